/** Sends one batch: claim, read back, send, write down what became of it. */

import type { Fingerprint } from '../../core/call/delivered';
import { type CallRange, toCsv } from '../../core/deliver/csv';
import { maskNumbers } from '../../metrica/describeRequest';
import { retryDelayMs } from '../../metrica/retry';
import type { Upload } from '../../metrica/uploadRecord';
import { readUploadReply, type UploadReply } from '../../metrica/uploadReply';
import { makeComment, uploadRequest } from '../../metrica/uploadRequest';
import type { Ports } from '../../ports';
import { type AppError, appError } from '../base/result';
import { thrownError, wordsOf } from '../base/thrown';
import { newBatchId } from '../ledger/batchId';
import { claimLine } from '../ledger/claim';
import { claimedOneMore } from '../ledger/ledgerGuard';
import { stateLine } from '../ledger/ledgerLines';
import { random01 } from '../talk/lists';
import { metricaFailure, serverWords } from '../talk/metricaFailure';
import { staysFault } from '../talk/passing';
import type { SendRun, SentBatch } from './uploadState';

/** Sends a range of the checked calls as one batch; `prints` are those of all. The claim is lasting before anything goes out. */
export function sendBatch(
  run: SendRun,
  prints: readonly Fingerprint[],
  range: CallRange,
): SentBatch {
  const { ports } = run;
  const rows = range.to - range.from;
  const batch = newBatchId(ports.ids, run.spreadsheetId);
  const claimed = claim(run, batch, prints, range);
  if (claimed !== null) return unsent(batch, rows, claimed);
  const csv = toCsv(run.checkRun.checked.calls, range.from, range.to);
  const sent = outcome(run, batch, rows, exchange(run, batch, csv, rows));
  writeState(run, sent);
  ports.table.flush();
  const { rowNumbers } = run.checkRun.checked.calls;
  for (let index = range.from; index < range.to; index += 1) {
    run.state.sentNow.set(rowNumbers[index] as number, sent.state);
  }
  return sent;
}

/** Null when the claim stands in the ledger and nobody else's does. */
function claim(
  run: SendRun,
  batch: string,
  prints: readonly Fingerprint[],
  range: CallRange,
): AppError | null {
  const { ports, ledger } = run;
  const { line, cells } = claimLine(run, batch, run.checkRun.checked.calls, prints, range);
  const claims = ledger.count()?.claims ?? ledger.book().claimCount;
  // Nothing was sent yet: what Google does not let write is said, and taken back by the next run.
  const unwritten =
    refused(ports, 'PROPERTIES_FULL', () => ledger.saveCount({ claims, claiming: batch })) ??
    refused(ports, 'LEDGER_FULL', () => {
      ledger.write(line, cells);
      ports.table.flush();
    });
  if (unwritten !== null) return unwritten;
  const back = ledger.readBack();
  // Without its claim nothing is sent; the property still says *claiming*, so the next run takes it back.
  if (!back.own) return appError('LEDGER_DAMAGED', { n: 1 });
  if (back.foreignClaim) {
    writeState(run, unsent(batch, range.to - range.from, appError('BUSY')));
    ports.table.flush();
    ledger.saveCount({ claims: claimedOneMore(ledger), claiming: '' });
    return appError('BUSY');
  }
  ledger.saveCount({ claims: claimedOneMore(ledger), claiming: '' });
  return null;
}

/** Does a write; where Google refuses it for something that stays, its likely cause, with Google's own words. */
function refused(
  ports: Ports,
  code: 'PROPERTIES_FULL' | 'LEDGER_FULL',
  write: () => void,
): AppError | null {
  try {
    write();
    return null;
  } catch (error) {
    const said = wordsOf(error);
    return staysFault(said) ? appError(code, {}, maskNumbers(said)) : thrownError(ports, error);
  }
}

/** One request, repeated only after answers which say that nothing was stored. */
function exchange(run: SendRun, batch: string, csv: string, rows: number): UploadReply {
  const { ports } = run;
  const { settings } = run.checkRun.tab;
  const comment = makeComment(settings.comment, batch);
  for (let attempt = 1; ; ) {
    const request = uploadRequest({
      token: run.token,
      counterId: run.counterId,
      idType: run.reading.idType,
      comment: comment.ok ? comment.comment : batch,
      goal: settings.goal,
      csv,
      withIdType: run.withIdType,
    });
    const reply = readUploadReply(ports.http.send(request), rows);
    if (reply.kind === 'repeatWithoutIdType' && run.withIdType) {
      run.withIdType = false;
      continue;
    }
    if (reply.kind !== 'waitAndRepeat') return reply;
    const delayMs = retryDelayMs(attempt, reply.error, random01(ports));
    if (delayMs === 'give up') return reply;
    ports.clock.sleep(delayMs);
    attempt += 1;
  }
}

function outcome(run: SendRun, batch: string, rows: number, reply: UploadReply): SentBatch {
  const base = { batch, rows };
  switch (reply.kind) {
    case 'accepted':
      return { ...base, state: 'accepted', ...uploadFields(reply.upload), error: null };
    case 'acceptedShort':
      return { ...base, state: 'accepted short', ...uploadFields(reply.upload), error: null };
    case 'unknown':
      return {
        ...base,
        state: 'in doubt',
        ...(reply.upload === null ? NO_UPLOAD : uploadFields(reply.upload)),
        error: doubtError(rows, reply),
      };
    case 'refused':
    case 'waitAndRepeat':
    case 'repeatWithoutIdType':
      return {
        ...base,
        state: 'refused',
        ...NO_UPLOAD,
        error: metricaFailure(run.ports, reply.error, run.counterId),
      };
  }
}

const NO_UPLOAD = { uploadId: '', source: null, accepted: null, status: '' } as const;

function uploadFields(upload: Upload) {
  return {
    uploadId: upload.id,
    source: upload.sourceQuantity,
    accepted: upload.lineQuantity,
    status: upload.status,
  };
}

function unsent(batch: string, rows: number, error: AppError): SentBatch {
  return { batch, rows, state: 'withdrawn', ...NO_UPLOAD, error };
}

function writeState(run: SendRun, sent: SentBatch): void {
  const { batch, state, uploadId, source, accepted, status } = sent;
  const error = sent.error === null ? '' : String(sent.error.details?.type ?? sent.error.code);
  const more = { uploadId, source, accepted, status, error };
  run.ledger.write(stateLine(run.ports, run.by, batch, state, more));
}

/** The calls wait: the sentence says so, the reason stands behind it. */
function doubtError(rows: number, reply: Extract<UploadReply, { kind: 'unknown' }>): AppError {
  return {
    code: 'IN_DOUBT',
    message: { key: 'upload.inDoubt', params: { n: rows } },
    server: serverWords(reply.error),
    details: { type: reply.reason, status: reply.error.status ?? 0 },
  };
}
