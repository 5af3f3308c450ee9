// The tests that run core, metrica and app: as sources in Jest, or in the built bundle, whose counters count too.
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test', '<rootDir>/src'],
  testMatch: [
    '**/test/{core,metrica,app,texts}/**/*.test.ts',
    '**/test/simulation/simulation.test.ts',
    // What is left out looks at the bundle itself, or runs 100,000 rows for the sake of their number.
    '**/test/bundle/{faults,fixes,logLines,longLedger,marks,month,oddSheets,pageFunctions,scheduleTrouble,signIn,undoMemory}.test.ts',
  ],
  collectCoverage: true,
  collectCoverageFrom: ['src/{core,metrica,app}/**/*.ts'],
  coverageReporters: ['text-summary', 'text', 'html'],
};
