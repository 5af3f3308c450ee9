/** A server that quotes a cell back: the person reads its words, the log keeps no phone and no id. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiServer, refuse, startApiServer } from './apiServer';
import { type Folder, makeFolder, type Ran, startRun } from './startRun';

const PHONE = '+79990001122';
const ID = '1799999999000111222';
const CSV = 'ClientId,DateTime\n1700000000123456789,2026-11-20 10:00:00';

let server: ApiServer;
let folder: Folder;
let ran: Ran;

beforeAll(async () => {
  server = await startApiServer();
  server.intercept((request, response) => {
    if (!request.path.endsWith('/upload_calls')) return false;
    refuse(response, 400, 'invalid_uploading', `Line 2: ${PHONE} of ${ID}`);
    return true;
  });
  folder = makeFolder();
  ran = await startRun([
    folder.write('calls.csv', CSV),
    ...['--api', server.url, '--token', server.token, '--counter', '24226447'],
    ...['--now', '2026-11-20T12:00:00Z', '--json', '--out', folder.file('result.xlsx')],
  ]);
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

test('the person reads the words of the server as they are', () => {
  const [upload] = ran.json().uploads;
  expect(upload).toMatchObject({ state: 'refused' });
  expect(upload?.error?.message).toContain(`${PHONE} of ${ID}`);
});

test('the workbook has them with phone and id masked', () => {
  const everything = folder.everything().map(({ bytes }) => bytes.toString('utf8'));
  expect(everything.join('\n')).toContain('Line 2: +7999•••••22 of 1799•••••••••••••22');
  for (const text of everything) {
    expect(text).not.toContain(PHONE.slice(1));
    expect(text).not.toContain(ID);
  }
});
