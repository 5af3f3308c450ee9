/** Reads one mapped column cell by cell: texts to send, problems, and which rows have anything in them. */

import { type ColumnName, kindOf } from '../call/columns';
import type { CellReader, Finding, ReadContext } from '../call/finding';
import type { Source } from '../call/mapping';
import type { Problem, ProblemCode } from '../call/problem';
import { FIX, type FoundList, noteFinding, severityOf, type TabRows } from '../call/tabRows';
import type { Cell, SheetColumn } from '../cell/cell';
import { isCellError } from '../cell/text';
import { READERS } from './readers';

export interface ReadColumn {
  readonly name: ColumnName;
  /** The text of each row as sent, '' for nothing; where an error was found, what could be read all the same. */
  readonly values: string[];
  /** 1 where a cell could not be read, also where it is sent without its value; null when all could. */
  readonly unread: Uint8Array | null;
  readonly found: readonly FoundList[];
  /** The problem of a constant, which belongs to the tab. */
  readonly constantProblem: Problem | null;
  /** The constant as it was set; null for cells. */
  readonly constant: string | null;
}

export interface ColumnToRead {
  readonly name: ColumnName;
  readonly source: Source;
  readonly cells: ReadonlyMap<number, SheetColumn>;
  readonly context: ReadContext;
  readonly sendWithout: ReadonlySet<ProblemCode>;
  /** The sheet column that names the zone of each time. */
  readonly zones?: number | undefined;
}

const CELL_ERROR: Finding = { code: 'CELL_ERROR', sent: '' };

/** Characters that a wrong encoding lost: what is left may read well and mean something else. */
const LOST_CHARACTERS: Finding = { ...CELL_ERROR, details: { lost: '\ufffd' } };

/** Reads all rows of a column, or its constant. Marks rows as made and with the worst that was found. */
export function readColumn(asked: ColumnToRead, rows: TabRows): ReadColumn {
  const { source } = asked;
  if (source.kind === 'constant') return readConstant(asked, source.value, rows.count);
  const sheetColumn = source.kind === 'column' ? source.column : source.dateColumn;
  const cells = cellsOf(asked.cells, sheetColumn, rows.count);
  const timeCells =
    source.kind === 'dateAndTime' ? cellsOf(asked.cells, source.timeColumn, rows.count) : null;
  const reader = READERS[asked.name](
    {
      name: asked.name,
      cells,
      ...(timeCells === null ? {} : { timeCells }),
      ...(asked.name === 'DateTime' && asked.zones !== undefined
        ? { zoneCells: cellsOf(asked.cells, asked.zones, rows.count) }
        : {}),
      inverse: source.kind === 'column' && source.inverse,
      counts: source.kind === 'column' && source.counts === true,
    },
    asked.context,
  );
  const found: FoundList = emptyList(asked.name, sheetColumn, cells);
  const foundInTime: FoundList | null =
    source.kind === 'dateAndTime' && timeCells !== null
      ? emptyList(asked.name, source.timeColumn, timeCells)
      : null;
  const read = readCells(asked, { reader, cells, timeCells, found, foundInTime }, rows);
  return {
    name: asked.name,
    ...read,
    found: foundInTime === null ? [found] : [found, foundInTime],
    constantProblem: null,
    constant: null,
  };
}

interface Reading {
  readonly reader: CellReader;
  readonly cells: SheetColumn;
  readonly timeCells: SheetColumn | null;
  readonly found: FoundList;
  readonly foundInTime: FoundList | null;
}

