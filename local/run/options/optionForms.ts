/** How the value of each option is written, and the line that says so where it is not. */

import { isEncoding } from '../../workbook/csv/decodeText';
import { readScheduleSpec, SCHEDULE_FORMS } from './scheduleSpec';

/** Values as the command line gives them. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

interface Form {
  readonly fits: (text: string) => boolean;
  /** Stands behind the option and its value. */
  readonly instead: string;
}

const MOST_HOURS = 24 * 366;

const PAIR: Form = { fits: (text) => text.includes('='), instead: 'write NAME=VALUE.' };

const FORMS: Readonly<Record<string, Form>> = {
  map: PAIR,
  const: PAIR,
  set: PAIR,
  lang: { fits: (text) => text === 'en' || text === 'ru', instead: 'write en or ru.' },
  counter: {
    fits: (text) => /^[1-9]\d{0,18}$/.test(text),
    instead: 'a counter is a number, for example 12345678.',
  },
  encoding: { fits: isEncoding, instead: 'write a name like utf-8, windows-1251 or koi8-r.' },
  timezone: { fits: isZone, instead: 'write a zone like Europe/Moscow.' },
  locale: {
    fits: (text) => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(text),
    instead: 'write a locale like ru_RU or en_US.',
  },
  api: { fits: isHttpAddress, instead: 'write an address like http://127.0.0.1:8080.' },
  now: {
    fits: (text) => !Number.isNaN(Date.parse(withZone(text))),
    instead: 'write an ISO time, for example 2026-11-20T10:00:00+03:00.',
  },
  hours: {
    fits: (text) => Number.isInteger(Number(text)) && +text >= 1 && +text <= MOST_HOURS,
    instead: 'write a whole number of hours.',
  },
  schedule: {
    fits: (text) => readScheduleSpec(text) !== null,
    instead: `write one of ${SCHEDULE_FORMS.map((form) => `“${form}”`).join(', ')}.`,
  },
  out: {
    fits: (text) => /[^/\\]\.xlsx$/i.test(text),
    instead: 'the workbook is saved as .xlsx, for example out/calls.xlsx.',
  },
};

/** What is wrong with the first value that is not written as it should be; null when all are. */
export function wrongForm(values: OptionValues): string | null {
  for (const [name, { fits, instead }] of Object.entries(FORMS)) {
    const given = [values[name] ?? []].flat().map(String);
    const bad = given.find((text) => !fits(text));
    if (bad !== undefined) return `--${name} ${bad}: ${instead}`;
  }
  return null;
}

/** A time without a zone is UTC: the run must not depend on the machine's zone. */
export function withZone(text: string): string {
  return /T.*(Z|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/i.test(text) ? text : `${text}Z`;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isHttpAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
