/** Texts that a spreadsheet shows instead of a value: errors of formulas, and data still loading. */

import { CELL_ERRORS } from './noValueLists';

let errors: ReadonlySet<string> | null = null;

const LONGEST_ERROR = 20;

/** Whether a cell's text is a formula error; case and outer spaces ignored. */
export function isCellError(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most cells begin with neither `#` nor a space: nothing more is looked at.
  if (first > 0x20 && first !== 0x23 && first !== 0xa0) return false;
  if (text.length > LONGEST_ERROR) return false;
  errors ??= new Set(CELL_ERRORS.split('|'));
  return errors.has(text.trim().toUpperCase());
}

/** Whether a cell's text says that IMPORTRANGE and the like have not brought the value yet. */
export function isLoading(text: string): boolean {
  return text.length <= LONGEST_ERROR && /^\s*(?:loading|загрузка)\s*(?:…|\.\.\.)\s*$/i.test(text);
}
