/** The Ledger port: a hidden sheet to which lines are only ever appended. */

import { LEDGER_COLUMNS } from '../app/ledger/ledgerLines';
import type { Ledger } from '../ports';
import { type OpenSpreadsheet, OUR_SHEETS } from './openSpreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Packed cells of one line at most: 10,000 calls of 24 characters in cells of 50,000. */
const PACKED_COLUMNS = 6;

const HEAD = LEDGER_COLUMNS.length;

/** Lines are appended in one service call, which Google carries out as a whole. */
export function ledgerSheet(open: OpenSpreadsheet): Ledger {
  return {
    read() {
      const sheet = open.ours('ledger');
      if (sheet === null) return 'missing';
      return readRows(sheet, 2, HEAD);
    },
    readFrom(lineIndex) {
      const sheet = open.ours('ledger');
      return sheet === null ? [] : readRows(sheet, lineIndex + 2, HEAD + PACKED_COLUMNS);
    },
    readPacked(lineIndexes) {
      const sheet = open.ours('ledger');
      if (sheet === null) return lineIndexes.map(() => []);
      return readScattered(sheet, lineIndexes);
    },
    append({ cells, packed }) {
      const sheet = open.ours('ledger') ?? makeSheet(open);
      sheet.appendRow([...cells, ...packed].map(toText));
    },
  };
}

function readRows(sheet: Sheet, firstRow: number, columns: number): string[][] {
  const rows = sheet.getLastRow() - firstRow + 1;
  if (rows <= 0) return [];
  return sheet
    .getRange(firstRow, 1, rows, columns)
    .getValues()
    .map((row) => trimEnd(row.map(fromText)));
}

/** Reads of all lines together at most: a round trip costs as much as thousands of cells. */
const MOST_READS = 8;

/** Lines that are rather read with their neighbours than skipped. */
const NEAR_LINES = 40;

/** One read for each run of lines, however many batches there are; they part where the widest gaps are. */
function readScattered(sheet: Sheet, lineIndexes: readonly number[]): string[][] {
  const byIndex = new Map<number, string[]>();
  const sorted = [...lineIndexes].sort((a, b) => a - b);
  const gapAfter = (place: number) => (sorted[place + 1] as number) - (sorted[place] as number);
  const gaps = sorted.slice(1).map((_, place) => gapAfter(place));
  const widest = gaps.sort((a, b) => b - a)[MOST_READS - 1] ?? 0;
  const near = Math.max(NEAR_LINES, widest);
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end + 1 < sorted.length && gapAfter(end) <= near) end += 1;
    const first = sorted[start] as number;
    const rows = (sorted[end] as number) - first + 1;
    const values = sheet.getRange(first + 2, HEAD + 1, rows, PACKED_COLUMNS).getValues();
    values.forEach((row, offset) => {
      byIndex.set(first + offset, trimEnd(row.map(fromText)));
    });
    start = end + 1;
  }
  return lineIndexes.map((index) => byIndex.get(index) ?? []);
}

function makeSheet(open: OpenSpreadsheet): Sheet {
  const sheet = open.make('ledger', OUR_SHEETS.ledger);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setNumberFormat('@');
  sheet.appendRow([...LEDGER_COLUMNS, 'Calls']);
  sheet.protect().setDescription(OUR_SHEETS.ledger).setWarningOnly(true);
  sheet.hideSheet();
  return sheet;
}

/** Strings are read as typed when they are written; none that begins with an underscore is a number, a date or a formula. */
function toText(cell: string): string {
  return `_${cell}`;
}

function fromText(value: unknown): string {
  const text = String(value);
  return text.startsWith('_') ? text.slice(1) : text;
}

function trimEnd(cells: string[]): string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}
