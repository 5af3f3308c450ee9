/** Looks up words for yes and no. */

import type { FlagColumn } from '../call/columns';
import { foldWord } from '../cell/text';
import { PLAIN_FLAG_WORDS, TRACKER_FLAG_WORDS } from './flagWordLists';

type FlagValue = '1' | '0';

/** The form in which flag words are looked up and remembered: lower case, ё as е, `_` and `-` as one space. */
export function normaliseFlagWord(cleaned: string): string {
  return foldWord(cleaned.replace(/[_-]/g, ' ')).trim();
}

/** Normalised words that answer the header's question: '1' yes, '0' no. */
export function plainFlagWords(): ReadonlyMap<string, FlagValue> {
  return tableOf(PLAIN_FLAG_WORDS);
}

/** Normalised words of the trackers for a column, with what is sent for them. */
export function trackerFlagWords(column: FlagColumn): ReadonlyMap<string, FlagValue> {
  return tableOf(TRACKER_FLAG_WORDS[column]);
}

function tableOf([yes, no]: readonly [string, string]): ReadonlyMap<string, FlagValue> {
  const table = new Map<string, FlagValue>();
  for (const word of yes.split('|')) table.set(word, '1');
  for (const word of no.split('|')) table.set(word, '0');
  return table;
}
