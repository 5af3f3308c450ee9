// Runs the tests: TypeScript goes through esbuild, the type check is a step of its own.
module.exports = {
  testEnvironment: 'node',
  // The sources too: a changed one has its tests run by `npm run watch`.
  roots: ['<rootDir>/test', '<rootDir>/src', '<rootDir>/local'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/scripts/jestSetup.cjs',
  testSequencer: '<rootDir>/scripts/jestOrder.cjs',
  transform: { '\\.(ts|js|mjs)$': '<rootDir>/scripts/jestTransform.cjs' },
  // These packages ship ES modules only; Jest runs CommonJS.
  transformIgnorePatterns: ['node_modules/(?!(@noble|@sparticuz)/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  testTimeout: 60000,
  maxWorkers: 2,
};
