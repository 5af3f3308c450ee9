/** Bad input to `npm start`: one clear line on stderr, exit code 2, the same as JSON when asked, nothing lost (issue 2). */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiServer, startApiServer } from './apiServer';
import { type Folder, makeFolder, startRun } from './startRun';

const CALLS = 'ClientId,DateTime\n1234567890123456789,2026-11-20 10:00:00\n';

let server: ApiServer;
let folder: Folder;
let closedPort = 0;

beforeAll(async () => {
  server = await startApiServer();
  folder = makeFolder();
  folder.write('calls.csv', CALLS);
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  closedPort = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

interface BadCase {
  readonly what: string;
  readonly args: () => readonly string[];
  readonly code: string;
  readonly says: RegExp;
}

const api = () => ['--api', server.url, '--token', server.token, '--counter', '12345678'];
const out = () => ['--out', folder.file('out/result.xlsx')];
const CASES: readonly BadCase[] = [
  {
    what: 'a file that is not there',
    args: () => [folder.file('none.csv'), ...api(), ...out()],
    code: 'FILE_NOT_FOUND',
    says: /There is no file .*none\.csv\. Check the name/,
  },
  {
    what: 'a file that is no workbook',
    args: () => [folder.write('photo.xlsx', 'GIF89a\0\0\0\0\0\0\0\0'), ...api(), ...out()],
    code: 'NOT_A_WORKBOOK',
    says: /photo\.xlsx .*\.csv or \.xlsx/,
  },
  {
    what: 'an empty sheet',
    args: () => [folder.write('empty.csv', ''), ...api(), ...out()],
    code: 'SHEET_EMPTY',
    says: /empty/i,
  },
  {
    what: 'a sheet without a header',
    args: () => [folder.write('plain.csv', '1,2\n3,4\n5,6\n'), ...api(), ...out()],
    code: 'HEADER_NOT_FOUND',
    says: /header|column/i,
  },
  {
    what: 'a sheet without the time',
    args: () => [folder.write('untimed.csv', 'ClientId,Tag\n12345,a\n'), ...api(), ...out()],
    code: 'COLUMN_MISSING',
    says: /no column for DateTime/,
  },
  {
    what: 'everything in one column',
    args: () => [
      folder.write('one.csv', '"ClientId;DateTime"\n"1;2026-11-20"\n'),
      ...api(),
      ...out(),
    ],
    code: 'ONE_COLUMN',
    says: /whole export is in one column/,
  },
  {
    what: 'an unknown option',
    args: () => [folder.file('calls.csv'), '--colour'],
    code: 'USAGE',
    says: /--colour.*README/,
  },
  {
    what: 'an id type that does not exist',
    args: () => [folder.file('calls.csv'), ...api(), ...out(), '--id-type', 'GCLID'],
    code: 'SETTING_WRONG',
    says: /idType=GCLID.*idType=USER_ID/,
  },
  {
    what: 'no token for the real host',
    args: () => [
      ...[folder.file('calls.csv'), '--api', 'https://api-metrica.yandex.net'],
      ...['--counter', '12345678', ...out()],
    ],
    code: 'USAGE',
    says: /--token TOKEN, or METRICA_TOKEN/,
  },
  {
    what: 'a server that cannot be reached',
    args: () => [
      ...[folder.file('calls.csv'), '--api', `http://127.0.0.1:${closedPort}`],
      ...['--token', 'x', '--counter', '1', ...out()],
    ],
    code: 'METRICA_UNREACHABLE',
    says: /reach|answer/i,
  },
  {
    what: 'a wrong token',
    args: () => [...[folder.file('calls.csv'), ...api(), ...out()], '--token', 'wrong'],
    code: 'TOKEN_REFUSED',
    says: /token.*Invalid oauth_token/i,
  },
  {
    what: 'an output folder that cannot be written',
    args: () => [folder.file('calls.csv'), ...api(), '--out', '/proc/none/result.xlsx'],
    code: 'OUT_NOT_WRITABLE',
    says: /\/proc\/none\/result\.xlsx cannot be written/,
  },
  {
    what: 'an output that is a folder',
    args: () => [folder.file('calls.csv'), ...api(), '--out', folder.folder('folder.xlsx')],
    code: 'OUT_NOT_WRITABLE',
    says: /folder/,
  },
  {
    what: 'a sheet that is not there',
    args: () => [folder.file('calls.csv'), ...api(), ...out(), '--sheet', 'Звонки'],
    code: 'SHEET_MISSING',
    says: /no sheet “Звонки”.*“calls”/,
  },
  {
    what: 'a comment that is too long',
    args: () => [folder.file('calls.csv'), ...api(), ...out(), '--comment', 'я'.repeat(231)],
    code: 'COMMENT_TOO_LONG',
    says: /230/,
  },
  {
    what: 'a setting that does not exist',
    args: () => [folder.file('calls.csv'), ...api(), ...out(), '--set', 'colour=red'],
    code: 'SETTING_WRONG',
    says: /colour/,
  },
];

describe('one clear line and exit code 2 for', () => {
  test.each(CASES)('$what', async ({ args, code, says }) => {
    const { code: exit, stderr, stdout } = await startRun([...args(), '--json']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(says);
    expect(JSON.parse(stdout)).toEqual({ error: { code, message: stderr.trimEnd() } });
    expect(exit).toBe(2);
    expect(server.uploadRequests()).toHaveLength(0);
  });
});

test('the input is as it was, and what was wrong before does not stand in the way afterwards', async () => {
  expect(folder.read('calls.csv')).toBe(CALLS);
  const ran = await startRun([folder.file('calls.csv'), ...api(), ...out(), '--json']);
  expect(ran.json().uploads).toMatchObject([{ state: 'accepted', rows: 1 }]);
  expect(ran.code).toBe(0);
});
