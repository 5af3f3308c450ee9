/** What the stand-in takes in and gives out: requests already read off the wire, and replies with how they travel. */

/** One part of a multipart/form-data body, as the parser found it. */
export interface FormPart {
  readonly name: string;
  /** Absent for a plain form field: the API wants a file name. */
  readonly fileName?: string;
  readonly contentType?: string;
  /** Bytes off the wire, or text when called in process. */
  readonly content: string | Uint8Array;
}

/** A request's body by its kind; `broken` is one that could not be parsed, with the reason. */
export type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'multipart'; readonly parts: readonly FormPart[] }
  | { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'other'; readonly contentType: string }
  | { readonly kind: 'broken'; readonly reason: string };

/** What is known before the body was read. */
export interface RequestHead {
  readonly method: string;
  /** Path and query as in the request line, for example `/management/v1/counters?per_page=10`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The sender's address, for the quota per second; one shared address when absent. */
  readonly ip?: string;
  /** Requests of this authorisation that run now, this one included; 1 when absent. */
  readonly parallel?: number;
  /** Real time of arrival for the quota per second, so that a stopped clock does not fill it; else the clock's. */
  readonly receivedMs?: number;
}

/** A whole request. */
export interface StandInRequest extends RequestHead {
  readonly body: RequestBody;
}

/**
 * How a reply travels.
 * - `answer`: as HTTP does.
 * - `drop-before`: the connection closes before the body is read; nothing is stored.
 * - `drop-amid-request`: it closes while the body arrives; nothing is stored.
 * - `drop-after`: all is done and stored, then it closes without a byte.
 * - `cut-amid`: headers and half of the body, then it closes.
 */
export type Transport = 'answer' | 'drop-before' | 'drop-amid-request' | 'drop-after' | 'cut-amid';

/** An answer before faults of the connection: status, headers and text. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The endpoints, by the names that a fault's `on=` takes. */
export const ENDPOINTS = [
  'upload',
  'list',
  'one',
  'counters',
  'counter',
  'make-counter',
  'delete-counter',
  'report',
  'goals',
  'authorize',
  'token',
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

/** A JSON answer in UTF-8, as every method of the API gives. */
export function jsonAnswer(
  status: number,
  value: unknown,
  options: { readonly pretty?: boolean; readonly headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...options.headers },
    body: options.pretty === true ? JSON.stringify(value, null, 2) : JSON.stringify(value),
  };
}

/** A page in HTML: what a proxy, a sign-in page or a maintenance page answers. */
export function htmlAnswer(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
