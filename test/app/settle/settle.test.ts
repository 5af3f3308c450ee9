/** What becomes of open batches when Metrica's lists are read. */

import { describe, expect, test } from '@jest/globals';
import { claimLine } from '../../../src/app/ledger/claim';
import { type BatchState, stateLine } from '../../../src/app/ledger/ledgerLines';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { type SettleRun, settleOpen } from '../../../src/app/settle/settle';
import { loadLastRun } from '../../../src/app/tab/tabState';
import type { UploadList } from '../../../src/app/talk/lists';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import { readUpload, type Upload } from '../../../src/metrica/uploadRecord';
import { fakePorts, SHEET_ID } from '../fakes/fakePorts';
import { callsAt, READING } from '../ledger/ledgerSheet';

const MINUTE_MS = 60_000;
const BATCH = 'aaaabbbbccccdddd';
const OTHER = 'aaaaeeeeffffgggg';
const ANNA = 'anna@agency.ru';

/** Minutes after the claim of the batch at which an upload was made, and its rows. */
function upload(id: string, minutes: number, comment: string, rows: number | null = 3): Upload {
  const createTime = new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * MINUTE_MS);
  const counts = rows === null ? {} : { source_quantity: Math.max(3, rows), line_quantity: rows };
  const read = readUpload({ id, create_time: createTime.toISOString(), comment, ...counts });
  if (read === null) throw new Error('No upload.');
  return read;
}

/** Anybody's upload that came later: the list is not older than the batch. */
const WITNESS = upload('90', 30, 'tool', 11);

/** A spreadsheet whose batch of calls was claimed at 09:00, and nothing was heard of it. */
function claimed(calls = 3) {
  const fake = fakePorts();
  const { ports, cloud } = fake;
  const startMs = cloud.nowMs;
  const ledger = openLedger(ports);
  const claim = (
    batch: string,
    count: number,
    counter = '100',
    spreadsheetId = 'spreadsheet-1',
  ) => {
    const ids = Array.from({ length: count }, (_, index) => `${batch} ${index}`);
    const made = callsAt(ids, 1_700_000_000);
    const prints = fingerprintsOf(ledger.prints(), made, 'CLIENT_ID');
    const run = {
      ...({ ports, ledger, by: ANNA, how: 'hand', spreadsheetId, sheetId: SHEET_ID } as const),
      ...{ sheet: 'Calls', counterId: counter, counterZone: 'UTC', reading: READING },
    };
    const { line, cells } = claimLine(run, batch, made, prints, { from: 0, to: count });
    ledger.write(line, cells);
  };
  claim(BATCH, calls);
  /** Settles at a minute after the claim with what Metrica lists then. */
  const settle = (minutes: number, uploads: readonly Upload[], more: Partial<SettleRun> = {}) => {
    cloud.nowMs = startMs + minutes * MINUTE_MS;
    const list: UploadList = {
      ...{ uploads, complete: true, error: null, readable: true },
      readAtMs: cloud.nowMs,
    };
    const lists = { of: () => list, forget: () => undefined };
    const run = { ports, ledger, lists, spreadsheetId: 'spreadsheet-1', by: ANNA } as const;
    return settleOpen({ ...run, how: 'hand', ...more });
  };
  const stateOf = (batch = BATCH) =>
    ledger.book().batches.find((each) => each.claim.batch === batch)?.state;
  return { fake, ledger, claim, settle, stateOf };
}

type Claimed = ReturnType<typeof claimed>;

const EMPTY = [upload('7', 0, BATCH, 0)];

function say({ fake, ledger }: Claimed, state: BatchState): void {
  ledger.write(stateLine(fake.ports, ANNA, BATCH, state));
}

describe('a batch that Metrica lists', () => {
  test.each([
    ['with all its calls', 3, 'accepted'],
    ['without saying how many', null, 'accepted'],
    ['with fewer calls', 2, 'accepted short'],
  ] as const)('%s (%s) is %s', (_what, rows, state) => {
    const { settle, stateOf } = claimed();
    const [settled] = settle(1, [upload('7', 0, `July ${BATCH}`, rows)]);
    expect(settled).toMatchObject({ batch: BATCH, state, rows: 3, late: false, uploadIds: ['7'] });
    expect(settled?.line).toMatchObject({ uploadId: '7', accepted: rows });
    expect(stateOf()).toBe(state);
  });

  test('twice is accepted, and both uploads are named', () => {
    const { settle } = claimed();
    const [settled] = settle(1, [upload('7', 0, BATCH, 0), upload('8', 1, BATCH)]);
    expect(settled).toMatchObject({ state: 'accepted', uploadIds: ['7', '8'] });
    expect(settled?.line.uploadId).toBe('8');
  });

  test('without a row is refused only when an hour later there is none either', () => {
    const { fake, settle, stateOf } = claimed();
    const empty = [upload('7', 0, BATCH, 0)];
    settle(1, empty);
    settle(60, empty);
    expect(stateOf()).toBe('in doubt');
    expect(settle(61, empty)).toMatchObject([{ state: 'refused', uploadIds: ['7'] }]);
    const kept = fake.ports.store.all('document');
    expect(loadLastRun(kept, SHEET_ID).refusedSet).not.toBe('');
  });
});

