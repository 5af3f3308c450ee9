/** Makes a workbook in memory from a CSV file: one sheet, every cell text. */

import { type CarriedParts, carryNothing } from '../carriedParts';
import { CELL_LENGTH_LIMIT, CELL_LIMIT, importedGrid } from '../importedGrid';
import type { SpreadsheetProperties, StoredValue, Workbook } from '../model';
import { createWorkbook } from '../workbook';
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../xlsx/a1';
import { applyValues } from '../xlsx/read/applySheet';
import type { TooLarge } from '../xlsx/read/readSheet';
import { decodeText } from './decodeText';
import { readCsv } from './readCsv';

/** What Excel allows in a tab's name. */
const NAME_LENGTH = 31;
const SHEET_ID = 1;
const WIDTH_SAMPLE_ROWS = 200;

/**
 * Cells get the format `@`, so that a long id stays the text it is. `fileName` is without its
 * folder; the tab is named after it.
 */
export function readCsvWorkbook(
  bytes: Uint8Array,
  fileName: string,
  spreadsheet: SpreadsheetProperties,
  sheetIds: Readonly<Record<string, number>>,
  namedEncoding?: string,
):
  | {
      readonly workbook: Workbook;
      readonly carried: CarriedParts;
      readonly warnings: readonly string[];
    }
  | TooLarge
  | { readonly unread: 'encoding' } {
  const decoded = decodeText(bytes, namedEncoding);
  if (decoded === undefined) return { unread: 'encoding' };
  const { text, encoding } = decoded;
  const { rows, warnings } = readCsv(text);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = importedGrid({ maxRows: rows.length, maxColumns: columns });
  const name = sheetNameOf(fileName);
  if (rows.length > MAX_ROWS || columns > MAX_COLUMNS || rows.length * columns > CELL_LIMIT) {
    const isOutside = rows.length > MAX_ROWS || columns > MAX_COLUMNS;
    const cell = `${columnName(columns)}${rows.length}`;
    return { unread: isOutside ? 'outside' : 'tooLarge', sheetName: name, cell };
  }
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex((cell) => cell.length > CELL_LENGTH_LIMIT) + 1;
    if (column === 0) continue;
    return { unread: 'tooLong', sheetName: name, cell: `${columnName(column)}${index + 1}` };
  }
  const workbook = createWorkbook(spreadsheet);
  const sheetId = sheetIds[name] ?? SHEET_ID;
  workbook.apply({
    type: 'insertSheet',
    sheetId,
    index: 0,
    name,
    rows: grid.maxRows,
    columns: grid.maxColumns,
  });
  workbook.apply({ type: 'sheetProperties', sheetId, set: { columnWidths: widthsFor(rows) } });
  if (rows.length > 0) {
    const areas = [{ row: 1, column: 1, rows: rows.length, columns }];
    workbook.apply({ type: 'attribute', sheetId, attribute: 'format', areas, value: '@' });
  }
  const lines: (readonly StoredValue[] | undefined)[] = [undefined, ...rows];
  applyValues(workbook, sheetId, lines);
  const carried = carryNothing(workbook);
  const told =
    namedEncoding !== undefined || encoding.startsWith('utf-')
      ? []
      : [`The file is not UTF-8: read as ${encoding}.`];
  const unread = rows.some((row) => row.some((v) => typeof v === 'string' && v.includes('\ufffd')))
    ? ['Some characters of the file cannot be read; they are shown as \ufffd.']
    : [];
  return { workbook, carried, warnings: [...told, ...unread, ...warnings] };
}

/** The file's base name as a legal tab name; `Sheet1` when nothing is left of it. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/\.[^.]*$/, '').normalize('NFC');
  const legal = base
    .replace(/[\\/?*[\]:\x00-\x1f]/g, ' ')
    .replace(/^[\s']+/, '')
    .slice(0, NAME_LENGTH)
    // A cut may end inside a pair of code units.
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
  return legal === '' ? 'Sheet1' : legal;
}

/** Pixels that show what most cells of a column hold, within reason. */
function widthsFor(rows: readonly (readonly string[])[]): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const row of rows.slice(0, WIDTH_SAMPLE_ROWS)) {
    row.forEach((cell, index) => {
      const wanted = Math.min(280, Math.max(70, cell.length * 7 + 14));
      widths[index + 1] = Math.max(widths[index + 1] ?? 0, wanted);
    });
  }
  return widths;
}
