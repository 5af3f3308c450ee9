/** The Log port: a sheet that people read, newest line on top. */

import { LOG_COLUMNS, type Log, type LogColumn, type LogLine } from '../../ports';
import { type Language, say } from '../../texts/say';
import { type OpenSpreadsheet, OUR_SHEETS } from '../openSpreadsheet';
import { thrownWords } from '../thrownWords';
import { type LogPlaces, logPlaces, markPlaces, placesInOrder, stretchesOf } from './logColumns';
import { cellsOf, formatOf, type LogCells, lineIn } from './logWords';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_LINES = 2000;
/** First column, number of columns, pixels: neighbours share a width, since each costs a call. */
const WIDTHS = [
  [1, 4, 125],
  [5, 3, 65],
  [8, 5, 125],
  [13, 1, 420],
] as const;

/** Headers and words are in the language of who makes the log and of who writes a line. */
export function logSheet(open: OpenSpreadsheet, language: Language): Log {
  let count: number | null = null;
  let places: LogPlaces | null = null;
  const placesIn = (sheet: Sheet): LogPlaces => {
    places ??= logPlaces(sheet);
    return places;
  };
  const write = (sheet: Sheet, row: number, lines: readonly LogLine[]) =>
    writeCells(
      sheet,
      placesIn(sheet),
      row,
      lines.map((line) => cellsOf(language, line)),
    );
  return {
    read(limit) {
      const sheet = open.ours('log');
      return sheet === null ? [] : readCells(sheet, placesIn(sheet), limit).map(lineIn);
    },
    add(lines) {
      if (lines.length === 0) return;
      const known = open.ours('log');
      if (known === null) places = placesInOrder();
      const sheet = known ?? makeSheet(open, language);
      named(sheet, () => {
        sheet.insertRowsAfter(1, lines.length);
        write(sheet, 2, lines);
        // Asked once a run while there is room: a round trip for every batch would be dear. It also shows whether the
        // sheet takes writing, before a flush of anything else would.
        const size = count === null ? MOST_LINES : count + lines.length;
        count = size < MOST_LINES ? size : sheet.getLastRow() - 1;
        if (count > MOST_LINES) sheet.deleteRows(MOST_LINES + 2, count - MOST_LINES);
      });
    },
    moveToTop(index, line) {
      const sheet = open.ours('log');
      if (sheet === null) return;
      named(sheet, () => {
        if (index > 0) {
          sheet.deleteRow(index + 2);
          sheet.insertRowsAfter(1, 1);
        }
        write(sheet, 2, [line]);
      });
    },
    update(changes) {
      const sheet = open.ours('log');
      if (sheet === null || changes.length === 0) return [];
      const byBatch = new Map(changes.map((change) => [change.batch, change]));
      const found = new Set<string>();
      const there = placesIn(sheet);
      readCells(sheet, there, MOST_LINES).forEach((cells, index) => {
        const change = byBatch.get(String(cells.Batch ?? ''));
        if (change === undefined) return;
        found.add(change.batch);
        const changed = cellsOf(language, change);
        const differs = LOG_COLUMNS.some(
          (column) => changed[column] !== undefined && changed[column] !== cells[column],
        );
        if (differs) {
          // Words of another language stay as they are.
          const all = { ...cellsOf(language, lineIn(cells)), ...wordsOf(cells), ...changed };
          named(sheet, () => writeCells(sheet, there, index + 2, [all]));
        }
      });
      return [...found];
    },
  };
}

function wordsOf({ Action, Result }: Readonly<Partial<Record<LogColumn, unknown>>>): LogCells {
  return { Action: String(Action ?? ''), Result: String(Result ?? '') };
}

function readCells(
  sheet: Sheet,
  places: LogPlaces,
  limit: number,
): readonly Readonly<Partial<Record<LogColumn, unknown>>>[] {
  const rows = Math.min(sheet.getLastRow() - 1, limit);
  if (rows <= 0 || places.size === 0) return [];
  const last = Math.max(...places.values());
  return sheet
    .getRange(2, 1, rows, last)
    .getValues()
    .map((row: readonly unknown[]) =>
      Object.fromEntries([...places].map(([column, place]) => [column, row[place - 1]])),
    );
}

function writeCells(
  sheet: Sheet,
  places: LogPlaces,
  row: number,
  lines: readonly LogCells[],
): void {
  for (const { first, columns } of stretchesOf(places)) {
    sheet
      .getRange(row, first, lines.length, columns.length)
      .setNumberFormats(lines.map(() => columns.map(formatOf)))
      .setFontWeight('normal')
      .setValues(lines.map((cells) => columns.map((column) => cells[column] ?? '')));
  }
}

/** Google's words do not name the sheet that takes no writing; people may have renamed it. */
function named(sheet: Sheet, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    throw new Error(`“${sheet.getName()}”: ${thrownWords(error)}`);
  }
}

function makeSheet(open: OpenSpreadsheet, language: Language): Sheet {
  const sheet = open.make('log', OUR_SHEETS.log);
  sheet
    .getRange(1, 1, 1, LOG_COLUMNS.length)
    .setValues([LOG_COLUMNS.map((column) => say(language, `log.column.${column}`))])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  for (const [first, count, width] of WIDTHS) sheet.setColumnWidths(first, count, width);
  markPlaces(sheet, placesInOrder());
  return sheet;
}
