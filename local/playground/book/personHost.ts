/** What the person does by hand, through the services themselves: typed text is read as Sheets reads it. */

import { createHost } from '../../host/host';
import type { HostOptions } from '../../host/hostOptions';
import type { HandAnswer, HandEdit } from '../protocol';
import { makeEdit } from './hand/handEdits';

export interface Typing {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** Lines of texts, put down from that cell on; '' empties a cell. */
  readonly texts: readonly (readonly string[])[];
}

export interface Person {
  /** Writes at once; Google's message when a cell is protected or takes only other values, else null. */
  type(typing: Typing): string | null;
  edit(edit: HandEdit): HandAnswer;
}

/** A host without the add-on in it: nobody's run is disturbed. */
export function createPerson(options: HostOptions): Person {
  const host = createHost({ ...options, timeLimitMs: Number.POSITIVE_INFINITY });
  const services = host.globals as {
    readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  } & Record<string, unknown>;
  host.globals.typeInto = ({ sheetId, row, column, texts }: Typing) => {
    const sheet = services.SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
    const width = Math.max(...texts.map((line) => line.length));
    if (sheet === null || texts.length === 0 || width === 0) return;
    const missingRows = row + texts.length - 1 - sheet.getMaxRows();
    if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
    const missingColumns = column + width - 1 - sheet.getMaxColumns();
    if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
    const filled = texts.map((line) => Array.from({ length: width }, (_, c) => line[c] ?? ''));
    sheet.getRange(row, column, filled.length, width).setValues(filled);
  };
  host.globals.makeEdit = (edit: HandEdit) =>
    makeEdit(services.SpreadsheetApp, options.workbook, edit);
  const call = (name: string, given: unknown): HandAnswer => {
    const outcome = host.call(name, [given], 'menu');
    if (outcome.kind !== 'returned') return { refused: outcome.message, sheetId: null };
    return { refused: null, sheetId: (outcome.value as number | null | undefined) ?? null };
  };
  return {
    type: (typing) => call('typeInto', typing).refused,
    edit: (edit) => call('makeEdit', edit),
  };
}
