/** Sign-in with Yandex: the page that shows a code or a token, and the exchange of codes and refresh tokens. */

import { createHash } from 'node:crypto';
import type { Exchange, Outcome } from '../exchange';
import { type Answer, htmlAnswer, jsonAnswer } from '../serve/wire';
import type { AuthorisationCode, RefreshToken } from '../state';
import {
  type AccessToken,
  CODE_SCREEN_ADDRESS,
  SCOPES,
  type Scope,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
  TEST_LOGIN,
} from './accounts';
import { signInPage } from './signInPage';

const CODE_LIFE_MS = 10 * 60_000;
const TOKEN_LIFE_SECONDS = 365 * 86_400;

/**
 * GET /authorize. The person is taken as signed in and willing: `response_type=code` shows a code of 16 characters for
 * the code screen (10 minutes, one use), `response_type=token` an access token.
 */
export function authorize(exchange: Exchange): Outcome {
  const { query } = exchange.route;
  const page = (text: string) => ({ answer: htmlAnswer(400, signInPage('error', text)) });
  if (query.get('client_id') !== TEST_CLIENT_ID) return page('invalid_client: Client not found');
  const redirect = query.get('redirect_uri');
  if (redirect !== null && redirect !== CODE_SCREEN_ADDRESS) {
    return page('redirect_uri does not match the Callback URL of the application');
  }
  const scopes = readScopes(query.get('scope'));
  if (scopes === null) return page('invalid_scope: Unknown scope');
  if (query.get('response_type') === 'token') {
    const token = issueToken(exchange, TEST_LOGIN, scopes, null);
    return { answer: htmlAnswer(200, signInPage('token', token.access.token)) };
  }
  if (query.get('response_type') !== 'code') return page('response_type must be code or token');

  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method') ?? 'plain';
  if (challenge !== null && method !== 'S256' && method !== 'plain') {
    return page('code_challenge_method must be S256 or plain');
  }
  const code: AuthorisationCode = {
    code: secret(exchange, 'code').slice(0, 16),
    clientId: TEST_CLIENT_ID,
    login: TEST_LOGIN,
    scopes,
    challenge,
    challengeMethod: challenge === null ? null : method === 'S256' ? 'S256' : 'plain',
    expiresMs: exchange.nowMs + CODE_LIFE_MS,
  };
  exchange.emit({ type: 'code-issued', code });
  return { answer: htmlAnswer(200, signInPage('code', code.code)) };
}

/** POST /token with `grant_type` `authorization_code` or `refresh_token`, as a form. */
export function token(exchange: Exchange): Outcome {
  const ordered = exchange.take('oauth-error')?.args[0];
  if (ordered !== undefined) return { answer: oauthError(ordered, 'Ordered by a fault') };
  const { body } = exchange.request;
  if (body.kind !== 'form') {
    return {
      answer: oauthError('invalid_request', 'Body must be application/x-www-form-urlencoded'),
    };
  }
  const client = readClient(exchange.request.headers.authorization, body.fields);
  if ('error' in client) return { answer: client.error };
  switch (body.fields.grant_type) {
    case 'authorization_code':
      return { answer: exchangeCode(exchange, body.fields, client.hasSecret) };
    case 'refresh_token':
      return { answer: exchangeRefresh(exchange, body.fields) };
    case undefined:
      return { answer: oauthError('invalid_request', 'grant_type not in POST') };
    default:
      return { answer: oauthError('unsupported_grant_type', 'Unsupported grant_type') };
  }
}

