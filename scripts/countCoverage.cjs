// Puts counters into a source for `npm run coverage`: in TypeScript itself, so that Jest and the built bundle count the same lines.
/** The rooms that are counted. */
const COUNTED = /[\\/]src[\\/](?:core|metrica|app)[\\/][^\\/]+\.ts$/;

let instrumenter = null;

/** Whether counters are wanted, in this file. */
function isCounted(file) {
  return process.env.COUNT_COVERAGE !== undefined && COUNTED.test(file);
}

/** The source with counters; its types stay. */
function withCounters(source, file) {
  instrumenter ??= makeInstrumenter();
  return instrumenter.instrumentSync(source, file);
}

/** Loaded when something is counted: a build and a test run without it must not wait for it. */
function makeInstrumenter() {
  const { createInstrumenter } = require('istanbul-lib-instrument');
  return createInstrumenter({ esModules: true, parserPlugins: ['typescript'], compact: false });
}

module.exports = { COUNTED, isCounted, withCounters };
