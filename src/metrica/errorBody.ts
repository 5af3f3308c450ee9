/** Reads the body with which Metrica reports errors: `{"errors": [{error_type, message, location}], "code", "message"}`. */

import { type ErrorType, isErrorType, isShortQuota, refuses } from './errorTable';
import { asRecord, parseJson, readText } from './json';

export interface ErrorItem {
  /** Metrica's word, also one that is not known here; '' where it is missing. */
  readonly errorType: string;
  readonly message: string;
  /** Mostly missing in real answers: ''. */
  readonly location: string;
}

export interface ErrorBody {
  readonly items: readonly ErrorItem[];
  /** The message of the whole answer; '' where it is missing. */
  readonly message: string;
}

/** The error body of an answer; null where the text is no JSON object. A JSON object of another kind has no items. */
export function readErrorBody(text: string): ErrorBody | null {
  const body = asRecord(parseJson(text));
  if (body === null) return null;
  const list = body.errors;
  const items = (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const record = asRecord(entry);
    if (record === null) return [];
    return {
      errorType: readText(record, 'error_type'),
      message: readText(record, 'message'),
      location: readText(record, 'location'),
    };
  });
  return { items, message: readText(body, 'message') };
}

/**
 * The known type that decides what an answer means, whatever the order of its errors: one that leaves open
 * whether something was stored before one that says no, and a short quota last, for it is worth repeating only when
 * nothing else stands in the way. null where no type is known.
 */
export function decidingType(body: ErrorBody): ErrorType | null {
  const types = body.items.map((item) => item.errorType).filter(isErrorType);
  return (
    types.find((type) => !refuses(type)) ??
    types.find((type) => !isShortQuota(type)) ??
    types[0] ??
    null
  );
}

/** Longer messages are cut, so that they fit where they are shown and kept. */
const MAX_MESSAGE_LENGTH = 2_000;

/** What Metrica says, in its own words: every different message once, one a line. */
export function messageOf(body: ErrorBody): string {
  const messages = [body.message, ...body.items.map((item) => item.message)];
  const text = [...new Set(messages.filter((message) => message.trim() !== ''))].join('\n');
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH)}…`;
}
