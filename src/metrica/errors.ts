/** Turns any outcome that is not what was asked for into one error with a stable code, for people and for decisions. */

import type { HttpOutcome } from '../ports';
import { decidingType, type ErrorBody, messageOf, readErrorBody } from './errorBody';
import {
  canRefuse,
  ERROR_TABLE,
  type ErrorAction,
  type ErrorCause,
  type ErrorType,
  isErrorType,
} from './errorTable';
import { retryAfterMs } from './retryAfter';

/** Codes for what no error type says. `http_NNN` carries the status. */
export type LocalErrorCode =
  /** No answer came. */
  | 'unreachable'
  /** 200, but no JSON object. */
  | 'not_json'
  /** 200 and JSON, but not what was asked for. */
  | 'unexpected_answer'
  /** 200 and an upload, of which no row passed Metrica's check. */
  | 'nothing_accepted'
  /** A list longer than is read. */
  | 'too_many_pages'
  /** A page of a list that brought nothing new, so that its end is not known. */
  | 'no_new_uploads'
  | `http_${number}`;

export interface MetricaError {
  readonly code: ErrorType | LocalErrorCode;
  /** The known error type, where the answer has one. Decisions look at it and at the status, never at the message. */
  readonly type: ErrorType | null;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Words of the server or of the sending service, untouched; may be ''. */
  readonly message: string;
  /** Error types that are not in the table, as the answer spells them. */
  readonly unknownTypes: readonly string[];
  /** Documented causes of 401 and 403, the likeliest first. */
  readonly causes: readonly ErrorCause[];
  /** How long the server asks to wait; null where it does not say. */
  readonly retryAfterMs: number | null;
}

/** The error of an outcome that could not be used. */
export function readError(outcome: HttpOutcome): MetricaError {
  if (outcome.kind === 'unknown') return localError('unreachable', outcome.detail);
  const { status } = outcome;
  const body = readErrorBody(outcome.text);
  const type = body === null ? null : decidingType(body);
  return {
    code: type ?? codeOf(status, body),
    type,
    status,
    message: body === null ? '' : messageOf(body),
    unknownTypes: body === null ? [] : unknownTypesOf(body),
    causes:
      type === null ? (status === 401 ? ERROR_TABLE.unauthorized.causes : []) : causesOf(type),
    retryAfterMs: retryAfterMs(outcome.headers),
  };
}

/** An error that was found here and not told by Metrica. */
export function localError(
  code: LocalErrorCode,
  message = '',
  status: number | null = null,
): MetricaError {
  return { code, type: null, status, message, unknownTypes: [], causes: [], retryAfterMs: null };
}

/** What to do about an error. */
export function actionFor(error: Pick<MetricaError, 'type' | 'status'>): ErrorAction {
  if (error.type !== null) return ERROR_TABLE[error.type].action;
  if (error.status === 401) return 'sign-in';
  if (error.status === 404) return 'check-counter';
  return error.status !== null && canRefuse(error.status) ? 'show' : 'later';
}

/** When the day's quotas start again: the next 00:00 GMT, in milliseconds. Source: documentation, page of quotas. */
export function quotaEndsAtMs(nowMs: number): number {
  const dayMs = 24 * 60 * 60 * 1000;
  return (Math.floor(nowMs / dayMs) + 1) * dayMs;
}

function codeOf(status: number, body: ErrorBody | null): LocalErrorCode {
  if (status !== 200) return `http_${status}`;
  return body === null ? 'not_json' : 'unexpected_answer';
}

function causesOf(type: ErrorType): readonly ErrorCause[] {
  return ERROR_TABLE[type].causes;
}

function unknownTypesOf(body: ErrorBody): readonly string[] {
  return body.items
    .map((item) => item.errorType)
    .filter((word) => word !== '' && !isErrorType(word));
}
