/** Simple formulas of the playground show what Sheets would show, and go with the cells they speak of. */

import { describe, expect, test } from '@jest/globals';
import { followFormulas } from '../../../../local/playground/book/formula/followFormulas';
import type { StoredValue } from '../../../../local/workbook/model';
import { createWorkbook } from '../../../../local/workbook/workbook';

const NOW_MS = Date.parse('2026-11-28T09:30:00Z');

/** A sheet of these lines; a text that begins with `=` is a formula. */
function bookOf(lines: readonly (readonly StoredValue[])[]) {
  const workbook = createWorkbook({
    id: 'book',
    name: 'Book',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  for (const [sheetId, name] of [
    [1, 'Лист 1'],
    [2, 'Other'],
  ] as const) {
    workbook.apply({
      type: 'insertSheet',
      sheetId,
      index: sheetId - 1,
      name,
      rows: 50,
      columns: 9,
    });
  }
  workbook.apply({ type: 'values', sheetId: 2, row: 1, column: 1, values: [[5]] });
  for (const [r, line] of lines.entries()) {
    for (const [c, value] of line.entries()) {
      const place = { row: r + 1, column: c + 1 };
      const isFormula = typeof value === 'string' && value.startsWith('=');
      workbook.apply({
        type: 'values',
        sheetId: 1,
        ...place,
        values: [[isFormula ? 'old' : value]],
      });
      if (!isFormula) continue;
      const areas = [{ ...place, rows: 1, columns: 1 }];
      workbook.apply({ type: 'attribute', sheetId: 1, attribute: 'formula', areas, value });
    }
  }
  const formulas = followFormulas(workbook, () => NOW_MS);
  const sheet = workbook.sheet(1);
  return {
    workbook,
    formulas,
    value: (row: number, column: number) => sheet?.value(row, column),
    formula: (row: number, column: number) => sheet?.attribute(row, column, 'formula'),
    format: (row: number, column: number) => sheet?.attribute(row, column, 'format'),
  };
}

describe('a formula', () => {
  test.each([
    ['=A1', 3],
    ['=$A$1+B1*2', 11],
    ['=-A1-(B1-1)/2', -4.5],
    ['=SUM(A1:B2)', 17],
    ['=SUM(A1:B1; 10; C1)', 17],
    ['=A1&" calls"', '3 calls'],
    ['=Other!A1+1', 6],
    ["='Лист 1'!B1", 4],
    ['=D9', 0],
    ['="a""b"', 'a"b'],
    ['=TODAY()-TODAY()', 0],
    ['=A1/D9', { error: '#DIV/0!' }],
    ['=A1+D1', { error: '#VALUE!' }],
    ['=SUM(Gone!A1)', { error: '#REF!' }],
    ['=E1+1', { error: '#REF!' }],
    // What is not known stays as the file has it.
    ['=VLOOKUP(A1;A1:B2;2;0)', 'old'],
    ['=A1:B2', { error: '#VALUE!' }],
    ['=IF(A1>2;1;0)', 'old'],
  ])('%s shows %j', (formula, shown) => {
    const { value, formulas } = bookOf([
      [3, 4, '=A1-3', 'many', formula],
      [10, ''],
    ]);
    formulas.recalculate();
    expect(value(1, 5)).toEqual(shown);
    expect(value(1, 3)).toBe(0);
  });

  test('NOW is the present in the zone of the spreadsheet, shown as a time', () => {
    const { value, format, formulas } = bookOf([['=NOW()']]);
    formulas.recalculate();
    expect(Number(value(1, 1)) % 1).toBeCloseTo(12.5 / 24, 6);
    expect(format(1, 1)).toMatch(/h:mm:ss$/);
  });

  test('is worked out again only when something changed', () => {
    const { workbook, value, formulas } = bookOf([['=NOW()', 1]]);
    formulas.recalculate();
    let told = 0;
    workbook.onChange(() => {
      told += 1;
    });
    formulas.recalculate();
    expect(told).toBe(0);
    workbook.apply({ type: 'values', sheetId: 1, row: 1, column: 2, values: [[2]] });
    formulas.recalculate();
    expect([told, value(1, 2)]).toEqual([1, 2]);
  });

  test('follows rows that are inserted, deleted and sorted', () => {
    const { workbook, formula, value, formulas } = bookOf([
      ['b', '=A1&$A$1', '=SUM(A1:A3)'],
      ['c', '=A2&$A$1', '="A1"'],
      ['a', '=A3&$A$1', '=Other!A2'],
    ]);
    workbook.apply({ type: 'insertRows', sheetId: 1, at: 1, count: 2 });
    expect([3, 4, 5].map((row) => formula(row, 2))).toEqual(['=A3&$A$3', '=A4&$A$3', '=A5&$A$3']);
    expect([3, 4, 5].map((row) => formula(row, 3))).toEqual(['=SUM(A3:A5)', '="A1"', '=Other!A2']);
    workbook.apply({ type: 'reorderRows', sheetId: 1, row: 3, order: [5, 3, 4] });
    expect([3, 4, 5].map((row) => formula(row, 2))).toEqual(['=A3&$A$3', '=A4&$A$3', '=A5&$A$3']);
    formulas.recalculate();
    expect([3, 4, 5].map((row) => value(row, 2))).toEqual(['aa', 'ba', 'ca']);
    workbook.apply({ type: 'deleteRows', sheetId: 1, at: 3, count: 1 });
    formulas.recalculate();
    expect(formula(3, 2)).toBe('=A3&#REF!');
    workbook.apply({ type: 'deleteRows', sheetId: 2, at: 2, count: 1 });
    expect(formula(3, 3)).toBe('=SUM(A3:A5)');
  });
});
