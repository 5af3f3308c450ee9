// Builds, tests and pushes to Apps Script; a push that clasp skipped is an error.
import { spawnSync } from 'node:child_process';

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  process.stdout.write(stdout ?? '');
  if (status !== 0) process.exit(status ?? 1);
  return stdout ?? '';
}

run('npm', ['test']);
// Without --force clasp prints "Skipping push." for a changed manifest and exits 0.
const output = run('npx', ['clasp', 'push', '--force']);
if (/skipping push/i.test(output) || !/pushed \d+ file/i.test(output)) {
  console.error('Nothing was pushed: clasp skipped the push. See its words above.');
  process.exit(1);
}
