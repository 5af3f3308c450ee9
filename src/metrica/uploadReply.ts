/** Reads what became of a batch from the answer to its upload: taken, refused, or not known. */

import type { HttpOutcome } from '../ports';
import { type ErrorBody, readErrorBody } from './errorBody';
import { localError, type MetricaError, readError } from './errors';
import { canRefuse, refuses } from './errorTable';
import { asRecord, parseJson } from './json';
import { canRepeat } from './retry';
import { readUpload, takenOf, type Upload } from './uploadRecord';

/** Why it cannot be told whether an upload was stored. */
export type UnknownReason =
  /** No answer came: connection, time-out, any exception. */
  | 'no_answer'
  /** A status that neither takes nor refuses: 2xx other than 200, 3xx, 408, 413, 5xx … */
  | 'status'
  | 'not_json'
  /** 200 without `uploading.id`. */
  | 'no_upload_id'
  /** A refusing status, but no error type in the body. */
  | 'no_error_type'
  /** A refusing status with error types that are not in the table, or that leave it open. */
  | 'open_error_type'
  /** A refusing status, and an upload in the same body. */
  | 'contradiction'
  /** An upload of which no row was counted: Metrica may count later, its list decides. */
  | 'nothing_counted';

export type UploadReply =
  | { readonly kind: 'accepted'; readonly upload: Upload }
  /** Metrica counts fewer rows than were sent and does not say which it left out. */
  | { readonly kind: 'acceptedShort'; readonly upload: Upload }
  /** Nothing was stored. */
  | { readonly kind: 'refused'; readonly error: MetricaError }
  /** Nothing was stored, since the server does not know `client_id_type`. When it was sent without, this is a refusal. */
  | { readonly kind: 'repeatWithoutIdType'; readonly error: MetricaError }
  /** Nothing was stored; `retryDelayMs` says when to send again. When that gives up, this is a refusal. */
  | { readonly kind: 'waitAndRepeat'; readonly error: MetricaError }
  /** `upload`: Metrica's record of the file, where it named one. */
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownReason;
      readonly error: MetricaError;
      readonly upload: Upload | null;
    };

/**
 * What an answer to an upload of `sentRows` calls means. Only a known error type of a
 * refusing row of the error table with a refusing status, says that nothing was stored. No message decides; it is only searched for
 * the name `client_id_type` (see `namesIdType`).
 */
export function readUploadReply(outcome: HttpOutcome, sentRows: number): UploadReply {
  const error = readError(outcome);
  const unknown = (reason: UnknownReason): UploadReply => unknownReply(reason, error);
  if (outcome.kind === 'unknown') return unknown('no_answer');
  if (outcome.status === 200) return readTaken(outcome.text, sentRows, error);
  if (!canRefuse(outcome.status)) return unknown('status');
  const body = readErrorBody(outcome.text);
  if (body === null) return unknown('not_json');
  if (uploadIn(outcome.text) !== null) return unknown('contradiction');
  if (error.type === null) {
    return unknown(error.unknownTypes.length === 0 ? 'no_error_type' : 'open_error_type');
  }
  if (!refuses(error.type)) return unknown('open_error_type');
  if (canRepeat(error)) return { kind: 'waitAndRepeat', error };
  if (outcome.status === 400 && namesIdType(body)) return { kind: 'repeatWithoutIdType', error };
  return { kind: 'refused', error };
}

function unknownReply(
  reason: UnknownReason,
  error: MetricaError,
  upload: Upload | null = null,
): UploadReply {
  return { kind: 'unknown', reason, error, upload };
}

function readTaken(text: string, sentRows: number, error: MetricaError): UploadReply {
  const upload = uploadIn(text);
  if (upload === null) {
    const reason = error.code === 'not_json' ? 'not_json' : 'no_upload_id';
    return unknownReply(reason, error);
  }
  const taken = takenOf(upload, sentRows);
  if (taken === 'nothing') {
    return unknownReply(
      'nothing_counted',
      localError('nothing_accepted', error.message, 200),
      upload,
    );
  }
  return { kind: taken === 'short' ? 'acceptedShort' : 'accepted', upload };
}

function uploadIn(text: string): Upload | null {
  const body = asRecord(parseJson(text));
  return body === null ? null : readUpload(body.uploading);
}

const ID_TYPE_NAME = /(?:^|[^a-z0-9_])client_id_type(?:$|[^a-z0-9_])/i;

/** Whether an `invalid_parameter` or `missing_parameter` error names the parameter `client_id_type`, in its place or its words. */
function namesIdType(body: ErrorBody): boolean {
  return body.items.some(
    ({ errorType, location, message }) =>
      (errorType === 'invalid_parameter' || errorType === 'missing_parameter') &&
      [location, message, body.message].some((text) => ID_TYPE_NAME.test(text)),
  );
}
