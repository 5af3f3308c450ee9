// Runs the long suites first, so that both workers are busy to the end: a fresh clone knows no times, and the longest files are not the longest runs.
const jest = require.resolve('jest');
const core = require.resolve('@jest/core', { paths: [jest] });
// The one that Jest itself brings.
const Sequencer = require(require.resolve('@jest/test-sequencer', { paths: [core] })).default;

const LONG = /[\\/]test[\\/](simulation|browser|bundle|local[\\/]run)[\\/]/;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
