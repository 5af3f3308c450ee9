// Puts counters into a source for `npm run coverage`: in TypeScript itself, so that Jest and the built bundle count the same lines.
const { createInstrumenter } = require('istanbul-lib-instrument');

/** The rooms that are counted. */
const COUNTED = /[\\/]src[\\/](?:core|metrica|app)[\\/][^\\/]+\.ts$/;

const instrumenter = createInstrumenter({
  esModules: true,
  parserPlugins: ['typescript'],
  compact: false,
});

/** Whether counters are wanted, in this file. */
function isCounted(file) {
  return process.env.COUNT_COVERAGE !== undefined && COUNTED.test(file);
}

/** The source with counters; its types stay. */
function withCounters(source, file) {
  return instrumenter.instrumentSync(source, file);
}

module.exports = { COUNTED, isCounted, withCounters };
