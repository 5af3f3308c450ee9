/** What an upload run knows while it goes: the request, what was settled and sent so far, why it stopped. */

import type { CheckedTab, RowRules } from '../../core/call/checked';
import type { BatchLimits } from '../../core/deliver/csv';
import type { Ports } from '../../ports';
import type { AppError } from '../base/result';
import type { CheckRun } from '../check/checkRun';
import type { ClaimingRun } from '../ledger/claim';
import type { BatchState } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import type { SettledBatch } from '../settle/settle';

/** A person's word to a question that stops an upload. */
export type Confirmation = 'over-ten-percent' | 'reading' | 'elsewhere' | 'counter';

export interface UploadRequest {
  readonly sheetId: number;
  readonly how: 'hand' | 'schedule';
  readonly confirmed: readonly Confirmation[];
  /** Only the first calls: *Send 10 to try*; null sends all. */
  readonly limit: number | null;
  readonly onlyRows: RowRules['onlyRows'];
  readonly sendChanged: boolean;
  readonly sendMoved: boolean;
  readonly tryRefused: boolean;
  /** Instead of sending everything: look for the calls that Metrica refuses. */
  readonly findRefused: boolean;
  /** When the work began that this upload is a part of; now where it is left out. */
  readonly startMs?: number;
}

/** What became of one batch. */
export interface SentBatch {
  readonly batch: string;
  readonly rows: number;
  readonly state: BatchState;
  readonly uploadId: string;
  readonly source: number | null;
  readonly accepted: number | null;
  readonly status: string;
  readonly error: AppError | null;
}

export interface UploadOutcome {
  /** Null when the run ended before the tab was checked. */
  readonly checked: CheckedTab | null;
  readonly uploads: readonly SentBatch[];
  readonly settled: readonly SettledBatch[];
  /** Held rows that the last run did not know. */
  readonly newlyHeld: number;
  /** Ready calls that this run did not send: time, a stop, a limit or a failure. */
  readonly remaining: number;
  /** Sheet rows of the calls that Metrica refused alone in this run. */
  readonly refusedRows: readonly number[];
  readonly stopped: 'time' | 'person' | 'limit' | null;
  /** Why the run ended early; null when it went through. */
  readonly error: AppError | null;
}

/** How long a run goes on starting batches, by hand and on a schedule. */
export const RUN_LIMIT_MS = { hand: 210_000, schedule: 180_000 } as const;

export interface UploadState {
  readonly ports: Ports;
  readonly request: UploadRequest;
  readonly limits: BatchLimits;
  readonly startMs: number;
  readonly by: string;
  /** Once it was opened. */
  ledger: OpenLedger | null;
  checkRun: CheckRun | null;
  /** Calls of the present check that were claimed and sent. */
  sentCalls: number;
  newlyHeld: number;
  settled: readonly SettledBatch[];
  readonly uploads: SentBatch[];
  stopped: UploadOutcome['stopped'];
  /** What became of the calls of the present check, by sheet row. */
  readonly sentNow: Map<number, BatchState>;
  /** Sheet rows of the calls that Metrica refused alone. */
  readonly refusedRows: number[];
}

/** A run whose tab was checked and may be sent: what is the same for all its batches. */
export interface SendRun extends ClaimingRun {
  readonly ports: Ports;
  readonly state: UploadState;
  readonly checkRun: CheckRun;
  readonly token: string;
  /** Set to false once Metrica has said that it does not know the parameter. */
  withIdType: boolean;
}

/** A run that has done nothing yet. */
export function startUpload(
  ports: Ports,
  request: UploadRequest,
  limits: BatchLimits,
): UploadState {
  return {
    ports,
    request,
    limits,
    startMs: request.startMs ?? ports.clock.nowMs(),
    by: ports.session.user(),
    ledger: null,
    checkRun: null,
    sentCalls: 0,
    newlyHeld: 0,
    settled: [],
    uploads: [],
    stopped: null,
    sentNow: new Map(),
    refusedRows: [],
  };
}

/** What a run came to. */
export function outcomeOf(state: UploadState, error: AppError | null): UploadOutcome {
  const checked = state.checkRun?.checked ?? null;
  return {
    checked,
    uploads: state.uploads,
    settled: state.settled,
    newlyHeld: state.newlyHeld,
    remaining: (checked?.ready ?? 0) - state.sentCalls,
    refusedRows: state.refusedRows,
    stopped: state.stopped,
    error,
  };
}

/**
 * Whether no other batch may begin; why stands in the state then. `batchMs` is how long the slowest took: a person
 * sees how far a run is, a scheduled one must not even begin what would not end in its time.
 */
export function mustStop(state: UploadState, batchMs = 0): boolean {
  const { ports, request, uploads } = state;
  const ahead = request.how === 'schedule' ? batchMs : 0;
  const spentMs = ports.clock.nowMs() - state.startMs + ahead;
  if (spentMs >= RUN_LIMIT_MS[request.how]) state.stopped = 'time';
  else if (uploads.length > 0 && ports.progress.stopAsked()) state.stopped = 'person';
  return state.stopped !== null;
}
