/** The one function that prints a request for people, without its secrets; and the masks of phones, ids and tokens. */

import { utf8Bytes } from '../core/deliver/csv';
import type { HttpBody, HttpOutcome, HttpRequest } from '../ports';

const HIDDEN = '••••';

/** What may be shown; anything else is taken for a secret. */
const OPEN_HEADERS: readonly string[] = ['accept', 'accept-language', 'content-type'];
const OPEN_FIELDS: readonly string[] = ['grant_type', 'client_id'];
const OPEN_PARAMETERS: readonly string[] = [
  'client_id_type',
  'comment',
  'new_goal_name',
  'limit',
  'offset',
  'per_page',
  'permission',
  'field',
  'ids',
  'metrics',
  'dimensions',
  'date1',
  'date2',
  'accuracy',
  'sort',
  'include_undefined',
  'attribution',
  'lang',
];

/**
 * A request in some lines: method and address with a readable query, headers, what the body is. Tokens, codes, secrets and
 * everything that is not known to be harmless stand as ••••; of a file only its size and column names; long runs of digits in
 * texts that a person typed are masked like phones.
 */
export function describeRequest(request: HttpRequest): string {
  const headers = Object.entries(request.headers).map(([name, value]) => {
    if (OPEN_HEADERS.includes(name.toLowerCase())) return `${name}: ${value}`;
    const scheme = /^(OAuth|Bearer|Basic)\s/i.exec(value)?.[0] ?? '';
    return `${name}: ${scheme}${HIDDEN}`;
  });
  return [
    `${request.method} ${describeAddress(request.url)}`,
    ...headers,
    ...(request.body === null ? [] : [describeBody(request.body)]),
  ].join('\n');
}

function describeAddress(url: string): string {
  const [whole = '', ...fragment] = url.split('#');
  const [path = '', ...rest] = whole.split('?');
  const clean = path.replace(/\/\/[^/@]*@/, `//${HIDDEN}@`);
  const pairs = rest
    .join('?')
    .split('&')
    .filter((pair) => pair !== '');
  const query = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    const key = decode(name);
    const shown = decode(value.join('='));
    return `${key}=${OPEN_PARAMETERS.includes(key) ? maskNumbers(shown) : HIDDEN}`;
  });
  return `${clean}${query.length === 0 ? '' : `?${query.join('&')}`}${fragment.length === 0 ? '' : `#${HIDDEN}`}`;
}

function describeBody(body: HttpBody): string {
  if (body.kind === 'form') {
    const fields = Object.entries(body.fields).map(
      ([name, value]) => `${name}=${OPEN_FIELDS.includes(name) ? value : HIDDEN}`,
    );
    return `form: ${fields.join('&')}`;
  }
  const { rows, header } = csvSize(body.text);
  const size = `${utf8Bytes(body.text)} bytes, ${rows} rows`;
  return `file ${body.part}: ${body.fileName}, ${body.contentType}, ${size}, columns ${header}`;
}

/** Rows below the header line; line breaks within quotes do not count. */
function csvSize(csv: string): { readonly rows: number; readonly header: string } {
  const unquoted = csv.replace(/"(?:[^"]|"")*"/g, '""');
  const lines = unquoted.split(/\r\n|\r|\n/).filter((line) => line !== '');
  return { rows: Math.max(0, lines.length - 1), header: lines[0] ?? '' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A phone for the log: `+79451234567` is `+7945•••••67`. Five characters from the front stay, or fewer in short numbers, and two from the end. */
export function maskPhone(phone: string): string {
  const characters = [...phone];
  if (characters.length < 5) return '•'.repeat(characters.length);
  const front = Math.min(characters[0] === '+' ? 5 : 4, Math.floor(characters.length / 2) - 1);
  const hidden = '•'.repeat(characters.length - front - 2);
  return [...characters.slice(0, front), hidden, ...characters.slice(-2)].join('');
}

/** A phone as people write it, in groups; dates and times are written otherwise. */
const SPACED_PHONE = /(?:\+\d{1,3}|\b[78])[\s(-]+\d{3}[\s)-]+\d{3}[\s-]*\d{2}[\s-]*\d{2}\b/g;

/** A text in which e-mails, phones in groups, and every run of 10 and more digits, phones and ids that a server quotes, are masked; shorter ones, upload and counter numbers, stay. */
export function maskNumbers(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, HIDDEN)
    .replace(SPACED_PHONE, (phone) => maskPhone(phone.replace(/[^+\d]/g, '')))
    .replace(/\+?\d{10,}/g, maskPhone);
}

/** An outcome in which the token of its request no longer stands, should a server or an exception repeat it. */
export function hideToken(request: HttpRequest, outcome: HttpOutcome): HttpOutcome {
  const token = /^OAuth (.{6,})$/.exec(request.headers.Authorization ?? '')?.[1];
  if (token === undefined) return outcome;
  const hide = (text: string): string => text.split(token).join(HIDDEN);
  return outcome.kind === 'unknown'
    ? { ...outcome, detail: hide(outcome.detail) }
    : { ...outcome, text: hide(outcome.text) };
}
