/** The playground without a browser: what its page asks over HTTP, also while a script runs. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { BookRefused } from '../../../local/playground/book/bookThread';
import { type Playground, startPlayground } from '../../../local/playground/playground';
import type { BlockView, BookView, MetricaView } from '../../../local/playground/protocol';

const folder = mkdtempSync(join(tmpdir(), 'metrica-calls-playground-test-'));
const NOW_MS = Date.parse('2026-11-21T09:00:00+03:00');

function options(name: string, text: string | null, port = 0) {
  const file = join(folder, name);
  if (text !== null) writeFileSync(file, text);
  return {
    file,
    sheet: null,
    dist: 'dist',
    port,
    language: 'en',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    nowMs: NOW_MS,
    hasSignIn: false,
    faults: [],
  } as const;
}

let playground: Playground;
let frames = '';

beforeAll(async () => {
  const lines = Array.from(
    { length: 4 },
    (_, index) => `170000000012345670${index};20.11.2026 10:0${index};89451234567`,
  );
  const text = ['ClientId;DateTime;PhoneNumber', ...lines].join('\n');
  playground = await startPlayground(options('Calls.csv', text));
  frames = ((await get('frames')) as { address: string }).address;
});

afterAll(async () => {
  await playground?.stop();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<unknown> {
  return (await fetch(`${playground.url}${path}`)).json();
}

async function post(
  address: string,
  fields: object,
  headers: Readonly<Record<string, string>> = {},
) {
  const body = JSON.stringify(fields);
  return fetch(address, { method: 'POST', body, headers });
}

async function sheetId(): Promise<number> {
  return ((await get('book')) as BookView).activeSheetId;
}

/** What a request gets that names this host; a browser does so whose name was made to point here. */
function statusFor(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: '/book', headers: { Host: host } });
    asked.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once('error', reject);
    asked.end();
  });
}

interface Called {
  readonly outcome: { readonly ok: boolean; readonly value: { ok: boolean; value: unknown } };
  readonly effects: { readonly selection: unknown };
}

/** As the panel in the window of `client` calls. */
async function call(functionName: string, asked: object, client = 'one'): Promise<Called> {
  const fields = { functionName, args: [asked], client, language: 'en' };
  return (await post(`${frames}/call`, fields)).json() as Promise<Called>;
}

async function type(row: number, column: number, text: string): Promise<string | null> {
  const fields = { sheetId: await sheetId(), row, column, texts: [[text]], language: 'en' };
  const answer = await post(`${playground.url}type`, fields);
  return ((await answer.json()) as { refused: string | null }).refused;
}

async function cellAt(row: number, column: number) {
  const block = (await get(`cells?sheetId=${await sheetId()}&from=${row}&rows=1`)) as BlockView;
  return block.rows[0]?.[column - 1];
}

describe('a person’s typing', () => {
  test('is read as Sheets reads it, in the locale of the spreadsheet', async () => {
    expect(await type(7, 1, '1234,5')).toBeNull();
    expect(await cellAt(7, 1)).toEqual({ text: '1234,5', kind: 'n' });
    await type(7, 2, '=A7*2');
    expect(await cellAt(7, 2)).toMatchObject({ edit: '=A7*2' });
    await type(7, 3, "'0012");
    expect(await cellAt(7, 3)).toEqual({ text: '0012', edit: "'0012" });
    await type(7, 1, '');
    expect(await cellAt(7, 1)).toBeNull();
    await type(7, 2, '');
    await type(7, 3, '');
  });

  test('goes beyond the end of the sheet, which grows', async () => {
    const { tabs } = (await get('book')) as BookView;
    const row = (tabs[0]?.rows ?? 0) + 3;
    await type(row, 1, 'x');
    expect(await cellAt(row, 1)).toEqual({ text: 'x' });
    await type(row, 1, '');
  });
});

