/** Uploads as the panel does: while time ends a run before its calls do, the next one goes on. */

import type { WholeUpload } from './print/runResult';
import type { AnswerError, Session } from './session';

/** All runs as one; the check is the first run's, which saw every call before any was sent. */
export function uploadOn(session: Session, request: object): WholeUpload | AnswerError {
  let whole: WholeUpload | null = null;
  for (;;) {
    const answer = session.ask('uploadCalls', request);
    // What was sent before a failure stays told.
    if (!answer.ok) return whole === null ? answer.error : { ...whole, error: answer.error };
    const next = answer.value as WholeUpload;
    whole = whole === null ? next : joined(whole, next);
    const isCutByTime = next.stopped === 'time' && next.error === null;
    if (!isCutByTime || next.uploads.length === 0) return whole;
  }
}

function joined(before: WholeUpload, next: WholeUpload): WholeUpload {
  const { checked, problems } = before;
  const uploads = [...before.uploads, ...next.uploads];
  return { ...next, checked, problems, uploads, settled: [...before.settled, ...next.settled] };
}
