/** Ledgers with many old batches, and all that the product asks of a ledger, as plain values. */

import { knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { faultsOf } from '../../../src/app/ledger/ledgerGuard';
import type { DecisionLine } from '../../../src/app/ledger/ledgerLines';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import { callsAt, DAY_MS, LedgerSheet, type Sent, SPREADSHEET, send } from './ledgerSheet';

/** Every call that there can be. */
export const ANY_TIME = { first: 0, last: Number.MAX_SAFE_INTEGER };

const PLACES = [1, 2].flatMap((sheetId) => ['100', '200'].map((counter) => ({ sheetId, counter })));

/** Everything that uploads, lists and people ask of a ledger, as plain values. */
export function whatIsKnown(sheet: LedgerSheet, sent: readonly Sent[]) {
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

export function batchOf(index: number): string {
  return `batch${String(index).padStart(11, '0')}`;
}

export const BEFORE = Date.parse('2026-01-01T00:00:00Z');

/** Batches of many kinds, hour by hour, with a word to send all in between; then ninety days pass. */
export function oldLedger(sent: readonly Sent[], sendAllAt: number): LedgerSheet {
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

/** Calls of the same kinds, over and over. */
export function overAndOver(kinds: readonly Sent[], length: number): readonly Sent[] {
  return Array.from({ length }, (_, at) => kinds[at % kinds.length] as Sent);
}
