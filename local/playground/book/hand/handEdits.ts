/** What a person does with tabs, rows and columns by hand, through the services themselves where they have it. */

import { sortedOrder } from '../../../host/spreadsheet/sorting';
import type { Workbook } from '../../../workbook/model';
import type { HandEdit } from '../../protocol';
import { sheetChanges } from './sheetImage';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Makes the edit; the tab that is shown then, or null where it stays. Throws Google's words where it cannot be. */
export function makeEdit(app: App, workbook: Workbook, edit: HandEdit): number | null {
  const spreadsheet = app.getActiveSpreadsheet();
  if (edit.kind === 'addTab') return spreadsheet.insertSheet().getSheetId();
  const sheet = spreadsheet.getSheetById(edit.sheetId);
  if (sheet === null) return null;
  const { sheetId } = edit;
  switch (edit.kind) {
    case 'renameTab':
      sheet.setName(edit.name);
      return null;
    case 'copyTab':
      return copyTab(workbook, sheetId);
    case 'deleteTab':
      spreadsheet.deleteSheet(sheet);
      return workbook.active.sheetId;
    case 'moveTab': {
      const index = workbook.sheets.findIndex((each) => each.sheetId === sheetId) + edit.by;
      if (index < 0 || index >= workbook.sheets.length) return null;
      workbook.apply({ type: 'moveSheet', sheetId, index });
      return null;
    }
    case 'insertRows':
      sheet.insertRowsBefore(edit.at, edit.count);
      return null;
    case 'deleteRows':
      sheet.deleteRows(edit.at, edit.count);
      return null;
    case 'copyRows': {
      const width = sheet.getMaxColumns();
      sheet.insertRowsAfter(edit.at + edit.count - 1, edit.count);
      sheet
        .getRange(edit.at, 1, edit.count, width)
        .copyTo(sheet.getRange(edit.at + edit.count, 1, edit.count, width));
      return null;
    }
    case 'insertColumns':
      sheet.insertColumnsBefore(edit.at, edit.count);
      return null;
    case 'deleteColumns':
      sheet.deleteColumns(edit.at, edit.count);
      return null;
    case 'checkboxes': {
      const { row, column, rows, columns } = edit.area;
      sheet.getRange(row, column, rows, columns).insertCheckboxes();
      return null;
    }
    case 'sort':
      sortRows(workbook, sheetId, edit);
      return null;
  }
}

/** Whole rows; the line of names stays on top, frozen or not. */
function sortRows(
  workbook: Workbook,
  sheetId: number,
  key: { readonly column: number; readonly ascending: boolean },
): void {
  const sheet = workbook.sheet(sheetId);
  if (sheet === undefined) return;
  const row = Math.max(1, sheet.properties.frozenRows) + 1;
  const rows = sheet.lastRow() - row + 1;
  if (rows < 2) return;
  const area = { row, column: 1, rows, columns: sheet.properties.maxColumns };
  workbook.apply({ type: 'reorderRows', sheetId, row, order: sortedOrder(sheet, area, [key]) });
}

/** `Copy of Calls`, «Звонки (копия)»: whatever it is called, the next name that is free. */
function copyTab(workbook: Workbook, sheetId: number): number {
  const sheet = workbook.sheet(sheetId);
  if (sheet === undefined) throw new Error(`There is no sheet with id ${sheetId}.`);
  const { name } = sheet.properties;
  const isTaken = (wanted: string) =>
    workbook.sheets.some(
      ({ properties }) => properties.name.toLowerCase() === wanted.toLowerCase(),
    );
  let copy = `${name} (2)`;
  for (let n = 3; isTaken(copy); n++) copy = `${name} (${n})`;
  const id = Math.max(...workbook.sheets.map((each) => each.sheetId)) + 1;
  const index = workbook.sheets.indexOf(sheet) + 1;
  for (const change of sheetChanges(sheet, { sheetId: id, index, name: copy }))
    workbook.apply(change);
  return id;
}
