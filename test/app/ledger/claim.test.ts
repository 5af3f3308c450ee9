/** What a claim says of its calls: their times, their days as the counter has them, and whose they are. */

import { expect, test } from '@jest/globals';
import { claimLine, claimsOf } from '../../../src/app/ledger/claim';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import { callsAt, LedgerSheet, READING } from './ledgerSheet';

const SPREADSHEET = { id: 'book', name: 'Book', timeZone: 'Asia/Omsk', locale: 'ru_RU' };
const SHEET = { sheetId: 7, name: 'Calls', sample: false } as never;

/** A claim of some of four calls around midnight of Moscow, 21:00 UTC. */
function claim(timeZone: string | null, from: number, to: number) {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  const counter = timeZone === null ? null : { id: '100', name: '', hosts: [], timeZone };
  const midnight = Date.parse('2026-11-19T21:00:00Z') / 1000;
  const seconds = [midnight + 90, midnight - 30, midnight + 10, midnight - 9000];
  const calls = { ...callsAt(['1', '2', '3', '4'], 0), seconds };
  const who = { ports: sheet.ports(), by: 'anna', how: 'hand', ledger } as const;
  const settings = { ...DEFAULT_SETTINGS, counter };
  const run = claimsOf(who, { spreadsheet: SPREADSHEET, sheet: SHEET, settings }, READING);
  const prints = fingerprintsOf(ledger.prints(), calls, 'CLIENT_ID');
  const { line } = claimLine(run, 'batch', calls, prints, { from, to });
  return {
    ...line,
    first: line.firstSecond - midnight,
    last: line.lastSecond - midnight,
  };
}

test.each([
  [0, 4, -9000, 90, 4],
  [0, 3, -30, 90, 3],
  [1, 3, -30, 10, 2],
  [2, 3, 10, 10, 1],
])('of calls %d to %d are kept the first and the last time', (from, to, first, last, calls) => {
  expect(claim('Europe/Moscow', from, to)).toMatchObject({ first, last, calls });
});

test.each([
  ['the counter', 'Europe/Moscow', { first: '2026-11-19', counts: [2, 2], zone: 'Europe/Moscow' }],
  ['the counter, west of it', 'UTC', { first: '2026-11-19', counts: [4], zone: 'UTC' }],
  [
    'the spreadsheet, where the counter tells no zone',
    '',
    { first: '2026-11-20', counts: [4], zone: 'Asia/Omsk' },
  ],
])('calls are counted by the days of %s', (_what, timeZone, days) => {
  expect(claim(timeZone, 0, 4).days).toMatchObject(days);
});

test('whose the calls are stands in the claim', () => {
  const { spreadsheetId, sheetId, sheet, counter } = claim('UTC', 0, 1);
  expect([spreadsheetId, sheetId, sheet, counter]).toEqual(['book', 7, 'Calls', '100']);
  expect(claim(null, 0, 1)).toMatchObject({ counter: '', days: claim('Asia/Omsk', 0, 1).days });
});
