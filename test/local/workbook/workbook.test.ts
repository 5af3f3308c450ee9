/** The in-memory spreadsheet: what each change does to values, attributes and sheet properties. */

import { describe, expect, test } from '@jest/globals';
import type { Change, Workbook } from '../../../local/workbook/model';
import { createWorkbook } from '../../../local/workbook/workbook';

function calls(): Workbook {
  const workbook = createWorkbook({
    id: 'book',
    name: 'Calls',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  workbook.apply({
    type: 'insertSheet',
    sheetId: 7,
    index: 0,
    name: 'Calls',
    rows: 10,
    columns: 5,
  });
  return workbook;
}

const write = (
  row: number,
  column: number,
  values: readonly (readonly (string | number)[])[],
): Change => ({
  type: 'values',
  sheetId: 7,
  row,
  column,
  values,
});

describe('the workbook', () => {
  test('an empty sheet has no last row and no last column', () => {
    const sheet = calls().sheet(7)!;
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([0, 0]);
    expect(sheet.values({ row: 1, column: 1, rows: 1, columns: 2 })).toEqual([['', '']]);
  });

  test('clearing the last cells moves the last row and column back', () => {
    const workbook = calls();
    const sheet = workbook.sheet(7)!;
    workbook.apply(
      write(2, 2, [
        ['a', 'b'],
        ['c', 5],
      ]),
    );
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([3, 3]);
    workbook.apply(write(2, 3, [[''], ['']]));
    workbook.apply(write(3, 2, [['']]));
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([2, 2]);
  });

  test('values written by the caller are copied', () => {
    const workbook = calls();
    const line = ['a'];
    workbook.apply(write(1, 1, [line]));
    line[0] = 'changed';
    expect(workbook.sheet(7)!.value(1, 1)).toBe('a');
  });

  test('a checkbox without a value reads FALSE and counts as content', () => {
    const workbook = calls();
    const sheet = workbook.sheet(7)!;
    const area = { row: 2, column: 4, rows: 3, columns: 1 };
    workbook.apply({
      type: 'attribute',
      sheetId: 7,
      attribute: 'validation',
      areas: [area],
      value: { kind: 'checkbox' },
    });
    expect(sheet.values(area)).toEqual([[false], [false], [false]]);
    expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([4, 4]);
  });

  test('rows that are inserted, deleted and reordered take fills and notes with them', () => {
    const workbook = calls();
    const sheet = workbook.sheet(7)!;
    workbook.apply(write(1, 1, [['header'], ['b'], ['a'], ['c']]));
    workbook.apply({
      type: 'attributeBlock',
      sheetId: 7,
      attribute: 'note',
      row: 2,
      column: 1,
      values: [['note b'], [null], ['note c']],
    });
    workbook.apply({ type: 'insertRows', sheetId: 7, at: 2, count: 2 });
    expect(sheet.value(4, 1)).toBe('b');
    expect(sheet.attribute(4, 1, 'note')).toBe('note b');
    expect(sheet.properties.maxRows).toBe(12);
    workbook.apply({ type: 'deleteRows', sheetId: 7, at: 2, count: 2 });
    workbook.apply({ type: 'reorderRows', sheetId: 7, row: 2, order: [3, 2, 4] });
    expect(sheet.values({ row: 1, column: 1, rows: 4, columns: 1 })).toEqual([
      ['header'],
      ['a'],
      ['b'],
      ['c'],
    ]);
    const notes: string[] = [];
    sheet.eachAttribute('note', (row, column, note) => notes.push(`${row},${column} ${note}`));
    expect(notes).toEqual(['3,1 note b', '4,1 note c']);
  });

  test('columns that are inserted and deleted move values, attributes and widths', () => {
    const workbook = calls();
    const sheet = workbook.sheet(7)!;
    workbook.apply(write(1, 1, [['a', 'b', 'c']]));
    workbook.apply({
      type: 'sheetProperties',
      sheetId: 7,
      set: { columnWidths: { 1: 50, 3: 90 } },
    });
    const area = { row: 1, column: 3, rows: 1, columns: 1 };
    workbook.apply({
      type: 'attribute',
      sheetId: 7,
      attribute: 'bold',
      areas: [area],
      value: true,
    });
    workbook.apply({ type: 'deleteColumns', sheetId: 7, at: 2, count: 1 });
    expect(sheet.values({ row: 1, column: 1, rows: 1, columns: 3 })).toEqual([['a', 'c', '']]);
    expect(sheet.attribute(1, 2, 'bold')).toBe(true);
    expect(sheet.properties.columnWidths).toEqual({ 1: 50, 2: 90 });
    workbook.apply({ type: 'insertColumns', sheetId: 7, at: 1, count: 2 });
    expect(sheet.value(1, 4)).toBe('c');
    expect(sheet.properties.maxColumns).toBe(6);
  });

  test('the filter grows and shrinks with rows inside it and keeps its hidden rows', () => {
    const workbook = calls();
    const filter = { row: 1, column: 1, rows: 6, columns: 2, hiddenRows: [3, 5] };
    workbook.apply({ type: 'sheetProperties', sheetId: 7, set: { filter } });
    workbook.apply({ type: 'insertRows', sheetId: 7, at: 4, count: 1 });
    workbook.apply({ type: 'deleteRows', sheetId: 7, at: 3, count: 1 });
    expect(workbook.sheet(7)!.properties.filter).toEqual({
      row: 1,
      column: 1,
      rows: 6,
      columns: 2,
      hiddenRows: [5],
    });
  });

  test('writing into a spill breaks it, clearing the cell brings it back', () => {
    const workbook = calls();
    const sheet = workbook.sheet(7)!;
    const spill = { row: 1, column: 2, rows: 3, columns: 1, values: [['x'], ['y'], ['z']] };
    workbook.apply({ type: 'sheetProperties', sheetId: 7, set: { spills: [spill] } });
    const anchor = { row: 1, column: 2, rows: 1, columns: 1 };
    workbook.apply({
      type: 'attribute',
      sheetId: 7,
      attribute: 'formula',
      areas: [anchor],
      value: '=ARRAYFORMULA(A1:A3)',
    });
    expect(sheet.values(spill)).toEqual([['x'], ['y'], ['z']]);
    expect(sheet.lastRow()).toBe(3);
    workbook.apply(write(3, 2, [['mine']]));
    expect(sheet.values(spill)).toEqual([[{ error: '#REF!' }], [''], ['mine']]);
    workbook.apply(write(3, 2, [['']]));
    expect(sheet.values(spill)).toEqual([['x'], ['y'], ['z']]);
  });

  test('changes replayed from their JSON give the same spreadsheet', () => {
    const journal: string[] = [];
    const workbook = calls();
    workbook.onChange((change) => journal.push(JSON.stringify(change)));
    workbook.apply(
      write(1, 1, [
        ['a', 2.5],
        ['', 'd'],
      ]),
    );
    workbook.apply({ type: 'insertSheet', sheetId: 8, index: 0, name: 'Log', rows: 5, columns: 2 });
    workbook.apply({ type: 'moveSheet', sheetId: 8, index: 1 });
    workbook.apply({
      type: 'activate',
      sheetId: 8,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
    });
    workbook.apply({ type: 'spreadsheet', set: { locale: 'en_US' } });
    const again = calls();
    for (const line of journal) again.apply(JSON.parse(line) as Change);
    expect(again.sheets.map((sheet) => sheet.properties)).toEqual(
      workbook.sheets.map((sheet) => sheet.properties),
    );
    expect(again.active).toEqual(workbook.active);
    expect(again.properties.locale).toBe('en_US');
    expect(again.sheet(7)!.values({ row: 1, column: 1, rows: 2, columns: 2 })).toEqual([
      ['a', 2.5],
      ['', 'd'],
    ]);
  });

  test('deleting the active sheet makes a neighbour active', () => {
    const workbook = calls();
    workbook.apply({ type: 'insertSheet', sheetId: 8, index: 1, name: 'Log', rows: 5, columns: 2 });
    workbook.apply({
      type: 'activate',
      sheetId: 8,
      area: { row: 2, column: 1, rows: 1, columns: 1 },
    });
    workbook.apply({ type: 'deleteSheet', sheetId: 8 });
    expect(workbook.active.sheetId).toBe(7);
    expect(() => workbook.apply({ type: 'deleteSheet', sheetId: 8 })).toThrow('id 8');
  });
});
