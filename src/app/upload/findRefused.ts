/** *Find the refused rows*: sends halves as ordinary batches until the calls that Metrica refuses stand alone. */

import type { Fingerprint } from '../../core/call/delivered';
import { type CallRange, splitBatches } from '../../core/deliver/csv';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { AppError } from '../base/result';
import { newBatchId } from '../ledger/batchId';
import { packed } from '../ledger/openLedger';
import { rereadUnchanged } from './reread';
import { sendBatch } from './sendBatch';
import { logBatch } from './uploadLines';
import { mustStop, type SendRun } from './uploadState';

/** Requests of one search at most. */
const MOST_REQUESTS = 28;

/** Parts that Metrica takes are delivered on the way; a call that it refuses alone is written down with its words. */
export function searchRefused(send: SendRun): AppError | 'changed' | null {
  const { checked, tab } = send.checkRun;
  const prints = fingerprintsOf(send.ledger.prints(), checked.calls, tab.idType);
  const [first] = splitBatches(checked.calls, send.state.limits);
  return first === undefined ? null : searchPart(send, prints, first);
}

/** The same for a part that was refused as a whole; what the requests do not suffice for stays new. */
export function searchPart(
  send: SendRun,
  prints: readonly Fingerprint[],
  whole: CallRange,
): AppError | 'changed' | null {
  const { state, checkRun } = send;
  // Depth first and smaller parts first: the requests are few, so one row found is better than many halves.
  const parts: CallRange[] = halves(whole);
  const total = whole.to - whole.from;
  for (let requests = 0; parts.length > 0 && requests < MOST_REQUESTS; requests += 1) {
    if (mustStop(state)) return null;
    const left = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    send.ports.progress.report({
      phase: 'searching',
      done: total - left,
      total,
      batch: requests + 1,
      batches: MOST_REQUESTS,
    });
    const part = parts.shift() as CallRange;
    if (!rereadUnchanged(send.ports, checkRun, part.from, part.to)) return 'changed';
    const sent = sendBatch(send, prints, part);
    state.uploads.push(sent);
    logBatch(send, sent);
    if (sent.error === null) {
      state.sentCalls += sent.rows;
      continue;
    }
    if (sent.error.details?.type !== 'invalid_uploading') return sent.error;
    if (part.to - part.from === 1) {
      writeRefused(send, prints, part, sent.error.server ?? '');
      state.refusedRows.push(checkRun.checked.calls.rowNumbers[part.from] as number);
    } else parts.unshift(...halves(part));
  }
  return null;
}

function halves({ from, to }: CallRange): CallRange[] {
  if (to - from < 2) return to > from ? [{ from, to }] : [];
  const middle = from + Math.ceil((to - from) / 2);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

function writeRefused(
  send: SendRun,
  prints: readonly Fingerprint[],
  { from, to }: CallRange,
  message: string,
): void {
  const { cells, sum } = packed(prints.slice(from, to));
  const second = send.checkRun.checked.calls.seconds[from] as number;
  send.ledger.write(
    {
      kind: 'refused calls',
      batch: newBatchId(send.ports.ids, send.spreadsheetId),
      timeMs: send.ports.clock.nowMs(),
      by: send.by,
      counter: send.counterId,
      calls: to - from,
      firstSecond: second,
      lastSecond: second,
      message: message.slice(0, 500),
      packedSum: sum,
      secretCheck: send.ledger.prints().check,
    },
    cells,
  );
  send.ports.table.flush();
}
