/** Collects the cells of one sheet of a file: values, style runs, formulas and spills. */

import { CELL_LENGTH_LIMIT, CELL_LIMIT, type Excess } from '../../importedGrid';
import type { Area, Spill, StoredValue } from '../../model';
import { columnName, MAX_COLUMNS, MAX_ROWS, parseArea } from '../a1';
import { readFormula, shiftFormula } from '../formulas';
import { flag } from '../xml';
import { type ContentTables, readContent } from './cellContent';
import { eachCell, eachRow, rowAttributes } from './sheetRows';

/** Rows `first`…`last` of a column have this style number. */
export interface StyleRun {
  readonly first: number;
  last: number;
  readonly style: number;
}

export interface SheetCells {
  /** Values by 1-based row number; missing rows are empty. */
  readonly rows: (StoredValue[] | undefined)[];
  /** By 1-based column number, in row order. */
  readonly styles: Map<number, StyleRun[]>;
  /** Style of a whole row, for cells that are not in the file. */
  readonly rowStyles: Map<number, number>;
  /** Formulas with `=`, by column number, in row order. */
  readonly formulas: Map<number, [row: number, formula: string][]>;
  readonly spills: Spill[];
  /** Last row of which the file says anything. */
  readonly lastRow: number;
  readonly hiddenRows: number[];
  /** Cells that hold TRUE or FALSE, where asked for. */
  readonly booleans: [row: number, column: number][];
  /** Formulas whose result the file does not hold. */
  readonly unknownResults: number;
  /** The cell (A1) that is more than a spreadsheet of Google takes; reading ended there. */
  readonly beyond: Beyond | undefined;
}

export interface Beyond {
  readonly unread: Excess;
  readonly cell: string;
}

/** A shorter text is copied anyway (V8: `SlicedString::kMinLength`). */
const SHORTEST_PART = 13;
/** Words, flags, currencies, addresses of pages; ids and times fill the rest. */
const MOST_COMMON = 2000;

type SpillInMaking = Area & { readonly values: StoredValue[][] };

