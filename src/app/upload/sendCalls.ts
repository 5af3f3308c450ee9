/** Sends the ready calls of a checked tab batch by batch, as far as time and answers allow. */

import type { Fingerprint } from '../../core/call/delivered';
import { splitBatches } from '../../core/deliver/csv';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import { type AppError, appError } from '../base/result';
import type { CheckRun } from '../check/checkRun';
import { setHash } from '../ledger/setHash';
import { loadLastRun } from '../tab/tabState';
import type { Lists } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { searchPart } from './findRefused';
import { rereadUnchanged } from './reread';
import { sendBatch } from './sendBatch';
import { logBatch } from './uploadLines';
import { mustStop, type SendRun, type SentBatch } from './uploadState';

/** `changed`: the cells are not those that were checked any more; read and check again. */
export function sendCalls(send: SendRun, lists: Lists): AppError | 'changed' | null {
  const { state, checkRun: run } = send;
  const { calls } = run.checked;
  const total = Math.min(calls.rowNumbers.length, state.request.limit ?? Number.POSITIVE_INFINITY);
  if (total === 0) return null;
  const prints = fingerprintsOf(send.ledger.prints(), calls, run.tab.idType);
  if (state.request.how === 'schedule' && wasRefused(run, prints)) {
    return appError('REFUSED_BEFORE');
  }
  const batches = splitBatches(calls, state.limits).filter((batch) => batch.from < total);
  let slowestMs = 0;
  for (let index = 0; index < batches.length; index += 1) {
    const { from, to } = batches[index] as (typeof batches)[number];
    const end = Math.min(to, total);
    if (mustStop(state, slowestMs)) return null;
    const startMs = send.ports.clock.nowMs();
    send.ports.progress.report({
      phase: 'sending',
      done: from,
      total,
      batch: index + 1,
      batches: batches.length,
    });
    if (!rereadUnchanged(send.ports, run, from, end)) return 'changed';
    const sent = sendBatch(send, prints, { from, to: end });
    state.uploads.push(sent);
    if (sent.state !== 'withdrawn') state.sentCalls = end;
    logBatch(send, sent);
    slowestMs = Math.max(slowestMs, send.ports.clock.nowMs() - startMs);
    if (state.request.how === 'schedule' && sent.error?.details?.type === 'invalid_uploading') {
      // Nobody is there to look: what is good goes out apart, so that one row does not stop those behind it.
      state.sentCalls = from;
      const before = state.refusedRows.length;
      const stopped = searchPart(send, prints, { from, to: end });
      const missing = end - state.sentCalls - (state.refusedRows.length - before);
      if (stopped !== null || missing > 0) return stopped;
      state.sentCalls = end;
      continue;
    }
    const stop = afterBatch(send, sent, lists, index + 1 < batches.length);
    if (stop !== null) return stop;
  }
  if (total < calls.rowNumbers.length) state.stopped = 'limit';
  return null;
}

/** After an unknown answer others may go on if Metrica still answers; after a refusal nothing does. */
function afterBatch(send: SendRun, sent: SentBatch, lists: Lists, more: boolean): AppError | null {
  if (sent.error === null) return null;
  if (sent.state !== 'in doubt') return sent.error;
  if (!more) return null;
  lists.forget(send.counterId);
  const list = lists.of(send.counterId);
  return list.readable || list.error === null
    ? null
    : metricaFailure(send.ports, list.error, send.counterId);
}

/** A schedule does not send the same set a second time until something in it changed. */
function wasRefused(run: CheckRun, prints: readonly Fingerprint[]): boolean {
  const { refusedSet } = loadLastRun(run.tab.kept, run.tab.sheet.sheetId);
  return refusedSet !== '' && refusedSet === setHash(prints);
}
