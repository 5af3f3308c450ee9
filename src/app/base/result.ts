/** What a use case comes to: a value, or an expected failure with its code. */

import type { Message, Params, TextKey } from '../../texts/say';

/** Codes of expected failures; stable, shown in details and by `--json`. */
export type AppErrorCode =
  | 'NO_SPREADSHEET'
  | 'SHEET_MISSING'
  | 'SHEET_NOT_GRID'
  | 'SHEET_OURS'
  | 'SHEET_EMPTY'
  | 'SAMPLE_SHEET'
  | 'NO_ROWS'
  | 'HEADER_NOT_FOUND'
  | 'ONE_COLUMN'
  | 'COLUMN_MISSING'
  | 'COLUMN_DOUBLED'
  | 'COLUMN_LOST'
  | 'COLUMN_UNCONFIRMED'
  | 'NOT_LOADED'
  | 'SHEET_BUSY'
  | 'BUSY'
  | 'NO_TURN'
  | 'TOKEN_MISSING'
  | 'TOKEN_REFUSED'
  | 'ACCESS_DENIED'
  | 'COUNTER_MISSING'
  | 'SCOPE_MISSING'
  | 'COMMENT_TOO_LONG'
  | 'ADDRESS_TOO_LONG'
  | 'METRICA_UNREACHABLE'
  | 'METRICA_ERROR'
  | 'QUOTA'
  | 'IN_DOUBT'
  | 'REFUSED_BEFORE'
  | 'QUESTION_OPEN'
  | 'OVER_TEN_PERCENT'
  | 'READING_CHANGED'
  | 'UPLOADS_ELSEWHERE'
  | 'COUNTER_CHANGED'
  | 'LEDGER_GONE'
  | 'LEDGER_BEHIND'
  | 'LEDGER_DAMAGED'
  | 'LEDGER_KEY_GONE'
  | 'LEDGER_FULL'
  | 'PROPERTIES_FULL'
  | 'UPLOAD_UNKNOWN'
  | 'COPIED'
  | 'BAD_REQUEST'
  | 'BATCH_UNKNOWN'
  | 'BATCH_SETTLED'
  | 'NOTHING_TO_UNDO'
  | 'NOT_UPLOADED_YET'
  | 'NOT_OWNER'
  | 'TRIGGER_REFUSED'
  | 'SIGN_IN_FAILED'
  | 'NOT_A_TOKEN'
  | 'NO_COUNTERS'
  | 'COUNTER_NOT_NUMBER'
  | 'SETTING_WRONG'
  | 'UNEXPECTED';

/** Codes that have a sentence of their own; errors of Metrica are explained by `metricaFailure`. */
export type OwnErrorCode = {
  [Code in AppErrorCode]: `error.${Code}` extends TextKey ? Code : never;
}[AppErrorCode];

export interface AppError {
  readonly code: AppErrorCode;
  readonly message: Message;
  /** The server's own words, untouched; '' where there are none. */
  readonly server?: string;
  readonly details?: Params;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** A good result. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** An expected failure; the sentence is `error.CODE`. */
export function failed(code: OwnErrorCode, params: Params = {}, server = ''): Result<never> {
  return { ok: false, error: appError(code, params, server) };
}

/** The error itself, where it is not returned at once. */
export function appError(code: OwnErrorCode, params: Params = {}, server = ''): AppError {
  return { code, message: { key: `error.${code}`, params }, server, details: params };
}
