/** What an answer tells, as short facts by name: what changes from run to run (numbers, times) is left out. */

import type { Answered } from './question';

/** Values by name, for example `errors[0].message`. */
export type Facts = Readonly<Record<string, string>>;

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?/g;
/** Keys that an answer of a known form has one of. */
const KNOWN_FORMS = [
  'uploading',
  'uploadings',
  'errors',
  'counter',
  'counters',
  'goals',
  'success',
  'date',
  'data',
];

/** The body as an object of JSON; null when it is anything else. */
export function jsonOf(answered: Answered): Readonly<Record<string, unknown>> | null {
  if (answered.kind === 'lost') return null;
  try {
    const value: unknown = JSON.parse(answered.body.toString('utf8'));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Whether the answer has a form that the documentation knows: a lost one has none. */
export function hasKnownForm(answered: Answered): boolean {
  const body = jsonOf(answered);
  return body !== null && KNOWN_FORMS.some((key) => key in body);
}

/** Whether the answer is a refusal of the API. */
export function hasErrors(answered: Answered): boolean {
  return Array.isArray(jsonOf(answered)?.errors);
}

/** The upload of an answer; null when it has none. */
export function uploadingOf(answered: Answered): Readonly<Record<string, unknown>> | null {
  const uploading = jsonOf(answered)?.uploading;
  return isObject(uploading) ? uploading : null;
}

/** The uploads of a list; null when it is none. */
export function uploadingsOf(
  answered: Answered,
): readonly Readonly<Record<string, unknown>>[] | null {
  const uploadings = jsonOf(answered)?.uploadings;
  return Array.isArray(uploadings) ? uploadings.filter(isObject) : null;
}

/** The type of the first error; blank when there is none. */
export function errorTypeOf(answered: Answered): string {
  const errors = jsonOf(answered)?.errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isObject(first) ? String(first.error_type ?? '') : '';
}

/** Status, kind of content and every value of the body. */
export function wholeAnswer(answered: Answered, masks: readonly string[]): Facts {
  if (answered.kind === 'lost') return { answer: `none: ${answered.reason}` };
  const { status, headers, body } = answered;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? 'none';
  const facts: Record<string, string> = { status: String(status), 'content-type': type };
  const text = body.toString('utf8');
  try {
    spread(JSON.parse(text), '', masks, facts);
  } catch {
    facts.body = text === '' ? 'empty' : `not JSON: ${masked(text.slice(0, 80), masks)}`;
  }
  return facts;
}

function spread(
  value: unknown,
  path: string,
  masks: readonly string[],
  facts: Record<string, string>,
): void {
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((each, index) => [`${path}[${index}]`, each])
    : isObject(value)
      ? Object.entries(value).map(([name, each]) => [path === '' ? name : `${path}.${name}`, each])
      : [];
  for (const [name, each] of entries) spread(each, name, masks, facts);
  if (entries.length > 0) return;
  const isNumber = typeof value === 'number' && /(^|[._])id$/.test(path);
  facts[path === '' ? 'body' : path] = isNumber
    ? 'a number'
    : masked(JSON.stringify(value) ?? '', masks);
}

/** Takes out times (their zone stays) and what belongs to this run alone. */
function masked(text: string, masks: readonly string[]): string {
  let shown = text.replace(TIME, '<time>');
  for (const mask of masks) shown = shown.replaceAll(mask, '…');
  return shown;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