describe('a batch that Metrica does not list', () => {
  test('is in doubt first, and that is said once', () => {
    const { settle } = claimed();
    expect(settle(1, [])).toMatchObject([{ state: 'in doubt', uploadIds: [] }]);
    expect(settle(2, [])).toEqual([]);
  });

  test.each([
    ['two lists a quarter of an hour apart', [61, 76], [WITNESS], 'not arrived'],
    ['two lists less apart', [61, 75.9], [WITNESS], 'in doubt'],
    ['one list alone', [600], [WITNESS], 'in doubt'],
    ['lists of which the first came within the hour', [60, 76], [WITNESS], 'in doubt'],
    ['lists without a later upload', [61, 600], [], 'in doubt'],
  ] as const)('by %s at minutes %j', (_what, minutes, uploads, state) => {
    const { settle, stateOf } = claimed();
    for (const minute of minutes) settle(minute, uploads);
    expect(stateOf()).toBe(state);
  });

  test('and what was found out is spoilt: two lists are needed again', () => {
    const { fake, settle, stateOf } = claimed();
    settle(61, [WITNESS]);
    fake.ports.store.set('document', 'mc.lacking', '{"aaaabbbbccccdddd":61}');
    settle(76, [WITNESS]);
    expect(stateOf()).toBe('in doubt');
    settle(91, [WITNESS]);
    expect(stateOf()).toBe('not arrived');
  });

  test.each([
    ['schedule', 1_000, 'not arrived'],
    ['schedule', 1_001, 'in doubt'],
    ['hand', 1_001, 'not arrived'],
  ] as const)('by %s with %d calls is %s', (how, calls, state) => {
    const { settle, stateOf } = claimed(calls);
    settle(61, [WITNESS], { how });
    settle(76, [WITNESS], { how });
    expect(stateOf()).toBe(state);
  });

  test('waits for the next day where a schedule has sent a thousand calls again', () => {
    const { claim, settle, stateOf } = claimed(600);
    claim(OTHER, 600);
    for (const minute of [61, 76, 100]) settle(minute, [WITNESS], { how: 'schedule' });
    expect([stateOf(), stateOf(OTHER)]).toEqual(['not arrived', 'in doubt']);
    const nextDay = 24 * 60 + 77;
    settle(nextDay, [WITNESS], { how: 'schedule' });
    settle(nextDay + 15, [WITNESS], { how: 'schedule' });
    expect(stateOf(OTHER)).toBe('not arrived');
  });

  test('and that a person asks about stays open for their word', () => {
    const { settle, stateOf } = claimed();
    for (const minute of [61, 76]) settle(minute, [WITNESS], { asked: BATCH });
    expect(stateOf()).toBe('sending');
  });
});

describe('a batch that did not arrive', () => {
  test.each([
    [48, [{ state: 'accepted', late: true }]],
    [48.1, []],
  ] as const)('and is listed %d hours later', (hours, expected) => {
    const { settle } = claimed();
    settle(61, [WITNESS]);
    settle(76, [WITNESS]);
    const late = settle(76 + hours * 60, [WITNESS, upload('7', 0, BATCH)]);
    expect(late).toMatchObject(expected);
    expect(late).toHaveLength(expected.length);
  });

  test.each([
    ['a person said so', (b: Claimed) => say(b, 'send again (by hand)'), 1],
    ['lists showed it without a row', (b: Claimed) => [1, 61].map((at) => b.settle(at, EMPTY)), 1],
    ['Metrica’s answer said so', (b: Claimed) => say(b, 'refused'), 0],
    ['another run was first', (b: Claimed) => say(b, 'withdrawn'), 0],
  ] as const)('since %s, and turns up later', (_what, giveUp, times) => {
    const batch = claimed();
    giveUp(batch);
    const late = batch.settle(120, [upload('7', 0, BATCH)]);
    expect(late).toHaveLength(times);
    expect(late.every((each) => each.late)).toBe(true);
  });

  test('is not settled again while it stays away', () => {
    const { settle } = claimed();
    for (const minute of [61, 76]) settle(minute, [WITNESS]);
    expect(settle(120, [WITNESS])).toEqual([]);
  });
});

describe('a batch of', () => {
  test('another counter keeps what was found out about it', () => {
    const { claim, settle, stateOf } = claimed();
    claim(OTHER, 3, '200');
    settle(61, [WITNESS]);
    settle(70, [WITNESS], { counter: '100' });
    expect(settle(76, [WITNESS], { counter: '200' })).toMatchObject([{ batch: OTHER }]);
    expect([stateOf(), stateOf(OTHER)]).toEqual(['in doubt', 'not arrived']);
  });

  test('another spreadsheet is looked for only when a person asks', () => {
    const { claim, settle } = claimed();
    claim(OTHER, 3, '100', 'the original');
    const uploads = [upload('7', 0, BATCH), upload('8', 0, OTHER)];
    expect(settle(1, uploads).map(({ batch }) => batch)).toEqual([BATCH]);
    expect(settle(2, uploads, { asked: OTHER }).map(({ batch }) => batch)).toEqual([OTHER]);
  });

  test('a person who said that it arrived is not asked about', () => {
    const { fake, ledger, settle } = claimed();
    ledger.write(stateLine(fake.ports, ANNA, BATCH, 'arrived (by hand)'));
    expect(settle(HOUR_MS / MINUTE_MS, [upload('7', 0, BATCH)])).toEqual([]);
  });
});
