/** Old batches in few lines: what is known stays the same. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultsOf } from '../../../src/app/ledger/ledgerGuard';
import { BATCH_STATES, LEDGER_COLUMNS } from '../../../src/app/ledger/ledgerLines';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { LedgerSheet, READING, type Sent, send } from './ledgerSheet';
import { batchOf, oldLedger, overAndOver, whatIsKnown } from './oldLedger';

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
