/** Compares the calls of a tab: with the ledger first, then with each other. */

import type { RowRules } from '../call/checked';
import type { KnownCalls, Span } from '../call/delivered';
import { type FoundList, NEW, type TabRows } from '../call/tabRows';
import type { ReadColumn } from '../read/readColumn';
import { findDoubles } from './doubles';
import type { KeyedTab } from './knownRows';
import { askLedger, findMoved } from './ledgerRules';

export interface CallsToCompare extends KeyedTab {
  /** The id that is sent. */
  readonly id: ReadColumn;
}

export interface ComparedCalls {
  readonly lists: readonly FoundList[];
  /** By 0-based row: the batch in which a call went, or is in doubt. */
  readonly batches: ReadonlyMap<number, string>;
}

/** Settles which rows are known to the ledger, and finds rows that stand twice. */
export function compareCalls(
  calls: CallsToCompare,
  known: KnownCalls,
  rules: RowRules,
  rows: TabRows,
): ComparedCalls {
  const answer = known.size === 0 ? null : askLedger({ ...calls, known, rules }, rows);
  const asksMoved = known.canBeMoved && !rules.sendMoved;
  const moved = asksMoved ? [findMoved({ ...calls, known }, rows)] : [];
  const besideDelivered = answer?.besideDelivered ?? null;
  const doubles = findDoubles({ ...calls, besideDelivered }, rows);
  return {
    lists: [...(answer === null ? [] : [answer.found]), ...moved, doubles],
    batches: answer?.batches ?? new Map(),
  };
}

/** The time from the earliest to the latest new row with an id; null when there is none. */
export function spanOf({ ids, seconds, possibleTimes }: KeyedTab, rows: TabRows): Span | null {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  const widen = (second: number, rowIndex: number) => {
    if (rows.state[rowIndex] !== NEW || ids.every(({ values }) => values[rowIndex] === '')) return;
    if (second < first) first = second;
    if (second > last) last = second;
  };
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const second = seconds[rowIndex] ?? 0;
    if (second !== 0 && (second < first || second > last)) widen(second, rowIndex);
  }
  for (const [rowIndex, times] of possibleTimes) {
    for (const second of times) widen(second, rowIndex);
  }
  return last === 0 ? null : { first, last };
}
