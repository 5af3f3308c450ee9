// The tests of the core alone, as the mutation tester runs them.
module.exports = {
  ...require('./jest.config.cjs'),
  roots: ['<rootDir>/test/core'],
  setupFiles: ['<rootDir>/scripts/mutateSetup.cjs'],
};
