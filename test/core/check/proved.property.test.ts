/** What must be proved, for any cells: without a proof nothing goes, and what was kept is never read anew. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Answers } from '../../../src/core/call/answers';
import type { CheckedTab } from '../../../src/core/call/checked';
import type { ColumnName } from '../../../src/core/call/columns';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { type TabChanges, tabInput } from './tabInput';

const NAMES = [
  'ClientId',
  'DateTime',
  'PhoneNumber',
  'Price',
  'TalkDuration',
  'CallMissed',
] as const satisfies readonly ColumnName[];

type Row = Readonly<Record<(typeof NAMES)[number], Cell>>;

const FIELD = Papa.parse<{ readonly column: string; readonly cell: string }>(
  readFileSync(join(__dirname, '../../fixtures/field/cells.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

const cellsOf = (name: ColumnName) =>
  FIELD.filter(({ column }) => column === name).map(({ cell }) => cell);

const id = fc.integer({ min: 0, max: 99_999_999 }).map((end) => `1700000000${String(end + 1e8)}`);
const part = (most: number) => fc.integer({ min: 1, max: most });
const slash = fc
  .tuple(part(31), part(12), fc.constantFrom('/', '-'), fc.boolean())
  .map(([day, month, mark, isSwapped]) =>
    [...(isSwapped ? [month, day] : [day, month]), `2026 1${day % 10}:15`].join(mark),
  );

/** A row of whole values with, here and there, a cell of the field. */
const row: fc.Arbitrary<Row> = fc.record({
  ClientId: id,
  DateTime: fc.oneof(
    { arbitrary: slash, weight: 4 },
    fc.constantFrom('2026-03-04 10:15:00', ...cellsOf('DateTime')),
    fc.integer({ min: 1.76e9, max: 1.772e9 }),
  ),
  PhoneNumber: fc.constantFrom('79161234567', '', ...cellsOf('PhoneNumber')),
  Price: fc.constantFrom<Cell>('1500', 250.5, '', ...cellsOf('Price')),
  TalkDuration: fc.constantFrom<Cell>('65', 65, 2.5, '', ...cellsOf('TalkDuration')),
  CallMissed: fc.constantFrom<Cell>('1', 0, true, 'отвечен', ...cellsOf('CallMissed')),
});

const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const locale = fc.constantFrom('ru_RU', 'en_US', 'en_GB', '');

function check(list: readonly Row[], changes: TabChanges = {}): CheckedTab {
  const columns = Object.fromEntries(NAMES.map((name) => [name, list.map((each) => each[name])]));
  const context = { nowMs: Date.UTC(2026, 11, 31), ...changes.context };
  return checkTab(tabInput(columns, { ...changes, context }));
}

/** What goes of each row, by its number. */
function sent({ calls }: CheckedTab): ReadonlyMap<number, readonly string[]> {
  return new Map(
    calls.rowNumbers.map((number, index) => [
      number,
      calls.values.map((each) => each[index] ?? ''),
    ]),
  );
}

const answers: fc.Arbitrary<Answers> = fc.record({
  ids: fc.constant('metrica'),
  times: fc.constant('right'),
  durationUnit: fc.constantFrom('minutes', 'seconds'),
});

describe('for any cells', () => {
  test('nothing is ready while a question is open, whatever the locale', () => {
    fc.assert(
      fc.property(rows, locale, (list, place) => {
        const { ready, counts, calls } = check(list, { context: { locale: place } });
        if (counts.question > 0) expect([ready, calls.rowNumbers]).toEqual([0, []]);
      }),
      { numRuns: 200 },
    );
  });

  test('dates that can be read both ways go in no locale without a proof', () => {
    const open = fc
      .tuple(part(12), part(12))
      .filter(([day, month]) => day !== month)
      .map(([day, month]) => `${day}/${month}/2026 10:15`);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, open), { minLength: 1 }), locale, (calls, place) => {
        const columns = {
          ClientId: calls.map(([each]) => each),
          DateTime: calls.map(([, time]) => time),
        };
        const context = { nowMs: Date.UTC(2026, 11, 31), locale: place };
        const { ready, problems } = checkTab(tabInput(columns, { context }));
        expect([ready, problems[0]?.code]).toEqual([0, 'DATE_ORDER_UNPROVEN']);
      }),
    );
  });

  test('rows that come later change nothing of what is kept: an earlier row goes as before, or waits', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        locale,
        answers,
        fc.constantFrom('dmy', 'mdy'),
        (before, later, place, given, dateOrder) => {
          const context = {
            locale: place,
            dateOrder,
            answers: { ...given, dateOrder },
          } as const;
          const first = sent(check(before, { context }));
          const after = sent(check([...before, ...later], { context }));
          for (const [number, values] of first) {
            if (after.has(number)) expect(after.get(number)).toEqual(values);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('an answer that later rows contradict holds those rows alone', () => {
    fc.assert(
      fc.property(fc.array(part(12), { minLength: 1, maxLength: 12 }), part(12), (days, month) => {
        const list = [...days.map((day) => `${day}/${month}/2026 10:15`), `${month}/28/2026 10:15`];
        const columns = {
          ClientId: list.map((_, index) => `17000000001000000${10 + index}`),
          DateTime: list,
        };
        const context = { nowMs: Date.UTC(2026, 11, 31), dateOrder: 'dmy' } as const;
        const { ready, problems } = checkTab(tabInput(columns, { context }));
        const held = problems.filter(({ severity }) => severity === 'error');
        expect([ready, held.map(({ row }) => row)]).toEqual([days.length, [list.length + 1]]);
      }),
    );
  });
});

describe('a column of 100,000 rows', () => {
  const count = 100_000;
  const ids = Array.from({ length: count }, (_, index) => `1700000000${100_000_000 + index}`);
  const times = Array.from({ length: count }, (_, index) => `0${(index % 9) + 1}/10/2026 10:15`);
  const asked = (changes: TabChanges['context']) =>
    checkTab(
      tabInput(
        { ClientId: ids, DateTime: [...times.slice(1), '28/10/2026 10:15'] },
        { context: { nowMs: Date.UTC(2026, 11, 31), locale: 'en_US', ...changes } },
      ),
    );

  test('is proved by its last row', () => {
    const { ready, counts, calls } = asked({});
    expect([ready, counts.question]).toEqual([count, 0]);
    // 02/10/2026, 10:15 in Moscow.
    expect(calls.seconds[0]).toBe(Date.UTC(2026, 9, 2, 7, 15) / 1000);
  });

  test('whose other order was kept waits with its last row alone', () => {
    const { ready, held, problems } = asked({ dateOrder: 'mdy' });
    expect([ready, held]).toEqual([count - 1, 1]);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'TIME_UNREADABLE', row: count + 1 },
    ]);
  });
});
