/** Who may do what: the token, its scopes, the quotas and the right to a counter, in the order the API asks. */

import type { Exchange } from '../exchange';
import type { Endpoint } from '../serve/wire';
import type { AccessToken, Counter, Scope } from './accounts';
import type { Refusal } from './errorTable';

/** What a method asks of the token: one of these scopes. */
const SCOPES_TO_READ: readonly Scope[] = ['metrika:read', 'metrika:write'];
const SCOPES_TO_LIST: readonly Scope[] = ['metrika:read', 'metrika:write', 'metrika:offline_data'];
const SCOPES_TO_CHANGE: readonly Scope[] = ['metrika:write'];
const SCOPES_TO_UPLOAD: readonly Scope[] = ['metrika:write', 'metrika:offline_data'];

/** Every other endpoint reads. */
const SCOPES_WANTED: Partial<Record<Endpoint, readonly Scope[]>> = {
  upload: SCOPES_TO_UPLOAD,
  list: SCOPES_TO_LIST,
  one: SCOPES_TO_LIST,
  'make-counter': SCOPES_TO_CHANGE,
  'delete-counter': SCOPES_TO_CHANGE,
};

export type Entry =
  | { readonly ok: true; readonly login: string; readonly token: AccessToken }
  | { readonly ok: false; readonly refusal: Refusal };

/** The counter that a request is about, and what the login may do there. */
export type CounterEntry =
  | { readonly ok: true; readonly login: string; readonly counter: Counter }
  | { readonly ok: false; readonly refusal: Refusal };

/** Lets a request in: authorisation, parallel requests, the day's quotas (then it counts), the token's scope. */
export function enter(exchange: Exchange): Entry {
  const { request, route, nowMs, state, settings } = exchange;
  const sent = /^OAuth (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (sent === undefined) return refused({ type: 'unauthorized' });
  const token = state.tokens.find((known) => known.token === sent);
  if (token === undefined || (token.expiresMs !== null && token.expiresMs <= nowMs)) {
    return refused({ type: 'invalid_token' });
  }

  const quota = (type: Refusal['type']) => refused({ type, code: settings.quotaCode });
  if ((request.parallel ?? 1) > settings.parallelRequests) return quota('quota_parallel_requests');
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const used = (key: string) => (state.quotaDay === day ? (state.quotaCounts[key] ?? 0) : 0);
  const loginKey = `login:${token.login}`;
  const counterKey = route.counterId === null ? null : `counter:${route.counterId}`;
  if (used(loginKey) >= settings.requestsPerDay) return quota('quota_requests_by_uid');
  if (counterKey !== null && used(counterKey) >= settings.requestsPerDay) {
    return quota('quota_requests_by_counter_id');
  }
  exchange.emit({
    type: 'counted',
    day,
    keys: counterKey === null ? [loginKey] : [loginKey, counterKey],
  });

  const wanted = SCOPES_WANTED[route.endpoint] ?? SCOPES_TO_READ;
  if (!wanted.some((scope) => token.scopes.includes(scope)))
    return refused({ type: 'access_denied' });
  return { ok: true, login: token.login, token };
}

/** As `enter`, and finds the counter: unknown ones are `not_found`, those of others `access_denied`. */
export function enterCounter(exchange: Exchange): CounterEntry {
  const entry = enter(exchange);
  if (!entry.ok) return entry;
  const counter = exchange.state.counters.find(({ id }) => id === exchange.route.counterId);
  if (counter === undefined) return { ok: false, refusal: { type: 'not_found' } };
  const permission = counter.permissions[entry.login];
  const mayDoIt =
    permission === 'own' ||
    permission === 'edit' ||
    (permission === 'view' && exchange.route.endpoint !== 'upload');
  if (!mayDoIt) return { ok: false, refusal: { type: 'access_denied' } };
  return { ok: true, login: entry.login, counter };
}

/** Counts the requests of the last second, or of a longer window, by sender; says false when a request is one too many. */
export function createRateWindow(
  limit: number,
  windowMs = 1000,
): (sender: string, atMs: number) => boolean {
  const arrivals = new Map<string, number[]>();
  return (sender, atMs) => {
    const recent = (arrivals.get(sender) ?? []).filter(
      (time) => atMs - time < windowMs && time <= atMs,
    );
    const isAllowed = recent.length < limit;
    if (isAllowed) recent.push(atMs);
    arrivals.set(sender, recent);
    return isAllowed;
  };
}

function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
