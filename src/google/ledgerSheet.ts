/** The Ledger port: a hidden sheet to which lines are appended. */

import { LEDGER_COLUMNS } from '../app/ledger/ledgerLines';
import { fromCellText, toCellText } from '../core/deliver/packing';
import type { Ledger } from '../ports';
import { type OpenSpreadsheet, OUR_SHEETS } from './openSpreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Packed cells of one line at most: 10,000 calls of 28 characters in cells of 50,000. */
const PACKED_COLUMNS = 6;

const HEAD = LEDGER_COLUMNS.length;

/** Rows of titles, above the lines. */
const TITLES = 1;

/** Lines are appended in one service call, which Google carries out as a whole. */
export function ledgerSheet(open: OpenSpreadsheet): Ledger {
  const rows = (sheet: Sheet, first: number, column: number, count: number, columns: number) =>
    sheet
      .getRange(first + TITLES + 1, column, count, columns)
      .getValues()
      .map((row) => trimEnd(row.map(fromCellText)));
  const rowsFrom = (sheet: Sheet, first: number, columns: number) => {
    const count = sheet.getLastRow() - TITLES - first;
    return count <= 0 ? [] : rows(sheet, first, 1, count, columns);
  };
  return {
    read() {
      const sheet = open.ours('ledger');
      return sheet === null ? 'missing' : rowsFrom(sheet, 0, HEAD);
    },
    readFrom(lineIndex) {
      const sheet = open.ours('ledger');
      return sheet === null ? [] : rowsFrom(sheet, lineIndex, HEAD + PACKED_COLUMNS);
    },
    readPacked({ first, lines, cells }) {
      const sheet = open.ours('ledger');
      return sheet === null ? [] : rows(sheet, first, HEAD + 1, lines, cells);
    },
    append({ cells, packed }) {
      const sheet = open.ours('ledger') ?? makeSheet(open);
      sheet.appendRow([...cells, ...packed].map(toCellText));
    },
    remove(first, lines) {
      open.ours('ledger')?.deleteRows(first + TITLES + 1, lines);
    },
  };
}

/**
 * It becomes the ledger when all is done: a run that is cut before, or that fails, leaves neither a ledger without titles
 * nor one that is locked for others.
 */
function makeSheet(open: OpenSpreadsheet): Sheet {
  return open.make('ledger', OUR_SHEETS.ledger, (sheet) => {
    const columns = HEAD + PACKED_COLUMNS;
    const surplus = sheet.getMaxColumns() - columns;
    if (surplus > 0) sheet.deleteColumns(columns + 1, surplus);
    sheet.getRange(1, 1, sheet.getMaxRows(), columns).setNumberFormat('@');
    sheet.appendRow([...LEDGER_COLUMNS, 'Calls']);
    sheet.protect().setDescription(OUR_SHEETS.ledger).setWarningOnly(true);
    sheet.hideSheet();
  });
}

function trimEnd(cells: string[]): string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
}
