/** A schedule that sends each hour of a year leaves a ledger that stays small and knows every call. */

import { describe, expect, test } from '@jest/globals';
import { openBook } from '../../../src/app/ledger/book';
import { knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { faultsOf } from '../../../src/app/ledger/ledgerGuard';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { LedgerSheet, send } from './ledgerSheet';
import { ANY_TIME, BEFORE, batchOf } from './oldLedger';

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
