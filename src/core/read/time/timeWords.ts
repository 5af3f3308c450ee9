/** Tells the words of written times: months, weekdays, the words between date and time. */

import { MONTH_WORDS, WEEKDAY_WORDS } from './timeWordLists';

/** «14 марта 2025 г. в 13:45», `March 14, 2025 at 1:45 PM`. */
const BETWEEN: ReadonlySet<string> = new Set(['г', 'года', 'в', 'at']);

let monthOfWord: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** Month 1 to 12 of a word in lower case, in full, short or in the genitive; 0 for any other word. */
export function monthOf(word: string): number {
  // Nothing is made when the bundle is loaded.
  monthOfWord ??= new Map(
    MONTH_WORDS.flatMap((words, index) =>
      words.split(' ').map((each): [string, number] => [each, index + 1]),
    ),
  );
  return monthOfWord.get(word) ?? 0;
}

/** Whether a word in lower case says nothing that the date does not say. */
export function isBetweenWord(word: string): boolean {
  return BETWEEN.has(word) || isWeekday(word);
}

export function isWeekday(word: string): boolean {
  weekdays ??= new Set(WEEKDAY_WORDS.split(' '));
  return weekdays.has(word);
}
