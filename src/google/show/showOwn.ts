/** Shows a person the log, or a short message over the sheet. */

import { openSpreadsheet } from '../openSpreadsheet';

/** Goes to the log; false when there is none yet. */
export function showLog(): boolean {
  const sheet = openSpreadsheet().ours('log');
  if (sheet === null) return false;
  if (sheet.isSheetHidden()) sheet.showSheet();
  sheet.activate();
  return true;
}

/** A message that goes away by itself. */
export function showToast(message: string): void {
  openSpreadsheet().spreadsheet()?.toast(message, 'Metrica Calls');
}
