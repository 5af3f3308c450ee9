/** What the calls of a check that wait are waiting for, as far as the panel counts them apart. */

import { isOpenQuestion } from '../call/answers';
import type { CheckedTab } from '../call/checked';
import type { ProblemCode } from '../call/problem';

/** Nothing mends these in the sheet. */
const WITHOUT_ID: readonly ProblemCode[] = ['ID_MISSING', 'ID_DAMAGED'];

/** Known from the ledger, or said once already. */
const OF_OTHER_ROWS: readonly ProblemCode[] = [
  'ROW_DOUBLED',
  'ROW_CHANGED',
  'ROW_MOVED',
  'ROW_REFUSED',
];

export interface WaitingCalls {
  /** Calls for which a cell is to be corrected. */
  readonly errors: number;
  /** Calls without a visitor's id, or with one that lost digits. */
  readonly withoutId: number;
  /** Open questions. */
  readonly questions: number;
}

/** Each call is counted once, by what holds it first. */
export function waitingCalls({
  held,
  heldByCode,
  problems,
}: Pick<CheckedTab, 'held' | 'heldByCode' | 'problems'>): WaitingCalls {
  const of = (codes: readonly ProblemCode[]) =>
    codes.reduce((sum, code) => sum + (heldByCode[code] ?? 0), 0);
  const open = problems.filter(isOpenQuestion).map(({ code }) => code);
  const withoutId = of(WITHOUT_ID);
  const errors = held - withoutId - of(OF_OTHER_ROWS) - of([...new Set(open)]);
  return { errors, withoutId, questions: open.length };
}
