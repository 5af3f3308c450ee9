/** The search for the calls that Metrica refuses: what it sends, what it finds, when it ends. */

import { describe, expect, test } from '@jest/globals';
import { checkSheet } from '../../../src/app/check/checkSheet';
import { loadLastRun } from '../../../src/app/tab/tabState';
import type { ProgressState } from '../../../src/ports';
import { SHEET_ID } from '../fakes/fakePorts';
import { callRows, HEADER, refusal, sendingTab, taken, unknown } from '../fakes/sendingTab';

/** A tab of which Metrica refuses every file that holds one of the calls named by their places. */
function tab(calls: number, bad: readonly number[], words = 'Row with bad id') {
  const rows = callRows(calls);
  const ids = bad.map((place) => String(rows[place]?.[0]));
  return sendingTab({
    rows: [HEADER, ...rows],
    maxCalls: 100,
    uploads: (csv) =>
      ids.some((id) => csv.includes(id)) ? refusal('invalid_uploading', words) : taken,
  });
}

const SEARCH = { findRefused: true } as const;

describe('the search', () => {
  test.each([
    ['the first of eight', 8, [0]],
    ['one in the middle', 8, [3]],
    ['the last', 8, [7]],
    ['two far apart', 9, [0, 8]],
    ['every one of three', 3, [0, 1, 2]],
    ['the only call', 1, [0]],
  ])('finds %s, and delivers the others', (_what, calls, bad) => {
    const { upload, files } = tab(calls, bad);
    const found = upload(SEARCH);
    expect(found).toMatchObject({ error: null, refusedRows: bad.map((place) => place + 2) });
    const delivered = found.uploads.filter(({ state }) => state === 'accepted');
    expect(delivered.reduce((sum, { rows }) => sum + rows, 0)).toBe(calls - bad.length);
    expect(files.length).toBeLessThanOrEqual(28);
  });

  test.each([
    ['the refused ones found', 8, [0, 7], SEARCH],
    ['more than one search can find', 40, Array.from({ length: 40 }, (_, at) => at), SEARCH],
    ['a file refused as a whole', 8, [3], {}],
    ['a schedule that found them by itself', 8, [3, 4], { how: 'schedule' } as const],
    ['ten to try, refused', 20, [2], { limit: 10 }],
  ])('keeps what the next check finds, ready and waiting: %s', (_what, calls, bad, request) => {
    const { upload, fake } = tab(calls, bad);
    upload(request);
    const { ready, held } = loadLastRun(fake.ports.store.all('document'), SHEET_ID);
    const next = checkSheet(fake.ports, { sheetId: SHEET_ID, onlyRows: null, isQuiet: true });
    const { checked } = (next.ok ? next.value : null) ?? { checked: null };
    expect({ ready, held }).toEqual({ ready: checked?.ready, held: checked?.held });
    expect(ready + held).toBeGreaterThan(0);
  });

  test('delivers everything where Metrica has come to take it', () => {
    expect(tab(5, []).upload(SEARCH)).toMatchObject({ error: null, remaining: 0, refusedRows: [] });
  });

  test('of nothing sends nothing', () => {
    const { upload, files } = tab(0, []);
    expect(upload(SEARCH).uploads).toEqual([]);
    expect(files).toEqual([]);
  });

  test('ends after 28 requests; what they did not reach stays new', () => {
    const all = Array.from({ length: 40 }, (_, place) => place);
    const { upload, files } = tab(40, all);
    const { refusedRows } = upload(SEARCH);
    expect(files).toHaveLength(28);
    expect(refusedRows.length).toBeGreaterThan(5);
    expect(upload({ how: 'hand' }).checked).toMatchObject({ ready: 40 - refusedRows.length });
  });

  test('says how far it is before each request', () => {
    const { upload, fake } = tab(8, [3]);
    const reports: ProgressState[] = [];
    fake.ports.progress.report = (state) => void reports.push(state);
    upload(SEARCH);
    const searching = reports.filter(({ phase }) => phase === 'searching');
    expect(searching.map(({ done, total, batch }) => [done, total, batch])).toEqual([
      [0, 8, 1],
      [0, 8, 2],
      [2, 8, 3],
      [2, 8, 4],
      [3, 8, 5],
      [4, 8, 6],
    ]);
    expect(searching.every(({ batches }) => batches === 28)).toBe(true);
  });

  test('that a person stops ends after the request under way, and what was not tried stays new', () => {
    const { upload, files, fake } = tab(8, [0, 7]);
    fake.ports.progress.stopAsked = () => files.length >= 2;
    expect(upload(SEARCH)).toMatchObject({ stopped: 'person', error: null, refusedRows: [] });
    expect(files).toHaveLength(2);
    fake.ports.progress.stopAsked = () => false;
    expect(upload(SEARCH)).toMatchObject({ stopped: null, refusedRows: [2, 9] });
  });

  test('of one batch sends no call of the next', () => {
    const rows = callRows(6);
    const { upload, files } = sendingTab({
      rows: [HEADER, ...rows],
      maxCalls: 3,
      uploads: [taken],
    });
    expect(upload(SEARCH)).toMatchObject({ remaining: 3 });
    expect(files.join()).not.toContain(String(rows[3]?.[0]));
  });
});

