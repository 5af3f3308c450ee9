/** What new rows and columns take over from their neighbour, as when a person inserts them. */

import type { Area, Attribute, Change, SheetView } from '../../workbook/model';

const INHERITED: readonly Attribute[] = [
  'format',
  'background',
  'bold',
  'wrap',
  'fontColor',
  'validation',
];

type Insert = Extract<Change, { readonly at: number }>;

/**
 * Changes that follow the insert. `model` is the neighbour's number before it. Notes, values and
 * formulas are not taken over.
 */
export function inheritedLook(view: SheetView, insert: Insert, model: number): Change[] {
  const { sheetId, at, count } = insert;
  const { maxRows, maxColumns } = view.properties;
  const changes: Change[] = [];
  const byRows = insert.type === 'insertRows';
  const across = byRows ? maxColumns : maxRows;
  for (const attribute of INHERITED) {
    for (let index = 1; index <= across; index++) {
      const value = byRows
        ? view.attribute(model, index, attribute)
        : view.attribute(index, model, attribute);
      if (value === undefined) continue;
      const area: Area = byRows
        ? { row: at, column: index, rows: count, columns: 1 }
        : { row: index, column: at, rows: 1, columns: count };
      changes.push({ type: 'attribute', sheetId, attribute, areas: [area], value });
    }
  }
  return changes;
}
