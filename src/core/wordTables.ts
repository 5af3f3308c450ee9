/** Every list of words by which headers and cells are told. The build packs this module: the function is all that others may use of it. */

import { CURRENCY_SIGNS, SHARED_CURRENCY_SIGNS } from './currencySigns';
import { PLAIN_FLAG_WORDS, TRACKER_FLAG_WORDS } from './flagWordLists';
import { HIDDEN_CALLERS } from './hiddenCallers';
import { DIRECTION_NAMES, KNOWN_NAMES } from './knownNames';
import { CELL_ERRORS, EMPTY_WORDS } from './noValueLists';
import { MONTH_WORDS, UNIT_WORDS, WEEKDAY_WORDS } from './timeWordLists';
import { TRAPS } from './trapList';

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
