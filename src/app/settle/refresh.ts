/** *Refresh statuses*: follows delivered batches until Metrica has said its last word. */

import { isFinalStatus, type Upload } from '../../metrica/uploadRecord';
import { batchIdIn } from '../../metrica/uploadRequest';
import type { LogUpdate, Ports } from '../../ports';
import { renewOnRefusal, requireToken } from '../access/access';
import { DOCUMENT_KEYS } from '../base/keys';
import { type AppError, done, failed, type Result } from '../base/result';
import { type Batch, isDelivered } from '../ledger/book';
import type { StateLine } from '../ledger/ledgerLines';
import { type OpenLedger, openLedger } from '../ledger/openLedger';
import { saveStatuses, statusesOf, withStatus, withStatuses } from '../ledger/statuses';
import { underRunLock } from '../run/runLock';
import { type Lists, readLists } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { acceptedState } from './settle';

/** After this a status stays as it is. */
export const FOLLOWED_MS = 48 * 60 * 60 * 1000;

/** Marks a batch whose status was not final in time. */
export const NOT_FINAL = 'NOT_FINAL';

export interface Refreshed {
  /** Batches that were asked about. */
  readonly followed: number;
  readonly changed: number;
}

/** Refreshes under the lock; BUSY when a run is under way. */
export function refreshStatuses(ports: Ports, how: 'hand' | 'schedule'): Result<Refreshed> {
  return underRunLock(ports, how, () => renewOnRefusal(ports, () => refreshUnderLock(ports)));
}

/**
 * The same for a run that holds the lock already. A counter whose list cannot be read does not keep the others
 * back; its failure is the answer all the same. What is not its last word goes into log and property alone. Two days end without Metrica's word too.
 */
export function refreshUnderLock(
  ports: Ports,
  known: {
    readonly ledger?: OpenLedger;
    readonly lists?: Lists;
    /** Only batches of this counter; all where it is left out. */
    readonly counter?: string;
  } = {},
): Result<Refreshed> {
  if (ports.table.spreadsheet() === null) return failed('NO_SPREADSHEET');
  const token = requireToken(ports);
  if (!token.ok) return token;
  const ledger = known.ledger ?? openLedger(ports);
  const nowMs = ports.clock.nowMs();
  const { counter } = known;
  const before = statusesOf(ports.store.get('document', DOCUMENT_KEYS.statuses));
  const all = withStatuses(ledger.book().batches.filter(isFollowed), before);
  const followed = all.filter(({ claim }) => counter === undefined || claim.counter === counter);
  if (followed.length === 0) return done({ followed: 0, changed: 0 });
  const lists = known.lists ?? readLists(ports, token.value);
  const updates: LogUpdate[] = [];
  const going = new Set(all.map(({ claim }) => claim.batch));
  let statuses = before;
  let lines = 0;
  let failure: AppError | null = null;
  for (const batch of followed) {
    const list = lists.of(batch.claim.counter);
    if (!list.readable && list.error !== null) {
      failure = failure ?? metricaFailure(ports, list.error, batch.claim.counter);
    }
    const upload = list.uploads.find((each) => isUploadOf(each, batch));
    const line = nextLine(ports, batch, upload, nowMs);
    if (line === null) continue;
    updates.push(logUpdate(ports, batch, line));
    const isLast = isFinalStatus(line.status) || line.error === NOT_FINAL;
    const next = isLast || line.state !== batch.state ? null : withStatus(statuses, line);
    if (next === null) {
      ledger.write(line);
      lines += 1;
      going.delete(batch.claim.batch);
    } else statuses = next;
  }
  if (lines > 0) ports.table.flush();
  saveStatuses(ports, before, statuses, going);
  if (updates.length > 0) ports.log.update(updates);
  if (failure !== null) return { ok: false, error: failure };
  return done({ followed: followed.length, changed: updates.length });
}

/** Delivered with an upload, not final, and not given up yet. */
export function isFollowed(batch: Batch): boolean {
  const { last } = batch;
  if (last === null || !isDelivered(batch.state) || last.uploadId === '') return false;
  return !isFinalStatus(last.status) && last.error !== NOT_FINAL;
}

function isUploadOf(upload: Upload, batch: Batch): boolean {
  return upload.id === batch.last?.uploadId || batchIdIn(upload.comment, batch.claim.batch);
}

/** The next state line of a batch; null when nothing changed. */
function nextLine(
  ports: Ports,
  batch: Batch,
  upload: Upload | undefined,
  nowMs: number,
): StateLine | null {
  const last = batch.last as StateLine;
  const isLate = nowMs - batch.claim.timeMs > FOLLOWED_MS;
  if (upload === undefined && !isLate) return null;
  const line: StateLine = {
    ...last,
    timeMs: nowMs,
    by: ports.session.user(),
    // An answer may have come without counts; the list then tells that rows are missing.
    state:
      upload !== undefined && last.state === 'accepted'
        ? acceptedState(upload, batch.claim.calls)
        : last.state,
    source: upload?.sourceQuantity ?? last.source,
    accepted: upload?.lineQuantity ?? last.accepted,
    linked: upload?.linkedQuantity ?? last.linked,
    status: upload === undefined || upload.status === '' ? last.status : upload.status,
  };
  const next = isLate && !isFinalStatus(line.status) ? { ...line, error: NOT_FINAL } : line;
  const isSame =
    next.state === last.state &&
    next.status === last.status &&
    next.linked === last.linked &&
    next.accepted === last.accepted &&
    next.error === last.error;
  return isSame ? null : next;
}

/** What was said of missing rows stays, whatever the status says later. */
function logUpdate(ports: Ports, { claim }: Batch, line: StateLine): LogUpdate {
  const { batch, status, linked, accepted, source, uploadId } = line;
  const isShort = line.state === 'accepted short';
  const messages: string[] = [];
  if (isShort) {
    const taken = Math.min(accepted ?? claim.calls, source ?? claim.calls);
    const params = { accepted: taken, sent: claim.calls, uploadId };
    messages.push(ports.words.say({ key: 'upload.fewer', params }));
  }
  if (line.error === NOT_FINAL) messages.push(ports.words.say({ key: 'log.notFinal' }));
  else if (status === 'LINKAGE_FAILURE') {
    messages.push(ports.words.say({ key: 'history.nothingLinked' }));
  }
  return {
    batch,
    status,
    linked,
    accepted,
    uploadId,
    ...(isShort ? { result: 'accepted short' as const } : {}),
    ...(messages.length === 0 ? {} : { message: messages.join(' ') }),
  };
}
