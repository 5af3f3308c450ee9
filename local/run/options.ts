/** The options of `npm start`, read and checked. */

import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { PROBLEM_CODES } from '../../src/core/problem';
import { readScheduleSpec, SCHEDULE_FORMS, type ScheduleSpec } from './scheduleSpec';

export const ACTIONS = [
  'clear',
  'problems-sheet',
  'fix',
  'undo',
  'line',
  'refresh',
  'find-refused',
  'try-refused',
  'send-changed',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export interface Action {
  readonly name: ActionName;
  /** Code of `fix=CODE`, row of `line=ROW`; '' for the others. */
  readonly argument: string;
}

export const DECISIONS = [
  'count-as-delivered',
  'send-all',
  'goes-on-here',
  'arrived',
  'again',
] as const;

export interface Decision {
  readonly name: (typeof DECISIONS)[number];
  /** Batch of `arrived=BATCH` and `again=BATCH`; '' for the others. */
  readonly batch: string;
}

export interface RunOptions {
  /** Null: the example. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly checkOnly: boolean;
  readonly yes: boolean;
  readonly counterId: string | null;
  readonly idType: string | null;
  readonly comment: string | null;
  readonly goal: string | null;
  readonly token: string | null;
  /** Where requests to Metrica's host go; null: a stand-in of this run's own. */
  readonly api: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly country: string | null;
  readonly language: 'en' | 'ru';
  readonly map: readonly (readonly [string, string])[];
  readonly constants: readonly (readonly [string, string])[];
  readonly settings: readonly (readonly [string, string])[];
  readonly action: Action | null;
  readonly decision: Decision | null;
  readonly schedule: ScheduleSpec | null;
  readonly hours: number | null;
  readonly nowMs: number | null;
  readonly out: string;
  readonly fresh: boolean;
  readonly json: boolean;
}

/** What the command line takes. */
const OPTIONS = {
  sheet: { type: 'string' },
  check: { type: 'boolean' },
  yes: { type: 'boolean' },
  counter: { type: 'string' },
  'id-type': { type: 'string' },
  comment: { type: 'string' },
  goal: { type: 'string' },
  token: { type: 'string' },
  api: { type: 'string' },
  timezone: { type: 'string' },
  locale: { type: 'string' },
  country: { type: 'string' },
  lang: { type: 'string' },
  map: { type: 'string', multiple: true },
  const: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  do: { type: 'string' },
  decide: { type: 'string' },
  schedule: { type: 'string' },
  hours: { type: 'string' },
  now: { type: 'string' },
  out: { type: 'string' },
  fresh: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Names of the options, without their dashes. */
export const OPTION_NAMES: readonly string[] = Object.keys(OPTIONS);

export type OptionsResult =
  | { readonly ok: true; readonly options: RunOptions }
  | { readonly ok: false; readonly message: string };

/** Metrica's own hosts; with these the run is a real one. */
const REAL_HOSTS = /^api-metri[ck]a\.yandex\.(net|ru|com)$/i;

/** Whether requests go to Metrica itself. */
export function isRealHost(api: string | null): boolean {
  return api !== null && REAL_HOSTS.test(new URL(api).hostname);
}

/** Actions that ask nobody but the sheet. */
const ALONE: ReadonlySet<ActionName> = new Set(['clear', 'problems-sheet', 'fix', 'undo', 'line']);

/** Reads the arguments; anything unclear is one line that says what to write instead. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): OptionsResult {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  if (positionals.length > 1) {
    return wrong(
      `One file at a time: ${positionals.map((each) => `“${each}”`).join(', ')} were given.`,
    );
  }
  const pairs = ['map', 'const', 'set'] as const;
  for (const name of pairs) {
    const bad = (values[name] ?? []).find((text) => !text.includes('='));
    if (bad !== undefined) return wrong(`--${name} ${bad}: write NAME=VALUE.`);
  }
  const lang = values.lang ?? 'en';
  if (lang !== 'en' && lang !== 'ru') return wrong(`--lang ${lang}: write en or ru.`);
  if (values.counter !== undefined && !/^[1-9]\d{0,18}$/.test(values.counter)) {
    return wrong(`--counter ${values.counter}: a counter is a number, for example 12345678.`);
  }
  if (values.timezone !== undefined && !isZone(values.timezone)) {
    return wrong(`--timezone ${values.timezone}: write a zone like Europe/Moscow.`);
  }
  if (values.locale !== undefined && !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(values.locale)) {
    return wrong(`--locale ${values.locale}: write a locale like ru_RU or en_US.`);
  }
  const api = readApi(values.api);
  if (typeof api === 'object' && api !== null) return wrong(api.message);
  const nowMs = values.now === undefined ? null : Date.parse(withZone(values.now));
  if (Number.isNaN(nowMs)) {
    return wrong(`--now ${values.now}: write an ISO time, for example 2026-11-20T10:00:00+03:00.`);
  }
  const hours = values.hours === undefined ? null : Number(values.hours);
  if (hours !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= 24 * 366)) {
    return wrong(`--hours ${values.hours}: write a whole number of hours.`);
  }
  if ((values.schedule === undefined) !== (hours === null)) {
    return wrong('--schedule SPEC and --hours N go together.');
  }
  const schedule = values.schedule === undefined ? null : readScheduleSpec(values.schedule);
  if (schedule === null && values.schedule !== undefined) {
    return wrong(
      `--schedule ${values.schedule}: write one of ${SCHEDULE_FORMS.map((form) => `“${form}”`).join(', ')}.`,
    );
  }
  if (schedule !== null && values.check === true) {
    return wrong('--check sends nothing, and a schedule sends: leave one of them out.');
  }
  const action = readAction(values.do);
  if (typeof action === 'string') return wrong(action);
  const decision = readDecision(values.decide);
  if (typeof decision === 'string') return wrong(decision);
  const file = positionals[0] ?? null;
  const token = values.token || environment.METRICA_TOKEN || null;
  if (values.out !== undefined && !/[^/\\]\.xlsx$/i.test(values.out)) {
    return wrong(
      `--out ${values.out}: the workbook is saved as .xlsx, for example out/calls.xlsx.`,
    );
  }
  if (isRealHost(api)) {
    if (file === null) return wrong('With the real Metrica a file must be named.');
    if (values.counter === undefined)
      return wrong('With the real Metrica --counter must be named.');
    if (nowMs !== null || schedule !== null)
      return wrong(
        '--now and --schedule are only for stand-ins: the real Metrica has its own clock.',
      );
  }
  const asksMetrica = values.check !== true && !(action !== null && ALONE.has(action.name));
  if (api !== null && token === null && asksMetrica) {
    return wrong('A token is needed: --token TOKEN, or METRICA_TOKEN in the environment.');
  }
  return {
    ok: true,
    options: {
      file,
      sheet: values.sheet ?? null,
      checkOnly: values.check ?? false,
      yes: values.yes ?? false,
      counterId: values.counter ?? null,
      idType: values['id-type'] ?? null,
      comment: values.comment ?? null,
      goal: values.goal ?? null,
      token,
      api,
      timeZone: values.timezone ?? 'Europe/Moscow',
      locale: values.locale ?? 'ru_RU',
      country: values.country ?? null,
      language: lang,
      map: splitPairs(values.map),
      constants: splitPairs(values.const),
      settings: splitPairs(values.set),
      action,
      decision,
      schedule,
      hours,
      nowMs,
      out: values.out ?? defaultOut(file),
      fresh: values.fresh ?? false,
      json: values.json ?? false,
    },
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function wrong(message: string): OptionsResult {
  return { ok: false, message };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `${message.split('. ')[0]}. The README lists the options.`;
  }
}

function readApi(text: string | undefined): string | null | { readonly message: string } {
  if (text === undefined) return null;
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return text.replace(/\/+$/, '');
  } catch {
    // Falls through to the sentence below.
  }
  return { message: `--api ${text}: write an address like http://127.0.0.1:8080.` };
}

function readAction(text: string | undefined): Action | null | string {
  if (text === undefined) return null;
  const [word = '', ...rest] = text.split('=');
  const name = ACTIONS.find((each) => each === word);
  if (name === undefined) return `--do ${text}: the actions are ${ACTIONS.join(', ')}.`;
  const argument = rest.join('=');
  if (name === 'fix' && argument === '')
    return '--do fix: write fix=CODE, for example fix=VALUE_NORMALISED.';
  if (name === 'fix' && !PROBLEM_CODES.some((code) => code === argument))
    return `--do fix=${argument}: there is no such code; the codes stand in docs/problems.md.`;
  if (name === 'line' && !/^[1-9]\d*$/.test(argument))
    return '--do line: write line=ROW, for example line=5.';
  return { name, argument };
}

function readDecision(text: string | undefined): Decision | null | string {
  if (text === undefined) return null;
  const [word = '', batch = ''] = text.split('=');
  const name = DECISIONS.find((each) => each === word);
  const choices = DECISIONS.map((each) => (takesBatch(each) ? `${each}=BATCH` : each)).join(', ');
  if (name === undefined || takesBatch(name) !== (batch !== '')) {
    return `--decide ${text}: the choices are ${choices}.`;
  }
  return { name, batch };
}

function takesBatch(name: (typeof DECISIONS)[number]): boolean {
  return name === 'arrived' || name === 'again';
}

function splitPairs(texts: readonly string[] | undefined): readonly (readonly [string, string])[] {
  return (texts ?? []).map((text) => {
    const at = text.indexOf('=');
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
}

/** A time without a zone is UTC: the run must not depend on the machine's zone. */
export function withZone(text: string): string {
  return /T.*(Z|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/i.test(text) ? text : `${text}Z`;
}

function defaultOut(file: string | null): string {
  const name = file === null ? 'example' : basename(file, extname(file));
  return `out/${name}.xlsx`;
}
