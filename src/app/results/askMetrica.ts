/** Asks Metrica what became of calls: its reports and the first page of its list of uploads, in few requests. */

import type { MetricaError } from '../../metrica/errors';
import { reportErrorKey } from '../../metrica/report/explainReport';
import { type Report, type ReportResult, readReport } from '../../metrica/report/reportReply';
import { type ReportSplit, reportRequest } from '../../metrica/report/reportRequest';
import { readUploadListPage, UPLOADS_A_PAGE, uploadListRequest } from '../../metrica/uploadList';
import type { Upload } from '../../metrica/uploadRecord';
import type { HttpRequest, Ports } from '../../ports';
import { refreshAfterRefusal, requireToken } from '../access/access';
import type { AppError, Result } from '../base/result';
import { REQUEST_SCOPE, scopeMissing } from '../base/scopes';
import { metricaFailure } from '../talk/metricaFailure';
import type { DaySpan } from './deliveredDays';

/** Of one press. Renewing the token counts too. */
export const MOST_REQUESTS = 4;

/** What is asked of one counter. */
export interface Asking {
  /** Requests that may still be sent. */
  left(): number;
  report(split: ReportSplit, span: DaySpan): Result<Report>;
  /** The first page of the list, which holds 10,000 uploads; null where it cannot be had. */
  uploads(): readonly Upload[] | null;
}

/** Begins to ask; fails without a permission or a token. Nothing is asked twice, but for a report after the token was renewed. */
export function askMetrica(outer: Ports, counterId: string, mayRenew = true): Result<Asking> {
  if (outer.session.missingScopes().includes(REQUEST_SCOPE)) {
    return { ok: false, error: scopeMissing(outer, [REQUEST_SCOPE]) };
  }
  let sent = 0;
  const send = (request: HttpRequest) => {
    sent += 1;
    return outer.http.send(request);
  };
  const ports: Ports = { ...outer, http: { send } };
  const first = requireToken(ports);
  if (!first.ok) return first;
  let token = first.value;
  let refused: AppError | null = null;
  const left = () => (refused === null ? MOST_REQUESTS - sent : 0);

  function ask(split: ReportSplit, span: DaySpan): ReportResult {
    const question = { counterId, ...span, split, language: ports.words.language };
    return readReport(send(reportRequest(token, question)));
  }

  return {
    ok: true,
    value: {
      left,
      report(split, span) {
        if (refused !== null) return { ok: false, error: refused };
        let answer = ask(split, span);
        // A renewal, this report once more and another one must still fit.
        const canRenew = mayRenew && left() >= 3 && !answer.ok && isRefusal(ports, answer.error);
        if (canRenew && refreshAfterRefusal(ports)) {
          const renewed = requireToken(ports);
          if (renewed.ok) token = renewed.value;
          answer = ask(split, span);
        }
        if (answer.ok) return { ok: true, value: answer.report };
        const error = reportFailure(ports, answer.error, counterId);
        // What stands in the way of one report stands in the way of the next; only a report that is too large does not.
        if (error.message.key !== 'results.error.tooMuch') refused = error;
        return { ok: false, error };
      },
      uploads() {
        if (left() <= 0) return null;
        const page = readUploadListPage(
          send(uploadListRequest(token, counterId, 0, UPLOADS_A_PAGE)),
        );
        return page.ok ? page.uploads : null;
      },
    },
  };
}

function isRefusal(ports: Ports, error: MetricaError): boolean {
  return metricaFailure(ports, error, null).code === 'TOKEN_REFUSED';
}

/** Why a report could not be had, in a sentence about reports. */
function reportFailure(ports: Ports, error: MetricaError, counterId: string): AppError {
  const failure = metricaFailure(ports, error, counterId);
  const key = reportErrorKey(error);
  return key === null ? failure : { ...failure, message: { key, params: { counter: counterId } } };
}
