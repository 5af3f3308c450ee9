/** The Table port over SpreadsheetApp: people's sheets, read and written in blocks. */

import type { Cell } from '../core/cell/cell';
import type { Block, CellGroup, SheetInfo, Table } from '../ports';
import { writeNewSheet } from './newSheet';
import { type OpenSpreadsheet, SAMPLE_NAME } from './openSpreadsheet';
import { insertOwnColumn, removeOwnColumn } from './ownColumn';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Addresses of one RangeList at most; longer lists make Google's request too large. */
const MOST_ADDRESSES = 1000;

/** What of a block lies outside the grid (rows were deleted meanwhile) reads as no rows. */
export function sheetTable(open: OpenSpreadsheet): Table {
  const sheetOf = (sheetId: number): Sheet => {
    const sheet = open.sheetById(sheetId);
    if (sheet === null) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  };
  // What is known to lie in the grid, by sheet: the data is, when it was measured, and costs no further round trip.
  const inside = new Map<number, Size>();
  const read = <T>(sheetId: number, block: Block, values: (range: Range) => T[][]): T[][] => {
    const sheet = sheetOf(sheetId);
    const cutAnew = () => {
      const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      inside.set(sheetId, grid);
      return cut(block, grid);
    };
    const readCut = ({ row, column, rows, columns }: Block) =>
      rows < 1 || columns < 1 ? [] : values(sheet.getRange(row, column, rows, columns));
    const known = inside.get(sheetId);
    const first = known !== undefined && isWithin(block, known) ? block : cutAnew();
    try {
      return readCut(first);
    } catch (error) {
      // Rows that went since the sheet was measured are no failure.
      const now = cutAnew();
      if (now.rows === first.rows && now.columns === first.columns) throw error;
      return readCut(now);
    }
  };
  const writeGroups = <T>(
    sheetId: number,
    groups: readonly CellGroup<T>[],
    write: (list: GoogleAppsScript.Spreadsheet.RangeList, value: T) => void,
  ): void => {
    const sheet = sheetOf(sheetId);
    for (const { addresses, value } of groups) {
      for (let from = 0; from < addresses.length; from += MOST_ADDRESSES) {
        write(sheet.getRangeList(addresses.slice(from, from + MOST_ADDRESSES)), value);
      }
    }
  };
  const infoOf = (sheet: Sheet): SheetInfo => {
    const sheetId = sheet.getSheetId();
    const name = sheet.getName();
    return {
      sheetId,
      name,
      kind: sheet.getType() === SpreadsheetApp.SheetType.GRID ? 'grid' : 'other',
      ours: open.ourIds().has(sheetId),
      // Other programs drop metadata when they save a file.
      sentColumn: open.sentColumns().get(sheetId) ?? null,
      sample: open.sampleIds().has(sheetId) || SAMPLE_NAME.test(name),
      hidden: sheet.isSheetHidden(),
    };
  };

  return {
    spreadsheet() {
      const book = open.spreadsheet();
      if (book === null) return null;
      return {
        id: book.getId(),
        name: book.getName(),
        timeZone: book.getSpreadsheetTimeZone(),
        locale: book.getSpreadsheetLocale(),
      };
    },
    sheets() {
      return (open.spreadsheet()?.getSheets() ?? []).map(infoOf);
    },
    sheet(sheetId) {
      const sheet = open.sheetById(sheetId);
      return sheet === null ? null : infoOf(sheet);
    },
    size(sheetId) {
      const sheet = sheetOf(sheetId);
      // One round trip for both; an empty sheet has a data range too, A1.
      const range = sheet.getDataRange();
      const size = { rows: range.getNumRows(), columns: range.getNumColumns() };
      inside.set(sheetId, size);
      const isOneCell = size.rows === 1 && size.columns === 1;
      return isOneCell && sheet.getLastRow() === 0 ? { rows: 0, columns: 0 } : size;
    },
    readValues: (sheetId, block) => read<Cell>(sheetId, block, (range) => range.getValues()),
    readShown: (sheetId, block) => read(sheetId, block, (range) => range.getDisplayValues()),
    readNotes: (sheetId, block) => read(sheetId, block, (range) => range.getNotes()),
    readFills: (sheetId, block) => read(sheetId, block, (range) => range.getBackgrounds()),
    readFormulas: (sheetId, block) => read(sheetId, block, (range) => range.getFormulas()),
    protectedBlocks: (sheetId) => protectedBlocks(sheetOf(sheetId)),
    writeNotes: (sheetId, groups) =>
      writeGroups(sheetId, groups, (list, note) => {
        if (note === '') list.clearNote();
        else list.setNote(note);
      }),
    writeFills: (sheetId, groups) =>
      writeGroups(sheetId, groups, (list, color) => {
        list.setBackground(color);
      }),
    writeCells(sheetId, writes) {
      const sheet = sheetOf(sheetId);
      for (const { row, column, value, asText } of writes) {
        const range = sheet.getRange(row, column);
        if (asText) range.setNumberFormat('@');
        range.setValue(value);
      }
    },
    clearCells: (sheetId, addresses) =>
      writeGroups(sheetId, [{ addresses, value: null }], (list) => {
        list.clearContent();
      }),
    writeTexts(sheetId, row, column, texts) {
      const range = sheetOf(sheetId).getRange(row, column, texts.length, 1);
      range.setValues(texts.map((text) => [text]));
    },
    addSentColumn: (sheetId, after, headerRow, header) =>
      insertOwnColumn(open, sheetOf(sheetId), after, headerRow, header),
    dropSentColumn: (sheetId, column, keepsCells) =>
      removeOwnColumn(open, sheetOf(sheetId), column, keepsCells),
    flush: () => SpreadsheetApp.flush(),
    writeSheet: (role, sheet) => writeNewSheet(open, role, sheet),
    showCell(sheetId, row, column) {
      const sheet = sheetOf(sheetId);
      sheet.activate();
      sheet.setCurrentCell(sheet.getRange(row, column));
    },
  };
}

type Size = Pick<Block, 'rows' | 'columns'>;

function isWithin(block: Block, size: Size): boolean {
  const { rows, columns } = cut(block, size);
  return rows === block.rows && columns === block.columns;
}

/** What of the block the grid holds. Google's own answers to the rest differ: never asked. */
function cut(block: Block, grid: Size): Block {
  return {
    ...block,
    rows: Math.min(block.rows, grid.rows - block.row + 1),
    columns: Math.min(block.columns, grid.columns - block.column + 1),
  };
}

function protectedBlocks(sheet: Sheet): ReturnType<Table['protectedBlocks']> {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const lockedBy = (type: GoogleAppsScript.Spreadsheet.ProtectionType) =>
    sheet.getProtections(type).filter((protection) => !protection.canEdit());
  const [whole] = lockedBy(SHEET);
  return {
    blocks: lockedBy(RANGE).map((protection) => blockOf(protection.getRange())),
    onlyOpen: whole === undefined ? null : whole.getUnprotectedRanges().map(blockOf),
  };
}

function blockOf(range: Range): Block {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
