/** Asks Metrica what became of open batches, before anything new is sent. */

import * as v from 'valibot';
import { unpackFingerprints } from '../../core/deliver/packing';
import { takenOf, type Upload } from '../../metrica/uploadRecord';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { type Batch, isDelivered, isOpen } from '../ledger/book';
import { readPacked } from '../ledger/knownCalls';
import { type BatchState, type ClaimLine, type StateLine, stateLine } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import { setHash } from '../ledger/setHash';
import { saveLastRun } from '../tab/tabState';
import type { Lists, UploadList } from '../talk/lists';
import { canDeny, hasRows, uploadsOf } from './evidence';

/** Two lists that lack a batch must be this far apart. */
const LISTS_APART_MS = 15 * 60 * 1000;

/** Two lists that show no row of an upload must be this far apart: Metrica may count later. */
const ZEROS_APART_MS = 60 * 60 * 1000;

/** Calls that a schedule may call *not arrived* within a day, and so send again; more is a person's word. */
const MOST_AGAIN_A_DAY = 1_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a batch whose calls became new again is still looked for. */
const LATE_WITHIN_MS = 48 * 60 * 60 * 1000;

export interface SettledBatch {
  readonly batch: string;
  readonly state: BatchState;
  readonly rows: number;
  readonly claim: ClaimLine;
  /** Its calls had become new again before: they may have arrived twice. */
  readonly late: boolean;
  /** Metrica's ids of all uploads with this batch id; two of them hold the same calls twice. */
  readonly uploadIds: readonly string[];
  readonly line: StateLine;
}

export interface SettleRun {
  readonly ports: Ports;
  readonly ledger: OpenLedger;
  readonly lists: Lists;
  readonly spreadsheetId: string;
  readonly by: string;
  readonly how: 'hand' | 'schedule';
  /** A batch that a person asks about: it is looked for although another spreadsheet sent it. */
  readonly asked?: string;
  /** Only batches of this counter; all where it is left out. */
  readonly counter?: string;
}

/** What lists said of a batch before, by their times: the first that may deny it, the first that showed it without a row. */
interface Seen {
  readonly lackMs?: number;
  readonly zeroMs?: number;
}

/**
 * Settles every open batch of this spreadsheet, and looks for those whose calls became new again within 48 hours.
 * Returned are the batches whose state changed: a cut one that Metrica does not list yet goes from *sending* to *in doubt*.
 */
export function settleOpen(run: SettleRun): readonly SettledBatch[] {
  const nowMs = run.ports.clock.nowMs();
  const before = loadSeen(run.ports);
  const now: Record<string, Seen> = {};
  const settled: SettledBatch[] = [];
  for (const batch of run.ledger.book().batches) {
    const isAsked = batch.claim.batch === run.asked && isOpen(batch.state);
    if (!isAsked && !isLookedFor(batch, run.spreadsheetId, nowMs)) continue;
    if (run.counter !== undefined && run.counter !== batch.claim.counter) {
      // What was found out about another counter's batches stays.
      const known = before[batch.claim.batch];
      if (known !== undefined) now[batch.claim.batch] = known;
      continue;
    }
    const list = run.lists.of(batch.claim.counter);
    const found = uploadsOf(batch, list);
    const upload = found.find((each) => hasRows(each, batch.claim.calls)) ?? found[0];
    const seen = before[batch.claim.batch] ?? {};
    if (upload !== undefined && hasRows(upload, batch.claim.calls)) {
      settled.push(record(run, batch, acceptedState(upload, batch.claim.calls), upload, found));
      continue;
    }
    // A person's word stands against a list that lacks the batch, not against one that has it.
    if (!isOpen(batch.state) || batch.claim.batch === run.asked) continue;
    const next = upload === undefined ? lackSeen(run, batch, list, seen) : zeroSeen(list, seen);
    if (next.isProved) {
      const state = upload === undefined ? 'not arrived' : 'refused';
      settled.push(record(run, batch, state, upload ?? null, found));
      if (upload !== undefined) rememberRefused(run, batch);
      continue;
    }
    if (next.seen.lackMs !== undefined || next.seen.zeroMs !== undefined)
      now[batch.claim.batch] = next.seen;
    if (batch.state === 'sending') settled.push(record(run, batch, 'in doubt', null, found));
  }
  saveSeen(run.ports, before, now);
  return settled;
}

