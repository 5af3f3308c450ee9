/** Notes the request that went wrong last, as people may see it: for *Copy details*. */

import { describeRequest } from '../../metrica/describeRequest';
import type { HttpOutcome, HttpRequest, Ports } from '../../ports';

export interface NotedPorts {
  readonly ports: Ports;
  /** The last request without a good answer, and what came of it, without secrets; '' when all went well. */
  lastFailed(): string;
}

/** The same ports; what is sent through them is noted. */
export function noteFailures(ports: Ports): NotedPorts {
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
