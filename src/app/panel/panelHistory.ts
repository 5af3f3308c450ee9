/** What the panel's *History* and *in doubt* show: the batches of a tab as the ledger has them. */

import { isFinalStatus } from '../../metrica/uploadRecord';
import { type Batch, type Book, isDelivered, isOpen } from '../ledger/book';
import type { BatchState } from '../ledger/ledgerLines';
import { type Statuses, withStatuses } from '../ledger/statuses';
import { FOLLOWED_MS, isFollowed, NOT_FINAL } from '../settle/refresh';

/** Batches that one answer holds; older ones are in the log. */
const MOST_BATCHES = 200;

export interface BatchLine {
  readonly batch: string;
  /** When it was claimed. */
  readonly timeMs: number;
  readonly calls: number;
  readonly by: string;
  readonly how: 'hand' | 'schedule';
  readonly counter: string;
  readonly state: BatchState;
  /** Who changed the state last: for what was decided by a person's word. */
  readonly stateBy: string;
  readonly uploadId: string;
  /** Metrica's word; '' when it gave none. */
  readonly status: string;
  readonly accepted: number | null;
  readonly linked: number | null;
  /** No final status within 48 hours. */
  readonly notFinal: boolean;
}

export interface HistoryView {
  /** Newest first. */
  readonly batches: readonly BatchLine[];
  /** Whether Metrica has not said its last word on a delivered batch of this spreadsheet. */
  readonly isFollowed: boolean;
  /** Open batches of this tab, oldest first: their calls wait. */
  readonly open: readonly BatchLine[];
  /** Calls of this tab that were delivered to the counter that is chosen now. */
  readonly delivered: number;
  /** Of those, how many Metrica has linked to visits; null while it has said nothing of any. */
  readonly linked: number | null;
  /** When the last of them was sent; null before the first. */
  readonly sentAtMs: number | null;
  /** When a status was written last; null before any. */
  readonly refreshedAtMs: number | null;
}

/** The batches of one tab. */
export function historyView(
  book: Book,
  statuses: Statuses,
  sheetId: number,
  counterId: string | null,
  nowMs: number,
): HistoryView {
  const batches = withStatuses(book.batches, statuses);
  const own = batches.filter((batch) => batch.claim.sheetId === sheetId);
  // What was rolled up stands in the log, batch by batch.
  const sent = own.filter(({ members }) => members === null);
  const lines = sent.map((batch) => batchLine(batch, nowMs));
  const refreshed = sent
    .map((batch) => batch.last?.timeMs ?? 0)
    .reduce((a, b) => Math.max(a, b), 0);
  const delivered = own.filter(
    (batch) => isDelivered(batch.state) && batch.claim.counter === counterId,
  );
  const linked = delivered.flatMap(({ last }) => (last?.linked == null ? [] : [last.linked]));
  return {
    batches: lines.slice(-MOST_BATCHES).reverse(),
    isFollowed: batches.some(isFollowed),
    open: lines.filter(({ state }) => isOpen(state)),
    delivered: delivered.reduce((sum, batch) => sum + batch.claim.calls, 0),
    linked: linked.length === 0 ? null : linked.reduce((sum, each) => sum + each, 0),
    sentAtMs: delivered[delivered.length - 1]?.claim.timeMs ?? null,
    refreshedAtMs: refreshed === 0 ? null : refreshed,
  };
}

/** A batch as the panel shows it. */
export function batchLine({ claim, last, state }: Batch, nowMs: number): BatchLine {
  const status = last?.status ?? '';
  const isLate = isDelivered(state) && !isFinalStatus(status) && (last?.uploadId ?? '') !== '';
  return {
    batch: claim.batch,
    timeMs: claim.timeMs,
    calls: claim.calls,
    by: claim.by,
    how: claim.how,
    counter: claim.counter,
    state,
    stateBy: last?.by ?? claim.by,
    uploadId: last?.uploadId ?? '',
    status,
    accepted: last?.accepted ?? null,
    linked: last?.linked ?? null,
    notFinal: last?.error === NOT_FINAL || (isLate && nowMs - claim.timeMs > FOLLOWED_MS),
  };
}
