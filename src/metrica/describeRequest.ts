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

const E_MAIL =
  /[^\s@<>()[\]{}"'«»“”„,;:=]+(?:@|%40)[^\s@<>()[\]{}"'«»“”„,;:=]+\.[^\s@<>()[\]{}"'«»“”„,;:=.]+/giu;

/** Digits in groups, as people write phones: ten and more of them. */
const IN_GROUPS = /(?:\+|\(|\b)\d(?:[\s().·/-]{0,3}\d){8,29}\b/g;

const DATE = /^(?:\d{4}[-./]\d\d[-./]\d\d|\d\d?[-./]\d\d?[-./]\d{4})(?!\d)/;

/** What a server calls an id, and the value behind it. */
const NAMED_ID =
  /\b((?:client|user|visitor)[ _-]?ids?|yclid|phone(?:[ _-]?number)?|телефон\S*)((?:\s+(?:is|value|of|=))?[\s"'«“:=]{1,4})([\wа-яё.+-]*\d[\wа-яё.+-]*)(?![\wа-яё•])/giu;

/** Numbers that are Metrica's and ours: of uploads and counters. */
const OURS = /(?:upload(?:ing)?s?|counter(?:[ _]?id)?|загрузк\S*|сч[её]тчик\S*)[\s:=№#"'(]{1,3}$/iu;

/**
 * A text in which e-mails, phones in whatever groups, values that a server calls an id, and every other run of seven and more
 * digits are masked: what it quotes may be a person's. Numbers of uploads and counters stay, and dates.
 */
export function maskNumbers(text: string): string {
  return text
    .replace(E_MAIL, HIDDEN)
    .replace(IN_GROUPS, (group) =>
      DATE.test(group) || group.replace(/\D/g, '').length < 10
        ? group
        : maskPhone(group.replace(/[^+\d]/g, '')),
    )
    .replace(NAMED_ID, (_all, name: string, between: string, id: string) =>
      [name, between, maskPhone(id)].join(''),
    )
    .replace(/\+?\d{7,}/g, (digits, at: number, all: string) =>
      OURS.test(all.slice(Math.max(0, at - 24), at)) ? digits : maskPhone(digits),
    );
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
