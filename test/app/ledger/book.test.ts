/** What the ledger tells of uploads and batches, as they were sent and rolled up. */

import { describe, expect, test } from '@jest/globals';
import { isDelivered, isOurs, openBook, uploadIdOf } from '../../../src/app/ledger/book';
import { knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { faultsOf, ledgerQuestion } from '../../../src/app/ledger/ledgerGuard';
import {
  BATCH_STATES,
  type DecisionLine,
  LEDGER_COLUMNS,
} from '../../../src/app/ledger/ledgerLines';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import { callsAt, LedgerSheet, type Sent, SPREADSHEET, send } from './ledgerSheet';
import { ANY_TIME, batchOf, oldLedger, overAndOver } from './oldLedger';

const KIND = { sheetId: 1, counter: '100', ids: ['11'], second: 1_700_000_000 } as const;
const PLACE = { sheetId: 1, counter: '100' };

/** Two batches as they were sent: one taken, one of which nothing is known. */
function twoBatches(): LedgerSheet {
  const sheet = new LedgerSheet();
  send(sheet, sheet.open(), 'aaaabbbbccccdddd', { ...KIND, state: 'accepted' });
  send(sheet, sheet.open(), 'aaaaeeeeffffgggg', { ...KIND, ids: ['22'], state: 'sending' });
  return sheet;
}

function word(more: Partial<DecisionLine> = {}): DecisionLine {
  return {
    ...{ kind: 'decision', batch: 'word', timeMs: 0, by: '', decision: 'count as delivered' },
    ...{ ...PLACE, spreadsheetId: SPREADSHEET, strangers: [], unreadable: [], faults: '' },
    ...more,
  } as DecisionLine;
}

describe('an upload in Metrica’s list', () => {
  test.each([
    ['by its id', 'upload of aaaabbbbccccdddd', '', true],
    ['by the batch in its comment', '5', 'my calls aaaabbbbccccdddd', true],
    ['by a batch of which nothing was heard', '5', 'aaaaeeeeffffgggg', true],
    ['by a batch about which somebody decided', '5', 'aaaahhhhiiiijjjj', true],
    ['of another tool', '5', 'tracker', false],
    ['of another spreadsheet', '5', 'bbbbhhhhiiiijjjj', false],
    ['without id and words', '', '', false],
  ])('is known as ours: %s', (_what, id, comment, isKnown) => {
    const sheet = twoBatches();
    sheet.open().write(word({ strangers: ['aaaahhhhiiiijjjj'] }));
    expect(isOurs(sheet.open().book(), { id, comment })).toBe(isKnown);
  });
});

describe('the upload of a batch', () => {
  test('is known while it stands for itself, once Metrica has named it', () => {
    const book = twoBatches().open().book();
    const ids = ['aaaabbbbccccdddd', 'aaaaeeeeffffgggg', 'aaaahhhhiiiijjjj'];
    expect(ids.map((id) => uploadIdOf(book, id))).toEqual(['upload of aaaabbbbccccdddd', '', '']);
  });

  test('is known after it was rolled up, and so are its calls, each in its batch', () => {
    const sent: readonly Sent[] = overAndOver(
      [
        { ...KIND, ids: ['1', '2', '3'], state: 'accepted' },
        { ...KIND, ids: ['4'], state: 'accepted' },
        { ...KIND, ids: ['5'], state: 'accepted short', uploadId: '' },
      ],
      300,
    );
    const sheet = oldLedger(sent, -1);
    rollUp(sheet.ports(), sheet.open(), '');
    const ledger = sheet.open();
    const book = ledger.book();
    expect(book.batches).toHaveLength(1);
    expect(uploadIdOf(book, batchOf(3))).toBe(`upload of ${batchOf(3)}`);
    expect(uploadIdOf(book, batchOf(2))).toBe('');
    expect(uploadIdOf(book, batchOf(301))).toBe('');
    const uploads = [`upload of ${batchOf(4)}`, ''];
    expect(uploads.map((id) => isOurs(book, { id, comment: '' }))).toEqual([true, false]);
    const known = knownCallsOf(sheet.ports().ledger, book, PLACE, ANY_TIME);
    if (known === 'damaged') throw new Error('damaged');
    const batchesOf = (id: string) => {
      const [print] = fingerprintsOf(ledger.prints(), callsAt([id], KIND.second), 'CLIENT_ID');
      return (known.find(print?.key ?? '') ?? []).map(({ batch, state }) => `${state} ${batch}`);
    };
    const every = (from: number) =>
      Array.from({ length: 100 }, (_, round) => `delivered ${batchOf(round * 3 + from)}`);
    for (const [id, from] of [
      ['1', 0],
      ['3', 0],
      ['4', 1],
      ['5', 2],
    ] as const) {
      expect(batchesOf(id)).toEqual(every(from));
    }
  });
});

test('what Metrica took, or a person said, is delivered; nothing else is', () => {
  expect(BATCH_STATES.filter(isDelivered)).toEqual(
    expect.arrayContaining(['accepted', 'accepted short', 'arrived (by hand)']),
  );
  expect(BATCH_STATES.filter(isDelivered)).toHaveLength(3);
});

describe('a question about the ledger', () => {
  const DAMAGED: readonly (readonly [string, (sheet: LedgerSheet) => void, string, number])[] = [
    ['lines that were taken out', (sheet) => sheet.rows?.splice(1, 3), 'LEDGER_DAMAGED', 3],
    ['lines of words', (sheet) => sheet.rows?.push(['a'], ['b']), 'LEDGER_DAMAGED', 2],
    ['claims that are missing', (sheet) => sheet.rows?.splice(2), 'LEDGER_BEHIND', 2],
    ['batches by another key', (sheet) => sheet.document.delete('mc.secret'), 'LEDGER_KEY_GONE', 3],
  ];

  test.each(DAMAGED)('says how many there are: %s', (_what, harm, code, n) => {
    const sheet = twoBatches();
    send(sheet, sheet.open(), 'aaaahhhhiiiijjjj', { ...KIND, ids: ['33'], state: 'accepted' });
    harm(sheet);
    const question = ledgerQuestion(sheet.open(), SPREADSHEET, PLACE);
    expect(question).toMatchObject({ code, details: { n } });
  });

  test('that was answered is not asked again where the lines stand in another order', () => {
    const sheet = twoBatches();
    sheet.rows?.push(['do not touch'], ['please']);
    const ledger = sheet.open();
    ledger.write(word({ faults: faultsOf(ledger).text }));
    expect(ledgerQuestion(sheet.open(), SPREADSHEET, PLACE)).toBeNull();
    sheet.put([...(sheet.rows ?? [])].reverse());
    expect(ledgerQuestion(sheet.open(), SPREADSHEET, PLACE)).toBeNull();
  });

  test.each<[string, Partial<DecisionLine>, string | null]>([
    ['nobody’s word', { decision: 'count as delivered', spreadsheetId: 'copy' }, 'COPIED'],
    ['a word in the original', { decision: 'goes on here' }, 'COPIED'],
    ['a word in the copy', { decision: 'goes on here', spreadsheetId: 'copy' }, null],
  ])('in a copy is asked until somebody says that it goes on there: %s', (_what, more, code) => {
    const sheet = twoBatches();
    sheet.open().write(word(more));
    expect(ledgerQuestion(sheet.open(), 'copy', PLACE)?.code ?? null).toBe(code);
  });
});

describe('lines that are missing', () => {
  const rows = (() => {
    const sheet = twoBatches();
    for (let index = 0; index < 6; index += 1) sheet.open().write(word());
    return sheet.rows ?? [];
  })();

  test.each<[readonly number[], readonly (readonly number[])[]]>([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], []],
    [[9, 2, 1, 3], [[4, 8]]],
    [
      [2, 3, 5, 9],
      [
        [1, 1],
        [4, 4],
        [6, 8],
      ],
    ],
    [[5, 5], [[1, 4]]],
  ])('are those that no line has, whatever their order: %j', (numbers, missing) => {
    const lines = numbers.map((number) => rows[number - 1] ?? []);
    expect(openBook(lines).missing).toEqual(missing);
    expect(openBook(lines).lastNumber).toBe(Math.max(...numbers));
  });

  test('are two where two different lines claim one number', () => {
    const other = twoBatches();
    other.open().write(word({ by: 'boris' }));
    const copy = [...rows, ...(other.rows ?? []).slice(-1)];
    expect(openBook(copy).decisions).toHaveLength(7);
    expect(openBook([...rows, ...rows.slice(-1)]).decisions).toHaveLength(6);
  });
});

