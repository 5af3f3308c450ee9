// Mutation tests of src/core and of the rooms of src/app that keep the promise, run on demand, failing below 80 %: `npm run mutate`, or one file with `npm run mutate -- --mutate src/core/read/money/readPrice.ts`.
export default {
  testRunner: 'core',
  plugins: ['./scripts/mutateRunner.mjs'],
  mutate: ['src/core/**/*.ts', 'src/app/{ledger,upload,schedule}/**/*.ts'],
  // TypeScript 7 lacks what Stryker asks of it to rewrite a tsconfig.json, and esbuild needs no rewriting.
  tsconfigFile: 'none.json',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Half a minute is more than any test of the core takes; a loop that never ends is found so.
  timeoutMS: 20000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  thresholds: { high: 90, low: 80, break: 80 },
  ignorePatterns: ['.stryker-tmp', 'dist', 'out', 'docs', 'examples', '/reports', 'coverage'],
  tempDirName: '.stryker-tmp',
  ignoreStatic: true,
};
