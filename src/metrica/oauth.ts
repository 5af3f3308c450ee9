/** Signing in with Yandex: addresses that a person opens, token requests, and what their answers say. */

import type { HttpOutcome, HttpRequest } from '../ports';
import { address } from './address';
import { asRecord, type JsonRecord, parseJson, readCount, readText } from './json';

const OAUTH = 'https://oauth.yandex.ru';

/** The page that shows a code or a token, for apps without an address of their own. */
const CODE_SCREEN = `${OAUTH}/verification_code`;

/** Where a person makes an app of their own, to get a token by hand. */
export const CREATE_APP_ADDRESS = `${OAUTH}/client/new`;

/** Least rights: list of counters and uploads; uploading calls. */
export const SCOPES = ['metrika:read', 'metrika:offline_data'] as const;

/** Characters of a PKCE verifier; RFC 7636 wants 43 to 128 of letters, digits and `-._~`. */
export const VERIFIER_LENGTH = 64;

const TOKEN_TIMEOUT_SECONDS = 60;

/** The address at which a person allows the sign-in and gets a code; the challenge is the base64url SHA-256 of the verifier (S256). */
export function authoriseAddress(parts: {
  readonly clientId: string;
  readonly codeChallenge: string;
}): string {
  return address(`${OAUTH}/authorize`, {
    response_type: 'code',
    client_id: parts.clientId.trim(),
    redirect_uri: CODE_SCREEN,
    scope: SCOPES.join(' '),
    // Without it Yandex takes the login that happens to be signed in, without asking.
    force_confirm: 'yes',
    code_challenge: parts.codeChallenge,
    code_challenge_method: 'S256',
  });
}

/** The address that shows a person the token of their own app. Rights are those of the app. */
export function tokenAddress(clientId: string): string {
  return address(`${OAUTH}/authorize`, {
    response_type: 'token',
    client_id: clientId.trim(),
    redirect_uri: CODE_SCREEN,
    force_confirm: 'yes',
  });
}

export interface OAuthClient {
  readonly clientId: string;
  /** Only where the app has one to give; PKCE does without. */
  readonly clientSecret?: string | null;
}

/** Changes the code that a person copied into tokens. */
export function exchangeRequest(
  parts: OAuthClient & { readonly code: string; readonly verifier: string },
): HttpRequest {
  return tokenRequest(parts, {
    grant_type: 'authorization_code',
    code: parts.code.trim(),
    code_verifier: parts.verifier,
  });
}

/** Changes a refresh token into new tokens; the old refresh token may stop working. */
export function refreshRequest(
  parts: OAuthClient & { readonly refreshToken: string },
): HttpRequest {
  return tokenRequest(parts, { grant_type: 'refresh_token', refresh_token: parts.refreshToken });
}

function tokenRequest(client: OAuthClient, grant: Readonly<Record<string, string>>): HttpRequest {
  const secret = client.clientSecret ?? '';
  return {
    method: 'POST',
    url: `${OAUTH}/token`,
    headers: {},
    body: {
      kind: 'form',
      fields: {
        ...grant,
        client_id: client.clientId.trim(),
        ...(secret === '' ? {} : { client_secret: secret }),
      },
    },
    timeoutSeconds: TOKEN_TIMEOUT_SECONDS,
  };
}

export interface Tokens {
  readonly accessToken: string;
  /** null: none came; the former one, if any, goes on. */
  readonly refreshToken: string | null;
  /** From the moment of the answer; a year where Yandex does not say. */
  readonly expiresInSeconds: number;
}

/** Metrica's FAQ: a token lives for a year after its last use. */
const USUAL_LIFE_SECONDS = 365 * 24 * 60 * 60;

/** Errors of the OAuth documentation, `bad_verification_code` being its word for a code of a wrong form. */
export const OAUTH_ERRORS = [
  'invalid_grant',
  'bad_verification_code',
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_scope',
  'unsupported_grant_type',
  'authorization_pending',
] as const;

export type OAuthErrorCode =
  | (typeof OAUTH_ERRORS)[number]
  /** No answer came. */
  | 'unreachable'
  | 'not_json'
  /** JSON, but neither a token nor a known error. */
  | 'unexpected_answer'
  | `http_${number}`;

export interface OAuthError {
  readonly code: OAuthErrorCode;
  readonly status: number | null;
  /** Words of Yandex, untouched; may be ''. */
  readonly message: string;
}

export type TokenReply =
  | { readonly ok: true; readonly value: Tokens }
  | { readonly ok: false; readonly error: OAuthError };

/** The answer to `exchangeRequest` or `refreshRequest`. */
export function readTokenReply(outcome: HttpOutcome): TokenReply {
  if (outcome.kind === 'unknown') {
    return { ok: false, error: { code: 'unreachable', status: null, message: outcome.detail } };
  }
  const body = asRecord(parseJson(outcome.text));
  const accessToken = body === null ? '' : readText(body, 'access_token').trim();
  if (outcome.status === 200 && body !== null && accessToken !== '') {
    const refreshToken = readText(body, 'refresh_token').trim();
    return {
      ok: true,
      value: {
        accessToken,
        refreshToken: refreshToken === '' ? null : refreshToken,
        expiresInSeconds: readCount(body, 'expires_in') ?? USUAL_LIFE_SECONDS,
      },
    };
  }
  return { ok: false, error: readOAuthError(outcome.status, body) };
}

function readOAuthError(status: number, body: JsonRecord | null): OAuthError {
  const word = body === null ? '' : readText(body, 'error');
  const message = body === null ? '' : readText(body, 'error_description') || word;
  const known = OAUTH_ERRORS.find((code) => code === word);
  if (known !== undefined) return { code: known, status, message };
  if (status !== 200) return { code: `http_${status}`, status, message };
  return { code: body === null ? 'not_json' : 'unexpected_answer', status, message };
}