describe('calls that are known', () => {
  /** Three batches, a day apart. */
  function days(): LedgerSheet {
    const sheet = new LedgerSheet();
    [0, 1, 2].forEach((day) => {
      const second = KIND.second + day * 86_400;
      send(sheet, sheet.open(), `batch${day}`, { ...KIND, second, state: 'accepted' });
    });
    return sheet;
  }

  const at = (day: number, offset = 0) => KIND.second + day * 86_400 + offset;

  test.each([
    [at(0), at(0), 1],
    [at(0, 1), at(1, -1), 0],
    [at(0, 1), at(1), 1],
    [at(0), at(1, -1), 1],
    [at(0), at(2), 3],
    [at(2, 1), at(3), 0],
  ])('are those of batches with calls from %d to %d', (first, last, size) => {
    const sheet = days();
    const known = knownCallsOf(sheet.ports().ledger, sheet.open().book(), PLACE, { first, last });
    expect(known === 'damaged' ? known : known.size).toBe(size);
  });

  test('are none where no call is asked about, and nothing is read', () => {
    const sheet = days();
    const book = sheet.open().book();
    sheet.reads = 0;
    expect(knownCallsOf(sheet.ports().ledger, book, PLACE, null)).toMatchObject({ size: 0 });
    expect(sheet.reads).toBe(0);
  });

  test('at another time are found too, and it is said where they cannot be read', () => {
    const sheet = days();
    const ledger = sheet.open();
    const span = { first: at(0), last: at(0) };
    const [print] = fingerprintsOf(ledger.prints(), callsAt(['11'], at(0)), 'CLIENT_ID');
    const alike = () => {
      const known = knownCallsOf(sheet.ports().ledger, sheet.open().book(), PLACE, span);
      if (known === 'damaged') return known;
      const before = known.isDamaged();
      return [before, known.alike(print?.content ?? '').length, known.isDamaged()];
    };
    expect(alike()).toEqual([false, 3, false]);
    const packedAt = LEDGER_COLUMNS.length;
    sheet.put(
      (sheet.rows ?? []).map((row, index) =>
        index === 4 ? row.map((cell, place) => (place === packedAt ? `${cell}!` : cell)) : row,
      ),
    );
    expect(alike()).toEqual([false, expect.anything(), true]);
  });

  test('are not taken from batches that were printed by another key', () => {
    const sheet = days();
    sheet.document.set('mc.secret', 'z'.repeat(52));
    send(sheet, sheet.open(), 'another', { ...KIND, second: at(0), state: 'accepted' });
    const known = knownCallsOf(sheet.ports().ledger, sheet.open().book(), PLACE, ANY_TIME);
    expect(known === 'damaged' ? known : known.size).toBe(1);
  });
});
