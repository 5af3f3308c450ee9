/** Suggested values in cells: only where nothing else is lost, and back again. */

import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/core/call/problem';
import { checkTab } from '../../../src/core/check/check';
import {
  brokenSpills,
  type CellNow,
  fixesOfCode,
  fixOf,
  planFixes,
  planUndo,
  sameAs,
} from '../../../src/core/marks/fixes';
import { tabInput, zone } from '../check/tabInput';

const ZONE = zone('Europe/Moscow');
const ID = '1234567890123456789';

function now(value: CellNow['value'], formula = '', shown: string | null = null): CellNow {
  return { value, formula, shown };
}

function problem(changes: Partial<Problem>): Problem {
  return {
    code: 'VALUE_NORMALISED',
    severity: 'fix',
    row: 2,
    column: 'PhoneNumber',
    cell: 'C2',
    seen: '8 945 123-45-67',
    suggestion: '+79451234567',
    ...changes,
  };
}

describe('fixesOfCode', () => {
  test('takes what the check suggests, cell by cell', () => {
    const { problems } = checkTab(
      tabInput({
        ClientId: [ID, ID, ID],
        DateTime: ['2025-03-10 12:00', '2025-03-11 12:00', '2025-03-12 12:00'],
        PhoneNumber: ['8 945 123-45-67', '+79451234567', 'тел'],
        Price: ['1 500,50', '', ''],
        Currency: ['RUB', '', ''],
      }),
    );
    expect(fixesOfCode(problems, 'VALUE_NORMALISED')).toEqual([
      { row: 2, column: 3, seen: '8 945 123-45-67', value: '+79451234567', kind: 'phone' },
      { row: 2, column: 4, seen: '1 500,50', value: '1500.50', kind: 'price' },
    ]);
    expect(fixesOfCode(problems, 'PHONE_UNREADABLE')).toEqual([]);
  });

  test('takes the same one of the choices everywhere, and leaves out cells that have fewer', () => {
    const two = problem({ choices: ['1.234', '1234'], suggestion: null });
    const none = problem({ cell: 'C3', suggestion: '5' });
    const fixes = fixesOfCode(
      [two, none],
      'VALUE_NORMALISED',
      ({ choices = [] }) => choices[1] ?? null,
    );
    expect(fixes.map(({ row, value }) => [row, value])).toEqual([[2, '1234']]);
  });

  test('leaves out a suggestion for no cell', () => {
    expect(fixesOfCode([problem({ cell: null })], 'VALUE_NORMALISED')).toEqual([]);
  });
});

describe('sameAs', () => {
  const problems = [
    problem({ cell: 'C2', seen: 'x' }),
    problem({ cell: 'C3', seen: 'x' }),
    problem({ cell: 'D3', seen: 'x', column: 'Tag' }),
    problem({ cell: 'C4', seen: 'y' }),
    problem({ cell: 'C5', seen: 'x', code: 'PHONE_UNREADABLE' }),
  ];

  test('takes the cells of the column that show the same as the one a person chose', () => {
    expect(sameAs(problems, 'VALUE_NORMALISED', 'C2').map(({ cell }) => cell)).toEqual([
      'C2',
      'C3',
    ]);
  });

  test('takes none where the cell has no such problem any more', () => {
    expect(sameAs(problems, 'VALUE_NORMALISED', 'C9')).toEqual([]);
  });
});

describe('fixOf', () => {
  test('takes a value that was offered and no other', () => {
    const two = problem({
      column: 'Price',
      seen: '1,234',
      suggestion: null,
      choices: ['1.234', '1234'],
    });
    expect(fixOf(two, '1234')).toMatchObject({ value: '1234', kind: 'price' });
    expect(fixOf(two, '12')).toBeNull();
    expect(fixOf(problem({ cell: null }), '+79451234567')).toBeNull();
    expect(fixOf(problem({ column: null }), '+79451234567')).toBeNull();
    expect(fixOf(problem({ suggestion: '' }), '')).toBeNull();
  });
});

