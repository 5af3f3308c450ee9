/** The column of ours in a person's tab: made with a mark by which it is found wherever it is moved, and taken away. */

import { columnLetters } from '../core/cell/a1';
import { METADATA_KEY, type OpenSpreadsheet, SENT_COLUMN } from './openSpreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Behind a column, with its header; it takes nothing over from its neighbour. */
export function insertOwnColumn(
  open: OpenSpreadsheet,
  sheet: Sheet,
  after: number,
  headerRow: number,
  header: string,
): void {
  sheet.insertColumnAfter(after);
  const letters = columnLetters(after + 1);
  const whole = sheet.getRange(`${letters}:${letters}`);
  whole.clear();
  whole.clearDataValidations();
  whole.addDeveloperMetadata(METADATA_KEY, SENT_COLUMN);
  sheet.getRange(headerRow, after + 1).setValue(header);
  open.sentColumns().set(sheet.getSheetId(), after + 1);
}

/** With its cells, or only its mark. */
export function removeOwnColumn(
  open: OpenSpreadsheet,
  sheet: Sheet,
  column: number,
  keepsCells: boolean,
): void {
  if (!keepsCells) sheet.deleteColumn(column);
  else {
    for (const entry of sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
      if (entry.getValue() === SENT_COLUMN) entry.remove();
    }
  }
  open.sentColumns().delete(sheet.getSheetId());
}
