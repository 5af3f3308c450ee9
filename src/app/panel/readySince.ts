/** How many calls of a tab are ready now: as last counted, and what the ledger says since. */

import { type Batch, isDelivered, isOpen } from '../ledger/book';

/** The counts of a tab's last check or run. */
export interface LastCount {
  readonly ready: number;
  /** When they were counted; null before any. */
  readonly countedAtMs: number | null;
}

/**
 * Calls that went out since (a run that Google cut off has counted nothing) are ready no more; those of a batch that was found lost
 * since, or that a person sends again, are ready once more. `batches` are those of the tab to the counter that is chosen.
 */
export function readySince({ ready, countedAtMs }: LastCount, batches: readonly Batch[]): number {
  if (countedAtMs === null) return ready;
  const changes = batches.map(({ claim, state, givenUpAtMs }) => {
    const isOut = isDelivered(state) || isOpen(state);
    if (claim.timeMs > countedAtMs) return isOut ? -claim.calls : 0;
    return !isOut && (givenUpAtMs ?? 0) > countedAtMs ? claim.calls : 0;
  });
  return Math.max(0, ready + changes.reduce((sum, each) => sum + each, 0));
}
