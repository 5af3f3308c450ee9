/** Every state that an edited, cut, rolled-back, copied or half-written ledger can have: each tab is asked for its counter, and an answer holds for one alone. */

import { describe, expect, test } from '@jest/globals';
import { batchesFor } from '../../../src/app/ledger/book';
import { knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { faultsOf, ledgerQuestion } from '../../../src/app/ledger/ledgerGuard';
import {
  type DecisionLine,
  LEDGER_COLUMNS,
  type TabCounter,
} from '../../../src/app/ledger/ledgerLines';
import { LedgerSheet, SPREADSHEET, send } from './ledgerSheet';

const PLACES: readonly TabCounter[] = [1, 2].flatMap((sheetId) =>
  ['100', '200'].map((counter) => ({ sheetId, counter })),
);

/** A batch of two calls from each tab to each counter; the second of all is in doubt. */
function fourBatches(): LedgerSheet {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  PLACES.forEach((place, index) => {
    const state = index === 1 ? 'in doubt' : 'accepted';
    const ids = [`1${index}`, `2${index}`];
    send(sheet, ledger, `batch${index}`, { ...place, ids, second: 1_700_000_000 + index, state });
  });
  return sheet;
}

function questions(sheet: LedgerSheet, spreadsheetId = SPREADSHEET) {
  return PLACES.map((place) => ledgerQuestion(sheet.open(), spreadsheetId, place)?.code ?? null);
}

function decide(
  sheet: LedgerSheet,
  place: TabCounter,
  decision: DecisionLine['decision'],
  spreadsheetId = SPREADSHEET,
): void {
  const ledger = sheet.open();
  // A first word makes the secret that was lost.
  ledger.prints();
  ledger.write({
    kind: 'decision',
    ...place,
    batch: `word ${decision} ${place.sheetId} ${place.counter}`,
    timeMs: sheet.nowMs,
    by: 'anna@example.com',
    decision,
    spreadsheetId,
    strangers: [],
    unreadable: [],
    faults: faultsOf(ledger).text,
  });
}

const ALWAYS = { first: 0, last: Number.MAX_SAFE_INTEGER };

const rowsOf = (sheet: LedgerSheet) => sheet.rows ?? [];

const DAMAGE: readonly (readonly [
  what: string,
  code: string,
  harm: (sheet: LedgerSheet) => void,
])[] = [
  ['the sheet is deleted', 'LEDGER_GONE', (sheet) => sheet.put(null)],
  ['all lines are deleted', 'LEDGER_BEHIND', (sheet) => sheet.put([])],
  ['an old version is back', 'LEDGER_BEHIND', (sheet) => void sheet.rows?.splice(2)],
  ['the last claim is missing', 'LEDGER_BEHIND', (sheet) => void sheet.rows?.splice(6)],
  ['a claim is deleted', 'LEDGER_DAMAGED', (sheet) => void sheet.rows?.splice(2, 1)],
  ['a state is deleted', 'LEDGER_DAMAGED', (sheet) => void sheet.rows?.splice(3, 1)],
  [
    'a claim is edited',
    'LEDGER_DAMAGED',
    (sheet) => sheet.put(rowsOf(sheet).map((row, at) => (at === 2 ? edit(row, 5) : row))),
  ],
  [
    'the last state is edited',
    'LEDGER_DAMAGED',
    (sheet) => sheet.put(rowsOf(sheet).map((row, at) => (at === 7 ? edit(row, 3) : row))),
  ],
  [
    'somebody writes a line of words',
    'LEDGER_DAMAGED',
    (sheet) => void sheet.rows?.push(['do not touch', '', 'please']),
  ],
  ['the secret is lost', 'LEDGER_KEY_GONE', (sheet) => void sheet.document.delete('mc.secret')],
  [
    'the secret is another one',
    'LEDGER_KEY_GONE',
    (sheet) => void sheet.document.set('mc.secret', 'z'.repeat(52)),
  ],
  ['all properties are lost', 'LEDGER_KEY_GONE', (sheet) => sheet.document.clear()],
];

function edit(row: readonly string[], place: number): readonly string[] {
  return row.map((cell, at) => (at === place ? `${cell} ` : cell));
}

describe.each(DAMAGE)('when %s', (_, code, harm) => {
  function harmed(): LedgerSheet {
    const sheet = fourBatches();
    harm(sheet);
    return sheet;
  }

  test('every tab is asked for every counter', () => {
    expect(questions(harmed())).toEqual([code, code, code, code]);
  });

  test.each(['count as delivered', 'send all'] as const)(
    '%s closes the question for one tab and counter, until each has its answer',
    (decision) => {
      const sheet = harmed();
      PLACES.forEach((place, index) => {
        decide(sheet, place, decision);
        expect(questions(sheet).map((asked) => asked === null)).toEqual(
          PLACES.map((__, at) => at <= index),
        );
      });
      // What is sent from then on opens no question.
      const state = 'accepted';
      const sent = {
        sheetId: 2,
        counter: '100',
        ids: ['9'],
        second: 1_700_000_009,
        state,
      } as const;
      send(sheet, sheet.open(), 'a later batch', sent);
      expect(questions(sheet)).toEqual([null, null, null, null]);
    },
  );

  test('something else that goes wrong later is asked of all again', () => {
    const sheet = harmed();
    for (const place of PLACES) decide(sheet, place, 'count as delivered');
    sheet.rows = rowsOf(sheet).map((row, at, all) => (at === all.length - 2 ? edit(row, 5) : row));
    expect(questions(sheet).every((asked) => asked !== null)).toBe(true);
  });
});

describe('without damage', () => {
  test.each([
    ['sorted', (rows: readonly (readonly string[])[]) => [...rows].reverse()],
    ['with a line twice', (rows: readonly (readonly string[])[]) => [...rows, ...rows.slice(2, 3)]],
    ['with empty lines', (rows: readonly (readonly string[])[]) => [[], ...rows, ['', '']]],
  ])('a ledger %s asks nobody, and says the same', (_, change) => {
    const sheet = fourBatches();
    const states = (each: LedgerSheet) =>
      each
        .open()
        .book()
        .batches.map(({ claim, state }) => [claim.batch, state]);
    const before = states(sheet);
    sheet.rows = change(rowsOf(sheet));
    expect(questions(sheet)).toEqual([null, null, null, null]);
    expect(states(sheet)).toEqual(before);
  });

  test('send all of one tab leaves what other tabs and counters know', () => {
    const sheet = fourBatches();
    decide(sheet, { sheetId: 1, counter: '100' }, 'send all');
    const book = sheet.open().book();
    const counted = PLACES.map((place) => batchesFor(book, place).map(({ claim }) => claim.batch));
    const [, second, third] = ['', ['batch1', 'batch3'], ['batch0', 'batch2']];
    expect(counted).toEqual([[], second, third, second]);
    const sizes = PLACES.map((place) => {
      const known = knownCallsOf(sheet.ports().ledger, book, place, ALWAYS);
      return known === 'damaged' ? known : known.size;
    });
    expect(sizes).toEqual([0, 4, 4, 4]);
  });
});

test('a copy is asked first which file goes on, then each tab what is delivered', () => {
  const sheet = fourBatches();
  sheet.document.clear();
  expect(questions(sheet, 'a copy')).toEqual(['COPIED', 'COPIED', 'COPIED', 'COPIED']);
  decide(sheet, { sheetId: 1, counter: '100' }, 'goes on here', 'a copy');
  const gone = 'LEDGER_KEY_GONE';
  expect(questions(sheet, 'a copy')).toEqual([gone, gone, gone, gone]);
  decide(sheet, { sheetId: 2, counter: '100' }, 'count as delivered', 'a copy');
  expect(questions(sheet, 'a copy')).toEqual([gone, gone, null, gone]);
});

test('packed fingerprints that were edited stop every tab that meets them, but the one that decided', () => {
  const sheet = fourBatches();
  const packedAt = LEDGER_COLUMNS.length;
  sheet.rows = rowsOf(sheet).map((row, at) => (at === 0 ? edit(row, packedAt) : row));
  const known = (place: TabCounter) =>
    knownCallsOf(sheet.ports().ledger, sheet.open().book(), place, ALWAYS);
  expect(PLACES.map((place) => known(place) === 'damaged')).toEqual([true, false, true, false]);
  const ledger = sheet.open();
  ledger.write({
    kind: 'decision',
    sheetId: 1,
    counter: '100',
    batch: 'word',
    timeMs: 0,
    by: '',
    decision: 'count as delivered',
    spreadsheetId: SPREADSHEET,
    strangers: [],
    unreadable: ['batch0'],
    faults: '',
  });
  expect(PLACES.map((place) => known(place) === 'damaged')).toEqual([false, false, true, false]);
});
