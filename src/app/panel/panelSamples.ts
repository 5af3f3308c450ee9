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

/** One value a column that has one in the first rows; flags show each word that they have. */
export function readSamples(
  ports: Ports,
  head: TabHead,
): ReadonlyMap<ColumnName, readonly Sample[]> {
  const { headerRow, mapping, idType } = head.search;
  const samples = new Map<ColumnName, readonly Sample[]>();
  const rows = headerRow === null ? [] : head.top.slice(headerRow);
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
    if (source.kind === 'constant') continue;
    const seen = (rowIndex: number) =>
      columnsOf(source)
        .map((column) => input.cells.get(column))
        .map((cells) => (cells === undefined ? '' : seenIn(cells, rowIndex, context.sheetZone)))
        .filter((text) => text !== '')
        .join(' ');
    const all = rows.map((_, index) => ({
      seen: seen(index),
      sent: sentIn(examined, name, index),
    }));
    samples.set(name, chosen(all, kindOf(name) === 'flag'));
  }
  return samples;
}

function columnsOf(source: Source): readonly number[] {
  if (source.kind === 'column') return [source.column];
  return source.kind === 'dateAndTime' ? [source.dateColumn, source.timeColumn] : [];
}

function sentIn(examined: ExaminedTab, name: ColumnName, rowIndex: number): string {
  const column = examined.sent.find((each) => each.name === name);
  return column?.unread?.[rowIndex] === 1 ? '' : (column?.values[rowIndex] ?? '');
}

function chosen(all: readonly Sample[], isFlag: boolean): readonly Sample[] {
  const filled = all.filter(({ seen }) => seen !== '');
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
