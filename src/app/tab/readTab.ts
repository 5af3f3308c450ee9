/** Reads a tab: its header, the sheet columns that the mapping names, and what date cells and amounts show. */

import {
  COLUMN_NAMES,
  type ColumnName,
  ID_TYPES,
  type IdType,
  idColumnOf,
  kindOf,
} from '../../core/call/columns';
import { type Mapping, sheetColumnsOf } from '../../core/call/mapping';
import type { TabSettings } from '../../core/call/settings';
import type { Cell, SheetColumn } from '../../core/cell/cell';
import { isLoading } from '../../core/cell/text';
import { findHeader, type HeaderSearch } from '../../core/header/header';
import type { Block, Ports, SheetInfo, SpreadsheetInfo } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { planBlocks, STARTED_ROWS } from './readPlan';
import { sentColumnOf, withoutColumn } from './sentColumn';
import { loadSettings } from './tabState';

/** Rows in which the header is looked for. */
const HEADER_ROWS = 20;

/** What tells one call from another. */
const KEY_COLUMNS: readonly ColumnName[] = [...ID_TYPES.map(idColumnOf), 'DateTime'];

export interface TabHead {
  readonly spreadsheet: SpreadsheetInfo;
  readonly sheet: SheetInfo;
  readonly settings: TabSettings;
  readonly search: HeaderSearch;
  /** 1-based place of the column *Metrica Calls*; null where the tab has none. */
  readonly sentColumn: number | null;
  /** The first rows, from column 1 on. */
  readonly top: readonly (readonly Cell[])[];
  readonly size: { readonly rows: number; readonly columns: number };
  /** Document properties as they were when the run began. */
  readonly kept: Readonly<Record<string, string>>;
}

/** A tab whose header and needed columns are known. */
export interface ReadyTab extends TabHead {
  readonly headerRow: number;
  readonly idType: IdType;
}

export interface TabCells {
  readonly rowCount: number;
  readonly cells: ReadonlyMap<number, SheetColumn>;
}

/**
 * The tab's header and mapping. Fails with NO_SPREADSHEET, SHEET_MISSING, SHEET_NOT_GRID, SHEET_OURS
 * or SHEET_EMPTY; what is wrong with the columns stands in `search.problems`.
 */
export function readHead(
  ports: Ports,
  sheetId: number,
  change: (settings: TabSettings) => TabSettings = (settings) => settings,
): Result<TabHead> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const sheet = ports.table.sheet(sheetId);
  if (sheet === null) return failed('SHEET_MISSING');
  if (sheet.kind !== 'grid') return failed('SHEET_NOT_GRID', { sheet: sheet.name });
  if (sheet.ours) return failed('SHEET_OURS', { sheet: sheet.name });
  const size = ports.table.size(sheetId);
  if (size.rows === 0) return failed('SHEET_EMPTY', { sheet: sheet.name });
  const kept = ports.store.all('document');
  const settings = change(loadSettings(kept, sheetId));
  const top = ports.table.readValues(sheetId, {
    row: 1,
    column: 1,
    rows: Math.min(Math.max(HEADER_ROWS, settings.headerRow ?? 0), size.rows),
    columns: size.columns,
  });
  const sentColumn = sentColumnOf(ports, sheet, top);
  const search = findHeader({ top: withoutColumn(top, sentColumn), settings });
  return done({ spreadsheet, sheet, settings, search, sentColumn, top, size, kept });
}

/** The head of a tab that can be sent from: no header, a missing, doubled or lost column is a failure here. */
export function requireColumns(head: TabHead): Result<ReadyTab> {
  const { search, sheet } = head;
  for (const problem of search.problems) {
    switch (problem.code) {
      case 'HEADER_NOT_FOUND':
      case 'ONE_COLUMN':
      case 'COLUMN_MISSING':
      case 'COLUMN_DOUBLED':
      case 'COLUMN_LOST':
        return failed(problem.code, {
          ...problem.details,
          sheet: sheet.name,
          seen: problem.seen,
          column: problem.column ?? problem.details?.field ?? '',
          candidate: problem.suggestion ?? problem.details?.candidate ?? '',
        });
      default:
    }
  }
  if (search.headerRow === null) return failed('HEADER_NOT_FOUND', { sheet: sheet.name });
  if (search.idType === null)
    return failed('COLUMN_MISSING', { sheet: sheet.name, column: 'ClientId' });
  return done({ ...head, headerRow: search.headerRow, idType: search.idType });
}

/**
 * The cells below the header that the mapping and the filter need; rows that the search for the header
 * has read are not read again. NOT_LOADED when a formula is still being worked out.
 */
