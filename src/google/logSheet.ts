/** The Log port: a sheet that people read, newest line on top. */

import { LOG_COLUMNS, type Log, type LogLine, type LogUpdate } from '../ports';
import { type OpenSpreadsheet, OUR_SHEETS } from './openSpreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type LogColumn = (typeof LOG_COLUMNS)[number];

const MOST_LINES = 2000;
const WIDTHS = [140, 120, 70, 120, 60, 70, 60, 110, 100, 140, 90, 160, 420] as const;
const COUNTS: readonly LogColumn[] = ['Rows', 'Accepted', 'Linked'];

/** Counts are numbers, everything else is plain text, so that no message can become a formula. */
export function logSheet(open: OpenSpreadsheet): Log {
  let count: number | null = null;
  return {
    read(limit) {
      const sheet = open.ours('log');
      return sheet === null ? [] : readLines(sheet, limit);
    },
    add(lines) {
      if (lines.length === 0) return;
      const sheet = open.ours('log') ?? makeSheet(open);
      named(sheet, () => {
        sheet.insertRowsAfter(1, lines.length);
        writeLines(sheet, 2, lines);
        // Asked once a run while there is room: a round trip for every batch would be dear. It also shows whether the
        // sheet takes writing, before a flush of anything else would.
        const known = count === null ? MOST_LINES : count + lines.length;
        count = known < MOST_LINES ? known : sheet.getLastRow() - 1;
        if (count > MOST_LINES) sheet.deleteRows(MOST_LINES + 2, count - MOST_LINES);
      });
    },
    replaceTop(lines) {
      const sheet = open.ours('log');
      if (sheet !== null) named(sheet, () => writeLines(sheet, 2, lines));
    },
    update(changes) {
      const sheet = open.ours('log');
      if (sheet === null || changes.length === 0) return;
      const byBatch = new Map(changes.map((change) => [change.batch, change]));
      readLines(sheet, MOST_LINES).forEach((line, index) => {
        const change = line.batch === '' ? undefined : byBatch.get(line.batch);
        const changed = change === undefined ? line : changeLine(line, change);
        if (changed !== line) named(sheet, () => writeLines(sheet, index + 2, [changed]));
      });
    },
  };
}

function readLines(sheet: Sheet, limit: number): readonly LogLine[] {
  const rows = Math.min(sheet.getLastRow() - 1, limit);
  if (rows <= 0) return [];
  return sheet.getRange(2, 1, rows, LOG_COLUMNS.length).getValues().map(fromRow);
}

function writeLines(sheet: Sheet, row: number, lines: readonly LogLine[]): void {
  const range = sheet.getRange(row, 1, lines.length, LOG_COLUMNS.length);
  range
    .setNumberFormats(
      lines.map(() => LOG_COLUMNS.map((name) => (COUNTS.includes(name) ? '0' : '@'))),
    )
    .setFontWeight('normal')
    .setValues(lines.map(toRow));
}

/** Google's words do not name the sheet that takes no writing; people may have renamed it. */
function named(sheet: Sheet, write: () => unknown): void {
  try {
    write();
  } catch (error) {
    const words = String(error instanceof Object && 'message' in error ? error.message : error);
    throw new Error(`“${sheet.getName()}”: ${words}`);
  }
}

function changeLine(line: LogLine, change: LogUpdate): LogLine {
  const changed: LogLine = { ...line, ...change };
  const same = toRow(changed).every((value, index) => value === toRow(line)[index]);
  return same ? line : changed;
}

function toRow(line: LogLine): (string | number)[] {
  return [
    line.time,
    line.sheet,
    line.action,
    line.result,
    line.rows ?? '',
    line.accepted ?? '',
    line.linked ?? '',
    line.status,
    line.uploadId,
    line.batch,
    line.counter,
    line.by,
    line.message,
  ];
}

function fromRow(row: readonly unknown[]): LogLine {
  const text = (index: number) => String(row[index] ?? '');
  const count = (index: number) => (typeof row[index] === 'number' ? (row[index] as number) : null);
  return {
    time: text(0),
    sheet: text(1),
    // The sheet is people's to edit: an unknown word is kept as it stands.
    action: text(2) as LogLine['action'],
    result: text(3) as LogLine['result'],
    rows: count(4),
    accepted: count(5),
    linked: count(6),
    status: text(7),
    uploadId: text(8),
    batch: text(9),
    counter: text(10),
    by: text(11),
    message: text(12),
  };
}

function makeSheet(open: OpenSpreadsheet): Sheet {
  const sheet = open.make('log', OUR_SHEETS.log);
  sheet
    .getRange(1, 1, 1, LOG_COLUMNS.length)
    .setValues([[...LOG_COLUMNS]])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  return sheet;
}
