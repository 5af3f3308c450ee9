/** *Find the refused rows*: sends halves as ordinary batches until the calls that Metrica refuses stand alone. */

import type { Fingerprint } from '../../core/call/delivered';
import { type BatchLimits, splitBatches } from '../../core/deliver/csv';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { AppError } from '../base/result';
import type { CheckRun } from '../check/checkRun';
import { newBatchId } from '../ledger/batchId';
import { packed } from '../ledger/openLedger';
import { rereadUnchanged } from './reread';
import { type SendRun, sendBatch } from './sendBatch';
import { logBatch } from './uploadLines';
import { mustStop, type UploadState } from './uploadState';

/** Requests of one search at most. */
const MOST_REQUESTS = 28;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Parts that Metrica takes are delivered on the way; a call that it refuses alone is written down with its words. */
export function searchRefused(
  state: UploadState,
  send: SendRun,
  limits: BatchLimits,
): AppError | 'changed' | null {
  const run = state.checkRun as CheckRun;
  const { calls } = run.checked;
  const prints = fingerprintsOf(send.ledger.prints(), calls, run.tab.idType);
  const [first] = splitBatches(calls, limits);
  return first === undefined ? null : searchPart(state, send, prints, first);
}

/** The same for a part that was refused as a whole; what the requests do not suffice for stays new. */
export function searchPart(
  state: UploadState,
  send: SendRun,
  prints: readonly Fingerprint[],
  whole: Part,
): AppError | 'changed' | null {
  const run = state.checkRun as CheckRun;
  const { calls } = run.checked;
  state.isSearch = true;
  // Depth first and smaller parts first: the requests are few, so one row found is better than many halves.
  const parts: Part[] = halves(whole);
  for (let requests = 0; parts.length > 0 && requests < MOST_REQUESTS; requests += 1) {
    if (mustStop(state)) return null;
    const part = parts.shift() as Part;
    if (!rereadUnchanged(send.ports, run, part.from, part.to)) return 'changed';
    const sent = sendBatch(send, calls, prints, part.from, part.to);
    state.uploads.push(sent);
    logBatch(send, sent, run.tab.spreadsheet);
    if (sent.error === null) {
      state.sentCalls += sent.rows;
      continue;
    }
    if (sent.error.details?.type !== 'invalid_uploading') return sent.error;
    if (part.to - part.from === 1) {
      writeRefused(send, prints, part, run, sent.error.server ?? '');
      state.refusedRows.push(run.checked.calls.rowNumbers[part.from] as number);
    } else parts.unshift(...halves(part));
  }
  return null;
}

function halves({ from, to }: Part): Part[] {
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
  { from, to }: Part,
  run: CheckRun,
  message: string,
): void {
  const { cells, sum } = packed(prints.slice(from, to));
  const second = run.checked.calls.seconds[from] as number;
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
