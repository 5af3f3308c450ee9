/** Every fault that can be ordered: its name, argument, where it strikes and what a client then meets. */

import { ERROR_TYPES, isErrorType } from '../api/errorTable';
import { ENDPOINTS, type Endpoint } from '../serve/wire';

interface FaultEntry {
  /** How the argument is written after the name; empty when there is none. */
  readonly usage: string;
  /** The endpoints it strikes unless `on=` says others. */
  readonly on: readonly Endpoint[];
  readonly meaning: string;
  /** Cuts the argument text into arguments, or says what is wrong with it. */
  readonly read: (text: string) => readonly string[] | string;
}

const UPLOAD: readonly Endpoint[] = ['upload'];
const LIST: readonly Endpoint[] = ['list'];
const REPORT: readonly Endpoint[] = ['report'];
const OBJECTS: readonly Endpoint[] = ['upload', 'list', 'one'];

/** In the order in which `--help` shows them. */
export const FAULTS = {
  refuse: entry(
    ':TYPE[:CODE]',
    ENDPOINTS,
    `an error body of the API, nothing stored. TYPE: ${ERROR_TYPES.join(', ')}. CODE: another HTTP status than the documented one`,
    readRefusal,
  ),
  status: entry(
    ':CODE[:json|html|empty]',
    ENDPOINTS,
    'a bare HTTP status with such a body (json: without error_type), nothing stored',
    readStatus,
  ),
  redirect: entry(
    '[:ADDRESS]',
    ENDPOINTS,
    '302 to another address, nothing stored',
    optional('/_stand-in/redirected'),
  ),
  'not-json': entry(
    '',
    ENDPOINTS,
    '200 with an HTML page in place of JSON; an upload is stored',
    none,
  ),
  'no-id': entry('', UPLOAD, '200 without uploading.id; the upload is stored', none),
  'line-zero': entry(
    '',
    UPLOAD,
    '200 with line_quantity 0; the upload is listed, no call is stored',
    none,
  ),
  'count-later': entry(
    '',
    UPLOAD,
    '200 with line_quantity 0, though every call is stored: the list counts them',
    none,
  ),
  'upload-status': entry(
    ':WORD',
    OBJECTS,
    'uploads show this status (PREPARED, or a word that no page knows)',
    text('a word'),
  ),
  sparse: entry('', OBJECTS, 'upload objects hold only id and comment', none),
  'extra-fields': entry('', OBJECTS, 'upload objects hold fields that no page knows', none),
  'in-russian': entry('', ENDPOINTS, 'error texts come in Russian', none),
  'oauth-error': entry(
    ':CODE',
    ['token'],
    'the OAuth server refuses with this error code, for example invalid_grant',
    text('an error code'),
  ),
  delay: entry(
    ':MS',
    ENDPOINTS,
    'the answer comes that many milliseconds after the work was done',
    whole,
  ),
  'drop-before': entry(
    '',
    UPLOAD,
    'the connection closes before the body is read; nothing stored',
    none,
  ),
  'drop-amid-request': entry(
    '',
    UPLOAD,
    'the connection closes while the body arrives; nothing stored',
    none,
  ),
  'drop-after': entry('', UPLOAD, 'stored, then the connection closes without an answer', none),
  'cut-answer': entry('', UPLOAD, 'stored, then the connection closes amid the answer', none),
  'store-later': entry(
    ':MINUTES',
    UPLOAD,
    'the connection closes without an answer; the upload appears that many minutes later',
    whole,
  ),
  half: entry(
    '',
    UPLOAD,
    'only the first half of the rows is stored (rounded up), the answer is lost',
    none,
  ),
  short: entry(
    ':N[:source]',
    UPLOAD,
    'the last N rows are not stored: line_quantity (with :source also source_quantity) is N below the rows sent',
    readShort,
  ),
  'skip-bad-rows': entry(
    '',
    UPLOAD,
    'a file with bad rows is taken without them: line_quantity is short',
    none,
  ),
  'refuse-rows': entry(
    ':TEXT',
    UPLOAD,
    'a file with a row that contains TEXT is refused with invalid_uploading',
    text('a text'),
  ),
  'refuse-parameter': entry(
    ':NAME[:location]',
    UPLOAD,
    '400 invalid_parameter that names the query parameter (in the message, or in location) whenever it is sent',
    readParameter,
  ),
  'list-lag': entry(':MINUTES', LIST, 'uploads younger than that are not listed', whole),
  'list-forgets': entry(':MINUTES', LIST, 'uploads older than that are not listed', whole),
  'list-no-ids': entry('', LIST, 'the newest upload of a page comes without its id', none),
  'list-no-times': entry('', LIST, 'uploads come without the time of their making', none),
  'list-cap': entry(':N', LIST, 'a page has at most N uploads, whatever limit asks', positive),
  'list-order': entry(
    ':new-first|old-first|random',
    LIST,
    'order of the list (random: mixed, but the same on every page)',
    oneOf('new-first', 'old-first', 'random'),
  ),
  'list-no-comments': entry('', LIST, 'the list lacks the comments', none),
  'list-comment-case': entry(
    ':upper|lower',
    LIST,
    'comments come back in such letters',
    oneOf('upper', 'lower'),
  ),
  'list-comment-cut': entry(':N', LIST, 'comments come back cut after N characters', whole),
  'list-5xx-page': entry(':K', LIST, 'page K of the list is a 503 (page 1: offset 0)', positive),
  'list-repeats': entry(
    '[:bare]',
    LIST,
    'each further page begins with the last upload of the page before (bare: without its comment)',
    (argument) => (argument === '' ? [] : oneOf('bare')(argument)),
  ),
  'list-zeros': entry(
    ':MINUTES',
    LIST,
    'uploads younger than that are listed with line_quantity 0',
    whole,
  ),
  'list-stuck': entry('', LIST, 'offset is ignored: every page is the first', none),
  'report-sampled': entry(
    ':PERCENT',
    REPORT,
    'reports are worked out from that share of the visits, and say so',
    readPercent,
  ),
  'report-lag': entry(
    ':MINUTES',
    REPORT,
    'reports lack calls of uploads younger than that, and say by how much they lag',
    whole,
  ),
  'report-campaigns': entry(
    ':N',
    REPORT,
    'reports by campaign have N campaigns more, of one call each',
    positive,
  ),
  'report-shape': entry(
    ':renamed|rows|bare',
    REPORT,
    'reports come in another form: rows under another name, rows as lists, or rows and nothing else',
    oneOf('renamed', 'rows', 'bare'),
  ),
  'drop-row': entry('', UPLOAD, 'BROKEN ON PURPOSE: the last row is silently not stored', none),
  'double-row': entry(
    '',
    UPLOAD,
    'BROKEN ON PURPOSE: the first row is silently stored twice',
    none,
  ),
} as const satisfies Record<string, FaultEntry>;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];

