// Turns one TypeScript or ES module file into CommonJS for Jest; where coverage is counted, with counters.
const { buildSync, transformSync } = require('esbuild');
const { isCounted, withCounters } = require('./countCoverage.cjs');

/** Hashing takes half of many tests: with its modules as one no call of theirs goes through a getter of CommonJS. */
const HASHES = /node_modules[\\/]@noble[\\/]/;

function bundled(file) {
  const options = { bundle: true, write: false, format: 'cjs', target: 'node20', platform: 'node' };
  return buildSync({ ...options, entryPoints: [file] }).outputFiles[0].text;
}

module.exports = {
  // Jest puts in no counters of its own then.
  canInstrument: true,
  process(source, file) {
    if (HASHES.test(file)) return { code: bundled(file) };
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
