/** What the first rows of a tab would send, column by column: *sheet value → sent value*. */

import type { CheckInput } from '../../core/call/checked';
import { type ColumnName, kindOf } from '../../core/call/columns';
import { NO_KNOWN_CALLS } from '../../core/call/delivered';
import type { Source } from '../../core/call/mapping';
import type { Cell, SheetColumn } from '../../core/cell/cell';
import { seenIn } from '../../core/cell/seen';
import { type ExaminedTab, judgeRows, readRows } from '../../core/check/check';
import type { Ports } from '../../ports';
import { readContext } from '../check/checkRun';
import { columnsOfMapping, type TabHead } from '../tab/readTab';

/** Words of a flag column that are shown, at most. */
const MOST_WORDS = 4;

export interface Sample {
  readonly seen: string;
  /** '' where nothing is sent, or the value cannot be read. */
  readonly sent: string;
}

/** Rows below the header that are looked at. */
const MOST_ROWS = 100;

/** What the first rows tell of a column. */
export interface ColumnSamples {
  readonly samples: readonly Sample[];
  /** Cells that hold something, and how many of them cannot be read. */
  readonly filled: number;
  readonly unread: number;
}

/** One value a column that has one in the first hundred rows; flags show each word that they have, a constant itself. */
export function readSamples(ports: Ports, head: TabHead): ReadonlyMap<ColumnName, ColumnSamples> {
  const { headerRow, mapping, idType } = head.search;
  const samples = new Map<ColumnName, ColumnSamples>();
  const rows = headerRow === null ? [] : firstRows(ports, head, headerRow);
  if (headerRow === null || rows.length === 0) return samples;
  const context = readContext(ports, head);
  const input: CheckInput = {
    headerRow,
    rowCount: rows.length,
    mapping,
    headers: head.search.headers,
    idType: idType ?? 'CLIENT_ID',
    cells: cellsOf(ports, head, headerRow, rows),
    context,
    rules: {
      filter: null,
      onlyAfterMs: null,
      atLeastHoursOld: 0,
      leaveOutOld: false,
      sendWithout: head.settings.sendWithout,
      sendChanged: false,
      sendMoved: false,
      tryRefused: false,
      onlyRows: null,
    },
    counter: null,
    tabProblems: [],
  };
  const examined = judgeRows(readRows(input), NO_KNOWN_CALLS);
  for (const [name, source] of Object.entries(mapping) as [ColumnName, Source][]) {
    if (source.kind === 'constant') {
      const sent = sentIn(examined, name, 0);
      const unread = sent === '' ? 1 : 0;
      samples.set(name, { samples: [{ seen: source.value, sent }], filled: 1, unread });
      continue;
    }
    const seen = (rowIndex: number) =>
      columnsOf(source)
        .map((column) => input.cells.get(column))
        .map((cells) => (cells === undefined ? '' : seenIn(cells, rowIndex, context.sheetZone)))
        .filter((text) => text !== '')
        .join(' ');
    const filled = rows
      .map((_, index) => ({ seen: seen(index), sent: sentIn(examined, name, index), index }))
      .filter((each) => each.seen !== '');
    samples.set(name, {
      samples: chosen(filled, kindOf(name) === 'flag').map((each) => ({
        seen: each.seen,
        sent: each.sent,
      })),
      filled: filled.length,
      unread: filled.filter(({ index }) => isUnread(examined, name, index)).length,
    });
  }
  return samples;
}

/** The search for the header has read some of them. */
function firstRows(ports: Ports, { sheet, size, top }: TabHead, headerRow: number) {
  const known = top.slice(headerRow, headerRow + MOST_ROWS);
  const row = Math.max(top.length, headerRow) + 1;
  const rows = Math.min(size.rows, headerRow + MOST_ROWS) - row + 1;
  if (rows < 1) return known;
  return [
    ...known,
    ...ports.table.readValues(sheet.sheetId, { row, column: 1, rows, columns: size.columns }),
  ];
}

function columnsOf(source: Source): readonly number[] {
  if (source.kind === 'column') return [source.column];
  return source.kind === 'dateAndTime' ? [source.dateColumn, source.timeColumn] : [];
}

function sentIn(examined: ExaminedTab, name: ColumnName, rowIndex: number): string {
  const column = examined.sent.find((each) => each.name === name);
  return isUnread(examined, name, rowIndex) ? '' : (column?.values[rowIndex] ?? '');
}

function isUnread(examined: ExaminedTab, name: ColumnName, rowIndex: number): boolean {
  return examined.sent.find((each) => each.name === name)?.unread?.[rowIndex] === 1;
}

function chosen(filled: readonly Sample[], isFlag: boolean): readonly Sample[] {
  const best = filled.filter(({ sent }) => sent !== '');
  if (!isFlag) return (best.length > 0 ? best : filled).slice(0, 1);
  const words = new Map<string, Sample>();
  for (const sample of filled) if (!words.has(sample.seen)) words.set(sample.seen, sample);
  return [...words.values()].slice(0, MOST_WORDS);
}

/** The cells of the first rows; what date cells show is read for all columns in one call. */
function cellsOf(
  ports: Ports,
  head: TabHead,
  headerRow: number,
  rows: readonly (readonly Cell[])[],
): ReadonlyMap<number, SheetColumn> {
  const hasDates = rows.some((row) => row.some((cell) => typeof cell === 'object'));
  const block = { row: headerRow + 1, column: 1, rows: rows.length, columns: head.size.columns };
  const shown = hasDates ? ports.table.readShown(head.sheet.sheetId, block) : null;
  const cells = new Map<number, SheetColumn>();
  for (const column of columnsOfMapping(head.search.mapping)) {
    const values = rows.map((row) => row[column - 1] ?? '');
    const isDate = values.some((value) => typeof value === 'object');
    cells.set(column, {
      values,
      shown: isDate && shown !== null ? shown.map((row) => row[column - 1] ?? '') : null,
    });
  }
  return cells;
}
