/** Texts that a spreadsheet shows instead of a value: errors of formulas, and data still loading. */

import { wordTables } from './wordTables';

let errors: ReadonlySet<string> | null = null;

const LONGEST_ERROR = 20;

/** Whether a cell's text is a formula error; case and outer spaces ignored. */
export function isCellError(text: string): boolean {
  const shown = startsWithHash(text);
  if (shown === null) return false;
  errors ??= new Set(wordTables().cellErrors.split('|'));
  return errors.has(shown.toUpperCase());
}

function startsWithHash(text: string): string | null {
  const first = text.charCodeAt(0);
  if (first === 0x23) return text.length <= LONGEST_ERROR ? text.trim() : null;
  if ((first > 0x20 && first !== 0xa0) || text.length > LONGEST_ERROR) return null;
  const trimmed = text.trim();
  return trimmed.charCodeAt(0) === 0x23 ? trimmed : null;
}

/** Whether a cell's text says that IMPORTRANGE and the like have not brought the value yet. */
export function isLoading(text: string): boolean {
  return text.length <= LONGEST_ERROR && /^\s*(?:loading|загрузка)\s*(?:…|\.\.\.)\s*$/i.test(text);
}
