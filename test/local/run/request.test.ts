/** What `npm start` sends over the wire to a server that it does not know, byte for byte (design section 6), and what it keeps. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiServer, partsOf, startApiServer } from './apiServer';
import { type Folder, makeFolder, npmStart, type Ran, startRun } from './startRun';

const COUNTER = '24226447';
const NOW = '2026-11-20T12:00:00Z';

const CSV = [
  'Tag,ClientId,Ignored column,DateTime,PhoneNumber,Price,Currency,CallMissed,TalkDuration,URL',
  '"=SUM(1,2) ""ok"", да 🙂",133591247640966458,x,2026-11-20 10:00:00,+79161234567,"1 234,50",RUB,0,3:15,https://shop.ru/a',
  '+плюс,579124169844706072,x,1795100400,8 (916) 123-45-68,,,1,0,',
  '-1,1700000000123456789,x,20.11.2026 11:00,+79161234569,,,нет,65,shop.ru/b?x=1',
  '@tag,1700000000123456790,x,2026-11-20T08:30:00+03:00,Аноним,0,usd,0,,',
].join('\n');

let server: ApiServer;
let folder: Folder;
let ran: Ran;

beforeAll(async () => {
  server = await startApiServer();
  folder = makeFolder();
  const file = folder.write('звонки.csv', `\uFEFF${CSV}\r\n`);
  ran = await npmStart([
    file,
    ...['--api', server.url, '--token', server.token, '--counter', COUNTER, '--now', NOW],
    ...['--comment', 'Июль 2026, отдел-5', '--goal', 'Звонок & заявка', '--json'],
    ...['--out', folder.file('result.xlsx')],
  ]);
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

describe('the request', () => {
  const upload = () => server.uploadRequests()[0] as (typeof server.requests)[number];

  test('is one POST to the counter with the three query parameters and the token in its header', () => {
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(server.uploadRequests()).toHaveLength(1);
    const { method, path, query, headers } = upload();
    expect(method).toBe('POST');
    expect(path).toBe(`/management/v1/counter/${COUNTER}/offline_conversions/upload_calls`);
    expect([...query.keys()].sort()).toEqual(['client_id_type', 'comment', 'new_goal_name']);
    expect(query.get('client_id_type')).toBe('CLIENT_ID');
    expect(query.get('new_goal_name')).toBe('Звонок & заявка');
    expect(query.get('comment')).toMatch(/^Июль 2026 {2}отдел 5 [a-z2-7]{16}$/);
    expect(headers.authorization).toBe(`OAuth ${server.token}`);
    expect(headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=\S+$/);
  });

  test('has exactly one part: `file`, data.csv, text/csv', async () => {
    const parts = await partsOf(upload());
    expect(parts.map(({ name, fileName, type }) => ({ name, fileName, type }))).toEqual([
      { name: 'file', fileName: 'data.csv', type: 'text/csv' },
    ]);
    const boundary = /boundary="?([^";]+)/.exec(upload().headers['content-type'] ?? '')?.[1] ?? '';
    const raw = upload().body.toString('latin1');
    expect(raw.split(`--${boundary}`)).toHaveLength(3);
    expect(raw).toMatch(/Content-Disposition: form-data; name="file"; filename="data\.csv"\r\n/i);
  });

  test('holds the mapped columns alone, in UTF-8 without a mark, commas, LF, quotes where needed', async () => {
    const [part] = await partsOf(upload());
    const text = part?.content.toString('utf8') ?? '';
    expect(part?.content.subarray(0, 8).toString('latin1')).toBe('ClientId');
    expect(text).not.toContain('\r');
    expect(text.trimEnd().split('\n')).toEqual([
      'ClientId,DateTime,Price,Currency,PhoneNumber,TalkDuration,CallMissed,Tag,URL',
      '133591247640966458,1795158000,1234.50,RUB,+79161234567,195,0,"=SUM(1,2) ""ok"", да 🙂",https://shop.ru/a',
      '579124169844706072,1795100400,,,+79161234568,0,1,+плюс,',
      '1700000000123456789,1795161600,,,+79161234569,65,0,-1,https://shop.ru/b?x=1',
      '1700000000123456790,1795152600,0,USD,,,0,@tag,',
    ]);
  });

  test('comes after the list of uploads was asked for', () => {
    const paths = server.requests.map(({ path }) => path);
    const list = paths.findIndex((path) => path.endsWith('/offline_conversions/calls_uploadings'));
    expect(list).toBeGreaterThanOrEqual(0);
    expect(list).toBeLessThan(paths.findIndex((path) => path.endsWith('/upload_calls')));
  });
});

describe('afterwards', () => {
  test('`--json` is one object on stdout with the names of the documentation', () => {
    const json = ran.json();
    expect(Object.keys(json)).toEqual([
      ...['sheet', 'headerRow', 'mapping', 'rows', 'ready', 'held', 'sentBefore', 'inDoubt'],
      ...[
        'leftOut',
        'counts',
        'callsBySeverity',
        'problems',
        'uploads',
        'settled',
        'serviceCalls',
        'out',
      ],
    ]);
    expect(json).toMatchObject({
      sheet: 'звонки',
      headerRow: 1,
      mapping: { ClientId: 'B', DateTime: 'D', PhoneNumber: 'E', Price: 'F', Tag: 'A' },
      rows: 4,
      ready: 4,
      held: 0,
      sentBefore: 0,
      inDoubt: 0,
      leftOut: 0,
      counts: { error: 0, held: 0, fix: 6, byCode: { VALUE_NORMALISED: 5, PHONE_HIDDEN: 1 } },
      callsBySeverity: { error: 0, held: 0, fix: 4 },
      settled: [],
      out: folder.file('result.xlsx'),
    });
    expect(Object.keys(json.uploads[0] ?? {})).toEqual([
      ...['batch', 'rows', 'state', 'uploadId', 'source', 'accepted', 'status', 'error'],
    ]);
    expect(json.uploads).toEqual([
      {
        batch: server.uploads[0]?.comment.slice(-16),
        rows: 4,
        state: 'accepted',
        uploadId: 700_000_001,
        source: 4,
        accepted: 4,
        status: 'UPLOADED',
        error: null,
      },
    ]);
    for (const calls of [json.serviceCalls.check, json.serviceCalls.upload]) {
      expect(Object.keys(calls)).toEqual(['reads', 'writes']);
    }
  });

  test('the token is in no file', () => {
    const files = folder.everything();
    expect(files.map(({ name }) => name).sort()).toEqual(
      ['result.state.json', 'result.xlsx', 'звонки.csv'].sort(),
    );
    for (const { bytes } of files) {
      expect(bytes.includes(server.token)).toBe(false);
      expect(bytes.includes(Buffer.from(server.token).toString('base64'))).toBe(false);
    }
  });

  test('the same command sends nothing again, and the saved workbook sends nothing either', async () => {
    const api = ['--api', server.url, '--counter', COUNTER, '--now', NOW, '--json'];
    const env = { METRICA_TOKEN: server.token };
    const again = await startRun(
      [folder.file('звонки.csv'), ...api, '--out', folder.file('result.xlsx')],
      { env },
    );
    expect(again.json()).toMatchObject({ rows: 4, ready: 0, sentBefore: 4, uploads: [] });
    expect(again.code).toBe(0);
    const elsewhere = await startRun(
      [folder.file('result.xlsx'), ...api, '--out', folder.file('elsewhere.xlsx')],
      { env },
    );
    expect(elsewhere.json()).toMatchObject({ rows: 4, ready: 0, sentBefore: 4, uploads: [] });
    expect(server.uploadRequests()).toHaveLength(1);
  });
});
