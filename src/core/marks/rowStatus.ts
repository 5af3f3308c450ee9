/** Where each row of a checked tab stands, as the column *What was sent* says it. */

import type { ProblemCode } from '../call/problem';
import { IN_DOUBT, LEFT_OUT, SENT_BEFORE, SKIPPED } from '../call/tabRows';
import type { ExaminedTab } from '../check/check';

export type RowStatus =
  /** No call. */
  | { readonly kind: 'none' | 'leftOut' | 'ready' }
  | { readonly kind: 'sent' | 'inDoubt'; readonly batch: string }
  | { readonly kind: 'waits'; readonly code: ProblemCode };

/** By 0-based row; the check was of the whole tab. */
export function rowStatuses({ rows, heldBy, batches }: ExaminedTab): readonly RowStatus[] {
  return Array.from(rows.state, (state, rowIndex): RowStatus => {
    const batch = batches.get(rowIndex) ?? '';
    const code = heldBy.get(rowIndex);
    if (state === SKIPPED) return { kind: 'none' };
    if (state === LEFT_OUT) return { kind: 'leftOut' };
    if (state === SENT_BEFORE) return { kind: 'sent', batch };
    if (state === IN_DOUBT) return { kind: 'inDoubt', batch };
    return code === undefined ? { kind: 'ready' } : { kind: 'waits', code };
  });
}
