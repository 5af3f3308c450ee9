/** Reads settings that a person types as NAME=VALUE; every value is checked before it is taken. */

import { ANSWERS, answersOf, QUESTION_NAMES, type QuestionName } from '../call/answers';
import { COLUMN_NAMES, type FlagColumn, ID_TYPES, kindOf } from '../call/columns';
import { PROBLEM_CODES, PROBLEM_SEVERITY, type ProblemCode } from '../call/problem';
import type { TabSettings } from '../call/settings';
import { cleanHeader } from '../cell/headerText';
import { cleanText } from '../cell/text';
import { normaliseFlagWord } from '../read/flagWords';
import { phoneCountries } from '../read/phone/phonePlans';
import { zoneOf } from '../time/zone';
import { type SettingParsed, wrongSetting } from './settingParsed';

type Change = Partial<TabSettings>;

interface Setting {
  /** Forms that are taken, for the sentence about a wrong one. */
  readonly forms: readonly string[];
  /** undefined: not such a value. '' goes back to the default where there is one. */
  readonly read: (value: string) => Change | undefined;
}

/** Codes of wrong cells that a call can be sent without. */
const OPTIONAL_CODES: readonly ProblemCode[] = PROBLEM_CODES.filter(
  (code) =>
    PROBLEM_SEVERITY[code] === 'error' &&
    /^(?:CELL_ERROR|(?:FLAG|PRICE|CURRENCY|PHONE|DURATION|URL)_)/.test(code),
);

const MOST_HOURS = 24 * 365;
const MOST_HEADER_ROW = 1_000;
const LONGEST_COMMENT = 230;
const LONGEST_GOAL = 250;

const SETTINGS: Readonly<Record<string, Setting>> = {
  timeZone: {
    forms: ['Europe/Moscow', 'Asia/Almaty', 'UTC'],
    read: (value) => {
      if (value === '') return { timeZone: null };
      const zone = zoneOf(value);
      return zone === null ? undefined : { timeZone: zone.name };
    },
  },
  country: {
    forms: ['RU', 'KZ', 'BY', 'US'],
    read: (value) => {
      const country = value.toUpperCase();
      if (value === '') return { country: null };
      return phoneCountries().includes(country) ? { country } : undefined;
    },
  },
  timeForDates: {
    forms: ['HH:MM'],
    read: (value) => {
      if (value === '') return { timeForDates: null };
      const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value);
      return match === null
        ? undefined
        : { timeForDates: `${match[1]?.padStart(2, '0')}:${match[2]}` };
    },
  },
  headerRow: {
    forms: [`1–${MOST_HEADER_ROW}`],
    read: (value) => {
      if (value === '' || value === 'auto') return { headerRow: null };
      const row = wholeOf(value, 1, MOST_HEADER_ROW);
      return row === undefined ? undefined : { headerRow: row };
    },
  },
  idType: {
    forms: ID_TYPES,
    read: (value) => {
      if (value === '') return { idType: null };
      const idType = ID_TYPES.find((each) => foldName(each) === foldName(value));
      return idType === undefined ? undefined : { idType };
    },
  },
  counter: {
    forms: ['12345678'],
    read: (value) => {
      if (value === '') return { counter: null };
      const isId = /^[1-9]\d{0,14}$/.test(value);
      return isId ? { counter: { id: value, name: '', hosts: [], timeZone: '' } } : undefined;
    },
  },
  sendWithout: {
    forms: OPTIONAL_CODES,
    read: (value) => {
      const names = value
        .toUpperCase()
        .split(/[\s,;]/)
        .filter((name) => name !== '');
      const codes = OPTIONAL_CODES.filter((code) => names.includes(code));
      return codes.length === new Set(names).size ? { sendWithout: codes } : undefined;
    },
  },
  filter: {
    forms: ['HEADER:value|value'],
    read: (value) => {
      if (value === '') return { filter: null };
      const at = value.indexOf(':');
      const header = cleanHeader(value.slice(0, Math.max(at, 0)));
      const values = value
        .slice(at + 1)
        .split('|')
        .map((each) => each.trim());
      return header === '' || values.some((each) => each === '')
        ? undefined
        : { filter: { header, values } };
    },
  },
  onlyAfter: {
    forms: ['yyyy-mm-dd', 'yyyy-mm-ddThh:mm'],
    read: (value) => {
      if (value === '') return { onlyAfter: null };
      const time = wallTimeOf(value);
      return time === undefined ? undefined : { onlyAfter: time };
    },
  },
  atLeastHoursOld: {
    forms: [`0–${MOST_HOURS}`],
    read: (value) => {
      const hours = wholeOf(value === '' ? '0' : value, 0, MOST_HOURS);
      return hours === undefined ? undefined : { atLeastHoursOld: hours };
    },
  },
  leaveOutOld: { forms: ['1', '0'], read: (value) => yesOrNo(value, 'leaveOutOld') },
  mail: { forms: ['1', '0'], read: (value) => yesOrNo(value, 'mail') },
  watch: { forms: ['1', '0'], read: (value) => yesOrNo(value, 'watch') },
  overTenPercent: {
    forms: ['stop', 'send-good'],
    read: (value) => {
      const word = foldName(value);
      if (word === 'sendgood') return { overTenPercent: 'send-good' };
      return word === 'stop' ? { overTenPercent: 'stop' } : undefined;
    },
  },
  comment: {
    forms: [`≤ ${LONGEST_COMMENT}`],
    read: (value) => (value.length <= LONGEST_COMMENT ? { comment: value } : undefined),
  },
  goal: {
    forms: [`≤ ${LONGEST_GOAL}`],
    read: (value) => (value.length <= LONGEST_GOAL ? { goal: value } : undefined),
  },
};

