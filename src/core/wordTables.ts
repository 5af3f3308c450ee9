/** Every list of words by which headers and cells are told. The build packs this module: the function is all that others may use of it. */

import { CELL_ERRORS, EMPTY_WORDS } from './cell/noValueLists';
import { DIRECTION_NAMES, KNOWN_NAMES } from './exports/knownNames';
import { TRAPS } from './exports/trapList';
import { PLAIN_FLAG_WORDS, TRACKER_FLAG_WORDS } from './read/flagWordLists';
import { CURRENCY_SIGNS, SHARED_CURRENCY_SIGNS } from './read/money/currencySigns';
import { HIDDEN_CALLERS } from './read/phone/hiddenCallers';
import { MONTH_WORDS, UNIT_WORDS, WEEKDAY_WORDS } from './read/time/timeWordLists';

const TABLES = {
  currencySigns: CURRENCY_SIGNS,
  sharedSigns: SHARED_CURRENCY_SIGNS,
  plainFlags: PLAIN_FLAG_WORDS,
  trackerFlags: TRACKER_FLAG_WORDS,
  hiddenCallers: HIDDEN_CALLERS,
  knownNames: KNOWN_NAMES,
  directionNames: DIRECTION_NAMES,
  traps: TRAPS,
  months: MONTH_WORDS,
  weekdays: WEEKDAY_WORDS,
  units: UNIT_WORDS,
  cellErrors: CELL_ERRORS,
  emptyWords: EMPTY_WORDS,
} as const;

export function wordTables(): typeof TABLES {
  return TABLES;
}