/** *accepted*, or *accepted short* when Metrica counts fewer rows than were sent. */
export function acceptedState(upload: Upload, sentRows: number): BatchState {
  return takenOf(upload, sentRows) === 'all' ? 'accepted' : 'accepted short';
}

interface Proof {
  readonly seen: Seen;
  readonly isProved: boolean;
}

/** A list that lacks the batch: two that may deny it, a quarter of an hour apart, prove that it did not arrive. */
function lackSeen(run: SettleRun, batch: Batch, list: UploadList, { lackMs }: Seen): Proof {
  const counts = canDeny(run.ledger.book(), batch, list) && mayDeny(run, batch);
  if (!counts) return { seen: lackMs === undefined ? {} : { lackMs }, isProved: false };
  const firstMs = lackMs ?? list.readAtMs;
  return { seen: { lackMs: firstMs }, isProved: list.readAtMs - firstMs >= LISTS_APART_MS };
}

/** A list that shows the upload without a row: two of them, an hour apart, prove that Metrica took none. */
function zeroSeen(list: UploadList, { zeroMs }: Seen): Proof {
  const firstMs = zeroMs ?? list.readAtMs;
  return { seen: { zeroMs: firstMs }, isProved: list.readAtMs - firstMs >= ZEROS_APART_MS };
}

/** A schedule sends only so many calls again in a day by itself: what was lost in large numbers is a person's to say. */
function mayDeny({ how, ledger, ports }: SettleRun, { claim }: Batch): boolean {
  if (how === 'hand') return true;
  const sinceMs = ports.clock.nowMs() - DAY_MS;
  const again = ledger
    .book()
    .batches.filter(({ givenUpAtMs }) => (givenUpAtMs ?? 0) > sinceMs)
    .filter(({ state }) => state !== 'send again (by hand)')
    .reduce((sum, batch) => sum + batch.claim.calls, 0);
  return again + claim.calls <= MOST_AGAIN_A_DAY;
}

/** A schedule does not send the same calls again until something in them changed. */
function rememberRefused({ ports }: SettleRun, batch: Batch): void {
  const { claim } = batch;
  const lines = [{ ...batch, line: claim, state: 'refused' as const, reason: '' }];
  const [printed] = readPacked(ports.ledger, lines);
  if (printed === undefined || printed.cells === 'damaged') return;
  const refusedSet = setHash(unpackFingerprints(printed.cells));
  saveLastRun(ports.store, claim.sheetId, { refusedSet });
}

/** Whether a list could still tell something of a batch. */
export function isLookedFor(batch: Batch, spreadsheetId: string, nowMs: number): boolean {
  // Open batches of the original are settled only by hand in a copy.
  if (batch.claim.spreadsheetId !== spreadsheetId) return false;
  if (isOpen(batch.state)) return true;
  if (batch.givenUpAtMs === null || isDelivered(batch.state)) return false;
  return nowMs - batch.givenUpAtMs <= LATE_WITHIN_MS;
}

function record(
  run: SettleRun,
  batch: Batch,
  state: BatchState,
  upload: Upload | null,
  found: readonly Upload[],
): SettledBatch {
  const counts = upload && {
    uploadId: upload.id,
    source: upload.sourceQuantity,
    accepted: upload.lineQuantity,
    linked: upload.linkedQuantity,
    status: upload.status,
  };
  const line = stateLine(run.ports, run.by, batch.claim.batch, state, counts ?? {});
  run.ledger.write(line);
  return {
    batch: batch.claim.batch,
    state,
    rows: batch.claim.calls,
    claim: batch.claim,
    late: batch.givenUpAtMs !== null && upload !== null,
    uploadIds: found.map(({ id }) => id),
    line,
  };
}

/** What was seen before; of another form, or spoilt, it counts as not seen. */
function loadSeen(ports: Ports): Readonly<Record<string, Seen>> {
  const text = ports.store.get('document', DOCUMENT_KEYS.lacking);
  if (text === null) return {};
  try {
    const read = v.safeParse(SEEN, JSON.parse(text));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}

const TIME = v.exactOptional(v.number());
const SEEN = v.record(v.string(), v.object({ lackMs: TIME, zeroMs: TIME }));

function saveSeen(
  ports: Ports,
  before: Readonly<Record<string, Seen>>,
  now: Readonly<Record<string, Seen>>,
): void {
  const text = JSON.stringify(now);
  if (text === JSON.stringify(before)) return;
  if (text === '{}') ports.store.remove('document', DOCUMENT_KEYS.lacking);
  else ports.store.set('document', DOCUMENT_KEYS.lacking, text);
}