describe('a call that was refused alone', () => {
  test.each([
    ['Metrica’s words', 'Row with bad id', 'Row with bad id'],
    ['the first 500 characters of long ones', 'x'.repeat(900), 'x'.repeat(500)],
    ['its status where Metrica said nothing', '', 'HTTP 400'],
  ])('is held with %s', (_what, words, reason) => {
    const { upload } = tab(4, [2], words);
    upload(SEARCH);
    const { checked, uploads } = upload();
    expect(uploads).toEqual([]);
    expect(checked).toMatchObject({ heldByCode: { ROW_REFUSED: 1 }, sentBefore: 3 });
    const [problem] = checked?.problems.filter(({ code }) => code === 'ROW_REFUSED') ?? [];
    expect(problem).toMatchObject({ row: 4, details: { reason } });
  });

  test('is sent by a person’s word, and by that alone', () => {
    const { upload, files } = tab(2, [1]);
    upload(SEARCH);
    const before = files.length;
    upload();
    upload({ how: 'schedule' });
    expect(files).toHaveLength(before);
    upload({ tryRefused: true });
    expect(files).toHaveLength(before + 1);
  });
});

describe('the search stops', () => {
  test.each([
    ['another refusal', refusal('access_denied', 'No', 403), 'ACCESS_DENIED', 'refused'],
    ['an answer that is lost', unknown, 'IN_DOUBT', 'in doubt'],
  ] as const)('at %s', (_what, answer, code, state) => {
    const { upload, states } = sendingTab({
      rows: [HEADER, ...callRows(4)],
      maxCalls: 100,
      uploads: [answer],
    });
    expect(upload(SEARCH)).toMatchObject({ error: { code }, refusedRows: [] });
    expect(states()).toEqual([state]);
  });

  test('when its time is over', () => {
    const { fake, upload, files } = sendingTab({
      rows: [HEADER, ...callRows(4)],
      maxCalls: 100,
      uploads() {
        fake.cloud.nowMs += 220_000;
        return taken;
      },
    });
    expect(upload(SEARCH)).toMatchObject({ stopped: 'time', remaining: 2 });
    expect(files).toHaveLength(1);
  });

  test('and reads again when somebody changed its rows meanwhile', () => {
    const { fake, setRows, upload, files } = tab(4, []);
    // The claim of the first half is on its way.
    fake.meanwhile('table.flush', () => setRows([HEADER, ...callRows(4).reverse()]));
    expect(upload(SEARCH)).toMatchObject({ error: null, remaining: 0 });
    const lines = files.flatMap((csv) => csv.split('\n').slice(1)).filter((line) => line !== '');
    expect(new Set(lines).size).toBe(4);
    expect(lines).toHaveLength(4);
  });
});
