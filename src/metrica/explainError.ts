/** Chooses the sentence that explains an error or a status of Metrica; the sentences themselves are in the texts. */

import type { MetricaError } from './errors';
import { canRefuse, type ErrorCause, type ErrorType } from './errorTable';
import type { OAuthError } from './oauth';
import type { UnknownReason } from './uploadReply';

export type ErrorKey =
  | `metrica.error.${ErrorType}`
  | 'metrica.error.refused_silently'
  | 'metrica.error.access_denied_list'
  | 'metrica.error.unreachable'
  | 'metrica.error.not_json'
  | 'metrica.error.unexpected_answer'
  | 'metrica.error.nothing_accepted'
  | 'metrica.error.list_incomplete'
  | 'metrica.error.http_too_many'
  | 'metrica.error.http_refused'
  | 'metrica.error.http_other';

export interface Explanation<Key extends string> {
  readonly key: Key;
  readonly params: Readonly<Record<string, string>>;
}

/** What the sentences name besides the error itself. */
export interface ErrorContext {
  /** Number of the counter that was asked; null when it was none, as for the list of counters. */
  readonly counter: string | null;
  /** When the day's quota ends (`quotaEndsAtMs`), as people read it. */
  readonly quotaEnds: string;
}

/**
 * The sentence for an error. It already holds Metrica's own words where `saysMessage`; elsewhere they are shown below it,
 * untouched. For an upload that is *in doubt* use `unknownKey`: these sentences say that nothing was changed.
 */
export function explainError(
  error: MetricaError,
  context: ErrorContext,
): Explanation<ErrorKey> & { readonly saysMessage: boolean } {
  const key = errorKey(error, context);
  return {
    key,
    params: {
      counter: context.counter ?? '',
      time: context.quotaEnds,
      status: String(error.status ?? ''),
      message: error.message,
    },
    saysMessage: key === 'metrica.error.invalid_uploading',
  };
}

function errorKey(error: MetricaError, context: ErrorContext): ErrorKey {
  const { code, type, status } = error;
  if (type === 'invalid_uploading' && error.message === '') return 'metrica.error.refused_silently';
  if (type === 'access_denied' && context.counter === null) {
    return 'metrica.error.access_denied_list';
  }
  if (type !== null) return `metrica.error.${type}`;
  switch (code) {
    case 'unreachable':
    case 'not_json':
    case 'unexpected_answer':
    case 'nothing_accepted':
      return `metrica.error.${code}`;
    case 'too_many_pages':
    case 'no_new_uploads':
      return 'metrica.error.list_incomplete';
    case 'http_401':
      return 'metrica.error.unauthorized';
    case 'http_420':
    case 'http_429':
      return 'metrica.error.http_too_many';
    default:
      return status !== null && canRefuse(status)
        ? 'metrica.error.http_refused'
        : 'metrica.error.http_other';
  }
}

export type CauseKey = `metrica.cause.${ErrorCause}`;

/** The sentence for a documented cause of 401 or 403. */
export function causeKey(cause: ErrorCause): CauseKey {
  return `metrica.cause.${cause}`;
}

export type UnknownKey = `metrica.unknown.${UnknownReason}`;

/** The sentence for why it is not known what became of an upload; takes `{status}`. */
export function unknownKey(reason: UnknownReason): UnknownKey {
  return `metrica.unknown.${reason}`;
}

export type OAuthKey =
  | 'metrica.oauth.code'
  | 'metrica.oauth.client'
  | 'metrica.oauth.scope'
  | 'metrica.oauth.pending'
  | 'metrica.oauth.request'
  | 'metrica.oauth.refresh'
  | 'metrica.oauth.silent';

/** The sentence for a sign-in (`exchange`) or a refresh that failed. */
export function oauthKey(error: OAuthError, step: 'exchange' | 'refresh'): OAuthKey {
  switch (error.code) {
    case 'invalid_grant':
    case 'bad_verification_code':
      return step === 'exchange' ? 'metrica.oauth.code' : 'metrica.oauth.refresh';
    case 'invalid_client':
    case 'unauthorized_client':
      return 'metrica.oauth.client';
    case 'invalid_scope':
      return 'metrica.oauth.scope';
    case 'authorization_pending':
      return 'metrica.oauth.pending';
    case 'invalid_request':
    case 'unsupported_grant_type':
      return 'metrica.oauth.request';
    default:
      return 'metrica.oauth.silent';
  }
}
