// Turns one TypeScript or ES module file into CommonJS for Jest; where coverage is counted, with counters.
const { transformSync } = require('esbuild');
const { isCounted, withCounters } = require('./countCoverage.cjs');

module.exports = {
  // Jest puts in no counters of its own then.
  canInstrument: true,
  process(source, file) {
    const counted = isCounted(file) ? withCounters(source, file) : source;
    const { code, map } = transformSync(counted, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: true,
      sourcefile: file,
    });
    return { code, map };
  },
};
