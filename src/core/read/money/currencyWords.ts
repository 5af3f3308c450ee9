/** Looks up signs and words that people write for currencies. */

import { foldWord } from '../../cell/text';
import { isCurrencyCode } from './currencyCodes';
import { CURRENCY_SIGNS, SHARED_CURRENCY_SIGNS } from './currencySigns';

const LONGEST = 30;

/**
 * The currencies that a cleaned text can stand for: a code of ISO 4217 in any case, a sign or a word
 * with or without its dots. The first is meant when nothing else is known; empty: none is known.
 */
export function currenciesOf(cleaned: string): readonly string[] {
  if (cleaned.length > LONGEST) return [];
  const word = wordOf(cleaned);
  const code = word.toUpperCase();
  if (isCurrencyCode(code)) return [code];
  const known = own(CURRENCY_SIGNS, word) ?? own(SHARED_CURRENCY_SIGNS, word);
  return known === undefined ? [] : known.split(' ');
}

/** Whether a sign is used by several currencies, none of which is meant more than the others. */
export function isSharedSign(cleaned: string): boolean {
  return own(SHARED_CURRENCY_SIGNS, wordOf(cleaned)) !== undefined;
}

function wordOf(cleaned: string): string {
  return foldWord(cleaned.replace(/\./g, ' ')).trim();
}

/** A table's own entry; words such as `constructor` have none. */
function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  const entry: unknown = table[key];
  return typeof entry === 'string' ? entry : undefined;
}
