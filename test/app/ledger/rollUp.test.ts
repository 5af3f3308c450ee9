/** Old batches in few lines: what is known stays the same, wherever the rolling up is cut; a year of hourly runs stays small. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openBook } from '../../../src/app/ledger/book';
import { knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { faultsOf } from '../../../src/app/ledger/ledgerGuard';
import {
  BATCH_STATES,
  type DecisionLine,
  LEDGER_COLUMNS,
} from '../../../src/app/ledger/ledgerLines';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import {
  CutRun,
  callsAt,
  DAY_MS,
  LedgerSheet,
  READING,
  type Sent,
  SPREADSHEET,
  send,
} from './ledgerSheet';

/** Every call that there can be. */
const ANY_TIME = { first: 0, last: Number.MAX_SAFE_INTEGER };

const PLACES = [1, 2].flatMap((sheetId) => ['100', '200'].map((counter) => ({ sheetId, counter })));

/** Everything that uploads, lists and people ask of a ledger, as plain values. */
function whatIsKnown(sheet: LedgerSheet, sent: readonly Sent[]) {
  const ledger = sheet.open();
  const book = ledger.book();
  const prints = ledger.prints();
  const keys = [...new Set(sent)].flatMap(({ ids, second }) =>
    fingerprintsOf(prints, callsAt(ids, second), 'CLIENT_ID').map(({ key }) => key),
  );
  const calls = PLACES.map((place) => {
    const known = knownCallsOf(sheet.ports().ledger, book, place, ANY_TIME);
    if (known === 'damaged') return 'damaged';
    return keys.map((key) =>
      (known.find(key) ?? [])
        .map(({ state, batch }) => `${state} ${batch}`)
        .sort()
        .join(),
    );
  });
  return {
    calls,
    faults: faultsOf(ledger).text,
    claims: book.claimCount,
    ids: sent.map((_, index) => book.claimedBatchIds.has(batchOf(index))),
    uploads: [...book.knownUploadIds].sort(),
    decisions: book.decisions.length,
  };
}

function batchOf(index: number): string {
  return `batch${String(index).padStart(11, '0')}`;
}

const BEFORE = Date.parse('2026-01-01T00:00:00Z');

/** Batches of many kinds, hour by hour, with a word to send all in between; then ninety days pass. */
function oldLedger(sent: readonly Sent[], sendAllAt: number): LedgerSheet {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  sent.forEach((each, index) => {
    sheet.nowMs = BEFORE + index * 60 * 60 * 1000;
    send(sheet, ledger, batchOf(index), each);
    if (index === sendAllAt) ledger.write(sendAll(sheet.nowMs));
  });
  sheet.nowMs += 90 * DAY_MS;
  return sheet;
}

function sendAll(timeMs: number): DecisionLine {
  return {
    kind: 'decision',
    batch: 'decision',
    timeMs,
    by: 'anna@example.com',
    decision: 'send all',
    sheetId: 1,
    counter: '100',
    spreadsheetId: SPREADSHEET,
    strangers: [],
    unreadable: [],
    faults: '',
  };
}

const anySent: fc.Arbitrary<Sent> = fc.record({
  sheetId: fc.constantFrom(1, 2),
  counter: fc.constantFrom('100', '200'),
  ids: fc.array(fc.constantFrom('11', '22', '33', '44'), { minLength: 1, maxLength: 3 }),
  second: fc.integer({ min: 1_700_000_000, max: 1_700_000_009 }),
  state: fc.constantFrom(...BATCH_STATES),
  reading: fc.constantFrom(READING, { ...READING, zone: 'UTC' }),
});

/** Enough of them to be worth it: a few kinds over and over. */
const manySent = fc.array(anySent, { minLength: 5, maxLength: 9 });

function overAndOver(kinds: readonly Sent[], length: number): readonly Sent[] {
  return Array.from({ length }, (_, at) => kinds[at % kinds.length] as Sent);
}

