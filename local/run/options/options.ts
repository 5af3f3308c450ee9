/** The options of `npm start`, read and checked. */

import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Action,
  asksMetrica,
  type Decision,
  looksBack,
  readAction,
  readDecision,
} from './actions';
import { withZone, wrongForm } from './optionForms';
import { readScheduleSpec, type ScheduleSpec } from './scheduleSpec';

export interface RunOptions {
  /** Null: the example. */
  readonly file: string | null;
  readonly sheet: string | null;
  /** Of a CSV file; null: told by its bytes. */
  readonly encoding: string | null;
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
  encoding: { type: 'string' },
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

/** Reads the arguments; anything unclear is one line that says what to write instead. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): OptionsResult {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  const badForm = wrongForm(values);
  if (badForm !== null) return wrong(badForm);
  const action = values.do === undefined ? null : readAction(values.do);
  if (typeof action === 'string') return wrong(action);
  const decision = values.decide === undefined ? null : readDecision(values.decide);
  if (typeof decision === 'string') return wrong(decision);
  const file = positionals[0] ?? null;
  const options: RunOptions = {
    file,
    sheet: values.sheet ?? null,
    encoding: values.encoding ?? null,
    checkOnly: values.check ?? false,
    yes: values.yes ?? false,
    counterId: values.counter ?? null,
    idType: values['id-type'] ?? null,
    comment: values.comment ?? null,
    goal: values.goal ?? null,
    token: values.token || environment.METRICA_TOKEN || null,
    api: values.api?.replace(/\/+$/, '') ?? null,
    timeZone: values.timezone ?? 'Europe/Moscow',
    locale: values.locale ?? 'ru_RU',
    country: values.country ?? null,
    language: values.lang === 'ru' ? 'ru' : 'en',
    map: splitPairs(values.map),
    constants: splitPairs(values.const),
    settings: splitPairs(values.set),
    action,
    decision,
    schedule: values.schedule === undefined ? null : readScheduleSpec(values.schedule),
    hours: values.hours === undefined ? null : Number(values.hours),
    nowMs: values.now === undefined ? null : Date.parse(withZone(values.now)),
    out: values.out ?? defaultOut(file),
    fresh: values.fresh ?? false,
    json: values.json ?? false,
  };
  const bad = wrongTogether(options, positionals);
  return bad === null ? { ok: true, options } : wrong(bad);
}

/** What does not go together; null when all does. */
function wrongTogether(options: RunOptions, files: readonly string[]): string | null {
  const { api, action, checkOnly, schedule } = options;
  if (files.length > 1) {
    return `One file at a time: ${files.map((each) => `“${each}”`).join(', ')} were given.`;
  }
  if ((schedule === null) !== (options.hours === null)) {
    return '--schedule SPEC and --hours N go together.';
  }
  if (schedule !== null && checkOnly) {
    return '--check sends nothing, and a schedule sends: leave one of them out.';
  }
  if (options.file === null && action !== null && looksBack(action)) {
    return `The example starts afresh each time, so --do ${action.name} finds nothing in it. Name a file, which goes on from its last run: npm start -- examples/calls.csv, then npm start -- examples/calls.csv --do ${action.name}.`;
  }
  if (isRealHost(api)) {
    if (options.file === null) return 'With the real Metrica a file must be named.';
    if (options.counterId === null) return 'With the real Metrica --counter must be named.';
    if (options.nowMs !== null || schedule !== null) {
      return '--now and --schedule are only for stand-ins: the real Metrica has its own clock.';
    }
  }
  const needsToken = !checkOnly && (action === null || asksMetrica(action));
  if (api !== null && options.token === null && needsToken) {
    return 'A token is needed: --token TOKEN, or METRICA_TOKEN in the environment.';
  }
  return null;
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

function splitPairs(texts: readonly string[] | undefined): readonly (readonly [string, string])[] {
  return (texts ?? []).map((text) => {
    const at = text.indexOf('=');
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
}

function defaultOut(file: string | null): string {
  const name = file === null ? 'example' : basename(file, extname(file));
  return `out/${name}.xlsx`;
}
