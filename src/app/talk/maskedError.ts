/** Errors as log and mail may say them: a server may quote a cell back, with a phone or an id in it. */

import { maskNumbers } from '../../metrica/describeRequest';
import type { AppError } from '../base/result';

/** The error with phones and ids masked in whatever a server said; our own words, with their counters and addresses, stay. */
export function maskedError(error: AppError): AppError {
  const { message, server } = error;
  const { params } = message;
  const isQuoted = typeof params?.message === 'string';
  return {
    ...error,
    message: isQuoted
      ? { ...message, params: { ...params, message: maskNumbers(String(params.message)) } }
      : message,
    ...(server === undefined ? {} : { server: maskNumbers(server) }),
  };
}
