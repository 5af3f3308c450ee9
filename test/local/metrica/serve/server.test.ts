/** The stand-in over real HTTP: what a client on the other end of the wire meets. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { STRANGER_TOKEN, TEST_TOKEN } from '../../../../local/metrica/api/accounts';
import { fault } from '../../../../local/metrica/faults/faults';
import {
  type RunningServer,
  type ServerOptions,
  startServer,
} from '../../../../local/metrica/serve/server';
import { FILE, HEADER, MINUTE_MS, NOW_MS, ROW } from '../requests';

const UPLOADS = '/management/v1/counter/12345678/offline_conversions';

let running: RunningServer | null = null;

afterEach(async () => {
  await running?.close();
  running = null;
});

/** A server whose clock stands at NOW_MS. */
async function start(
  faults: readonly string[] = [],
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  await running?.close();
  running = await startServer({
    port: 0,
    faults: faults.map(fault),
    nowMs: () => NOW_MS,
    ...options,
  });
  return running;
}

function send(url: string, csv: string | Uint8Array = FILE, token = TEST_TOKEN) {
  const body = new FormData();
  body.set('file', new Blob([csv as string], { type: 'text/csv' }), 'data.csv');
  const headers = { Authorization: `OAuth ${token}` };
  return fetch(`${url}${UPLOADS}/upload_calls`, { method: 'POST', headers, body });
}

function read(url: string) {
  return fetch(url, { headers: { Authorization: `OAuth ${TEST_TOKEN}` }, redirect: 'manual' });
}

async function state(url: string) {
  const reply = await fetch(`${url}/_stand-in/state`);
  return (await reply.json()) as {
    readonly nowMs: number;
    readonly uploads: readonly { readonly id: number; readonly rows: readonly string[] }[];
  };
}

async function storedRows(url: string) {
  return (await state(url)).uploads.flatMap(({ rows }) => rows);
}

/** How a request ends when no whole answer comes. */
async function ending(reply: Promise<Response>): Promise<string> {
  try {
    await (await reply).text();
    return 'answer';
  } catch (error) {
    return error instanceof Error || typeof error === 'object' ? 'broken' : 'odd';
  }
}

