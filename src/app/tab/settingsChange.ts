/** Reads a change of settings that a page sends: every value is checked, unknown names are refused. */

import { ANSWERS, answersOf, QUESTION_NAMES } from '../../core/call/answers';
import { COLUMN_NAMES, ID_TYPES, isColumnName } from '../../core/call/columns';
import type { ChosenSource } from '../../core/call/mapping';
import { PROBLEM_CODES } from '../../core/call/problem';
import type { TabSettings } from '../../core/call/settings';
import { normaliseFlagWord } from '../../core/read/flagWords';
import { zoneOf } from '../../core/time/zone';
import { done, failed, type Result } from '../base/result';

type Change = (settings: TabSettings) => TabSettings;

/** Longest text of a setting; a property holds 9 KB in all. */
const MOST_CHARACTERS = 1_000;

/** Header rows further down are not read. */
const MOST_HEADER_ROW = 1_000;

/** A reader gives undefined for what it does not take. */
type Readers = {
  readonly [Name in keyof TabSettings]?: (value: unknown) => TabSettings[Name] | undefined;
};

const READERS: Readers = {
  idType: (value) => (value === null ? null : ID_TYPES.find((each) => each === value)),
  headerRow: (value) => (value === null ? null : whole(value, 1, MOST_HEADER_ROW)),
  timeZone: (value) =>
    value === null ? null : typeof value === 'string' && zoneOf(value) !== null ? value : undefined,
  country: (value) => (value === null ? null : matching(value, /^[A-Z]{2}$/)),
  timeForDates: (value) => (value === null ? null : matching(value, /^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  sendWithout: (value) =>
    isListOf(value, (code) => PROBLEM_CODES.some((each) => each === code))
      ? (value as TabSettings['sendWithout'])
      : undefined,
  filter: (value) => (value === null ? null : filterOf(value)),
  onlyAfter: (value) =>
    value === null ? null : matching(value, /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/),
  atLeastHoursOld: (value) => whole(value, 0, 24 * 365),
  leaveOutOld: flag,
  watch: flag,
  comment: text,
  goal: text,
  overTenPercent: (value) => (value === 'stop' || value === 'send-good' ? value : undefined),
};

/**
 * `{columns?: {Name: ChosenSource | null}, flagWords?: {Name: {word: '1' | '0'}}, answers?: {question: answer | null}, …}`:
 * columns, flag words and answers are added to what is kept, null forgets a column; other names are those of the settings. BAD_REQUEST names what is wrong.
 */
export function readSettingsChange(request: unknown): Result<Change> {
  const change = request ?? {};
  if (typeof change !== 'object') return failed('BAD_REQUEST', { what: 'change' });
  const plain: Record<string, unknown> = {};
  let columns: TabSettings['columns'] = {};
  let forgotten: readonly string[] = [];
  let flagWords: TabSettings['flagWords'] = {};
  let answers: Readonly<Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(change)) {
    const wrong = failed('BAD_REQUEST', { what: name });
    if (name === 'columns') {
      if (!isColumns(value)) return wrong;
      forgotten = Object.keys(value).filter((column) => value[column] === null);
      columns = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
    } else if (name === 'flagWords') {
      if (!isFlagWords(value)) return wrong;
      flagWords = value;
    } else if (name === 'answers') {
      if (!areAnswers(value)) return wrong;
      answers = value;
    } else {
      const read = (Object.keys(READERS) as string[]).includes(name)
        ? READERS[name as keyof Readers]
        : undefined;
      const known = read?.(value);
      if (known === undefined) return wrong;
      plain[name] = known;
    }
  }
  return done((settings) => ({
    ...settings,
    ...plain,
    columns: Object.fromEntries(
      Object.entries({ ...settings.columns, ...columns }).filter(
        ([name]) => !forgotten.includes(name),
      ),
    ),
    flagWords: mergedWords(settings.flagWords, flagWords),
    answers: answersOf({ ...settings.answers, ...answers }),
  }));
}

/** Answers by the names of their questions; null asks again. */
function areAnswers(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, answer]) => {
    const known = QUESTION_NAMES.find((question) => question === name);
    const answers: readonly unknown[] = known === undefined ? [] : [...ANSWERS[known], null];
    return answers.includes(answer);
  });
}

function mergedWords(
  kept: TabSettings['flagWords'],
  added: TabSettings['flagWords'],
): TabSettings['flagWords'] {
  const words: Record<string, Readonly<Record<string, '1' | '0'>>> = { ...kept };
  for (const [name, more] of Object.entries(added)) {
    const known = Object.entries(more).map(([word, meaning]) => [normaliseFlagWord(word), meaning]);
    words[name] = { ...words[name], ...Object.fromEntries(known) };
  }
  return words;
}

function whole(value: unknown, least: number, most: number): number | undefined {
  const fits = typeof value === 'number' && Number.isInteger(value);
  return fits && value >= least && value <= most ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS ? value : undefined;
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined;
}

function isListOf(value: unknown, isGood: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isGood);
}

function filterOf(value: unknown): TabSettings['filter'] | undefined {
  const { header, values } = (value ?? {}) as { header?: unknown; values?: unknown };
  const isText = (each: unknown) => text(each) !== undefined;
  if (text(header) === undefined || !isListOf(values, isText)) return undefined;
  const words = (values as string[]).map((each) => each.trim()).filter((each) => each !== '');
  return words.length === 0 ? undefined : { header: header as string, values: words };
}

function isColumns(value: unknown): value is Record<string, ChosenSource | null> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, source]) => isColumnName(name) && isSource(source))
  );
}

/** A source as it is kept; null forgets the choice. */
function isSource(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const {
    header,
    inverse,
    nth,
    constant,
    dateHeader,
    timeHeader,
    dateNth,
    timeNth,
    notSent,
    ...rest
  } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return false;
  const isCount = (each: unknown) => each === undefined || whole(each, 1, 1_000) !== undefined;
  if (![nth, dateNth, timeNth].every(isCount)) return false;
  if (inverse !== undefined && typeof inverse !== 'boolean') return false;
  return (
    notSent === true ||
    [header, constant].some((each) => text(each) !== undefined) ||
    [dateHeader, timeHeader].every((each) => text(each) !== undefined)
  );
}

function isFlagWords(value: unknown): value is TabSettings['flagWords'] {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([name, words]) =>
      COLUMN_NAMES.some((each) => each === name) &&
      typeof words === 'object' &&
      words !== null &&
      Object.values(words).every((meaning) => meaning === '1' || meaning === '0'),
  );
}