/** The names that `parseSetting` takes, as they are printed. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(SETTINGS),
  ...QUESTION_NAMES,
  'flag.COLUMN.WORD',
];

/**
 * One setting by its name, in any case and with or without hyphens (`time-zone`, `timezone`). An
 * empty value goes back to the default. `flag.CallMissed.Недозвон` = 1 or 0 gives a word its meaning,
 * empty takes it away. Schedules are set elsewhere: they have an owner.
 */
export function parseSetting(name: string, value: string): SettingParsed {
  const given = `${name}=${value}`;
  const trimmed = value.trim();
  const flag = /^flag\.(\w+)\.(.+)$/i.exec(name.trim());
  if (flag !== null) return flagMeaning(flag[1] ?? '', flag[2] ?? '', trimmed, given);
  const question = QUESTION_NAMES.find((known) => foldName(known) === foldName(name));
  if (question !== undefined) return answerTo(question, trimmed, given);
  const entry = Object.entries(SETTINGS).find(([known]) => foldName(known) === foldName(name));
  if (entry === undefined) return wrongSetting('SETTING_UNKNOWN', given, SETTING_NAMES);
  const change = entry[1].read(trimmed);
  if (change === undefined) {
    return wrongSetting(
      'SETTING_VALUE',
      given,
      entry[1].forms.map((form) => `${entry[0]}=${form}`),
    );
  }
  return { ok: true, change: (settings) => ({ ...settings, ...change }) };
}

/** The answer to a question of the check; empty asks it again. */
function answerTo(question: QuestionName, value: string, given: string): SettingParsed {
  const answer = ANSWERS[question].find((each) => foldName(each) === foldName(value));
  if (answer === undefined && value !== '') {
    const forms = ANSWERS[question].map((each) => `${question}=${each}`);
    return wrongSetting('SETTING_VALUE', given, forms);
  }
  return {
    ok: true,
    change: (settings) => ({
      ...settings,
      answers: answersOf({ ...settings.answers, [question]: answer }),
    }),
  };
}

function flagMeaning(column: string, word: string, value: string, given: string): SettingParsed {
  const name = COLUMN_NAMES.find(
    (each): each is FlagColumn =>
      kindOf(each) === 'flag' && each.toLowerCase() === column.toLowerCase(),
  );
  const key = normaliseFlagWord(cleanText(word));
  if (name === undefined || key === '' || !['1', '0', ''].includes(value)) {
    const flags = COLUMN_NAMES.filter((each) => kindOf(each) === 'flag');
    return wrongSetting(
      'SETTING_VALUE',
      given,
      flags.map((each) => `flag.${each}.WORD=1|0`),
    );
  }
  return {
    ok: true,
    change: (settings) => {
      const { [key]: _former, ...others } = settings.flagWords[name] ?? {};
      const words = value === '1' || value === '0' ? { ...others, [key]: value } : others;
      return { ...settings, flagWords: { ...settings.flagWords, [name]: words } };
    },
  };
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function wholeOf(value: string, least: number, most: number): number | undefined {
  const number = /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

function yesOrNo(value: string, name: 'leaveOutOld' | 'mail' | 'watch'): Change | undefined {
  const word = value.toLowerCase();
  if (['1', 'yes', 'true', 'on', 'да'].includes(word)) return { [name]: true };
  return ['0', 'no', 'false', 'off', 'нет'].includes(word) ? { [name]: false } : undefined;
}

/** A day of the calendar, with or without a time of day, as it is kept. */
function wallTimeOf(value: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d))?$/i.exec(value);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute] = match;
  const date = `${year}-${month}-${day}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  if (!isDay) return undefined;
  return hour === undefined ? date : `${date}T${hour}:${minute}`;
}
