// Builds dist once before any test runs, so that no test looks at an old bundle.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

module.exports = () => {
  const root = join(__dirname, '..');
  const { status } = spawnSync(process.execPath, [join(root, 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) return;
  const failure = new Error('No test was run.');
  // The build has said why; where it was called from says nothing more.
  failure.stack = failure.message;
  throw failure;
};
