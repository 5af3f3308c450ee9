/** Looks up signs and words that people write for currencies. */

import { isCurrencyCode } from './currencyCodes';
import { foldWord } from './text';
import { wordTables } from './wordTables';

const LONGEST = 30;

/**
 * The currencies that a cleaned text can stand for: a code of ISO 4217 in any case, a sign or a word
 * with or without its dots. The first is meant when nothing else is known; empty: none is known.
 */
export function currenciesOf(cleaned: string): readonly string[] {
  if (cleaned.length > LONGEST) return [];
  const code = cleaned.toUpperCase();
  if (isCurrencyCode(code)) return [code];
  const word = foldWord(cleaned.replace(/\./g, ' ')).trim();
  if (isCurrencyCode(word.toUpperCase())) return [word.toUpperCase()];
  const known = own(wordTables().currencySigns, word) ?? own(wordTables().sharedSigns, word);
  return known === undefined ? [] : known.split(' ');
}

/** Whether a sign is used by several currencies, none of which is meant more than the others. */
export function isSharedSign(cleaned: string): boolean {
  return cleaned.length <= 3 && own(wordTables().sharedSigns, foldWord(cleaned)) !== undefined;
}

/** A table's own entry; words such as `constructor` have none. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  const entry: unknown = table[key];
  return typeof entry === 'string' ? entry : undefined;
}
