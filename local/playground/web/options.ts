/** The options of `npm run playground`, read and checked. */

import { parseArgs } from 'node:util';
import { readFault } from '../../metrica/faults/faults';
import { withZone } from '../../run/options/optionForms';
import type { Language } from '../protocol';

export interface CommandOptions {
  /** Null: the example. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly port: number;
  readonly language: Language;
  readonly timeZone: string;
  readonly locale: string;
  /** Null: the machine's clock, or for the example the time right after its calls. */
  readonly nowMs: number | null;
  readonly hasSignIn: boolean;
  readonly faults: readonly string[];
  readonly isHelp: boolean;
}

export type CommandReading =
  | { readonly ok: true; readonly options: CommandOptions }
  | { readonly ok: false; readonly message: string };

export const HELP = `npm run playground -- [FILE] [options]

FILE                a .csv or .xlsx file (default: the example)
--sheet NAME        the tab to begin with
--port N            where the page is (default: a free port)
--lang en|ru        the person's language (en); the page can switch it
--timezone ZONE     of the spreadsheet (Europe/Moscow)
--locale L          of the spreadsheet (ru_RU)
--now TIME          ISO time at which the clocks begin
--sign-in           "Sign in with Yandex" is set up; the stand-in plays Yandex
--fault F           a fault of the stand-in from the start, as in npm run metrica; repeatable

Nothing that is done there is saved; "Save workbook" in the page downloads the spreadsheet.`;

/** Anything unclear is one line that says what to write instead. */
export function readOptions(args: readonly string[]): CommandReading {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  if (positionals.length > 1) {
    const names = positionals.map((each) => `“${each}”`).join(', ');
    return wrong(`One file at a time: ${names} were given.`);
  }
  const { lang = 'en', port = '0', timezone = 'Europe/Moscow', locale = 'ru_RU' } = values;
  if (lang !== 'en' && lang !== 'ru') return wrong(`--lang ${lang}: write en or ru.`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return wrong(`--port ${port}: write a number from 1 to 65535, or leave it out.`);
  }
  if (!isZone(timezone)) {
    return wrong(`--timezone ${timezone}: write a zone such as Europe/Moscow or UTC.`);
  }
  if (!isLocale(locale)) return wrong(`--locale ${locale}: write a locale such as ru_RU or en_US.`);
  const nowMs = values.now === undefined ? null : Date.parse(withZone(values.now));
  if (Number.isNaN(nowMs)) {
    return wrong(`--now ${values.now}: write an ISO time, for example 2026-11-20T10:00:00+03:00.`);
  }
  const faults = values.fault ?? [];
  for (const fault of faults) {
    const reading = readFault(fault);
    if (!reading.ok) return wrong(`${reading.message}.`);
  }
  return {
    ok: true,
    options: {
      file: positionals[0] ?? null,
      sheet: values.sheet ?? null,
      port: Number(port),
      language: lang,
      timeZone: timezone,
      locale,
      nowMs,
      hasSignIn: values['sign-in'] ?? false,
      faults,
      isHelp: values.help ?? false,
    },
  };
}

function wrong(message: string): CommandReading {
  return { ok: false, message };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sheet: { type: 'string' },
        port: { type: 'string' },
        lang: { type: 'string' },
        timezone: { type: 'string' },
        locale: { type: 'string' },
        now: { type: 'string' },
        'sign-in': { type: 'boolean' },
        fault: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `${message.split('. ')[0]}. npm run playground -- --help lists the options.`;
  }
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale.replace('_', '-')).length > 0;
  } catch {
    return false;
  }
}
