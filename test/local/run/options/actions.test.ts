/** What `--check`, `--do`, `--decide` and `--yes` do, and the exit code of each (design section 13). */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiServer, startApiServer } from '../apiServer';
import { type Folder, makeFolder, startRun } from '../startRun';

const CSV = [
  'ClientId,DateTime,Price,PhoneNumber',
  '1700000000000000001,2026-11-19 10:00:00,abc,8 (916) 123-45-67',
  '1700000000000000002,2026-11-19 10:01:00,5,+79161234568',
  '',
].join('\n');

let server: ApiServer;
let folder: Folder;

beforeAll(async () => {
  server = await startApiServer();
  folder = makeFolder();
  folder.write('calls.csv', CSV);
  folder.write('untimed.csv', 'ClientId,Tag\n1700000000000000001,a\n');
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

function run(name: string, ...args: readonly string[]) {
  const api = ['--api', server.url, '--token', server.token, '--counter', '12345678'];
  const out = ['--out', folder.file(`${name}.out.xlsx`), '--now', '2026-11-20T09:00:00Z'];
  return startRun([folder.file(`${name}.csv`), ...api, ...out, ...args]);
}

test('with --check a missing column is a problem of the tab, exit code 1, and nothing is sent', async () => {
  const ran = await run('untimed', '--check', '--json');
  expect(ran.json()).toMatchObject({
    rows: 1,
    ready: 0,
    problems: [{ code: 'COLUMN_MISSING', severity: 'error', row: null, column: null, cell: null }],
    uploads: [],
    serviceCalls: { upload: { reads: 0, writes: 0 } },
  });
  expect(ran.code).toBe(1);
  expect(server.uploadRequests()).toHaveLength(0);
});

test('over 10 % bad stops with exit code 1, --yes sends the good ones, and the row says where it went', async () => {
  const stopped = await run('calls', '--json');
  expect(stopped.code).toBe(1);
  expect(stopped.json()).toMatchObject({
    ready: 1,
    held: 1,
    uploads: [],
    stopped: { code: 'OVER_TEN_PERCENT' },
  });
  const problems = stopped.json().problems.map(({ cell, code }) => `${cell} ${code}`);
  expect(problems).toEqual(['C2 PRICE_UNREADABLE', 'D2 VALUE_NORMALISED', 'C3 CURRENCY_MISSING']);
  expect(server.uploadRequests()).toHaveLength(0);

  const sent = await run('calls', '--yes', '--lang', 'ru');
  expect(sent.code).toBe(1);
  expect(sent.stdout).toMatch(/Готовы к отправке +1\n/);
  expect(sent.stdout).toMatch(/принято 1 из 1/);
  expect(server.lines).toEqual(['1700000000000000002,1795071660,5,+79161234568']);

  const line = await run('calls', '--do', 'line=3');
  expect(line.code).toBe(0);
  expect(line.stdout).toContain('1700000000000000002,1795071660,5,+79161234568');
  expect(line.stdout).toMatch(/delivered in upload 700000001/);
  expect(line.stdout).toContain('2026-11-19 10:01:00 (Europe/Moscow), 2026-11-19 07:01:00 UTC');
});

test('a fix is written, undone once, and not a second time', async () => {
  const fixed = await run('calls', '--do', 'fix=VALUE_NORMALISED', '--json');
  expect(fixed.json().action).toMatchObject({ name: 'fix', value: { written: 1 } });
  const undone = await run('calls', '--do', 'undo');
  expect(undone.stdout).toContain('Cells written: 1');
  const nothing = await run('calls', '--do', 'undo');
  expect(nothing.code).toBe(2);
  expect(nothing.stderr).toBe('There is nothing to put back.\n');
});

test('a second process on the same --out stops with exit code 2 while the first one works', async () => {
  folder.write('both.csv', 'ClientId,DateTime\n1700000000000000009,2026-11-19 10:00:00\n');
  let second: ReturnType<typeof run> | null = null;
  server.intercept((request, response, self) => {
    if (second !== null || !request.path.endsWith('/calls_uploadings')) return false;
    // The first process waits for its answer until the second one has ended.
    second = run('both', '--json');
    void second.then(() => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ uploadings: self.uploads }));
    });
    return true;
  });
  const first = await run('both', '--yes', '--json');
  server.intercept(null);
  const refused = await (second as unknown as ReturnType<typeof run>);
  expect(refused.code).toBe(2);
  expect(refused.json().error).toMatchObject({ code: 'BUSY' });
  expect(refused.stderr).toMatch(/Another run is working on .*both\.out\.xlsx/);
  expect(first.json().uploads).toMatchObject([{ rows: 1, state: 'accepted' }]);
  expect(first.code).toBe(0);
});
