/** The bundle names whose work is in it. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');

test('the bundle begins with the copyright lines of the libraries that it contains', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metrica-calls-'));
  execFileSync(process.execPath, ['build.mjs', folder], { cwd: ROOT });
  const lines = readFileSync(join(folder, 'metrica-calls.js'), 'utf8').split('\n');
  const comments = lines.slice(
    1,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  const named = comments.map((line) => /^\/\/ (\S+) \S+, (\S+): Copyright .+/.exec(line)?.slice(1));
  expect(named).toEqual([
    ['@noble/hashes', 'MIT'],
    ['libphonenumber-js', 'MIT'],
    ['punycode', 'MIT'],
    ['valibot', 'MIT'],
  ]);
});
