/** Sockets cut before, amid and after the body: what arrived is found out, what did not is sent again, nothing twice (issue 4, 4). */

import { describe, expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { startInBackground } from '../../../local/metrica/serve/background';
import { makeFolder, type RunJson, runHere } from './startRun';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 20, 6);

const ROWS = Array.from(
  { length: 5 },
  (_, index) => `17000000000000${1000 + index},2026-11-19 10:0${index}:00,тег ${index}`,
);

/** What the first run says, what the second finds out, and whether it takes a third to send. */
const CUTS: readonly {
  readonly fault: string;
  readonly arrived: boolean;
  readonly second: Partial<RunJson>;
}[] = [
  { fault: 'drop-before', arrived: false, second: { inDoubt: 5, ready: 0, uploads: [] } },
  { fault: 'drop-amid-request', arrived: false, second: { inDoubt: 5, ready: 0, uploads: [] } },
  { fault: 'drop-after', arrived: true, second: { sentBefore: 5, inDoubt: 0, uploads: [] } },
  { fault: 'cut-answer', arrived: true, second: { sentBefore: 5, inDoubt: 0, uploads: [] } },
  { fault: 'status:502:html', arrived: false, second: { inDoubt: 5, ready: 0, uploads: [] } },
  { fault: 'no-id', arrived: true, second: { sentBefore: 5, inDoubt: 0, uploads: [] } },
];

/** Orders something of the stand-in by its own endpoints. */
async function order(url: string, what: string, body: object): Promise<void> {
  const reply = await fetch(`${url}/_stand-in/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(await reply.text());
}

describe('a connection that fails while the calls are under way', () => {
  test.each(CUTS)('$fault', async ({ fault, arrived, second }) => {
    const folder = makeFolder();
    const file = folder.write('calls.csv', ['ClientId,DateTime,Tag', ...ROWS, ''].join('\n'));
    const server = await startInBackground({
      startMs: START_MS,
      faults: [`${fault},times=1,on=upload`],
    });
    const run = async (hours: number, ...args: readonly string[]) => {
      const now = new Date(START_MS + hours * HOUR_MS).toISOString();
      const api = [
        '--api',
        server.url,
        '--token',
        TEST_TOKEN,
        '--counter',
        String(TEST_COUNTER_ID),
      ];
      const out = ['--out', folder.file('result.xlsx'), '--now', now, '--json'];
      return runHere([file, ...api, ...out, ...args]);
    };

    const first = await run(0.1);
    expect(first.code).toBe(1);
    expect(first.json().uploads).toMatchObject([
      { rows: 5, state: 'in doubt', uploadId: null, accepted: null, error: { code: 'IN_DOUBT' } },
    ]);
    const { batch } = first.json().uploads[0] as RunJson['uploads'][number];

    // Another program's upload, later than ours by any clock, shows that the lists after it are fresh.
    await order(server.url, 'clock', { nowMs: START_MS + HOUR_MS });
    await order(server.url, 'uploads', { counterId: TEST_COUNTER_ID, rows: 11, comment: 'other' });
    const next = await run(1.5);
    expect(next.json()).toMatchObject(second);
    expect(next.code).toBe(arrived ? 0 : 1);
    expect(next.json().settled).toEqual(arrived ? [{ batch, state: 'accepted' }] : []);

    if (!arrived) {
      const third = await run(3, '--yes');
      expect(third.json()).toMatchObject({
        settled: [{ batch, state: 'not arrived' }],
        uploads: [{ rows: 5, state: 'accepted' }],
        inDoubt: 0,
      });
      expect(third.code).toBe(0);
    }
    const state = (await (await fetch(`${server.url}/_stand-in/state`)).json()) as {
      uploads: readonly { comment: string; rows: readonly string[] }[];
    };
    const ours = state.uploads.filter(({ comment }) => comment !== 'other');
    const kept = ours.flatMap(({ rows }) => rows.map((row) => row.split(',')[0])).sort();
    expect(kept).toEqual(ROWS.map((row) => row.split(',')[0]));
    await server.stop();
    folder.remove();
  });
});

describe('a person’s word about calls in doubt', () => {
  test.each([
    { word: 'again', state: 'send again (by hand)', sends: 1 },
    { word: 'arrived', state: 'arrived (by hand)', sends: 0 },
  ])('“$word” settles the batch as $state and says so', async ({ word, state, sends }) => {
    const folder = makeFolder();
    const file = folder.write('calls.csv', ['ClientId,DateTime,Tag', ...ROWS, ''].join('\n'));
    const run = (minutes: number, ...args: readonly string[]) => {
      const now = new Date(START_MS + minutes * 60_000).toISOString();
      return runHere([file, '--out', folder.file('r.xlsx'), '--now', now, '--json', ...args]);
    };
    const server = await startInBackground({
      startMs: START_MS,
      faults: ['drop-before,times=1,on=upload'],
    });
    const api = ['--api', server.url, '--token', TEST_TOKEN, '--counter', String(TEST_COUNTER_ID)];
    const [lost] = (await run(5, ...api)).json().uploads;
    const told = await run(10, ...api, '--decide', `${word}=${lost?.batch}`);
    expect(told.json().settled).toEqual([{ batch: lost?.batch, state }]);
    expect(told.json().uploads).toHaveLength(sends);
    expect(told.json()).toMatchObject({ inDoubt: 0, ready: 5 * sends, sentBefore: 5 - 5 * sends });
    expect(told.code).toBe(0);
    await server.stop();
    folder.remove();
  });
});
