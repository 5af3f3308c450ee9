/** The answer to a page: plain values, failures with their code and sentence, bugs told as such; and the request that went wrong last. */

import { describeRequest } from '../../metrica/describeRequest';
import type { HttpOutcome, HttpRequest, Ports } from '../../ports';
import type { Result } from '../base/result';
import { type Said, said } from '../base/said';
import { thrownError } from '../base/thrown';
import { type ErrorView, errorView } from '../tell/errorView';
import { withSafeLog } from '../tell/safeLog';

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly asked?: string; readonly notice?: Said }
  | {
      readonly ok: false;
      readonly error: ErrorView;
      readonly asked?: string;
      readonly notice?: Said;
    };

/**
 * Runs one use case for a page. A bug is thrown inside and becomes UNEXPECTED here, so that the panel can say it. `asked` is
 * the request of it that went wrong, without secrets, where one did; `notice` says that a line of the log could not be written.
 */
export function answer<T>(ports: Ports, work: (ports: Ports) => Result<T>): Answer<T> {
  const safe = withSafeLog(ports);
  const noted = noteFailures(safe.ports);
  const result = attempt(noted.ports, work);
  const asked = noted.lastFailed();
  const why = safe.lost();
  return {
    ...result,
    ...(asked === '' ? {} : { asked }),
    ...(why === '' ? {} : { notice: said(ports, { key: 'log.lost', params: { why } }) }),
  };
}

function attempt<T>(ports: Ports, work: (ports: Ports) => Result<T>): Answer<T> {
  try {
    const result = work(ports);
    return result.ok ? result : { ok: false, error: errorView(ports, result.error) };
  } catch (error) {
    return { ok: false, error: errorView(ports, thrownError(ports, error)) };
  }
}

export interface NotedPorts {
  readonly ports: Ports;
  /** The last request without a good answer, and what came of it, without secrets; '' when all went well. */
  lastFailed(): string;
}

/** The same ports; what is sent through them is noted. */
function noteFailures(ports: Ports): NotedPorts {
  let failed: { readonly request: HttpRequest; readonly what: string } | null = null;
  const send = (request: HttpRequest): HttpOutcome => {
    const outcome = ports.http.send(request);
    const what = outcome.kind === 'unknown' ? 'no answer' : `status ${outcome.status}`;
    if (what !== 'status 200') failed = { request, what };
    return outcome;
  };
  return {
    ports: { ...ports, http: { send } },
    lastFailed: () => (failed === null ? '' : `${describeRequest(failed.request)}\n${failed.what}`),
  };
}
