/** What a scheduled run came to, out of what its upload answered. */

import type { ErrorCause } from '../../metrica/errorTable';
import type { LogResult } from '../../ports';
import type { Message } from '../../texts/say';
import type { AppError } from '../base/result';
import { maskedError } from '../talk/metricaFailure';
import type { UploadOutcome } from '../upload/uploadState';
import type { RunPlan } from './runPlan';
import type { ScheduledRun } from './scheduleState';

export interface RunEnd extends Pick<ScheduledRun, 'state' | 'sent' | 'held' | 'error'> {
  readonly result: LogResult;
  readonly rows: number | null;
  /** As Metrica counted; null where it did not say. */
  readonly accepted: number | null;
  /** Calls of earlier batches that wait. */
  readonly waiting: number;
  /** Calls that are in doubt, that Metrica took short, and that are held since this run. */
  readonly inDoubt: number;
  readonly short: number;
  readonly newlyHeld: number;
  /** Sheet rows that Metrica refused, found one by one. */
  readonly refusedRows: readonly number[];
  /** Why it stopped, and the server's words, without phones and ids. */
  readonly why: Message | null;
  readonly server: string;
  /** Documented causes of a refused token or counter, the likeliest first. */
  readonly causes: readonly ErrorCause[];
  /** What comes next. */
  readonly plan: RunPlan;
}

/** Everything but what comes next. */
export function endOfRun(
  outcome: UploadOutcome | null,
  error: AppError | null,
): Omit<RunEnd, 'plan'> {
  const uploads = outcome?.uploads ?? [];
  const inState = (state: string) =>
    uploads.filter((sent) => sent.state === state).reduce((sum, sent) => sum + sent.rows, 0);
  const short = inState('accepted short');
  const sent = inState('accepted') + short;
  const accepted = uploads.filter((each) => each.state.startsWith('accepted'));
  const counts = {
    rows: outcome?.checked?.rows ?? null,
    sent,
    accepted: accepted.some((each) => each.accepted === null)
      ? null
      : accepted.reduce((sum, each) => sum + (each.accepted ?? 0), 0),
    held: outcome?.checked?.held ?? 0,
    waiting: outcome?.checked?.inDoubt ?? 0,
    inDoubt: inState('in doubt'),
    short,
    newlyHeld: error === null ? (outcome?.newlyHeld ?? 0) : 0,
    refusedRows: outcome?.refusedRows ?? [],
  };
  if (error !== null) {
    const kind = kindOf(error);
    const result = uploads.some((each) => each.state === 'refused') ? 'refused' : kind.result;
    const { message, server = '' } = maskedError(error);
    return {
      ...counts,
      ...kind,
      result,
      error: error.code,
      why: message,
      server,
      causes: causesOf(error),
    };
  }
  const isNothing = uploads.length === 0;
  const result = counts.refusedRows.length > 0 ? 'refused' : resultOf(isNothing, counts);
  const state = isNothing ? 'nothing new' : 'done';
  return { ...counts, state, result, error: '', why: null, server: '', causes: [] };
}

function causesOf({ details }: AppError): readonly ErrorCause[] {
  const names = String(details?.causes ?? '').split(' ');
  return names.filter((name) => name !== '') as ErrorCause[];
}

function resultOf(
  isNothing: boolean,
  {
    waiting,
    inDoubt,
    short,
    held,
    newlyHeld,
  }: Pick<RunEnd, 'waiting' | 'inDoubt' | 'short' | 'held' | 'newlyHeld'>,
): LogResult {
  if (inDoubt > 0 || (isNothing && waiting > 0)) return 'in doubt';
  if (short > 0) return 'accepted short';
  if (isNothing && newlyHeld === 0) return 'nothing new';
  return held > 0 ? 'rows held' : 'ok';
}

function kindOf({ code }: AppError): Pick<RunEnd, 'state' | 'result'> {
  switch (code) {
    case 'BUSY':
    case 'SHEET_BUSY':
    case 'NO_TURN':
      return { state: 'skipped (busy)', result: 'busy' };
    case 'SCOPE_MISSING':
      return { state: 'authorisation lapsed', result: 'authorisation lapsed' };
    case 'TOKEN_REFUSED':
    case 'ACCESS_DENIED':
    case 'METRICA_UNREACHABLE':
    case 'METRICA_ERROR':
    case 'QUOTA':
    case 'UNEXPECTED':
      return { state: 'failed', result: 'failed' };
    default:
      return { state: 'stopped', result: 'stopped' };
  }
}
