/** Looks up words for yes and no. */

import type { FlagColumn } from '../call/columns';
import type { ReadContext } from '../call/finding';
import { foldWord } from '../cell/text';
import { EXPORTS } from '../exports/exportList';
import type { FlagWordPair, TrackerExport } from '../exports/form/trackerExport';
import { GENERAL_FLAG_WORDS, PLAIN_FLAG_WORDS } from '../exports/generalFlagWords';

type FlagValue = '1' | '0';

/** The form in which flag words are looked up and remembered: lower case, ё as е, `_` and `-` as one space. */
export function normaliseFlagWord(cleaned: string): string {
  return foldWord(cleaned.replace(/[_-]/g, ' ')).trim();
}

/** Codes that mean something in one export alone, as meanings of words. */
export function codesOf(written: TrackerExport | null): ReadContext['flagWords'] {
  const codes = Object.entries(written?.flagCodes ?? {});
  return Object.fromEntries(
    codes.map(([column, pair]) => [column, Object.fromEntries(tableOf([pair]))]),
  );
}

/** Normalised words that answer the header's question: '1' yes, '0' no. */
export function plainFlagWords(): ReadonlyMap<string, FlagValue> {
  return tableOf([PLAIN_FLAG_WORDS]);
}

/** Normalised words of the trackers for a column, with what is sent for them. */
export function trackerFlagWords(column: FlagColumn): ReadonlyMap<string, FlagValue> {
  return tableOf([
    GENERAL_FLAG_WORDS[column],
    ...EXPORTS.map(({ flagWords }) => flagWords?.[column]),
  ]);
}

function tableOf(pairs: readonly (FlagWordPair | undefined)[]): ReadonlyMap<string, FlagValue> {
  const table = new Map<string, FlagValue>();
  for (const [yes, no] of pairs.filter((pair) => pair !== undefined)) {
    for (const word of yes) table.set(normaliseFlagWord(word), '1');
    for (const word of no) table.set(normaliseFlagWord(word), '0');
  }
  return table;
}