describe('over the wire', () => {
  test('an upload is stored byte for byte and listed', async () => {
    const { url } = await start();
    const csv = `${HEADER},Tag\n${ROW},"Кафе ""Ъ"", 😀"\n`;
    const reply = await send(url, csv);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=UTF-8',
    ]);
    expect(await reply.json()).toMatchObject({ uploading: { id: 719450001, line_quantity: 1 } });
    expect(await storedRows(url)).toEqual([`${ROW},"Кафе ""Ъ"", 😀"`]);
    const list = await read(`${url}${UPLOADS}/calls_uploadings`);
    expect(await list.json()).toMatchObject({ uploadings: [{ id: 719450001 }] });
    const one = await read(`${url}${UPLOADS}/calls_uploading/719450001`);
    expect(await one.json()).toMatchObject({ uploading: { status: 'UPLOADED' } });
  });

  test('errors come with their status and body', async () => {
    const { url } = await start();
    const replies = await Promise.all([
      send(url, FILE, 'bad'),
      send(url, FILE, STRANGER_TOKEN),
      send(url, Buffer.from([0xcf])),
      fetch(`${url}/management/v1/counters`),
    ]);
    const bodies = await Promise.all(replies.map((reply) => reply.json()));
    expect(bodies).toMatchObject([
      { code: 403, errors: [{ error_type: 'invalid_token' }] },
      { code: 403, errors: [{ error_type: 'access_denied' }] },
      { code: 400, errors: [{ error_type: 'invalid_uploading' }] },
      { code: 401, errors: [{ error_type: 'unauthorized' }] },
    ]);
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 400, 401]);
  });

  test('counters and the sign-in page answer too', async () => {
    const { url } = await start();
    expect(await (await read(`${url}/management/v1/counters?per_page=1`)).json()).toMatchObject({
      rows: 3,
    });
    const page = await fetch(`${url}/authorize`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      400,
      'text/html; charset=utf-8',
    ]);
    const token = await fetch(`${url}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token' }),
    });
    expect([token.status, await token.json()]).toMatchObject([400, { error: 'invalid_client' }]);
  });

  test('the request can be read back byte for byte, without the token', async () => {
    const { url } = await start();
    await send(url);
    const reply = await fetch(`${url}/_stand-in/requests`);
    const { requests } = (await reply.json()) as { requests: readonly { rawBase64: string }[] };
    const raw = Buffer.from(requests[0]?.rawBase64 ?? '', 'base64').toString('utf8');
    expect(raw).toMatch(/^POST \/management\S+ HTTP\/1\.1\r\n/);
    expect(raw).toContain('name="file"; filename="data.csv"\r\nContent-Type: text/csv\r\n\r\n');
    expect(raw).toContain(`\r\n\r\n${FILE}\r\n--`);
    expect(raw).not.toContain(TEST_TOKEN);
    expect(raw).toMatch(/authorization: OAuth \*\*\*\r\n/i);
  });
});

describe('a broken connection', () => {
  test.each([
    ['drop-before', []],
    ['drop-amid-request', []],
    ['drop-after', [ROW]],
    ['cut-answer', [ROW]],
    ['half', [ROW]],
  ])('%s', async (order, stored) => {
    const { url } = await start([`${order},times=1`]);
    expect(await ending(send(url))).toBe('broken');
    expect(await storedRows(url)).toEqual(stored);
    expect(await ending(send(url))).toBe('answer');
  });

  test('amid a large request stores nothing', async () => {
    const { url } = await start(['drop-amid-request']);
    const rows = `${ROW}\n`.repeat(200_000);
    expect(await ending(send(url, `${HEADER}\n${rows}`))).toBe('broken');
    expect(await storedRows(url)).toEqual([]);
  });
});

test('a delayed answer comes after its upload was stored', async () => {
  const { url } = await start(['delay:300,on=upload']);
  let isAnswered = false;
  const reply = send(url).then((answer) => {
    isAnswered = true;
    return answer;
  });
  while ((await storedRows(url)).length === 0) await new Promise(setImmediate);
  expect(isAnswered).toBe(false);
  expect((await reply).status).toBe(200);
});

test('a fourth request at the same time meets the quota', async () => {
  const { url } = await start(['delay:300']);
  const replies = await Promise.all([1, 2, 3, 4].map(() => read(`${url}/management/v1/counters`)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
});

test('more than thirty requests in a second meet the quota', async () => {
  const { url } = await start();
  // The second stands still, however long a busy machine takes for the requests.
  const second = jest.spyOn(performance, 'now').mockReturnValue(0);
  const statuses: number[] = [];
  for (let count = 0; count < 31; count += 1)
    statuses.push((await fetch(`${url}/authorize`)).status);
  second.mockRestore();
  expect(statuses).toEqual([...Array(30).fill(400), 429]);
});

test('a redirect leads to an address of the stand-in', async () => {
  const { url } = await start(['redirect']);
  const reply = await read(`${url}/management/v1/counters`);
  const target = new URL(reply.headers.get('location') ?? '', url);
  expect([reply.status, await (await fetch(target)).json()]).toEqual([302, { redirected: true }]);
});

describe('control over HTTP', () => {
  test('orders a fault and moves the clock while the server runs', async () => {
    const { url } = await start();
    const post = (path: string, body: unknown) =>
      fetch(`${url}/_stand-in/${path}`, { method: 'POST', body: JSON.stringify(body) });
    await post('faults', { faults: ['store-later:14,times=1'] });
    expect(await ending(send(url))).toBe('broken');
    expect(await storedRows(url)).toEqual([]);
    await post('clock', { advanceMs: 14 * MINUTE_MS });
    expect(await storedRows(url)).toEqual([ROW]);
    expect((await state(url)).nowMs).toBe(NOW_MS + 14 * MINUTE_MS);
  });
});

describe('a state file', () => {
  test('lets a server go on where another was stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    const statePath = join(folder, 'state.jsonl');
    const options = { statePath, settings: { requestsPerDay: 4 } };
    const first = await start(['store-later:5,skip=1,times=1'], options);
    await send(first.url);
    await ending(send(first.url));
    const second = await start([], { ...options, nowMs: () => NOW_MS + 5 * MINUTE_MS });
    expect(await storedRows(second.url)).toEqual([ROW, ROW]);
    expect(await (await send(second.url)).json()).toMatchObject({ uploading: { id: 719450003 } });
    const third = await start([], options);
    expect((await state(third.url)).uploads).toHaveLength(3);
    expect([(await send(third.url)).status, (await send(third.url)).status]).toEqual([200, 429]);
    await third.close();
    running = null;
    rmSync(folder, { recursive: true });
  });
});

test('a taken port is an error, not a crash', async () => {
  const { port } = await start();
  await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