describe('rolling up', () => {
  test('changes nothing of what is known, for no tab and no counter, and leaves few lines', () => {
    fc.assert(
      fc.property(manySent, fc.nat(400), (kinds, at) => {
        const sent = overAndOver(kinds, 420);
        const sheet = oldLedger(sent, at);
        const before = whatIsKnown(sheet, sent);
        const open = sheet
          .open()
          .book()
          .batches.filter(({ state }) => /ing|doubt/.test(state));
        const isWorth = 420 - open.length >= 250;
        // Open batches in between part the lines that go: so many parts at a time.
        for (let run = 0; run < 20; run += 1)
          rollUp(sheet.ports(), sheet.open(), 'anna@example.com');
        expect(whatIsKnown(sheet, sent)).toEqual(before);
        if (isWorth) expect(sheet.rows?.length).toBeLessThan(2 * open.length + 60);
      }),
      { numRuns: 8 },
    );
  });

  test('may be cut at any write: what is known stays, and the next runs take away what is superfluous', () => {
    const kinds: readonly Sent[] = [
      { sheetId: 1, counter: '100', ids: ['11', '22'], second: 1_700_000_000, state: 'accepted' },
      { sheetId: 2, counter: '100', ids: ['11'], second: 1_700_000_000, state: 'accepted short' },
      {
        sheetId: 1,
        counter: '200',
        ids: ['33'],
        second: 1_700_000_005,
        state: 'arrived (by hand)',
      },
      { sheetId: 2, counter: '100', ids: ['44'], second: 1_700_000_007, state: 'refused' },
      { sheetId: 1, counter: '100', ids: ['44'], second: 1_700_000_008, state: 'in doubt' },
    ];
    const sent = overAndOver(kinds, 340);
    const before = whatIsKnown(oldLedger(sent, 100), sent);
    for (let writes = 0; ; writes += 1) {
      const sheet = oldLedger(sent, 100);
      sheet.writesLeft = writes;
      const ports = sheet.ports();
      let isCut = false;
      try {
        rollUp(ports, sheet.open(), '');
      } catch (error) {
        if (!(error instanceof CutRun)) throw error;
        isCut = true;
      }
      sheet.writesLeft = Number.POSITIVE_INFINITY;
      expect(whatIsKnown(sheet, sent)).toEqual(before);
      for (let run = 0; run < 20; run += 1) rollUp(sheet.ports(), sheet.open(), '');
      expect(whatIsKnown(sheet, sent)).toEqual(before);
      expect(sheet.open().book().superfluous).toEqual([]);
      if (!isCut) break;
    }
  });

  test('leaves young batches, open ones and those whose fingerprints cannot be read', () => {
    const kind: Sent = {
      sheetId: 1,
      counter: '100',
      ids: ['11'],
      second: 1_700_000_000,
      state: 'accepted',
    };
    const sent = Array.from(
      { length: 300 },
      (_, at): Sent => ({ ...kind, second: kind.second + at }),
    );
    const sheet = oldLedger(sent, -1);
    const packedAt = LEDGER_COLUMNS.length;
    sheet.rows = (sheet.rows ?? []).map((row, at) =>
      at === 10 ? row.map((cell, place) => (place === packedAt ? `${cell}!` : cell)) : row,
    );
    const ledger = sheet.open();
    send(sheet, ledger, 'a young one', { ...kind, state: 'accepted' });
    rollUp(sheet.ports(), sheet.open(), '');
    const { batches } = sheet.open().book();
    expect(batches.map(({ claim, members }) => members?.length ?? claim.batch)).toEqual([
      batchOf(5),
      299,
      'a young one',
    ]);
  });

  test('waits until it is worth it', () => {
    const kind: Sent = {
      sheetId: 1,
      counter: '100',
      ids: ['11'],
      second: 1_700_000_000,
      state: 'accepted',
    };
    const sheet = oldLedger(new Array<Sent>(249).fill(kind), -1);
    const rows = sheet.rows;
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toEqual(rows);
  });

  test('a line that was edited or taken away afterwards asks, as any other', () => {
    const kind: Sent = {
      sheetId: 1,
      counter: '100',
      ids: ['11'],
      second: 1_700_000_000,
      state: 'accepted',
    };
    const rolled = oldLedger(new Array<Sent>(300).fill(kind), 3);
    rollUp(rolled.ports(), rolled.open(), '');
    expect(faultsOf(rolled.open()).text).toBe('');
    (rolled.rows ?? []).forEach((_, line) => {
      const gone = new LedgerSheet();
      for (const [key, value] of rolled.document) gone.document.set(key, value);
      gone.rows = (rolled.rows ?? []).filter((__, at) => at !== line);
      const edited = new LedgerSheet();
      for (const [key, value] of rolled.document) edited.document.set(key, value);
      edited.rows = (rolled.rows ?? []).map((row, at) =>
        at === line ? ['7', ...row.slice(1)] : row,
      );
      for (const sheet of [gone, edited]) expect(faultsOf(sheet.open()).text).not.toBe('');
    });
  });
});

describe('a year of hourly runs', () => {
  const sheet = new LedgerSheet();
  const sizes: number[] = [];
  const ports = sheet.ports();
  const ledger = openLedger(ports);
  for (let hour = 0; hour < 8760; hour += 1) {
    sheet.nowMs = BEFORE + hour * 60 * 60 * 1000;
    const second = Math.floor(sheet.nowMs / 1000);
    const state = 'accepted';
    send(sheet, ledger, batchOf(hour), {
      sheetId: 1,
      counter: '100',
      ids: [String(hour)],
      second,
      state,
    });
    rollUp(ports, ledger, '');
    sizes.push(sheet.rows?.length ?? 0);
  }

  test('keeps the ledger below 3,600 lines, and every call known', () => {
    expect(Math.max(...sizes)).toBeLessThan(3600);
    const ledger = sheet.open();
    const known = knownCallsOf(
      sheet.ports().ledger,
      ledger.book(),
      { sheetId: 1, counter: '100' },
      ANY_TIME,
    );
    expect(known === 'damaged' ? 0 : known.size).toBe(8760);
    expect(faultsOf(ledger).text).toBe('');
    expect(ledger.book().claimCount).toBe(8760);
    expect(openBook(sheet.rows ?? []).missing).toEqual([]);
  });

  test('is read in at most ten reads and 45,000 cells, whatever the tab holds', () => {
    sheet.reads = 0;
    sheet.cellsRead = 0;
    const ledger = sheet.open();
    const place = { sheetId: 1, counter: '100' };
    knownCallsOf(sheet.ports().ledger, ledger.book(), place, ANY_TIME);
    expect(sheet.reads).toBeLessThanOrEqual(10);
    expect(sheet.cellsRead).toBeLessThanOrEqual(45_000);
  });
});
