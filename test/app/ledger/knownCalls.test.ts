/** Which calls a tab can meet in the ledger, what is read for it, and what is said where packed cells were spoilt. */

import { describe, expect, test } from '@jest/globals';
import { damagedBatches, knownCallsOf } from '../../../src/app/ledger/knownCalls';
import { LEDGER_COLUMNS } from '../../../src/app/ledger/ledgerLines';
import { packed } from '../../../src/app/ledger/openLedger';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';
import { callsAt, LedgerSheet, type Sent, send } from './ledgerSheet';
import { rolledLine } from './rolledLine';

const PLACE = { sheetId: 1, counter: '100' };
const HOUR = 3600;
const FIRST = 1_700_000_000;
const ALWAYS = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** A batch an hour, each of one call, to one counter; a last one to another. */
function hourly(states: readonly Sent['state'][]): LedgerSheet {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  states.forEach((state, at) => {
    send(sheet, ledger, `batch${at}`, {
      ...PLACE,
      ids: [`1${at}`],
      second: FIRST + at * HOUR,
      state,
    });
  });
  const foreign = { sheetId: 1, counter: '200', ids: ['99'], second: FIRST } as const;
  send(sheet, ledger, 'foreign', { ...foreign, state: 'accepted' });
  return sheet;
}

function knownIn(sheet: LedgerSheet, span: Parameters<typeof knownCallsOf>[3]) {
  const ledger = sheet.open();
  return knownCallsOf(sheet.ports().ledger, ledger.book(), PLACE, span);
}

/** The fingerprint of a call of `hourly`. */
function printOf(sheet: LedgerSheet, id: string, second: number) {
  const [print] = fingerprintsOf(sheet.open().prints(), callsAt([id], second), 'CLIENT_ID');
  if (print === undefined) throw new Error('There is no fingerprint.');
  return print;
}

/** What the ledger knows of the calls of `hourly`, by state. */
function statesIn(sheet: LedgerSheet, span: Parameters<typeof knownCallsOf>[3]) {
  const known = knownIn(sheet, span);
  if (known === 'damaged') return known;
  return [0, 1, 2, 3].map((at) => {
    const found = known.find(printOf(sheet, `1${at}`, FIRST + at * HOUR).key) ?? [];
    return found.map(({ state, batch }) => `${state} ${batch}`).join();
  });
}

/** The packed cells of a line changed, as by somebody who typed there. */
function spoil(sheet: LedgerSheet, line: number, change: (cell: string) => string): void {
  const at = LEDGER_COLUMNS.length;
  sheet.put(
    (sheet.rows ?? []).map((row, index) =>
      index === line ? [...row.slice(0, at), change(row[at] ?? ''), ...row.slice(at + 1)] : row,
    ),
  );
}

describe('a tab knows of a ledger', () => {
  const states = ['accepted', 'in doubt', 'refused', 'accepted short'] as const;

  test('calls that went, and those in doubt; none that was refused, none of another counter', () => {
    const sheet = hourly(states);
    expect(statesIn(sheet, ALWAYS)).toEqual([
      'delivered batch0',
      'inDoubt batch1',
      '',
      'delivered batch3',
    ]);
    const known = knownIn(sheet, ALWAYS);
    if (known === 'damaged') throw new Error(known);
    expect(known.find(printOf(sheet, '99', FIRST).key)).toBeUndefined();
    expect([known.size, known.canBeMoved]).toEqual([3, true]);
  });

  test.each<readonly [string, number, number, readonly string[]]>([
    ['from the first call to the first', FIRST, FIRST, ['delivered batch0', '', '', '']],
    ['behind the first call', FIRST + 1, FIRST + HOUR, ['', 'inDoubt batch1', '', '']],
    ['up to just before the second', FIRST, FIRST + HOUR - 1, ['delivered batch0', '', '', '']],
    ['between two calls', FIRST + 1, FIRST + HOUR - 1, ['', '', '', '']],
    ['long before', 0, FIRST - 1, ['', '', '', '']],
  ])('only what lies within the time of its calls: %s', (_, first, last, found) => {
    expect(statesIn(hourly(states), { first, last })).toEqual(found);
  });

  test('nothing, and reads no packed cell, without calls that could be compared', () => {
    const sheet = hourly(states);
    sheet.open();
    const cells = sheet.cellsRead;
    const ledger = sheet.open();
    const before = sheet.cellsRead;
    const known = knownCallsOf(sheet.ports().ledger, ledger.book(), PLACE, null);
    expect(sheet.cellsRead).toBe(before);
    expect(before).toBeGreaterThan(cells);
    if (known === 'damaged') throw new Error(known);
    expect([known.size, known.canBeMoved, known.isDamaged()]).toEqual([0, false, false]);
    expect(known.alike('anything')).toEqual([]);
  });

  test('nothing for a counter to which nothing went', () => {
    const sheet = hourly(states);
    const place = { sheetId: 1, counter: '300' };
    const known = knownCallsOf(sheet.ports().ledger, sheet.open().book(), place, ALWAYS);
    expect(known).toMatchObject({ size: 0, canBeMoved: false });
  });

  test('packed cells only of what lies within its time', () => {
    const sheet = hourly(states);
    const ledger = sheet.open();
    const before = sheet.cellsRead;
    knownCallsOf(sheet.ports().ledger, ledger.book(), PLACE, { first: FIRST, last: FIRST });
    expect(sheet.cellsRead - before).toBe(1);
  });
});

