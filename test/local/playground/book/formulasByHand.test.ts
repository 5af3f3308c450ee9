/** Formulas under a person's hands in the playground: rows and tabs that are copied, sorted and deleted, as in Sheets. */

import { expect, test } from '@jest/globals';
import { followFormulas } from '../../../../local/playground/book/formula/followFormulas';
import { makeEdit } from '../../../../local/playground/book/hand/handEdits';
import type { HandEdit } from '../../../../local/playground/protocol';
import { fixture } from '../../host/hostFixture';

/** A tab of amounts with twice the amount, the total, and the sum of its row and the first. */
function book() {
  const { workbook, run } = fixture({
    values: [
      ['amount', 'twice', 'with the first'],
      [30, '', ''],
      [10, '', ''],
      [20, '', ''],
    ],
  });
  const formulas = followFormulas(workbook, () => 0);
  run((_, sheet) => {
    for (const row of [2, 3, 4]) {
      sheet.getRange(row, 2).setFormula(`=A${row}*2`);
      sheet.getRange(row, 3).setFormula(`=A${row}+A$2`);
    }
    sheet.getRange('E1').setFormula('=SUM(A2:A4)');
  });
  const [first] = workbook.sheets;
  const edit = (given: HandEdit) =>
    run(({ SpreadsheetApp }) => makeEdit(SpreadsheetApp, workbook, given));
  const line = (row: number, of = first) => {
    formulas.recalculate();
    return [2, 3].map((column) => [of?.attribute(row, column, 'formula'), of?.value(row, column)]);
  };
  const sheetId = first?.sheetId ?? 0;
  return {
    workbook,
    edit,
    line,
    sheetId,
    total: () => first?.attribute(1, 5, 'formula'),
    shown: () => first?.value(1, 5),
  };
}

test('rows that are copied take their references along', () => {
  const { edit, line, sheetId } = book();
  edit({ kind: 'copyRows', sheetId, at: 2, count: 2 });
  expect(line(4)).toEqual([
    ['=A4*2', 60],
    ['=A4+A$2', 60],
  ]);
  expect(line(5)).toEqual([
    ['=A5*2', 20],
    ['=A5+A$2', 40],
  ]);
  expect(line(6)).toEqual([
    ['=A6*2', 40],
    ['=A6+A$2', 50],
  ]);
});

test('a tab that is copied speaks of its own cells', () => {
  const { workbook, edit, line, sheetId } = book();
  const copied = edit({ kind: 'copyTab', sheetId });
  const copy = workbook.sheet(copied ?? -1);
  workbook.apply({ type: 'values', sheetId: copied ?? -1, row: 2, column: 1, values: [[100]] });
  expect(line(2, copy)).toEqual([
    ['=A2*2', 200],
    ['=A2+A$2', 200],
  ]);
  expect(line(2)[0]).toEqual(['=A2*2', 60]);
});

test('rows that are sorted go on with their own row', () => {
  const { edit, line, sheetId } = book();
  edit({ kind: 'sort', sheetId, column: 1, ascending: true });
  expect([2, 3, 4].map((row) => line(row))).toEqual([
    [
      ['=A2*2', 20],
      ['=A2+A$2', 20],
    ],
    [
      ['=A3*2', 40],
      ['=A3+A$2', 30],
    ],
    [
      ['=A4*2', 60],
      ['=A4+A$2', 40],
    ],
  ]);
});

test('a deleted row breaks what spoke of it', () => {
  const { edit, line, sheetId, total, shown } = book();
  edit({ kind: 'deleteRows', sheetId, at: 2, count: 1 });
  const [twice, withFirst] = line(2);
  expect(twice).toEqual(['=A2*2', 20]);
  expect(withFirst?.[0]).toBe('=A2+#REF!');
  expect(withFirst?.[1]).toEqual({ error: '#REF!' });
  expect(total()).toBe('=SUM(A2:A3)');
  edit({ kind: 'deleteRows', sheetId, at: 3, count: 1 });
  expect(total()).toBe('=SUM(A2:A2)');
  edit({ kind: 'deleteRows', sheetId, at: 2, count: 1 });
  expect(line(1)).toBeDefined();
  expect(total()).toBe('=SUM(#REF!:#REF!)');
  expect(shown()).toEqual({ error: '#REF!' });
});