function readCells(
  asked: ColumnToRead,
  reading: Reading,
  rows: TabRows,
): { values: string[]; unread: Uint8Array | null } {
  const { reader, cells, timeCells, found, foundInTime } = reading;
  const kind = kindOf(asked.name);
  const makesRow = kind !== 'flag';
  const comparesText = kind !== 'flag' && kind !== 'time';
  const optional = kind !== 'id' && kind !== 'time';
  // What is sent of the other kinds is made of digits and letters of a code.
  const carriesText = kind === 'text' || kind === 'url' || asked.name === 'UserId';
  const { made, worst, count } = rows;
  const values: string[] = new Array<string>(count);
  let unread: Uint8Array | null = null;
  for (let rowIndex = 0; rowIndex < count; rowIndex += 1) {
    const cell = cells.values[rowIndex] as Cell;
    const timeCell = timeCells === null ? '' : (timeCells.values[rowIndex] as Cell);
    if (cell === '' && timeCell === '') {
      values[rowIndex] = '';
      continue;
    }
    let list = found;
    let result: string | Finding;
    if (typeof cell === 'string' && isCellError(cell)) {
      result = CELL_ERROR;
    } else if (typeof timeCell === 'string' && timeCell !== '' && isCellError(timeCell)) {
      result = CELL_ERROR;
      list = foundInTime ?? found;
    } else {
      result = reader(rowIndex);
      // Most cells are sent as they stand: nothing more is looked at.
      if (result === cell && timeCell === '' && !(carriesText && hasLost(cell))) {
        values[rowIndex] = result;
        if (makesRow) made[rowIndex] = 1;
        continue;
      }
      if (isSent(result)) {
        if (hasLost(cell)) result = LOST_CHARACTERS;
        else if (hasLost(timeCell)) {
          result = LOST_CHARACTERS;
          list = foundInTime ?? found;
        }
      }
    }
    if (typeof result === 'string') {
      values[rowIndex] = result;
      if (result === '') continue;
      if (makesRow && cell !== false) made[rowIndex] = 1;
      if (comparesText && result !== cell && typeof cell === 'string' && result !== cell.trim()) {
        found.rowIndexes.push(rowIndex);
        found.findings.push(result);
        if (worst[rowIndex] === 0) worst[rowIndex] = FIX;
      }
      continue;
    }
    if (makesRow && cell !== false) made[rowIndex] = 1;
    // The reader of two cells says so when the time of day is the wrong one.
    if (result.details?.part === 'time') list = foundInTime ?? found;
    const finding = optional ? withoutValue(result, asked.sendWithout) : result;
    values[rowIndex] = finding.sent;
    if (severityOf(result) === 'error') {
      unread ??= new Uint8Array(count);
      unread[rowIndex] = 1;
    }
    noteFinding(list, rows, rowIndex, finding);
  }
  return { values, unread };
}

/** An error that the tab's settings send without its value becomes a fix; for columns that a call can do without. */
export function withoutValue(finding: Finding, sendWithout: ReadonlySet<ProblemCode>): Finding {
  if (!sendWithout.has(finding.code) || severityOf(finding) !== 'error') return finding;
  return { ...finding, severity: 'fix', sent: '' };
}

/** A constant is read like a cell: what is wrong with it is a problem of the tab, said once. */
function readConstant(asked: ColumnToRead, value: string, count: number): ReadColumn {
  const { name, context } = asked;
  const cells: SheetColumn = { values: [value], shown: null };
  const read = isCellError(value)
    ? CELL_ERROR
    : READERS[name]({ name, cells, inverse: false }, context)(0);
  const result = isSent(read) && hasLost(value) ? LOST_CHARACTERS : read;
  const sent = typeof result === 'string' ? result : result.sent;
  return {
    name,
    values: new Array<string>(count).fill(sent),
    unread: null,
    found: [emptyList(name, null, null)],
    constantProblem: typeof result === 'string' ? null : problemOfConstant(name, value, result),
    constant: value,
  };
}

function isSent(result: string | Finding): boolean {
  return typeof result === 'string' || severityOf(result) !== 'error';
}

function hasLost(cell: Cell): boolean {
  return typeof cell === 'string' && cell.includes('\ufffd');
}

function problemOfConstant(column: ColumnName, value: string, finding: Finding): Problem {
  return {
    code: finding.code,
    severity: severityOf(finding),
    row: null,
    column: null,
    cell: null,
    seen: value,
    suggestion: finding.suggestion ?? null,
    ...(finding.choices === undefined ? {} : { choices: finding.choices }),
    details: { ...finding.details, field: column },
  };
}

function emptyList(
  name: ColumnName,
  sheetColumn: number | null,
  cells: SheetColumn | null,
): FoundList {
  return { name, sheetColumn, cells, rowIndexes: [], findings: [] };
}

function cellsOf(
  cells: ReadonlyMap<number, SheetColumn>,
  sheetColumn: number,
  count: number,
): SheetColumn {
  const column = cells.get(sheetColumn);
  if (column === undefined || column.values.length < count) {
    throw new Error(`The cells of sheet column ${sheetColumn} were not read.`);
  }
  return column;
}
