/** What a run came to so far, before it is printed. */

import type { CheckAnswer } from '../../../src/app/page/serveCheck';
import type { BatchView, UploadAnswer } from '../../../src/app/page/serveUpload';
import type { ActionName } from '../options/actions';
import type { ScheduleHours } from '../runHours';
import type { AnswerError } from '../session';

/** Service calls of one server function. */
export interface ServiceCalls {
  readonly reads: number;
  readonly writes: number;
}

/** A batch as it is shown. */
export interface SentBatch extends Omit<BatchView, 'error'> {
  readonly error: AnswerError | null;
}

/** An upload of one run or of several, and why the last of them ended early. */
export interface WholeUpload extends Omit<UploadAnswer, 'error' | 'uploads'> {
  readonly uploads: readonly SentBatch[];
  readonly error: AnswerError | null;
}

export interface RunResult {
  check: CheckAnswer | null;
  upload: WholeUpload | null;
  /** What the server function of `--do` answered. */
  action: { readonly name: ActionName; readonly value: unknown } | null;
  /** What the hours of `--schedule` came to. */
  hours: ScheduleHours | null;
  serviceCalls: { check: ServiceCalls; upload: ServiceCalls };
  /** Why the run ended before its last step. */
  error: AnswerError | null;
}

const NO_CALLS: ServiceCalls = { reads: 0, writes: 0 };

/** A run that has done nothing yet. */
export function emptyResult(): RunResult {
  return {
    check: null,
    upload: null,
    action: null,
    hours: null,
    serviceCalls: { check: NO_CALLS, upload: NO_CALLS },
    error: null,
  };
}
