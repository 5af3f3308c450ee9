/** The exit code of `npm start`. */

import type { ResultsAnswer } from '../../../src/app/page/serveResults';
import type { RunResult } from './runResult';

/** These end a run before its last step although nothing is wrong with how it was called. */
const STOPS: ReadonlySet<string> = new Set(['OVER_TEN_PERCENT', 'QUOTA', 'REFUSED_BEFORE']);

/** What a call or the whole sheet waits for. */
const WAITS: ReadonlySet<string> = new Set(['error', 'question']);

/** Results without what Metrica reports are a part of what was asked. */
function isPartial({ action }: Pick<RunResult, 'action'>): boolean {
  const answer = action?.value as Partial<ResultsAnswer> | null | undefined;
  return answer != null && 'results' in answer && answer.results?.failure != null;
}

/** 0: nothing held, changed, short, refused or in doubt. 1: some were. 2: nothing could be sent. */
export function exitCodeOf(
  result: Pick<RunResult, 'action' | 'check' | 'upload' | 'hours' | 'error'>,
  checkOnly: boolean,
): 0 | 1 | 2 {
  const { check, upload, hours, error } = result;
  const wasSent = upload?.uploads.some((batch) => batch.state !== 'withdrawn') === true;
  if (error !== null) return wasSent || STOPS.has(error.code) ? 1 : 2;
  const counts = upload?.checked ?? check;
  const problems = upload?.problems ?? check?.problems ?? [];
  const waits =
    counts !== null &&
    (counts.held > 0 || counts.inDoubt > 0 || problems.some(({ severity }) => WAITS.has(severity)));
  if (checkOnly || upload === null) return waits || isPartial(result) ? 1 : 0;
  if (upload.error !== null && !wasSent && !STOPS.has(upload.error.code)) return 2;
  const isClean =
    upload.error === null &&
    upload.remaining === 0 &&
    upload.uploads.every((batch) => batch.state === 'accepted') &&
    upload.settled.every((batch) => batch.state !== 'accepted short');
  return isClean && !waits && hours?.isClean !== false ? 0 : 1;
}
