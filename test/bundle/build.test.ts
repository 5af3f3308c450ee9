/** The build itself: whole files at every moment, made again when and only when something changed. */

import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');
const DIST = mkdtempSync(join(tmpdir(), 'metrica-calls-build-'));
const run = promisify(execFile);
const build = () => run(process.execPath, ['build.mjs', DIST], { cwd: ROOT });
const read = (name: string) => readFileSync(join(DIST, name), 'utf8');

afterAll(() => rmSync(DIST, { recursive: true, force: true }));

test('a second build leaves files alone that are up to date', async () => {
  await build();
  const before = statSync(join(DIST, 'metrica-calls.js')).mtimeMs;
  await build();
  expect(statSync(join(DIST, 'metrica-calls.js')).mtimeMs).toBe(before);
});

test('two builds at once make a bundle of other sources anew, the same to the letter, and take away what is not theirs', async () => {
  await build();
  const whole = read('metrica-calls.js');
  writeFileSync(join(DIST, 'metrica-calls.js'), whole.replace(/Built from \w+/, 'Built from old'));
  writeFileSync(join(DIST, 'left-over.js'), 'throw new Error();');
  await Promise.all([build(), build()]);
  expect(read('metrica-calls.js')).toBe(whole);
  expect(readdirSync(DIST).sort()).toEqual(['appsscript.json', 'metrica-calls.js', 'sidebar.html']);
});

test.each([
  ['was cut off', (page: string) => page.slice(0, page.length / 2)],
  ['lost its last line', (page: string) => page.slice(0, page.lastIndexOf('\n', page.length - 2))],
  ['is empty', () => ''],
  ['was changed in its middle', (page: string) => page.replace('</body>', '<p></p></body>')],
])('a file of the build that %s is made anew', async (_, spoil) => {
  await build();
  const page = read('sidebar.html');
  writeFileSync(join(DIST, 'sidebar.html'), spoil(page));
  await build();
  expect(read('sidebar.html')).toBe(page);
});

test('a place where nothing can be built is told in one line', async () => {
  const file = join(DIST, 'metrica-calls.js');
  await build();
  await expect(run(process.execPath, ['build.mjs', file], { cwd: ROOT })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^dist was not built\. .+\n$/),
  });
});

test('a Node that is too old is told in one line', async () => {
  const older = `Object.defineProperty(process.versions, 'node', { value: '18.20.4' });`;
  const script = `${older} require('./scripts/checkSetUp.cjs')`;
  await expect(run(process.execPath, ['-e', script], { cwd: ROOT })).rejects.toMatchObject({
    code: 1,
    stderr: 'Metrica Calls needs Node 20 or newer; this is 18.20.4.\n',
  });
});

test('packages that were not installed are told in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'metrica-calls-packages-'));
  mkdirSync(join(folder, 'scripts'));
  for (const name of ['package.json', 'scripts/checkSetUp.cjs']) {
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  const check = () => run(process.execPath, ['scripts/checkSetUp.cjs'], { cwd: folder });
  await expect(check()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^Packages are missing \(.+ and \d+ more\): run npm ci first\.\n$/,
    ),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await expect(check()).resolves.toEqual({ stdout: '', stderr: '' });
  rmSync(folder, { recursive: true });
});