interface SharedMaster {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the inside of `<sheetData>`. */
export function readSheetCells(sheetData: Buffer, tables: ContentTables): SheetCells {
  const cells = {
    rows: [] as (StoredValue[] | undefined)[],
    styles: new Map<number, StyleRun[]>(),
    rowStyles: new Map<number, number>(),
    formulas: new Map<number, [number, string][]>(),
    hiddenRows: [] as number[],
    booleans: [] as [number, number][],
  };
  const arrays: SpillInMaking[] = [];
  const masters = new Map<string, SharedMaster>();
  const anchors: [row: number, column: number][] = [];
  const computed = new Map<number, Map<number, StoredValue>>();
  const ownText = ownTexts();
  let unknownResults = 0;
  let lastRow = 0;
  let lastColumn = 0;
  let beyond: Beyond | undefined;

  const addFormula = (row: number, column: number, formula: string): void => {
    const list = cells.formulas.get(column);
    if (list === undefined) cells.formulas.set(column, [[row, formula]]);
    else list.push([row, formula]);
  };

  eachRow(sheetData, (raw) => {
    if (beyond !== undefined) return;
    const row = raw.rowNumber;
    lastRow = Math.max(lastRow, row);
    if (raw.attributes.includes('hidden') || raw.attributes.includes('customFormat')) {
      const attributes = rowAttributes(raw);
      if (flag(attributes.hidden)) cells.hiddenRows.push(row);
      if (flag(attributes.customFormat)) cells.rowStyles.set(row, Number(attributes.s ?? 0));
    }
    const values: StoredValue[] = [];
    const put = (column: number, value: StoredValue): void => {
      lastColumn = Math.max(lastColumn, column);
      const isLong = typeof value === 'string' && value.length > CELL_LENGTH_LIMIT;
      const isOutside = row < 1 || row > MAX_ROWS || column > MAX_COLUMNS;
      if (isOutside || isLong || row * lastColumn > CELL_LIMIT) {
        const cell = `${columnName(column)}${row}`;
        beyond ??= { unread: isOutside ? 'outside' : isLong ? 'tooLong' : 'tooLarge', cell };
      }
      if (beyond !== undefined) return;
      while (values.length < column - 1) values.push('');
      values[column - 1] = typeof value === 'string' ? ownText(value) : value;
    };
    eachCell(sheetData, raw, (cell) => {
      const { column, style } = cell;
      addStyle(cells.styles, row, column, style);
      const { value, formula, unknown } = readContent(cell, tables);
      if (typeof value === 'boolean') cells.booleans.push([row, column]);
      if (arrays.length > 0 && formula === undefined) {
        const array = arrays.find((candidate) => contains(candidate, row, column));
        const line = array?.values[row - array.row];
        if (array !== undefined && line !== undefined) {
          line[column - array.column] = value;
          return;
        }
      }
      if (formula === undefined) {
        if (value !== '') put(column, value);
        return;
      }
      if (formula.type === 'dataTable') return put(column, value);
      let text = formula.text;
      if (formula.type === 'shared' && formula.shared !== undefined) {
        const master = masters.get(formula.shared);
        if (text !== '') masters.set(formula.shared, { text, row, column });
        else if (master !== undefined) {
          text = shiftFormula(master.text, row - master.row, column - master.column);
        }
      }
      const read = readFormula(text);
      if (read.kind === 'spilled') {
        const line = computed.get(row) ?? new Map<number, StoredValue>();
        computed.set(row, line.set(column, value));
        return;
      }
      if (read.kind === 'constant') {
        put(column, value);
        return;
      }
      if (unknown) unknownResults++;
      addFormula(row, column, read.formula);
      if (text.includes('__xludf')) anchors.push([row, column]);
      const area = formula.type === 'array' ? parseArea(formula.ref ?? '') : undefined;
      if (area !== undefined && area.rows * area.columns > 1 && area.rows * area.columns < 1e6) {
        const made = Array.from({ length: area.rows }, () => {
          return new Array<StoredValue>(area.columns).fill('');
        });
        const first = made[0];
        if (first !== undefined) first[0] = value;
        arrays.push({ ...area, values: made });
      } else put(column, value);
    });
    if (values.length > 0) cells.rows[row] = values;
  });
  const exported = anchors.flatMap(([row, column]) => {
    return exportedSpill(row, column, cells.rows, computed) ?? [];
  });
  for (const [row, line] of computed) {
    for (const [column, value] of line) setValue(cells.rows, row, column, value);
  }
  return { ...cells, spills: [...arrays, ...exported], lastRow, unknownResults, beyond };
}

/** Texts by themselves, the common ones once: a part of a longer text would keep all of that in memory. */
function ownTexts(): (text: string) => string {
  const common = new Map<string, string>();
  return (text) => {
    const known = common.get(text);
    if (known !== undefined) return known;
    const own = text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
    if (common.size < MOST_COMMON) common.set(own, own);
    return own;
  };
}

/** What a formula fills in a file that Google exported: takes its cells out of `computed`. */
function exportedSpill(
  row: number,
  column: number,
  rows: (StoredValue[] | undefined)[],
  computed: Map<number, Map<number, StoredValue>>,
): Spill | undefined {
  let columns = 1;
  while (computed.get(row)?.has(column + columns)) columns++;
  let height = 1;
  for (; ; height++) {
    const line = computed.get(row + height);
    const own = rows[row + height]?.slice(column - 1, column - 1 + columns) ?? [];
    if (line === undefined || own.some((value) => value !== '')) break;
    let any = false;
    for (let c = 0; c < columns; c++) any ||= line.has(column + c);
    if (!any) break;
  }
  if (columns * height === 1) return undefined;
  const values = Array.from({ length: height }, (_, r) =>
    Array.from({ length: columns }, (_, c): StoredValue => {
      if (r === 0 && c === 0) return rows[row]?.[column - 1] ?? '';
      const line = computed.get(row + r);
      const value = line?.get(column + c) ?? '';
      line?.delete(column + c);
      return value;
    }),
  );
  setValue(rows, row, column, '');
  return { row, column, rows: height, columns, values };
}

function setValue(
  rows: (StoredValue[] | undefined)[],
  row: number,
  column: number,
  value: StoredValue,
): void {
  const line = rows[row] ?? [];
  while (line.length < column - 1) line.push('');
  line[column - 1] = value;
  rows[row] = line;
}

function addStyle(
  styles: Map<number, StyleRun[]>,
  row: number,
  column: number,
  style: number,
): void {
  const runs = styles.get(column);
  if (runs === undefined) {
    styles.set(column, [{ first: row, last: row, style }]);
    return;
  }
  const last = runs[runs.length - 1];
  if (last !== undefined && last.style === style && last.last === row - 1) last.last = row;
  else runs.push({ first: row, last: row, style });
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