/** True for a name of the catalogue. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}

function entry(
  usage: string,
  on: readonly Endpoint[],
  meaning: string,
  read: FaultEntry['read'],
): FaultEntry {
  return { usage, on, meaning, read };
}

function none(argument: string): readonly string[] | string {
  return argument === '' ? [] : 'takes no argument';
}

function whole(argument: string): readonly string[] | string {
  return /^\d{1,9}$/.test(argument) ? [argument] : 'needs a whole number';
}

function positive(argument: string): readonly string[] | string {
  return /^[1-9]\d{0,8}$/.test(argument) ? [argument] : 'needs a whole number from 1';
}

function text(what: string): FaultEntry['read'] {
  return (argument) => (argument === '' ? `needs ${what}` : [argument]);
}

function optional(fallback: string): FaultEntry['read'] {
  return (argument) => [argument === '' ? fallback : argument];
}

function oneOf(...words: readonly string[]): FaultEntry['read'] {
  return (argument) => (words.includes(argument) ? [argument] : `needs one of ${words.join(', ')}`);
}

function readPercent(argument: string): readonly string[] | string {
  return /^[1-9]\d?$/.test(argument) ? [argument] : 'needs a whole number from 1 to 99';
}

function readRefusal(argument: string): readonly string[] | string {
  const [type = '', code] = argument.split(':');
  if (!isErrorType(type)) return `needs an error type, one of ${ERROR_TYPES.join(', ')}`;
  if (code === undefined) return [type];
  return /^[1-5]\d\d$/.test(code) ? [type, code] : 'needs an HTTP status after the error type';
}

function readStatus(argument: string): readonly string[] | string {
  const match = /^([2-5]\d\d)(?::(json|html|empty))?$/.exec(argument);
  if (match === null) return 'needs an HTTP status from 200 to 599, then json, html or empty';
  return [match[1] ?? '', match[2] ?? 'json'];
}

function readShort(argument: string): readonly string[] | string {
  const match = /^(\d{1,6})(:source)?$/.exec(argument);
  if (match === null) return 'needs a number of rows';
  return match[2] === undefined ? [match[1] ?? ''] : [match[1] ?? '', 'source'];
}

function readParameter(argument: string): readonly string[] | string {
  const match = /^(\w+)(:location)?$/.exec(argument);
  if (match === null) return 'needs the name of a query parameter';
  return match[2] === undefined ? [match[1] ?? ''] : [match[1] ?? '', 'location'];
}
