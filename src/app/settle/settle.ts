/** Asks Metrica what became of open batches, before anything new is sent. */

import { createTimeMs, type Upload } from '../../metrica/uploadRecord';
import { batchIdIn } from '../../metrica/uploadRequest';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { type Batch, isDelivered, isOpen, isOurs } from '../ledger/book';
import { type BatchState, type ClaimLine, type StateLine, stateLine } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import type { Lists, UploadList } from '../talk/lists';

/** An upload that is not listed this long after its claim may be called *not arrived*. */
export const LISTED_WITHIN_MS = 60 * 60 * 1000;

/** Two lists that lack a batch must be this far apart. */
const LISTS_APART_MS = 15 * 60 * 1000;

/** How long a batch that did not arrive is still looked for. */
const LATE_WITHIN_MS = 48 * 60 * 60 * 1000;

export interface SettledBatch {
  readonly batch: string;
  readonly state: BatchState;
  readonly rows: number;
  readonly claim: ClaimLine;
  /** It had been called *not arrived* before: its calls may have arrived twice. */
  readonly late: boolean;
  readonly line: StateLine;
}

export interface SettleRun {
  readonly ports: Ports;
  readonly ledger: OpenLedger;
  readonly lists: Lists;
  readonly spreadsheetId: string;
  readonly by: string;
  /** A batch that a person asks about: it is looked for although another spreadsheet sent it. */
  readonly asked?: string;
  /** Only batches of this counter; all where it is left out. */
  readonly counter?: string;
}

/**
 * Settles every open batch of this spreadsheet, and looks for those that were called *not arrived* within 48 hours.
 * Returned are the batches whose state changed: a cut one that Metrica does not list yet goes from *sending* to *in doubt*.
 */
export function settleOpen(run: SettleRun): readonly SettledBatch[] {
  const nowMs = run.ports.clock.nowMs();
  const lacking = loadLacking(run.ports);
  const stillLacking: Record<string, number> = {};
  const settled: SettledBatch[] = [];
  for (const batch of run.ledger.book().batches) {
    const isAsked = batch.claim.batch === run.asked && isOpen(batch.state);
    if (!isAsked && !isLookedFor(batch, run.spreadsheetId, nowMs)) continue;
    if (run.counter !== undefined && run.counter !== batch.claim.counter) {
      // What was found out about another counter's batches stays.
      const knownMs = lacking[batch.claim.batch];
      if (knownMs !== undefined) stillLacking[batch.claim.batch] = knownMs;
      continue;
    }
    const list = run.lists.of(batch.claim.counter);
    const upload = list.uploads.find((each) => batchIdIn(each.comment, batch.claim.batch));
    if (upload !== undefined) {
      settled.push(record(run, batch, acceptedState(upload, batch.claim.calls), upload));
      continue;
    }
    // A person's word stands against a list that lacks the batch, not against one that has it.
    if (!isOpen(batch.state) || batch.claim.batch === run.asked) continue;
    const earlierMs = lacking[batch.claim.batch];
    const counts = canDeny(run, batch, list);
    const firstLackMs = counts ? (earlierMs ?? list.readAtMs) : earlierMs;
    if (counts && list.readAtMs - (firstLackMs ?? list.readAtMs) >= LISTS_APART_MS) {
      settled.push(record(run, batch, 'not arrived', null));
      continue;
    }
    if (firstLackMs !== undefined) stillLacking[batch.claim.batch] = firstLackMs;
    if (batch.state === 'sending') settled.push(record(run, batch, 'in doubt', null));
  }
  saveLacking(run.ports, lacking, stillLacking);
  return settled;
}

/** *accepted*, or *accepted short* when Metrica counts fewer rows than were sent. */
export function acceptedState(upload: Upload, sentRows: number): BatchState {
  const fewer = (quantity: number | null) => quantity !== null && quantity < sentRows;
  return fewer(upload.sourceQuantity) || fewer(upload.lineQuantity) ? 'accepted short' : 'accepted';
}

/** Whether a list could still tell something of a batch. */
export function isLookedFor(batch: Batch, spreadsheetId: string, nowMs: number): boolean {
  // Open batches of the original are settled only by hand in a copy.
  if (batch.claim.spreadsheetId !== spreadsheetId) return false;
  if (isOpen(batch.state)) return true;
  if (batch.notArrivedAtMs === null || isDelivered(batch.state)) return false;
  return nowMs - batch.notArrivedAtMs <= LATE_WITHIN_MS;
}

/** Whether this list may say that the batch did not arrive: complete, after the hour, and no upload in it could be the batch. */
function canDeny(run: SettleRun, batch: Batch, list: UploadList): boolean {
  if (!list.complete || list.readAtMs - batch.claim.timeMs <= LISTED_WITHIN_MS) return false;
  return !list.uploads.some((upload) => couldBe(run, batch, upload));
}

/**
 * An upload of unknown origin that came after the claim, with the same number of rows. With fewer rows it
 * could be a batch of which only a part was stored, where its comment is lost or cut off.
 */
function couldBe(run: SettleRun, { claim }: Batch, upload: Upload): boolean {
  // Metrica's clock may run apart from ours by a few minutes; an upload whose time cannot be read may have come since.
  const createdMs = createTimeMs(upload) ?? Number.POSITIVE_INFINITY;
  if (createdMs < claim.timeMs - LISTS_APART_MS || isOurs(run.ledger.book(), upload)) return false;
  const rows = upload.sourceQuantity ?? upload.lineQuantity;
  if (rows === null || rows === claim.calls) return true;
  const lastWord = upload.comment.trim().toLowerCase().split(' ').pop() as string;
  return rows < claim.calls && claim.batch.startsWith(lastWord);
}

function record(
  run: SettleRun,
  batch: Batch,
  state: BatchState,
  upload: Upload | null,
): SettledBatch {
  const found = upload && {
    uploadId: upload.id,
    source: upload.sourceQuantity,
    accepted: upload.lineQuantity,
    linked: upload.linkedQuantity,
    status: upload.status,
  };
  const line = stateLine(run.ports, run.by, batch.claim.batch, state, found ?? {});
  run.ledger.write(line);
  return {
    batch: batch.claim.batch,
    state,
    rows: batch.claim.calls,
    claim: batch.claim,
    late: batch.notArrivedAtMs !== null && upload !== null,
    line,
  };
}

function loadLacking(ports: Ports): Readonly<Record<string, number>> {
  const text = ports.store.get('document', DOCUMENT_KEYS.lacking);
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
  } catch {
    return {};
  }
}

function saveLacking(
  ports: Ports,
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): void {
  const text = JSON.stringify(now);
  if (text === JSON.stringify(before)) return;
  if (text === '{}') ports.store.remove('document', DOCUMENT_KEYS.lacking);
  else ports.store.set('document', DOCUMENT_KEYS.lacking, text);
}
