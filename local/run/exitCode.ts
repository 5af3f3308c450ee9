/** The exit code of `npm start`. */

import type { CheckAnswer } from '../../src/app/serveCheck';
import type { UploadAnswer } from '../../src/app/serveUpload';
import type { AnswerError } from './session';

export interface Outcome {
  readonly check: CheckAnswer | null;
  readonly upload: UploadAnswer | null;
  readonly error: AnswerError | null;
  /** A scheduled run of the hours did not go well. */
  readonly hoursFailed?: boolean;
}

/** These stop a run without anything being wrong with the call of it. */
const STOPS: ReadonlySet<string> = new Set(['OVER_TEN_PERCENT', 'QUOTA', 'REFUSED_BEFORE']);

/** 0: nothing held, changed, short, refused or in doubt. 1: some were. 2: nothing could be sent. */
export function exitCodeOf(outcome: Outcome, checkOnly: boolean): 0 | 1 | 2 {
  const { check, upload, error, hoursFailed = false } = outcome;
  const hasSent = upload?.uploads.some((batch) => batch.state !== 'withdrawn') === true;
  if (error !== null) return hasSent || STOPS.has(error.code) ? 1 : 2;
  if (checkOnly || upload === null) {
    return check !== null && (check.held > 0 || check.counts.error > 0) ? 1 : 0;
  }
  const claimed = upload.uploads.some((batch) => batch.state !== 'withdrawn');
  if (upload.error !== null && !claimed && !STOPS.has(upload.error.code)) return 2;
  const counts = upload.checked ?? check;
  const isClean =
    upload.error === null &&
    upload.remaining === 0 &&
    upload.uploads.every((batch) => batch.state === 'accepted') &&
    (counts === null || (counts.held === 0 && counts.inDoubt === 0 && counts.counts.error === 0));
  return isClean && !hoursFailed ? 0 : 1;
}