describe('two windows', () => {
  test('have a selection each', async () => {
    const id = await sheetId();
    const area = (row: number) => ({ row, column: 1, rows: 1, columns: 1 });
    const select = (client: string, row: number) =>
      post(`${playground.url}select`, { client, sheetId: id, area: area(row) });
    await select('one', 2);
    await select('two', 4);
    const one = await call('readNow', { selection: true }, 'one');
    const two = await call('readNow', { selection: true }, 'two');
    expect(one.outcome.value.value).toMatchObject({ selection: [{ from: 2, to: 2 }] });
    expect(two.outcome.value.value).toMatchObject({ selection: [{ from: 4, to: 4 }] });
    const shown = await call('showCell', { sheetId: id, cell: 'B3' }, 'two');
    expect(shown.effects.selection).toMatchObject({ area: { row: 3, column: 2 } });
    const after = await call('readNow', { selection: true }, 'one');
    expect(after.outcome.value.value).toMatchObject({ selection: [{ from: 2, to: 2 }] });
  });
});

describe('an upload under way', () => {
  test('leaves the page alive: progress is told, cells are read and written', async () => {
    const id = await sheetId();
    await call('pasteToken', { token: TEST_TOKEN });
    await call('chooseCounter', { sheetId: id, counterId: String(TEST_COUNTER_ID) });
    await post(`${playground.url}metrica/faults`, { faults: ['delay:3000,on=upload,times=1'] });
    let isOver = false;
    const upload = call('uploadCalls', { sheetId: id, confirmed: [] }).finally(() => {
      isOver = true;
    });
    let progress: unknown = null;
    while (progress === null && !isOver) {
      const now = await call('readNow', {});
      ({ progress } = now.outcome.value.value as { readonly progress: unknown });
    }
    await type(7, 1, 'meanwhile');
    expect(await cellAt(7, 1)).toMatchObject({ text: 'meanwhile' });
    expect(isOver).toBe(false);
    expect(progress).toMatchObject({ total: 4 });
    expect((await upload).outcome.value).toMatchObject({
      ok: true,
      value: { uploads: [{ state: 'accepted', accepted: 4 }] },
    });
    const { uploads } = (await get('metrica')) as MetricaView;
    expect(uploads).toMatchObject([{ rows: 4, sent: 4, status: 'UPLOADED' }]);
    await post(`${playground.url}clock`, { hours: 2 });
    const later = (await get('metrica')) as MetricaView;
    expect(later.uploads).toMatchObject([{ status: 'PROCESSED' }]);
    const { nowMs } = (await get('book')) as BookView;
    expect(nowMs - NOW_MS).toBeGreaterThanOrEqual(2 * 3_600_000);
  });
});

describe('the server', () => {
  test('answers nobody but its own pages', async () => {
    const foreign = await post(
      `${playground.url}clock`,
      { hours: 1 },
      { Origin: 'http://evil.test' },
    );
    expect(foreign.status).toBe(403);
    const { port } = new URL(playground.url);
    expect(await statusFor('evil.test', Number(port))).toBe(403);
    expect(await statusFor(`127.0.0.1:${port}`, Number(port))).toBe(200);
    expect((await fetch(`${playground.url}nothing`)).status).toBe(404);
    expect((await post(`${playground.url}clock`, { hours: 'x' })).status).toBe(400);
  });

  test('gives the workbook as a file', async () => {
    const answer = await fetch(`${playground.url}workbook.xlsx`);
    expect(answer.headers.get('content-disposition')).toContain('Calls.xlsx');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('refuses what cannot be opened', async () => {
    await expect(startPlayground(options('missing.csv', null))).rejects.toThrow(BookRefused);
    await expect(startPlayground(options('missing.csv', null))).rejects.toThrow(
      /^There is no file .*missing\.csv\. Check the name and the folder\.$/,
    );
    const { port } = new URL(playground.url);
    await expect(startPlayground(options('Other.csv', 'a;b', Number(port)))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
