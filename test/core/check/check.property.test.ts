/** General rules of the check, over tabs of ugly cells. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOpenQuestion } from '../../../src/core/call/answers';
import type { CheckedTab } from '../../../src/core/call/checked';
import { COLUMN_NAMES, type ColumnName } from '../../../src/core/call/columns';
import type { KnownCalls } from '../../../src/core/call/delivered';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { knownOf, sentBy } from './knownFixture';
import { type Columns, type TabChanges, tabInput } from './tabInput';

/** Few values, so that rows meet: good ones, bad ones, empty ones. */
const CELLS: Readonly<Partial<Record<ColumnName, readonly Cell[]>>> = {
  ClientId: [
    '1234567890123456789',
    '1234567890123456789',
    '98765432101234567',
    '',
    '1.7E+18',
    '#N/A',
    '1234567890123450000',
  ],
  UserId: ['anna', 'boris', '', 42],
  DateTime: [
    '2025-03-10 12:00',
    1741597200,
    '2025-03-10T09:00:00Z',
    '',
    'вчера',
    '2024-03-10 12:00',
    '2099-01-01 00:00',
    '2025-03-19 12:00',
    new Date(1741597200000),
  ],
  Price: ['', 100, '100 $', '1 000,50 ₽', '1,234', '-5', '#REF!'],
  Currency: ['', 'RUB', 'rub', 'USD', 'фунтики'],
  PhoneNumber: ['', '+79451234567', '8 945 123-45-67', 'Anonymous', 'нет такого', '12'],
  TalkDuration: ['', 0, 65, '1:05', 'долго', 20000],
  CallMissed: ['', true, false, 'да', 'Недозвон'],
  Tag: ['', 'заказ', 'a\nb', '-', false],
  URL: ['', 'https://shop.ru/', 'shop.ru', 'не адрес'],
};

const NAMES = Object.keys(CELLS) as ColumnName[];

const row = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...(CELLS[name] ?? []))])),
) as fc.Arbitrary<Record<ColumnName, Cell>>;

const rules = fc.record({
  atLeastHoursOld: fc.constantFrom(0, 0, 48),
  leaveOutOld: fc.boolean(),
  sendWithout: fc.subarray([
    'PHONE_UNREADABLE',
    'CELL_ERROR',
    'CURRENCY_CONFLICT',
    'ID_DAMAGED',
  ] as const),
  sendChanged: fc.boolean(),
  sendMoved: fc.boolean(),
  tryRefused: fc.boolean(),
});

const anyNames = fc.shuffledSubarray(NAMES, { minLength: 2 });
const withKey = anyNames.map((names) => [
  ...new Set<ColumnName>([...names, 'ClientId', 'DateTime']),
]);

const tab = fc.record({
  rows: fc.array(row, { maxLength: 12 }),
  names: fc.oneof({ weight: 9, arbitrary: withKey }, { weight: 1, arbitrary: anyNames }),
  rules,
  /** Rows that went before, and what became of them. */
  before: fc.array(
    fc.record({
      rows: fc.array(row, { maxLength: 3 }),
      state: fc.constantFrom('delivered' as const, 'inDoubt' as const, 'refused' as const),
    }),
    { maxLength: 3 },
  ),
  sentOfTab: fc.array(fc.nat(), { maxLength: 4 }),
});

type Tab = typeof tab extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(
  rows: readonly Record<ColumnName, Cell>[],
  names: readonly ColumnName[],
): Columns {
  return Object.fromEntries(names.map((name) => [name, rows.map((cells) => cells[name])]));
}

function knownTo(given: Tab): KnownCalls {
  const some = given.sentOfTab.flatMap((index) => given.rows[index % given.rows.length] ?? []);
  return knownOf(
    ...given.before.map(({ rows, state }) => sentBy(tabInput(columnsOf(rows, given.names)), state)),
    sentBy(tabInput(columnsOf(some, given.names))),
  );
}

function changesOf(given: Tab): TabChanges {
  const counter = { id: '1', name: '', hosts: ['site.ru'], timeZone: 'Asia/Omsk' };
  return { rules: { ...given.rules, sendWithout: [...given.rules.sendWithout] }, counter };
}

function check(given: Tab, rows = given.rows): CheckedTab {
  return checkTab(tabInput(columnsOf(rows, given.names), changesOf(given)), knownTo(given));
}

