/** *Sign in with Yandex*: the code-screen flow with PKCE, where the publisher has set up a client. */

import * as v from 'valibot';
import { oauthKey } from '../../metrica/explainError';
import {
  authoriseAddress,
  exchangeRequest,
  readTokenReply,
  VERIFIER_LENGTH,
} from '../../metrica/oauth';
import type { Ports } from '../../ports';
import { SCRIPT_KEYS, USER_KEYS } from '../base/keys';
import { optionalText, readRequest } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { changeToken, clientOf, type KeptToken } from './access';
import { busyWith, type TokenState, tokenState } from './connect';

/** The address that the person opens. A new verifier is kept until the code comes; BAD_REQUEST where no client is set up. */
export function startSignIn(ports: Ports): Result<{ readonly url: string }> {
  const clientId = ports.store.get('script', SCRIPT_KEYS.clientId);
  if (clientId === null) return failed('BAD_REQUEST', { what: SCRIPT_KEYS.clientId });
  const verifier = ports.ids.random(VERIFIER_LENGTH);
  ports.store.set('user', USER_KEYS.signIn, verifier);
  return done({ url: authoriseAddress({ clientId, codeChallenge: ports.ids.sha256(verifier) }) });
}

const CODE_REQUEST = v.object({ code: optionalText(500) });

/** `{code}`: changes the code into a token. SIGN_IN_FAILED, in the words of what Yandex said, keeps what there was. */
export function finishSignIn(ports: Ports, request: unknown): Result<TokenState> {
  const asked = readRequest(CODE_REQUEST, request);
  if (!asked.ok) return asked;
  const { code } = asked.value;
  const clientId = ports.store.get('script', SCRIPT_KEYS.clientId);
  const verifier = ports.store.get('user', USER_KEYS.signIn);
  if (clientId === null) return failed('BAD_REQUEST', { what: SCRIPT_KEYS.clientId });
  if (verifier === null) return failed('BAD_REQUEST', { what: USER_KEYS.signIn });
  const reply = readTokenReply(
    ports.http.send(exchangeRequest({ ...clientOf(ports, clientId), code, verifier })),
  );
  if (!reply.ok) {
    const message = { key: oauthKey(reply.error, 'exchange') };
    const server = reply.error.message;
    return { ok: false, error: { code: 'SIGN_IN_FAILED', message, server } };
  }
  const { accessToken, refreshToken, expiresInSeconds } = reply.value;
  const nowMs = ports.clock.nowMs();
  const token: KeptToken = {
    token: accessToken,
    setAtMs: nowMs,
    testedAtMs: null,
    expiresAtMs: nowMs + expiresInSeconds * 1000,
    lifeMs: expiresInSeconds * 1000,
    ...(refreshToken === null ? {} : { refreshToken }),
  };
  if (!changeToken(ports, () => token)) return busyWith(ports);
  ports.store.remove('user', USER_KEYS.signIn);
  return done(tokenState(ports));
}
