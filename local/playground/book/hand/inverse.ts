/** The changes that take one change back, worked out before it is made. */

import type { Change, SheetProperties, SheetView, Workbook } from '../../../workbook/model';
import { attributeBlock, cellChanges, sheetChanges, storedValues } from './sheetImage';

/** In the order in which they are to be made; none where nothing is to be taken back. */
export function inverseOf(workbook: Workbook, change: Change): readonly Change[] {
  if (change.type === 'spreadsheet') return [{ type: 'spreadsheet', set: workbook.properties }];
  if (change.type === 'activate') return [];
  const { sheetId } = change;
  if (change.type === 'insertSheet') return [{ type: 'deleteSheet', sheetId }];
  const sheet = workbook.sheet(sheetId);
  if (sheet === undefined) return [];
  const index = workbook.sheets.indexOf(sheet);
  switch (change.type) {
    case 'values': {
      const { row, column, values } = change;
      const columns = Math.max(...values.map((line) => line.length), 0);
      const area = { row, column, rows: values.length, columns };
      return [{ type: 'values', sheetId, row, column, values: storedValues(sheet, area) }];
    }
    case 'attribute':
      return change.areas.map((area) => ({
        type: 'attributeBlock',
        sheetId,
        attribute: change.attribute,
        row: area.row,
        column: area.column,
        values: attributeBlock(sheet, area, change.attribute),
      }));
    case 'attributeBlock': {
      const { row, column, attribute, values } = change;
      const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
      const former = attributeBlock(sheet, area, attribute);
      return [{ type: 'attributeBlock', sheetId, attribute, row, column, values: former }];
    }
    case 'insertRows':
      return [{ ...change, type: 'deleteRows' }, formerShape(sheet)];
    case 'insertColumns':
      return [{ ...change, type: 'deleteColumns' }, formerShape(sheet)];
    case 'deleteRows':
    case 'deleteColumns':
      return [
        { ...change, type: insertFor(change.type) },
        formerShape(sheet),
        ...lost(sheet, change),
      ];
    case 'reorderRows': {
      const { row, order } = change;
      const back = order.map((_, place) => row + order.indexOf(row + place));
      return [{ type: 'reorderRows', sheetId, row, order: back }];
    }
    case 'deleteSheet':
      return sheetChanges(sheet, { sheetId, index, name: sheet.properties.name });
    case 'moveSheet':
      return [{ type: 'moveSheet', sheetId, index }];
    case 'sheetProperties': {
      const former = Object.keys(change.set).map((key) => [
        key,
        sheet.properties[key as keyof SheetProperties],
      ]);
      return [{ type: 'sheetProperties', sheetId, set: Object.fromEntries(former) }];
    }
  }
}

const insertFor = (type: 'deleteRows' | 'deleteColumns') =>
  type === 'deleteRows' ? 'insertRows' : 'insertColumns';

/** What moves with rows and columns: sizes, filter, protection, widths. */
function formerShape({ sheetId, properties }: SheetView): Change {
  const { name: _name, metadata: _metadata, hidden: _hidden, ...shape } = properties;
  return { type: 'sheetProperties', sheetId, set: shape };
}

function lost(
  sheet: SheetView,
  { type, at, count }: { readonly type: string; readonly at: number; readonly count: number },
): readonly Change[] {
  const { maxRows, maxColumns } = sheet.properties;
  return cellChanges(
    sheet,
    type === 'deleteRows'
      ? { row: at, column: 1, rows: count, columns: maxColumns }
      : { row: 1, column: at, rows: maxRows, columns: count },
  );
}
