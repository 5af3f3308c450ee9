/** The person's token: kept in user properties only, refreshed before it runs out. */

import { readTokenReply, refreshRequest } from '../metrica/oauth';
import type { Ports } from '../ports';
import { SCRIPT_KEYS, USER_KEYS } from './keys';
import { done, failed, type Result } from './result';

/** What is kept of a token; never leaves the user's properties. */
export interface KeptToken {
  readonly token: string;
  readonly setAtMs: number;
  readonly testedAtMs: number | null;
  /** Given by the sign-in, not by a pasted token. */
  readonly refreshToken?: string;
  readonly expiresAtMs?: number;
}

/** A token is refreshed when less than this is left. */
const REFRESH_BEFORE_MS = 30 * 24 * 3600 * 1000;

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

/** Refreshes under the user's lock; another run may have done it meanwhile, so the kept token is read again inside. */
function refreshed(ports: Ports): KeptToken | null {
  const clientId = ports.store.get('script', SCRIPT_KEYS.clientId);
  if (clientId === null) return null;
  const outcome = ports.userLock.run(() => {
    const kept = loadToken(ports);
    if (kept?.refreshToken === undefined || !nearEnd(kept, ports.clock.nowMs())) return kept;
    const reply = readTokenReply(
      ports.http.send(refreshRequest({ clientId, refreshToken: kept.refreshToken })),
    );
    if (!reply.ok) return null;
    const fresh: KeptToken = {
      ...kept,
      token: reply.value.accessToken,
      refreshToken: reply.value.refreshToken ?? kept.refreshToken,
      expiresAtMs: ports.clock.nowMs() + reply.value.expiresInSeconds * 1000,
    };
    saveToken(ports, fresh);
    return fresh;
  });
  return outcome.kind === 'done' ? outcome.value : null;
}

function nearEnd(kept: KeptToken, nowMs: number): boolean {
  return (
    kept.refreshToken !== undefined &&
    kept.expiresAtMs !== undefined &&
    kept.expiresAtMs - nowMs < REFRESH_BEFORE_MS
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
