/** A copy of a sheet in its own spreadsheet, behind all others. */

import { ATTRIBUTES, type Change, type SheetView } from '../../../workbook/model';
import type { Machine } from '../../machine';

/** Google's ids are random and never come back; only the first sheet of a file has 0. */
export function freeSheetId(machine: Machine): number {
  let sheetId = 0;
  do sheetId = 1 + Math.floor(machine.random() * 2_000_000_000);
  while (machine.workbook.sheet(sheetId) !== undefined);
  return sheetId;
}

/** Changes that make the copy; protection stays behind (Sheet reference). */
export function copyChanges(machine: Machine, source: SheetView, sheetId: number): Change[] {
  const { sheets } = machine.workbook;
  const { name, maxRows: rows, maxColumns: columns, ...kept } = source.properties;
  const open = { protectedSheet: 'no', protectedAreas: [], openAreas: [] } as const;
  const isBare = machine.google.copiedSheet === 'withoutMetadata';
  const bare = isBare ? { metadata: {}, columnMetadata: {} } : {};
  const whole = { row: 1, column: 1, rows: source.lastRow(), columns: source.lastColumn() };
  const changes: Change[] = [
    {
      type: 'insertSheet',
      sheetId,
      index: sheets.length,
      name: freeName(machine, name),
      rows,
      columns,
    },
    { type: 'sheetProperties', sheetId, set: { ...kept, ...open, ...bare } },
  ];
  if (whole.rows > 0 && whole.columns > 0) {
    changes.push({ type: 'values', sheetId, row: 1, column: 1, values: source.values(whole) });
  }
  for (const attribute of ATTRIBUTES) {
    source.eachAttribute(attribute, (row, column, value) => {
      const areas = [{ row, column, rows: 1, columns: 1 }];
      changes.push({ type: 'attribute', sheetId, attribute, areas, value });
    });
  }
  return changes;
}

function freeName(machine: Machine, name: string): string {
  const names = new Set(machine.workbook.sheets.map((sheet) => sheet.properties.name));
  for (let number = 1; ; number += 1) {
    const free = `Copy of ${name}${number === 1 ? '' : ` ${number}`}`;
    if (!names.has(free)) return free;
  }
}
