/** Tells which endpoint a request is for, and reads its query. */

import type { Endpoint, RequestHead } from './serve/wire';

/** A request's address, taken apart. */
export interface Route {
  readonly endpoint: Endpoint;
  /** Null where the request names no counter. */
  readonly counterId: number | null;
  readonly uploadId: string | null;
  readonly query: URLSearchParams;
}

const COUNTER = '/management/v1/counter/(\\d{1,15})';

const ROUTES: readonly { method: string; path: RegExp; endpoint: Endpoint }[] = [
  route('POST', `${COUNTER}/offline_conversions/upload_calls`, 'upload'),
  route('GET', `${COUNTER}/offline_conversions/calls_uploadings`, 'list'),
  route('GET', `${COUNTER}/offline_conversions/calls_uploading/([^/]+)`, 'one'),
  route('GET', '/management/v1/counters', 'counters'),
  route('POST', '/management/v1/counters', 'make-counter'),
  route('DELETE', COUNTER, 'delete-counter'),
  route('GET', COUNTER, 'counter'),
  route('GET', '/stat/v1/data', 'report'),
  route('GET', `${COUNTER}/goals`, 'goals'),
  route('GET', '/authorize', 'authorize'),
  route('POST', '/token', 'token'),
];

/** The route, or null when no method of the API has this address: then it answers `not_found`. */
export function findRoute(head: RequestHead): Route | null {
  const [path = '', query = ''] = splitOnce(head.url, '?');
  for (const { method, path: pattern, endpoint } of ROUTES) {
    const match = method === head.method ? pattern.exec(path) : null;
    if (match === null) continue;
    const parameters = new URLSearchParams(query);
    // Reports name their counter in the query: this stand-in takes one.
    const id = match[1] ?? (endpoint === 'report' ? parameters.get('ids') : null);
    return {
      endpoint,
      counterId: id === null ? null : Number(id),
      uploadId: match[2] ?? null,
      query: parameters,
    };
  }
  return null;
}

function route(method: string, path: string, endpoint: Endpoint) {
  return { method, path: new RegExp(`^${path}/?$`), endpoint };
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
