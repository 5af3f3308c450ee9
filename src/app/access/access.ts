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

/** Keeps a token for this person. */
export function saveToken(ports: Ports, token: KeptToken): void {
  ports.store.set('user', USER_KEYS.token, JSON.stringify(token));
}

/** The token to send with; TOKEN_MISSING when there is none. A token near its end is refreshed first. */
export function requireToken(ports: Ports): Result<string> {
  const kept = loadToken(ports);
  if (kept === null) return failed('TOKEN_MISSING');
  if (!nearEnd(kept, ports.clock.nowMs())) return done(kept.token);
  return done(refreshed(ports)?.token ?? kept.token);
}

/** After Metrica refused a token that Yandex can renew: renews it. False where a person must sign in again. */
export function refreshAfterRefusal(ports: Ports): boolean {
  const kept = loadToken(ports);
  if (kept?.refreshToken === undefined) return false;
  saveToken(ports, { ...kept, expiresAtMs: ports.clock.nowMs(), triedAtMs: 0 });
  const token = refreshed(ports)?.token;
  return token !== undefined && token !== kept.token;
}

/** Refreshes under the user's lock; another run may have done it meanwhile, so the kept token is read again inside. */
function refreshed(ports: Ports): KeptToken | null {
  const clientId = ports.store.get('script', SCRIPT_KEYS.clientId);
  if (clientId === null) return null;
  const outcome = ports.userLock.run(() => {
    const kept = loadToken(ports);
    if (kept?.refreshToken === undefined || !nearEnd(kept, ports.clock.nowMs())) return kept;
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
