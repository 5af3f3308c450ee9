/** The person's token: kept in user properties only, refreshed before it runs out. */

import { type OAuthClient, readTokenReply, refreshRequest } from '../../metrica/oauth';
import type { Ports } from '../../ports';
import { SCRIPT_KEYS, USER_KEYS } from '../base/keys';
import { done, failed, type Result } from '../base/result';

/** What is kept of a token; never leaves the user's properties. */
export interface KeptToken {
  readonly token: string;
  readonly setAtMs: number;
  readonly testedAtMs: number | null;
  /** Given by the sign-in, not by a pasted token. */
  readonly refreshToken?: string;
  readonly expiresAtMs?: number;
  /** How long it was given for. */
  readonly lifeMs?: number;
  /** When a refresh failed last: it is not tried again with every request. */
  readonly triedAtMs?: number;
}

/** A token is refreshed when less than this is left, or half of a short life. */
const REFRESH_BEFORE_MS = 30 * 24 * 3600 * 1000;

/** After a refresh that failed, the next one waits. */
const TRY_AGAIN_MS = 6 * 3600 * 1000;

/** The kept token, or null when there is none or what is kept cannot be read. */
export function loadToken(ports: Ports): KeptToken | null {
  return parseToken(ports.store.get('user', USER_KEYS.token));
}

/** Changes the kept token under the user's lock, so that no run writes an older one over it; null removes it. False when another run has it. */
export function changeToken(
  ports: Ports,
  change: (kept: KeptToken | null) => KeptToken | null,
): boolean {
  const outcome = ports.userLock.run(() => {
    const next = change(loadToken(ports));
    if (next === null) ports.store.remove('user', USER_KEYS.token);
    else saveToken(ports, next);
  });
  return outcome.kind === 'done';
}

function saveToken(ports: Ports, token: KeptToken): void {
  ports.store.set('user', USER_KEYS.token, JSON.stringify(token));
}

/** The token to send with; TOKEN_MISSING when there is none. A token near its end is refreshed first. */
export function requireToken(ports: Ports): Result<string> {
  const kept = loadToken(ports);
  if (kept === null) return failed('TOKEN_MISSING');
  if (!nearEnd(kept, ports.clock.nowMs())) return done(kept.token);
  return done(refreshed(ports, (now) => nearEnd(now, ports.clock.nowMs()))?.token ?? kept.token);
}

/** Does the work; once more where Metrica refused a token that could be renewed. */
export function renewOnRefusal<T>(ports: Ports, work: () => Result<T>): Result<T> {
  const first = work();
  const isRefused = !first.ok && first.error.code === 'TOKEN_REFUSED';
  return isRefused && refreshAfterRefusal(ports) ? work() : first;
}

/** After Metrica refused a token that Yandex can renew: renews it. False where a person must sign in again. */
export function refreshAfterRefusal(ports: Ports): boolean {
  const refused = loadToken(ports)?.token;
  if (refused === undefined) return false;
  // Another run may have renewed it meanwhile: that one is tried.
  const token = refreshed(ports, (now) => now.token === refused)?.token;
  return token !== undefined && token !== refused;
}

/** Refreshes what still must be under the user's lock: another run may have done it, so the kept token is read again inside. */
function refreshed(ports: Ports, must: (kept: KeptToken) => boolean): KeptToken | null {
  const clientId = ports.store.get('script', SCRIPT_KEYS.clientId);
  if (clientId === null) return null;
  const outcome = ports.userLock.run(() => {
    const kept = loadToken(ports);
    if (kept?.refreshToken === undefined || !must(kept)) return kept;
    const reply = readTokenReply(
      ports.http.send(
        refreshRequest({ ...clientOf(ports, clientId), refreshToken: kept.refreshToken }),
      ),
    );
    if (!reply.ok) {
      saveToken(ports, { ...kept, triedAtMs: ports.clock.nowMs() });
      return null;
    }
    const { triedAtMs: _tried, ...rest } = kept;
    const lifeMs = reply.value.expiresInSeconds * 1000;
    const fresh: KeptToken = {
      ...rest,
      token: reply.value.accessToken,
      refreshToken: reply.value.refreshToken ?? kept.refreshToken,
      expiresAtMs: ports.clock.nowMs() + lifeMs,
      lifeMs,
    };
    saveToken(ports, fresh);
    return fresh;
  });
  return outcome.kind === 'done' ? outcome.value : null;
}

/** The app that the publisher has set up at Yandex. */
export function clientOf(ports: Ports, clientId: string): OAuthClient {
  return { clientId, clientSecret: ports.store.get('script', SCRIPT_KEYS.clientSecret) };
}

function nearEnd(kept: KeptToken, nowMs: number): boolean {
  return (
    kept.refreshToken !== undefined &&
    kept.expiresAtMs !== undefined &&
    kept.expiresAtMs - nowMs < Math.min(REFRESH_BEFORE_MS, (kept.lifeMs ?? Infinity) / 2) &&
    Math.abs(nowMs - (kept.triedAtMs ?? 0)) >= TRY_AGAIN_MS
  );
}

function parseToken(text: string | null): KeptToken | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('token' in value)) return null;
    return typeof value.token === 'string' && value.token !== '' ? (value as KeptToken) : null;
  } catch {
    return null;
  }
}