/** RFC 7636, 4.6: the verifier, hashed and in base64url without padding, must be the challenge. */
function exchangeCode(
  exchange: Exchange,
  fields: Readonly<Record<string, string>>,
  hasSecret: boolean,
): Answer {
  if (fields.code === undefined) return oauthError('invalid_request', 'code not in POST');
  const code = exchange.state.codes.find((known) => known.code === fields.code);
  if (code === undefined) return oauthError('invalid_grant', 'Code is unknown or was used');
  if (code.expiresMs <= exchange.nowMs) return oauthError('invalid_grant', 'Code has expired');
  if (code.challenge === null) {
    if (!hasSecret) return oauthError('invalid_client', 'client_secret not in POST');
  } else {
    const verifier = fields.code_verifier ?? '';
    const shown =
      code.challengeMethod === 'S256'
        ? createHash('sha256').update(verifier).digest('base64url')
        : verifier;
    if (verifier === '' || shown !== code.challenge) {
      return oauthError('invalid_grant', 'code_verifier does not match code_challenge');
    }
  }
  exchange.emit({ type: 'code-spent', code: code.code });
  return tokenAnswer(exchange, code.login, code.scopes);
}

function exchangeRefresh(exchange: Exchange, fields: Readonly<Record<string, string>>): Answer {
  const sent = fields.refresh_token;
  if (sent === undefined) return oauthError('invalid_request', 'refresh_token not in POST');
  const refresh = exchange.state.refreshTokens.find((known) => known.token === sent);
  if (refresh === undefined) return oauthError('invalid_grant', 'expired_token');
  exchange.emit({ type: 'refresh-spent', token: refresh.token });
  return tokenAnswer(exchange, refresh.login, refresh.scopes);
}

function tokenAnswer(exchange: Exchange, login: string, scopes: readonly Scope[]): Answer {
  const { access, refresh } = issueToken(exchange, login, scopes, TEST_CLIENT_ID);
  return jsonAnswer(200, {
    access_token: access.token,
    expires_in: TOKEN_LIFE_SECONDS,
    refresh_token: refresh?.token,
    scope: scopes.join(' '),
    token_type: 'bearer',
  });
}

function issueToken(
  exchange: Exchange,
  login: string,
  scopes: readonly Scope[],
  clientId: string | null,
): { readonly access: AccessToken; readonly refresh: RefreshToken | null } {
  const access: AccessToken = {
    token: `y0_${secret(exchange, 'access')}`,
    login,
    scopes,
    expiresMs: exchange.nowMs + TOKEN_LIFE_SECONDS * 1000,
  };
  const refresh =
    clientId === null
      ? null
      : { token: `1:${secret(exchange, 'refresh')}`, clientId, login, scopes };
  exchange.emit({ type: 'token-issued', token: access, ...(refresh === null ? {} : { refresh }) });
  return { access, refresh };
}

/** The header wins over the body, as Yandex says. The secret may be missing: PKCE stands in for it. */
function readClient(
  authorization: string | undefined,
  fields: Readonly<Record<string, string>>,
): { readonly hasSecret: boolean } | { readonly error: Answer } {
  let id = fields.client_id;
  let clientSecret = fields.client_secret;
  if (authorization !== undefined) {
    const encoded = /^Basic (\S+)$/.exec(authorization)?.[1];
    if (encoded === undefined) return { error: oauthError('Malformed Authorization header') };
    [id, clientSecret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  }
  if (id !== TEST_CLIENT_ID) return { error: oauthError('invalid_client', 'Client not found') };
  if (clientSecret !== undefined && clientSecret !== TEST_CLIENT_SECRET) {
    return { error: oauthError('invalid_client', 'Wrong client secret') };
  }
  return { hasSecret: clientSecret !== undefined };
}

function oauthError(error: string, description = error): Answer {
  return jsonAnswer(400, { error_description: description, error });
}

function readScopes(text: string | null): readonly Scope[] | null {
  const asked = (text ?? 'metrika:read metrika:offline_data')
    .split(' ')
    .filter((word) => word !== '');
  const known = SCOPES.filter((scope) => asked.includes(scope));
  return known.length === asked.length ? known : null;
}

/** New each time without chance: what was handed out before counts in. */
function secret(exchange: Exchange, kind: string): string {
  return createHash('sha256')
    .update(`${kind}:${exchange.state.issued}:${exchange.nowMs}`)
    .digest('hex');
}
