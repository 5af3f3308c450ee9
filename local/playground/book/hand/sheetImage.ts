/** Parts of a sheet as changes that make them anew: for a copy of a tab, and for what an undo brings back. */

import {
  type Area,
  ATTRIBUTES,
  type Attribute,
  type CellAttributes,
  type Change,
  type SheetView,
  type StoredValue,
} from '../../../workbook/model';

/** Everything that the cells of an area hold; empty cells of it become empty. */
export function cellChanges(sheet: SheetView, area: Area): Change[] {
  if (area.rows < 1 || area.columns < 1) return [];
  const { sheetId } = sheet;
  const { row, column } = area;
  const changes: Change[] = [
    { type: 'values', sheetId, row, column, values: storedValues(sheet, area) },
  ];
  for (const attribute of ATTRIBUTES) {
    const values = attributeBlock(sheet, area, attribute);
    const isSet = values.some((line) => line.some((value) => value !== null));
    if (isSet) changes.push({ type: 'attributeBlock', sheetId, attribute, row, column, values });
  }
  return changes;
}

/** What is stored in an area: what a formula elsewhere fills in there is not. */
export function storedValues(sheet: SheetView, area: Area): StoredValue[][] {
  const { spills } = sheet.properties;
  const isFilled = (row: number, column: number) =>
    spills.some(
      (spill) =>
        (row !== spill.row || column !== spill.column) &&
        row >= spill.row &&
        row < spill.row + spill.rows &&
        column >= spill.column &&
        column < spill.column + spill.columns,
    );
  return sheet
    .values(area)
    .map((line, r) =>
      line.map((value, c) => (isFilled(area.row + r, area.column + c) ? '' : value)),
    );
}

export function attributeBlock<A extends Attribute>(
  sheet: SheetView,
  { row, column, rows, columns }: Area,
  attribute: A,
): (CellAttributes[A] | null)[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from(
      { length: columns },
      (__, c) => sheet.attribute(row + r, column + c, attribute) ?? null,
    ),
  );
}

/** Makes a sheet like this one, metadata and protection included. */
export function sheetChanges(
  sheet: SheetView,
  {
    sheetId,
    index,
    name,
  }: { readonly sheetId: number; readonly index: number; readonly name: string },
): Change[] {
  const { properties } = sheet;
  const { maxRows, maxColumns } = properties;
  const area = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  const reach = { rows: area.rows, columns: area.columns };
  for (const attribute of ATTRIBUTES) {
    sheet.eachAttribute(attribute, (row, column) => {
      reach.rows = Math.max(reach.rows, row);
      reach.columns = Math.max(reach.columns, column);
    });
  }
  return [
    { type: 'insertSheet', sheetId, index, name, rows: maxRows, columns: maxColumns },
    { type: 'sheetProperties', sheetId, set: { ...properties, name } },
    ...cellChanges(sheet, { ...area, ...reach }).map(
      (change): Change => ('sheetId' in change ? { ...change, sheetId } : change),
    ),
  ];
}
