// The tests that run sources of core, metrica and app in Jest itself; what only the built bundle runs is not counted.
module.exports = {
  ...require('./jest.config.cjs'),
  testMatch: ['**/test/{core,metrica,app,texts,simulation}/**/*.test.ts'],
  collectCoverage: true,
  collectCoverageFrom: ['src/{core,metrica,app}/**/*.ts'],
  coverageProvider: 'babel',
  coverageReporters: ['text-summary', 'text', 'html'],
};
