/** What a check has read of a tab, in short: a few reads tell later whether it still stands so. */

import type { Cell, SheetColumn } from '../../core/cell/cell';
import { isLoading } from '../../core/cell/text';
import type { Block, Ports } from '../../ports';
import { planBlocks } from './readPlan';
import { columnsOfMapping, copyColumns, type TabHead } from './readTab';

/** Rows of one slice: as many as are read again in less than a second. */
const SLICE_ROWS = 5000;

/** Characters of one column in a slice. */
const COLUMN_CHARACTERS = 7;

/** The cells of the columns that a check reads, header and all below it, cut into slices of rows. */
export interface TabPrint {
  readonly headerRow: number;
  /** 1-based. */
  readonly columns: readonly number[];
  readonly sliceRows: number;
  /** A text each, from the header row on; of each column some characters. */
  readonly slices: readonly string[];
}

/** Where a tab stands otherwise than its print says. */
export interface TabChange {
  /** The slice in which it does. */
  readonly slice: number;
  /** Only in columns that formulas fill, which may change without anybody's doing. */
  readonly byFormulas: boolean;
}

/** The print of cells that were read; what is in columns of no use to the check, or in ours, is not in it. */
export function printOf(
  head: Pick<TabHead, 'search' | 'top'> & { readonly headerRow: number },
  cells: ReadonlyMap<number, SheetColumn>,
): TabPrint {
  const { headerRow, search, top } = head;
  const mapped = columnsOfMapping(search.mapping);
  const columns = [...cells.keys()]
    .filter((column) => mapped.includes(column) || (search.headers[column - 1] ?? '') !== '')
    .sort((a, b) => a - b);
  const below = columns.map((column) => cells.get(column)?.values ?? []);
  const rows = 1 + (below[0]?.length ?? 0);
  const slices: string[] = [];
  for (let from = 0; columns.length > 0 && from < rows; from += SLICE_ROWS) {
    const prints = below.map((values, index) => {
      const slice = values.slice(Math.max(0, from - 1), from - 1 + SLICE_ROWS);
      const header = top[headerRow - 1]?.[(columns[index] as number) - 1] ?? '';
      return columnPrint(from === 0 ? [header, ...slice] : slice);
    });
    slices.push(prints.join(''));
  }
  return { headerRow, columns, sliceRows: SLICE_ROWS, slices };
}

/**
 * Looks at the slice where a person works, at the last one, where rows are added, and at one more, by turns. Null where all
 * of these stand as they stood; a tab that is gone is none of this.
 */
export function changeSince(
  ports: Ports,
  sheetId: number,
  print: Omit<TabPrint, 'sliceRows'>,
  turn: number,
): TabChange | null {
  if (ports.table.sheet(sheetId) === null || print.columns.length === 0) return null;
  const { rows } = ports.table.size(sheetId);
  const count = Math.max(
    print.slices.length,
    Math.ceil((rows - print.headerRow + 1) / SLICE_ROWS),
    1,
  );
  const selected = count === 1 ? [] : selectedSlices(ports, sheetId, print.headerRow);
  const wanted = new Set([turn % count, ...selected.filter((slice) => slice < count), count - 1]);
  for (const slice of wanted) {
    const columns = changedColumns(ports, sheetId, print, slice, rows);
    if (columns.length > 0) {
      return { slice, byFormulas: areFilled(ports, sheetId, print.headerRow, columns) };
    }
  }
  return null;
}

function selectedSlices(ports: Ports, sheetId: number, headerRow: number): readonly number[] {
  if (ports.session.activeSheetId() !== sheetId) return [];
  const [first] = ports.session.selection();
  if (first === undefined) return [];
  return [Math.max(0, Math.floor((first.row - headerRow) / SLICE_ROWS))];
}

/** Columns of a slice that stand otherwise now. */
function changedColumns(
  ports: Ports,
  sheetId: number,
  { headerRow, columns, slices }: Omit<TabPrint, 'sliceRows'>,
  slice: number,
  rows: number,
): readonly number[] {
  const first = headerRow + slice * SLICE_ROWS;
  const height = Math.max(0, Math.min(SLICE_ROWS, rows - first + 1));
  const now = new Map<number, Cell[]>(columns.map((column) => [column, []]));
  for (const block of planBlocks(columns, first, height)) {
    copyColumns(ports.table.readValues(sheetId, block), block, first, now);
  }
  return columns.filter((column, index) => {
    const at = index * COLUMN_CHARACTERS;
    const before = slices[slice]?.slice(at, at + COLUMN_CHARACTERS) ?? NOTHING;
    const values = now.get(column) ?? [];
    // What a formula is still working out is told when it is there.
    return before !== columnPrint(values) && !values.some(isStillLoading);
  });
}

function isStillLoading(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && isLoading(cell);
}

/** First rows in which it is looked for formulas. */
const FORMULA_ROWS = 20;

/** Formulas that fill cells to the right of them and below. */
const MANY_COLUMNS = /\b(?:IMPORT\w+|QUERY|FILTER|SORTN?|UNIQUE)\s*\(|^=\s*\{/i;
const ONE_COLUMN = /\bARRAYFORMULA\s*\(/i;

/** Whether formulas fill each of the columns: one that spills, or one in most of the first rows. */
function areFilled(
  ports: Ports,
  sheetId: number,
  headerRow: number,
  columns: readonly number[],
): boolean {
  const block: Block = {
    row: 1,
    column: 1,
    rows: headerRow + FORMULA_ROWS,
    columns: Math.max(...columns),
  };
  const formulas = ports.table.readFormulas(sheetId, block);
  const isFilled = (column: number) => {
    const below = formulas.slice(headerRow).map((line) => line[column - 1] ?? '');
    const own = below.filter((formula) => formula !== '').length;
    return (
      own * 2 > below.length ||
      formulas.some((line) => ONE_COLUMN.test(line[column - 1] ?? '')) ||
      formulas.some((line) => line.slice(0, column).some((formula) => MANY_COLUMNS.test(formula)))
    );
  };
  return columns.every(isFilled);
}

/** As in sdbm, 32 bits: told apart are two states of one column, not columns of the world. Products stay below 2^53. */
const FACTOR = 65_599;

/** Of the cells of a slice that hold anything, and of their places. */
function columnPrint(values: readonly Cell[]): string {
  let hash = 0;
  for (let index = 0; index < values.length; index += 1) {
    const cell = values[index];
    if (cell === undefined || cell === '') continue;
    const text = typeof cell === 'object' ? String(cell.getTime()) : String(cell);
    hash = (hash * FACTOR + index) | 0;
    // A number and the same digits as text are read otherwise.
    hash = (hash * FACTOR + (typeof cell).charCodeAt(0)) | 0;
    for (let place = 0; place < text.length; place += 1) {
      hash = (hash * FACTOR + text.charCodeAt(place)) | 0;
    }
  }
  return (hash >>> 0).toString(36).padStart(COLUMN_CHARACTERS, '0');
}

/** A column of which nothing is filled. */
const NOTHING = '0'.repeat(COLUMN_CHARACTERS);