export function readCells(
  ports: Ports,
  head: TabHead,
  headerRow: number,
  extraColumns: readonly number[] = [],
): Result<TabCells> {
  const rowCount = Math.max(0, head.size.rows - headerRow);
  const mapping = head.search.mapping;
  const needed = [...columnsOfMapping(mapping), ...extraColumns];
  const columns = new Map<number, Cell[]>();
  for (const column of needed) columns.set(column, new Array<Cell>(rowCount).fill(''));
  const first = headerRow + 1;
  const known = head.top.slice(headerRow);
  const whole = { row: first, column: 1, rows: known.length, columns: head.size.columns };
  copyColumns(known, whole, first, columns);
  const blocks = planBlocks(needed, first + known.length, rowCount - known.length);
  const total = blocks.reduce((cells, block) => cells + block.rows * block.columns, 0);
  let read = 0;
  let told = 0;
  for (const block of idsAndTimesFirst(blocks, mapping)) {
    copyColumns(ports.table.readValues(head.sheet.sheetId, block), block, first, columns);
    read += block.rows * block.columns;
    // Each report is a round trip: short reading is not told.
    const done = Math.floor((rowCount * read) / total);
    if (done - told < STARTED_ROWS) continue;
    told = done;
    ports.progress.report({ phase: 'reading', done, total: rowCount, batch: 0, batches: 0 });
  }
  for (const values of columns.values()) {
    for (const value of values) {
      if (typeof value === 'string' && value !== '' && isLoading(value)) {
        return failed('NOT_LOADED', { sheet: head.sheet.name });
      }
    }
  }
  const shown = readShownDates(ports, head.sheet.sheetId, mapping, columns, first, rowCount);
  const cells = new Map<number, SheetColumn>();
  for (const [column, values] of columns) {
    cells.set(column, { values, shown: shown.get(column) ?? null });
  }
  return done({ rowCount, cells });
}

/**
 * Ids and times are read again before a claim: read first of all, they tell when rows were moved while the rest was read.
 */
function idsAndTimesFirst(blocks: readonly Block[], mapping: Mapping): readonly Block[] {
  const keys = KEY_COLUMNS.flatMap((name) => sheetColumnsOf(mapping[name]));
  const isFirst = ({ column, columns }: Block) =>
    keys.some((key) => key >= column && key < column + columns);
  return [...blocks.filter(isFirst), ...blocks.filter((block) => !isFirst(block))];
}

/** Sheet columns (1-based, each once) that a mapping reads. */
export function columnsOfMapping(mapping: Mapping): readonly number[] {
  return [...new Set(COLUMN_NAMES.flatMap((name) => sheetColumnsOf(mapping[name])))];
}

/** Puts a block's cells into the columns that are wanted, each from `firstRow` on. */
export function copyColumns(
  rows: readonly (readonly Cell[])[],
  block: Block,
  firstRow: number,
  into: ReadonlyMap<number, Cell[]>,
): void {
  for (let offset = 0; offset < block.columns; offset += 1) {
    const target = into.get(block.column + offset);
    if (target === undefined) continue;
    const start = block.row - firstRow;
    for (let index = 0; index < rows.length; index += 1) {
      target[start + index] = (rows[index] as readonly Cell[])[offset] as Cell;
    }
  }
}

/** Date and duration columns that do not stand side by side are read apart, up to so many. */
const MOST_SHOWN_RUNS = 3;

/** Only a date cell needs its shown text, and only where a time or a duration is expected; and an amount whose format has a sign. */
function readShownDates(
  ports: Ports,
  sheetId: number,
  mapping: Mapping,
  columns: ReadonlyMap<number, readonly Cell[]>,
  firstRow: number,
  rowCount: number,
): ReadonlyMap<number, readonly string[]> {
  const wanted: number[] = [];
  for (const name of COLUMN_NAMES) {
    const source = mapping[name];
    if (source === undefined || !showsDates(name)) continue;
    for (const column of sheetColumnsOf(source)) {
      const values = columns.get(column) ?? [];
      if (values.some((value) => typeof value === 'object')) wanted.push(column);
    }
  }
  const [price] = sheetColumnsOf(mapping.Price);
  if (price !== undefined && showsSigns(ports, sheetId, price, columns, firstRow))
    wanted.push(price);
  const shown = new Map<number, string[]>();
  for (const column of wanted) shown.set(column, new Array<string>(rowCount).fill(''));
  for (const block of planBlocks(wanted, firstRow, rowCount, MOST_SHOWN_RUNS)) {
    const rows = ports.table.readShown(sheetId, block);
    for (let offset = 0; offset < block.columns; offset += 1) {
      const target = shown.get(block.column + offset);
      if (target === undefined) continue;
      for (let index = 0; index < rows.length; index += 1) {
        target[block.row - firstRow + index] = (rows[index] as readonly string[])[offset] as string;
      }
    }
  }
  return shown;
}

/** Rows by which a column of amounts is told to have the sign of a currency in its format. */
const SIGN_ROWS = 20;

/** In larger tabs there is no round trip to spare for it. */
const MOST_ROWS_FOR_SIGNS = 5000;

/** Whether number cells of amounts show more than their digits: `$`, «₽», `EUR`. */
function showsSigns(
  ports: Ports,
  sheetId: number,
  column: number,
  columns: ReadonlyMap<number, readonly Cell[]>,
  row: number,
): boolean {
  const all = columns.get(column) ?? [];
  const values = all.slice(0, all.length > MOST_ROWS_FOR_SIGNS ? 0 : SIGN_ROWS);
  if (!values.some((value) => typeof value === 'number')) return false;
  const rows = ports.table.readShown(sheetId, { row, column, rows: values.length, columns: 1 });
  return rows.some(([text = ''], index) => typeof values[index] === 'number' && SIGN.test(text));
}

const SIGN = /[\p{L}\p{Sc}]/u;

function showsDates(name: ColumnName): boolean {
  const kind = kindOf(name);
  return kind === 'time' || kind === 'duration';
}
