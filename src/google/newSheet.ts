/** Writes a whole sheet of ours: problems, results, sample. */

import { plainCellText } from '../core/cell/plainCellText';
import type { NewSheet, WallTime } from '../ports';
import type { OpenSpreadsheet, SheetRole } from './openSpreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts the content in place of an earlier sheet of the role, or makes one; a sample never replaces what people filled in. */
export function writeNewSheet(
  open: OpenSpreadsheet,
  role: Exclude<SheetRole, 'log' | 'ledger'>,
  content: NewSheet,
): number {
  const earlier = role === 'sample' ? null : open.ours(role);
  if (earlier !== null) {
    // What a person filtered away would stay hidden, and a sheet has one filter at most.
    earlier.getFilter()?.remove();
    earlier.clear();
  }
  const sheet = earlier ?? open.make(role, content.name);
  const rows = content.rows.length;
  const columns = content.rows[0]?.length ?? 0;
  if (sheet.getMaxRows() < rows)
    sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  }
  for (const [index, format] of Object.entries(content.formats)) {
    // Formats come first: a text column must not read its values as typed.
    sheet.getRange(1, Number(index) + 1, sheet.getMaxRows(), 1).setNumberFormat(format);
  }
  setRules(sheet, content, rows);
  const values = content.rows.map((row) =>
    row.map((value, index) => typed(value, content.formats[index] === '@')),
  );
  sheet.getRange(1, 1, rows, columns).setValues(values);
  sheet.getRange(1, 1, 1, columns).setFontWeight('bold');
  sheet.setFrozenRows(1);
  if (content.hasFilter === true) sheet.getRange(1, 1, rows, columns).createFilter();
  for (const [index, note] of Object.entries(content.notes)) {
    sheet.getRange(1, Number(index) + 1).setNote(note);
  }
  for (const [index, width] of Object.entries(content.widths)) {
    sheet.setColumnWidth(Number(index) + 1, width);
  }
  if (content.activate) sheet.activate();
  return sheet.getSheetId();
}

function setRules(sheet: Sheet, content: NewSheet, rows: number): void {
  const column = (index: number) => sheet.getRange(2, index + 1, Math.max(1, rows - 1), 1);
  for (const index of content.checkboxes) column(index).insertCheckboxes();
  for (const [index, values] of Object.entries(content.dropdowns)) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
    column(Number(index)).setDataValidation(rule);
  }
}

/** A wall time goes in as it is typed, year first, which is read the same in every locale; a text column holds no formula. */
function typed(
  value: string | number | boolean | WallTime,
  isText: boolean,
): string | number | boolean {
  if (typeof value === 'object') return value.wall;
  return isText && typeof value === 'string' ? plainCellText(value) : value;
}
