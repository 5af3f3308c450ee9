// The tests of the core alone, as the mutation tester runs them; TESTS names those that are run, all where it is not set.
const { TESTS = '*' } = process.env;

module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/core'],
  testMatch: TESTS.split(',').map((name) => `**/${name}.test.ts`),
  setupFiles: ['<rootDir>/scripts/mutateSetup.cjs'],
};
