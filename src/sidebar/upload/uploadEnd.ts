/** Why the last upload ended early, and what that means for the section *Upload*. */

import type { RunningNow } from '../../app/base/busy';
import type { ErrorView } from '../../app/tell/errorView';
import type { State, UploadShown } from '../panel/state';
import { lastRun } from './actUpload';

/** The add-on's own words about the end of the last upload of this panel; null when it did not end early. */
export function endedBy(upload: UploadShown | null): ErrorView | null {
  if (upload?.failure?.kind === 'said') return upload.failure.error;
  return lastRun(upload)?.error ?? null;
}

/** Who sends from this spreadsheet now, as far as the panel knows. */
export function runningNow({ panel, upload }: State): RunningNow | null {
  if (panel?.running != null) return panel.running;
  const error = endedBy(upload);
  if (error?.code !== 'BUSY') return null;
  const { person = '', sinceMs = 0 } = error.said.params;
  return { by: String(person), sinceMs: Number(sinceMs), how: 'hand' };
}

/** Errors after which a person must say what is delivered; the last is found only in Metrica's list. */
const LEDGER_QUESTIONS: readonly string[] = [
  'LEDGER_GONE',
  'LEDGER_BEHIND',
  'LEDGER_DAMAGED',
  'LEDGER_KEY_GONE',
  'COPIED',
  'UPLOAD_UNKNOWN',
];

/** What is wrong with the ledger; null when a person need not decide anything. */
export function ledgerAsks({ panel, upload }: State): ErrorView | null {
  const error = endedBy(upload);
  if (error !== null && LEDGER_QUESTIONS.includes(error.code)) return error;
  return panel?.question ?? null;
}
