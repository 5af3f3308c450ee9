/** What the check can find: the stable codes in their order of precedence, and the shape of a finding. */

import type { ColumnName } from './columns';

/**
 * `error`: the cell is wrong, the row waits. `question`: something of meaning that nothing proves, asked once a tab, all
 * its rows wait. `held`: nothing wrong to mend, the row waits.
 * `warning`: sent, but look. `fix`: sent in a corrected form, shown.
 */
export type Severity = 'error' | 'question' | 'held' | 'warning' | 'fix';

/** Most severe first: one wrong cell gives one problem, the most severe. */
export const SEVERITIES = ['error', 'question', 'held', 'warning', 'fix'] as const;

/** Codes with their usual severity; among equals the first of this table wins. */
export const PROBLEM_SEVERITY = {
  HEADER_NOT_FOUND: 'error',
  ONE_COLUMN: 'error',
  COLUMN_MISSING: 'error',
  COLUMN_DOUBLED: 'error',
  COLUMN_LOST: 'error',
  COLUMN_GUESSED: 'warning',
  COLUMN_TRAP: 'warning',
  TIME_ZONE_DIFFERS: 'warning',
  SITE_DIFFERS: 'warning',
  CELL_ERROR: 'error',
  ID_MISSING: 'held',
  ID_DAMAGED: 'error',
  ID_ROUNDED: 'warning',
  ID_GOOGLE: 'error',
  ID_NOT_DIGITS: 'error',
  ID_TOO_LONG: 'error',
  IDS_NOT_METRICA: 'question',
  IDS_LOST_DIGITS: 'error',
  USER_ID_UNPROVEN: 'question',
  CALL_BEFORE_ID: 'warning',
  TIMES_BEFORE_IDS: 'question',
  TIME_MISSING: 'error',
  TIME_UNREADABLE: 'error',
  TIME_SERIAL: 'error',
  TIME_AMBIGUOUS: 'error',
  DATE_ORDER_UNPROVEN: 'question',
  TIME_DATE_ONLY: 'error',
  TIME_IN_FUTURE: 'error',
  TIME_TOO_OLD: 'warning',
  TIME_REPEATED: 'warning',
  TIME_MILLISECONDS: 'fix',
  FLAG_UNREADABLE: 'error',
  PRICE_UNREADABLE: 'error',
  PRICE_NEGATIVE: 'error',
  PRICE_IS_COST: 'question',
  CURRENCY_UNKNOWN: 'error',
  CURRENCY_CONFLICT: 'error',
  CURRENCY_MISSING: 'warning',
  CURRENCY_MIXED: 'warning',
  PHONE_UNREADABLE: 'error',
  PHONE_UNASSIGNED: 'warning',
  PHONE_DAMAGED: 'error',
  PHONE_SEVERAL: 'error',
  PHONE_HIDDEN: 'fix',
  PHONE_INTERNAL: 'error',
  DURATION_UNREADABLE: 'error',
  DURATION_NEGATIVE: 'error',
  DURATION_FRACTION: 'question',
  DURATION_LONG: 'warning',
  URL_UNREADABLE: 'error',
  TEXT_CONTROL: 'fix',
  VALUE_NORMALISED: 'fix',
  ROW_SHIFTED: 'error',
  DIRECTION_MIXED: 'question',
  STATUS_NOT_CALL: 'warning',
  COLUMN_UNUSED: 'warning',
  ROW_DOUBLED: 'held',
  ROW_CONFLICT: 'warning',
  ROW_MOVED: 'question',
  ROW_CHANGED: 'held',
  ROW_REFUSED: 'held',
  MISSED_BUT_TALKED: 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** All codes, in the order of the table. */
export const PROBLEM_CODES = Object.keys(PROBLEM_SEVERITY) as readonly ProblemCode[];

/** Something found by the check. Sentences are made from it by the texts, never stored in it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** 1-based sheet row; null for a problem of the tab. */
  readonly row: number | null;
  readonly column: ColumnName | null;
  /** A1 address of the sheet cell; null for a problem of the tab. */
  readonly cell: string | null;
  /** The text of the cell as a person sees it; '' where it is empty. */
  readonly seen: string;
  /** What would be sent, or what the cell should be; null where nothing can be suggested. */
  readonly suggestion: string | null;
  /** The values between which a person must choose, where a cell can be read two ways. */
  readonly choices?: readonly string[];
  /** Further words for the sentence: header, candidate, zone, currency … */
  readonly details?: Readonly<Record<string, string>>;
}

/** A problem of the tab as a whole, without a place. */
export function tabProblem(
  code: ProblemCode,
  seen: string,
  details: Readonly<Record<string, string>>,
  suggestion: string | null = null,
): Problem {
  const severity = PROBLEM_SEVERITY[code];
  const problem = { code, severity, row: null, column: null, cell: null, seen, suggestion };
  return Object.keys(details).length === 0 ? problem : { ...problem, details };
}
