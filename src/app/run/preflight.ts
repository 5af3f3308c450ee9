/** What must be there before a run begins: a spreadsheet, permissions, a token, a counter, a comment that fits. */

import { checkUploadAddress, makeComment } from '../../metrica/uploadRequest';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { requireToken } from '../access/access';
import { done, failed, type Result } from '../base/result';
import { REQUEST_SCOPE, scopeMissing } from '../base/scopes';
import { loadSettings } from '../tab/tabState';

export interface Preflight {
  readonly spreadsheet: SpreadsheetInfo;
  readonly token: string;
  readonly counterId: string;
}

/** Fails with NO_SPREADSHEET, SAMPLE_SHEET, SCOPE_MISSING, TOKEN_MISSING, COUNTER_MISSING, COMMENT_TOO_LONG or ADDRESS_TOO_LONG. */
export function preflight(ports: Ports, sheetId: number): Result<Preflight> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  // What is invented must not reach a counter: Metrica cannot delete it.
  if (ports.table.sheet(sheetId)?.sample === true) return failed('SAMPLE_SHEET');
  if (ports.session.missingScopes().includes(REQUEST_SCOPE)) {
    return { ok: false, error: scopeMissing(ports, [REQUEST_SCOPE]) };
  }
  const token = requireToken(ports);
  if (!token.ok) return token;
  const settings = loadSettings(ports.store.all('document'), sheetId);
  if (settings.counter === null) return failed('COUNTER_MISSING');
  // Any batch id has the same length, so one stands for all.
  const comment = makeComment(settings.comment, 'a'.repeat(16));
  if (!comment.ok) return failed('COMMENT_TOO_LONG', { n: settings.comment.length });
  const fits = checkUploadAddress({
    counterId: settings.counter.id,
    idType: settings.idType ?? 'CLIENT_ID',
    comment: comment.comment,
    goal: settings.goal,
  });
  if (!fits) return failed('ADDRESS_TOO_LONG');
  return done({ spreadsheet, token: token.value, counterId: settings.counter.id });
}