describe('checkTab, whatever stands in the cells', () => {
  test('counts every row once, by its worst problem, and every problem', () => {
    fc.assert(
      fc.property(tab, (given) => {
        const checked = check(given);
        const { rows, ready, held, sentBefore, inDoubt, leftOut } = checked;
        expect(rows).toBe(ready + held + sentBefore + inDoubt);
        expect(rows + leftOut).toBeLessThanOrEqual(given.rows.length);
        expect(checked.calls.rowNumbers.length).toBe(ready);
        expect(sum(Object.values(checked.heldByCode))).toBe(held);
        const { byCode, ...bySeverity } = checked.counts;
        expect(sum(Object.values(byCode))).toBe(checked.problems.length);
        expect(sum(Object.values(bySeverity))).toBe(checked.problems.length);
        const { callsBySeverity } = checked;
        const asked = checked.problems.filter(isOpenQuestion).length;
        expect(callsBySeverity.error).toBe(checked.errorRows.length);
        expect(sum(Object.values(callsBySeverity))).toBeLessThanOrEqual(ready + held + asked);
      }),
      { numRuns: 400 },
    );
  });

  test('gives one problem a cell, in order, and none for rows that were sent or wait for an answer', () => {
    fc.assert(
      fc.property(tab, (given) => {
        const { problems, calls } = check(given);
        const places = problems.filter(({ row: at }) => at !== null).map(({ cell }) => cell);
        expect(new Set(places).size).toBe(places.length);
        const keys = problems.map(({ row: at, cell }) => (at ?? 0) * 100 + columnOf(cell));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
        const held = new Set(
          problems.flatMap(({ row: at, severity }) =>
            at !== null && (severity === 'error' || severity === 'held') ? [at] : [],
          ),
        );
        expect(calls.rowNumbers.filter((at) => held.has(at))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('sends only texts that a column can have', () => {
    const forms: Readonly<Partial<Record<ColumnName, RegExp>>> = {
      ClientId: /^\d+$/,
      DateTime: /^\d{10}$/,
      Price: /^(\d+(\.\d+)?)?$/,
      Currency: /^([A-Z]{3})?$/,
      PhoneNumber: /^(\+\d{6,15})?$/,
      TalkDuration: /^\d*$/,
      CallMissed: /^[01]?$/,
      URL: /^(https?:\/\/.+)?$/,
    };
    fc.assert(
      fc.property(tab, (given) => {
        const { calls } = check(given);
        expect(calls.columns).toEqual(COLUMN_NAMES.filter((name) => calls.columns.includes(name)));
        for (const [place, name] of calls.columns.entries()) {
          for (const value of calls.values[place] ?? []) {
            expect(value).toMatch(forms[name] ?? /^/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('gives a row the same verdict in any order of the rows, doubled rows apart', () => {
    const shuffled = tab.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(
          given.rows.map((_, index) => index),
          { minLength: given.rows.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, order]) => {
        const straight = check(given);
        const mixed = check(
          given,
          order.map((index) => given.rows[index] as Tab['rows'][number]),
        );
        const mixedVerdicts = verdictsOf(mixed, given.rows.length);
        const pairs = verdictsOf(straight, given.rows.length).map((verdict, index) => [
          verdict,
          mixedVerdicts[order.indexOf(index)],
        ]);
        // Which of equal rows is the first is a matter of order.
        const others = pairs.filter((pair) => !pair.includes('doubled'));
        expect(others.map(([, verdict]) => verdict)).toEqual(others.map(([verdict]) => verdict));
        expect(pairs.filter(([verdict]) => verdict === 'doubled').length).toBe(
          pairs.filter(([, verdict]) => verdict === 'doubled').length,
        );
        expect(counted(mixed)).toEqual(counted(straight));
      }),
      { numRuns: 400 },
    );
  });

  test('nothing is ready a second time after it was delivered', () => {
    fc.assert(
      fc.property(tab, (given) => {
        const columns = columnsOf(given.rows, given.names);
        const changes = { rules: { sendWithout: [...given.rules.sendWithout] } };
        const first = checkTab(tabInput(columns, changes));
        const known = knownOf(sentBy(tabInput(columns, changes)));
        const second = checkTab(tabInput(columns, changes), known);
        expect(second.ready).toBe(0);
        expect(second.sentBefore).toBeGreaterThanOrEqual(first.ready);
      }),
      { numRuns: 200 },
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function columnOf(cell: string | null): number {
  return cell === null ? 0 : cell.charCodeAt(0) - 64;
}

/** By row: ready or not, and the problems of its cells with their severities. */
function verdictsOf(checked: CheckedTab, count: number): string[] {
  const ready = new Set(checked.calls.rowNumbers);
  return Array.from({ length: count }, (_, index) => {
    const found = checked.problems
      .filter(({ row: at }) => at === index + 2)
      .filter(({ code }) => code !== 'ROW_DOUBLED')
      .map(({ code, severity, cell }) => `${cell?.[0]} ${code} ${severity}`);
    const doubled = checked.problems.some(
      ({ row: at, code }) => at === index + 2 && code === 'ROW_DOUBLED',
    );
    return doubled ? 'doubled' : [ready.has(index + 2), ...found].join(' ');
  });
}

/** Of two equal rows in other forms the first goes: which form that is, is a matter of order. */
function counted(checked: CheckedTab) {
  const { rows, ready, held, sentBefore, inDoubt, leftOut, counts } = checked;
  const { fix: _form, ...bySeverity } = checked.callsBySeverity;
  return { rows, ready, held, sentBefore, inDoubt, leftOut, counts, bySeverity };
}
