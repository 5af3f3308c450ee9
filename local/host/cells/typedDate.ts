/** Dates, times and durations as people type them, in a spreadsheet's locale. */

import type { LocaleRules } from './localeRules';
import { serialOf } from './zoneTime';

export interface TypedDate {
  readonly value: number;
  readonly format: string;
}

const TIME = /^(\d{1,5}):(\d{1,2})(?::(\d{1,2})([.,]\d{1,3})?)?(?:\s*([ap])\.?m\.?)?$/i;

/** Undefined when the text is no date. */
export function typedDate(
  text: string,
  rules: LocaleRules,
  currentYear: number,
): TypedDate | undefined {
  const alone = typedTime(text, rules);
  if (alone !== undefined) return alone;
  const day = typedDay(text, rules, currentYear);
  if (day !== undefined) return day;
  // The time, if any, is after the last space before the hours; AM and PM have a space of their own.
  const split = text.match(
    /^(.*\S),?\s+(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d{1,3})?)?(?:\s*[ap]\.?m\.?)?)$/i,
  );
  if (split === null) return undefined;
  const date = typedDay((split[1] ?? '').replace(/,$/, ''), rules, currentYear);
  const time = typedTime(split[2] ?? '', rules);
  if (date === undefined || time === undefined || time.value >= 1) return undefined;
  const format = date.format === 'yyyy-mm-dd' ? 'yyyy-mm-dd h:mm:ss' : rules.dateTimePattern;
  return { value: date.value + time.value, format };
}

function typedTime(text: string, rules: LocaleRules): TypedDate | undefined {
  const match = text.match(TIME);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0', fraction = '', half] = match;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const part = Number(`0${fraction.replace(',', '.') || '.0'}`);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds) + part) / 86_400;
  const format = hour > 23 ? '[h]:mm:ss' : half ? 'h:mm:ss am/pm' : rules.timePattern;
  return { value, format };
}

function typedDay(text: string, rules: LocaleRules, currentYear: number): TypedDate | undefined {
  const iso = text.match(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/);
  if (iso) {
    return serial(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'yyyy-mm-dd');
  }
  const separators = rules.dateSeparator === '.' ? '[./-]' : '[/-]';
  const numbers = text.match(
    new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`),
  );
  if (numbers) {
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    const year = numbers[4] === undefined ? currentYear : fullYear(numbers[4]);
    const monthFirst = rules.dateOrder !== 'dmy';
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return serial(year, month, day, rules.datePattern);
  }
  return namedMonth(text, rules, currentYear);
}

/** `14 мар. 2025 г.`, `Mar 14, 2025`, `14 March`. */
function namedMonth(text: string, rules: LocaleRules, currentYear: number): TypedDate | undefined {
  const match =
    text.match(/^(\d{1,2})[ -]([\p{L}]{3,}\.?)(?:[ -](\d{4}))?(?:\s*г\.?)?$/u) ??
    text.match(/^([\p{L}]{3,}\.?) (\d{1,2})(?:,? (\d{4}))?$/u);
  if (match === null) return undefined;
  const [day, name] = /^\d/.test(match[1] ?? '') ? [match[1], match[2]] : [match[2], match[1]];
  const word = (name ?? '').toLowerCase().replace('.', '');
  const month = [rules.months, rules.shortMonths, ENGLISH]
    .map((names) => names.findIndex((known) => sameMonth(known, word)))
    .find((index) => index >= 0);
  if (month === undefined) return undefined;
  const year = match[3] === undefined ? currentYear : Number(match[3]);
  return serial(year, month + 1, Number(day), rules.datePattern);
}

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function sameMonth(known: string, word: string): boolean {
  const name = known.toLowerCase().replace('.', '');
  return name === word || (word.length === 3 && name.startsWith(word));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serial(year: number, month: number, day: number, format: string): TypedDate | undefined {
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return undefined;
  return { value: serialOf(year, month, day), format };
}
