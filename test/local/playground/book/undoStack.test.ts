/** Ctrl+Z of the playground: whatever a person did to cells, rows, columns and tabs comes back as it was. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createUndoStack } from '../../../../local/playground/book/hand/undoStack';
import type { Change, Workbook } from '../../../../local/workbook/model';
import { createWorkbook } from '../../../../local/workbook/workbook';

function book(): Workbook {
  const workbook = createWorkbook({
    id: 'book',
    name: 'Book',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  for (const sheetId of [1, 2]) {
    const name = `Sheet ${sheetId}`;
    workbook.apply({ type: 'insertSheet', sheetId, index: sheetId - 1, name, rows: 8, columns: 5 });
    const values = Array.from({ length: 6 }, (_, row) => [row, `text ${row}`, row % 2 === 0]);
    workbook.apply({ type: 'values', sheetId, row: 1, column: 1, values });
    const areas = [{ row: 2, column: 2, rows: 2, columns: 1 }];
    workbook.apply({ type: 'attribute', sheetId, attribute: 'note', areas, value: 'a note' });
    workbook.apply({ type: 'sheetProperties', sheetId, set: { metadata: { ours: 'yes' } } });
  }
  return workbook;
}

/** Everything that can be seen of it. */
function look(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => {
    const { maxRows, maxColumns } = sheet.properties;
    const notes: unknown[] = [];
    sheet.eachAttribute('note', (...cell) => notes.push(cell));
    const values = sheet.values({ row: 1, column: 1, rows: maxRows, columns: maxColumns });
    return [sheet.sheetId, sheet.properties, values, notes];
  });
}

const at = fc.integer({ min: 1, max: 5 });
const count = fc.integer({ min: 1, max: 2 });
const sheetId = fc.constantFrom(1, 2);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constantFrom('insertRows', 'deleteRows', 'insertColumns', 'deleteColumns'),
    sheetId,
    at: fc.integer({ min: 1, max: 3 }),
    count: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('values'),
    sheetId,
    row: at,
    column: fc.constant(1),
    values: fc.constant([['new', 7, '']]),
  }),
  fc.record({
    type: fc.constant('attribute'),
    sheetId,
    attribute: fc.constant('note'),
    areas: fc.tuple(fc.record({ row: at, column: count, rows: count, columns: count })),
    value: fc.constantFrom('other', null),
  }),
  fc.record({
    type: fc.constant('reorderRows'),
    sheetId,
    row: fc.constant(2),
    order: fc.shuffledSubarray([2, 3, 4], { minLength: 3 }),
  }),
  fc.record({
    type: fc.constant('sheetProperties'),
    sheetId,
    set: fc.record({ name: fc.constantFrom('a', 'b') }),
  }),
  fc.record({ type: fc.constant('moveSheet'), sheetId, index: fc.constantFrom(0, 1) }),
  fc.record({ type: fc.constant('deleteSheet'), sheetId: fc.constant(2) }),
) as fc.Arbitrary<Change>;

describe('Ctrl+Z', () => {
  test('takes any steps back one by one, and Ctrl+Y does them again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        (steps) => {
          const workbook = book();
          const stack = createUndoStack(workbook);
          const looks = [look(workbook)];
          for (const step of steps) {
            stack.step(() => {
              // A sheet that is gone by then takes no change.
              for (const each of step) {
                if (!('sheetId' in each) || workbook.sheet(each.sheetId))
                  stack.workbook.apply(each);
              }
            });
            looks.push(look(workbook));
          }
          const last = looks.at(-1);
          while (stack.undo(false)) expect(looks).toContainEqual(look(workbook));
          expect(look(workbook)).toEqual(looks[0]);
          while (stack.undo(true)) expect(looks).toContainEqual(look(workbook));
          expect(look(workbook)).toEqual(last);
        },
      ),
    );
  });

  test('forgets steps on a sheet whose rows a script has moved since, and keeps the others', () => {
    const workbook = book();
    const stack = createUndoStack(workbook);
    const write = (sheet: number) =>
      stack.step(() =>
        stack.workbook.apply({
          type: 'values',
          sheetId: sheet,
          row: 1,
          column: 1,
          values: [['x']],
        }),
      );
    write(1);
    write(2);
    workbook.apply({ type: 'deleteRows', sheetId: 2, at: 1, count: 1 });
    expect(stack.undo(false)).toBe(true);
    expect(workbook.sheet(1)?.value(1, 1)).toBe(0);
    expect(stack.undo(false)).toBe(false);
    expect(workbook.sheet(2)?.value(1, 1)).toBe(1);
  });
});