describe('planFixes', () => {
  const phone = { row: 2, column: 3, seen: '8 945', value: '+7945', kind: 'phone' } as const;

  test('phones and ids are kept as text, amounts and seconds are numbers', () => {
    const fixes = [
      phone,
      { ...phone, column: 1, kind: 'id' as const, value: '123' },
      { ...phone, column: 4, kind: 'price' as const, value: '1500.50' },
      { ...phone, column: 5, kind: 'time' as const, value: '2025-03-10 12:00:00' },
      { ...phone, column: 6, kind: 'text' as const, value: '=1+1' },
      { ...phone, column: 7, kind: 'price' as const, value: '1500' },
    ];
    const plan = planFixes(
      fixes,
      fixes.map(() => now('8 945')),
      ZONE,
    );
    expect(plan.writes.map(({ value, asText }) => [value, asText])).toEqual([
      ['+7945', true],
      ['123', true],
      [1500.5, false],
      ['2025-03-10 12:00:00', false],
      ['=1+1', true],
      [1500, false],
    ]);
    expect(plan.skipped).toEqual([]);
  });

  test.each([
    ['a formula', now('8 945', '=A2'), 'formula'],
    ['a cell that was changed', now('8 946'), 'changed'],
    ['a cell that was emptied', now(''), 'changed'],
  ])('%s is left alone', (_, cell, reason) => {
    expect(planFixes([phone], [cell], ZONE)).toEqual({
      writes: [],
      undo: [],
      skipped: [{ row: 2, column: 3, reason }],
    });
  });

  test('a cell that is not there any more is left alone', () => {
    const skipped = [{ row: 2, column: 3, reason: 'changed' }];
    expect(planFixes([phone], [], ZONE)).toEqual({ writes: [], undo: [], skipped });
    const cell = { row: 2, column: 3, before: '8 945', wasText: true, after: '+7945' };
    expect(planUndo([cell], [], ZONE)).toEqual({ writes: [], undo: [], skipped });
  });

  test('a date cell is known by what it shows', () => {
    const date = new Date(Date.UTC(2025, 2, 10, 9));
    const fix = { ...phone, kind: 'time' as const, seen: '10.03.25', value: '2025-03-10 12:00:00' };
    const plan = planFixes([fix], [now(date, '', '10.03.25')], ZONE);
    expect(plan.writes.length).toBe(1);
    expect(plan.undo).toMatchObject([{ before: '2025-03-10 12:00:00', wasText: false }]);
    expect(planFixes([fix], [now(date, '', '10.03.2025')], ZONE).writes.length).toBe(0);
  });
});

describe('planUndo', () => {
  test('puts back what stood there, text as text', () => {
    const fixes = [
      { row: 2, column: 4, seen: '1 500,50 ₽', value: '1500.50', kind: 'price' as const },
      { row: 3, column: 2, seen: '45000', value: '2023-03-15 00:00:00', kind: 'time' as const },
      { row: 4, column: 2, seen: '15.03.2023', value: '2023-03-15', kind: 'time' as const },
    ];
    const { undo } = planFixes(fixes, [now('1 500,50 ₽'), now(45000), now('15.03.2023')], ZONE);
    const midnight = new Date(Date.UTC(2023, 2, 14, 21));
    const plan = planUndo(undo, [now(1500.5), now(midnight), now(midnight)], ZONE);
    expect(plan).toEqual({
      writes: [
        { row: 2, column: 4, value: '1 500,50 ₽', asText: true },
        { row: 3, column: 2, value: 45000, asText: false },
        { row: 4, column: 2, value: '15.03.2023', asText: true },
      ],
      undo: [],
      skipped: [],
    });
  });

  test.each<[string, CellNow['value']]>([
    ['+7945', '+7946'],
    ['1500.50', 1500.6],
    ['2025-03-10', '2025-03-10 00:00:00'],
  ])('a cell in which %p was changed since to %p keeps its value', (after, value) => {
    const cells = [{ row: 2, column: 3, before: '8 945', wasText: true, after }];
    expect(planUndo(cells, [now(value)], ZONE)).toMatchObject({
      writes: [],
      skipped: [{ row: 2, column: 3, reason: 'changed' }],
    });
  });
});

describe('brokenSpills', () => {
  test('are formulas that show an error only since the writing', () => {
    const formulas = [
      { row: 1, column: 1, before: 'Id', after: '#REF!' },
      { row: 1, column: 2, before: '#N/A', after: '#N/A' },
      { row: 1, column: 3, before: 5, after: 6 },
    ];
    expect(brokenSpills(formulas)).toEqual([formulas[0]]);
  });
});