describe('a call whose time was changed', () => {
  test('is found by its content under the time at which it went, however far away', () => {
    const sheet = hourly(['accepted', 'accepted']);
    const known = knownIn(sheet, { first: FIRST + HOUR, last: FIRST + HOUR });
    if (known === 'damaged') throw new Error(known);
    const { key, content } = printOf(sheet, '10', FIRST);
    expect(known.alike(content)).toEqual([
      { key, call: { content, state: 'delivered', batch: 'batch0', reason: '' } },
    ]);
    expect(known.alike('another')).toEqual([]);
    expect(known.isDamaged()).toBe(false);
  });

  test('all other batches are read for it once, however many calls ask', () => {
    const sheet = hourly(['accepted', 'accepted']);
    const known = knownIn(sheet, { first: FIRST, last: FIRST });
    if (known === 'damaged') throw new Error(known);
    known.alike('one');
    const reads = sheet.reads;
    known.alike('another');
    expect(sheet.reads).toBe(reads);
  });

  test('is not known for sure where the cells of another batch were spoilt', () => {
    const sheet = hourly(['accepted', 'accepted']);
    spoil(sheet, 2, (cell) => `${cell}!`);
    const known = knownIn(sheet, { first: FIRST, last: FIRST });
    if (known === 'damaged') throw new Error(known);
    expect(known.isDamaged()).toBe(false);
    known.alike('anything');
    expect(known.isDamaged()).toBe(true);
  });
});

describe('packed cells that somebody touched', () => {
  test.each<readonly [string, (cell: string) => string]>([
    ['typed over', () => 'note'],
    ['with a character less', (cell) => cell.slice(0, -1)],
    ['emptied', () => ''],
  ])('%s: the ledger is damaged, and the batch named', (_, change) => {
    const sheet = hourly(['accepted', 'accepted']);
    spoil(sheet, 2, change);
    expect(knownIn(sheet, ALWAYS)).toBe('damaged');
    const { ledger } = sheet.ports();
    expect([...damagedBatches(ledger, sheet.open().book(), PLACE)]).toEqual(['batch1']);
    expect(statesIn(sheet, { first: FIRST, last: FIRST })).not.toBe('damaged');
  });

  test('a note behind the last of them harms nothing', () => {
    const sheet = hourly(['accepted']);
    sheet.put((sheet.rows ?? []).map((row, at) => (at === 0 ? [...row, 'a note'] : row)));
    expect(statesIn(sheet, ALWAYS)[0]).toBe('delivered batch0');
    const { ledger } = sheet.ports();
    expect(damagedBatches(ledger, sheet.open().book(), PLACE).size).toBe(0);
  });
});

test('calls of a rolled-up line are told by the batches in which they went', () => {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  const ids = ['1', '2', '3'];
  const prints = fingerprintsOf(ledger.prints(), callsAt(ids, FIRST), 'CLIENT_ID');
  const { cells, sum } = packed(prints);
  const members = [
    ['empty', '', 0],
    ['one', '', 1],
    ['none', '', 0],
    ['two', '', 2],
  ] as const;
  const more = { packedSum: sum, secretCheck: ledger.prints().check, newest: 1, covers: [] };
  ledger.write(rolledLine('rolled', members, more), cells);
  const known = knownIn(sheet, ALWAYS);
  if (known === 'damaged') throw new Error(known);
  const went = prints.map(({ key }) => known.find(key)?.map(({ batch }) => batch));
  expect(went).toEqual([['one'], ['two'], ['two']]);
});
