/** Our own sheets (log, ledger, problems) taken out of a workbook as changes, and put into another. */

import type { Attribute, Change, SheetView, Workbook } from '../../workbook/model';

/** Changes that make the sheets anew, by name. */
export interface OwnSheets {
  readonly sheets: readonly {
    readonly name: string;
    readonly sheetId: number;
    readonly changes: readonly Change[];
  }[];
}

const METADATA_KEY = 'metrica-calls';
const NAMES: ReadonlySet<string> = new Set([
  'Metrica Calls log',
  'Metrica Calls ledger',
  'Metrica Calls problems',
  'Metrica Calls results',
  'Metrica Calls case file',
]);
const CARRIED: readonly Attribute[] = ['format', 'background', 'note', 'bold', 'wrap'];

/** Whether a sheet was made by the add-on, by its metadata, or by its name where another program dropped that. */
export function isOwn(sheet: SheetView): boolean {
  const role = sheet.properties.metadata[METADATA_KEY];
  return role === undefined ? NAMES.has(sheet.properties.name) : role !== 'sample';
}

/** The first tab that is not ours: one that is shown and has cells, where there is one. */
export function firstTable(workbook: Workbook): SheetView | null {
  const others = workbook.sheets.filter((sheet) => !isOwn(sheet));
  const tables = others.filter(({ properties }) => properties.kind === 'GRID');
  return tables.find(({ properties }) => !properties.hidden) ?? tables[0] ?? others[0] ?? null;
}

/** Everything of our own sheets. */
export function ownSheetsOf(workbook: Workbook): OwnSheets {
  return {
    sheets: workbook.sheets.filter(isOwn).map((sheet) => ({
      name: sheet.properties.name,
      sheetId: sheet.sheetId,
      changes: changesOf(sheet, workbook.sheets.length),
    })),
  };
}

/** Puts our sheets in place of those that the workbook has. */
export function putOwnSheets(workbook: Workbook, own: OwnSheets): void {
  for (const sheet of workbook.sheets.filter(isOwn)) {
    workbook.apply({ type: 'deleteSheet', sheetId: sheet.sheetId });
  }
  for (const { sheetId, changes } of own.sheets) {
    const taken = workbook.sheet(sheetId) !== undefined;
    const id = taken ? 1 + Math.max(...workbook.sheets.map((sheet) => sheet.sheetId)) : sheetId;
    for (const change of changes) {
      const at = change.type === 'insertSheet' ? { index: workbook.sheets.length } : {};
      workbook.apply({ ...change, ...at, sheetId: id } as Change);
    }
  }
}

function changesOf(sheet: SheetView, index: number): Change[] {
  const { sheetId, properties } = sheet;
  const { maxRows: rows, maxColumns: columns, name, ...rest } = properties;
  const changes: Change[] = [
    { type: 'insertSheet', sheetId, index, name, rows, columns },
    { type: 'sheetProperties', sheetId, set: rest },
  ];
  for (const attribute of CARRIED) {
    const byValue = new Map<
      unknown,
      { row: number; column: number; rows: number; columns: number }[]
    >();
    sheet.eachAttribute(attribute, (row, column, value) => {
      const areas = byValue.get(value) ?? [];
      const last = areas[areas.length - 1];
      // Cells come by row: neighbours of a row make one area.
      if (last !== undefined && last.row === row && last.column + last.columns === column)
        last.columns += 1;
      else areas.push({ row, column, rows: 1, columns: 1 });
      byValue.set(value, areas);
    });
    for (const [value, areas] of byValue) {
      changes.push({ type: 'attribute', sheetId, attribute, areas, value } as Change);
    }
  }
  const lastRow = sheet.lastRow();
  const lastColumn = sheet.lastColumn();
  if (lastRow > 0) {
    const values = sheet.values({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
    changes.push({ type: 'values', sheetId, row: 1, column: 1, values });
  }
  return changes;
}
