/** Reads the time of day in a written time, and the zone behind it. */

import {
  type Cursor,
  isDigit,
  nextCode,
  takeChar,
  takeNumber,
  takeSpaces,
  takeWord,
} from './cursor';

export interface WrittenClock {
  /** Seconds since midnight, fractions cut; 86,400 for `24:00`. */
  readonly seconds: number;
  /** Clear, but in no accepted form: `24:00`, `13:45 PM`. */
  readonly flawed: boolean;
  readonly zone: WrittenZone;
}

/** Offset from UTC in minutes, or Moscow, whose offset was another one in other years; NaN where none is written. */
export type WrittenZone = number | 'moscow';

const COLON = 0x3a;
const DOT = 0x2e;
const COMMA = 0x2c;
const MINUS_SIGN = 0x2212;

/** `10:15` */
const SHORT_CLOCK = 5;

/**
 * The time at the cursor with AM or PM and the zone, and the cursor behind them; null where none
 * stands. `basic`: directly behind the `T` of ISO 8601, where `134500` may stand too.
 */
export function takeClock(cursor: Cursor, basic: boolean): WrittenClock | null {
  const start = cursor.at;
  const seconds = takeHands(cursor, basic);
  if (seconds < 0) {
    return null;
  }
  // The usual cell ends here.
  if (cursor.at === cursor.text.length) {
    return withoutHalf(seconds, Number.NaN);
  }
  const handsEnd = cursor.at;
  const half = takeHalf(cursor);
  // Written with its seconds, as databases do, it begins no span.
  const beginsSpan = !basic && handsEnd - start <= SHORT_CLOCK;
  const zone = takeZone(cursor, beginsSpan ? seconds / 60 : Number.NaN);
  return half === 0 ? withoutHalf(seconds, zone) : withHalf(seconds, half, zone);
}

const DAY_SECONDS = 86_400;
const HALF_SECONDS = 43_200;

function withoutHalf(seconds: number, zone: WrittenZone): WrittenClock | null {
  if (seconds > DAY_SECONDS) {
    return null;
  }
  return { seconds, flawed: seconds === DAY_SECONDS, zone };
}

function withHalf(seconds: number, half: 1 | 2, zone: WrittenZone): WrittenClock | null {
  const hour = Math.floor(seconds / 3600);
  if (hour >= 1 && hour <= 12) {
    const inHalf = seconds % HALF_SECONDS;
    return { seconds: half === 2 ? inHalf + HALF_SECONDS : inHalf, flawed: false, zone };
  }
  // `13:45 PM` and `0:15 AM` are written by programs with a 24-hour clock; `13:45 AM` says two things.
  const agrees = half === 2 ? hour > 12 && hour < 24 : hour === 0;
  return agrees ? { seconds, flawed: true, zone } : null;
}

/** Seconds since midnight as written, before AM and PM; -1 where no time of day stands. */
function takeHands(cursor: Cursor, basic: boolean): number {
  const start = cursor.at;
  const hour = takeNumber(cursor);
  const digits = cursor.at - start;
  if (basic && (digits === 4 || digits === 6)) {
    const seconds = digits === 6 ? hour : hour * 100;
    takeFraction(cursor);
    return total(Math.floor(seconds / 10_000), Math.floor(seconds / 100) % 100, seconds % 100);
  }
  if (digits !== 1 && digits !== 2) {
    return -1;
  }
  const separator = nextCode(cursor);
  if ((separator !== COLON && separator !== DOT) || !isDigit(codeAfter(cursor))) {
    return isBeforeHalf(cursor) ? total(hour, 0, 0) : -1;
  }
  const minute = takeSixty(cursor);
  if (nextCode(cursor) !== separator || !isDigit(codeAfter(cursor))) {
    return total(hour, minute, 0);
  }
  const second = takeSixty(cursor);
  takeFraction(cursor);
  return total(hour, minute, second);
}

function codeAfter(cursor: Cursor): number {
  return cursor.text.charCodeAt(cursor.at + 1);
}

/** Minutes or seconds behind the separator on which the cursor stands, whatever their number; NaN where they have too many digits. */
function takeSixty(cursor: Cursor): number {
  cursor.at += 1;
  const start = cursor.at;
  const value = takeNumber(cursor);
  return cursor.at - start <= 2 ? value : Number.NaN;
}

/** -1 where minutes or seconds are none; hours beyond the day are left to `withHalf` and `withoutHalf`. */
function total(hour: number, minute: number, second: number): number {
  const seconds = hour * 3600 + minute * 60 + second;
  return minute < 60 && second < 60 ? seconds : -1;
}

function takeFraction(cursor: Cursor): void {
  const code = nextCode(cursor);
  if ((code === DOT || code === COMMA) && isDigit(codeAfter(cursor))) {
    cursor.at += 1;
    takeNumber(cursor);
  }
}

/** An hour alone is a time only with its half of the day: `1 PM`. */
function isBeforeHalf(cursor: Cursor): boolean {
  const start = cursor.at;
  const half = takeHalf(cursor);
  cursor.at = start;
  return half !== 0;
}

/** 1 for AM, 2 for PM (`a.m.`, «ДП» and «ПП» too), 0 and an unmoved cursor for neither. */
function takeHalf(cursor: Cursor): 0 | 1 | 2 {
  const start = cursor.at;
  takeSpaces(cursor);
  let word = takeWord(cursor);
  if (word === 'a' || word === 'p') {
    takeChar(cursor, DOT);
    takeSpaces(cursor);
    word += takeWord(cursor);
  }
  const half = word === 'am' || word === 'дп' ? 1 : word === 'pm' || word === 'пп' ? 2 : 0;
  if (half === 0) {
    cursor.at = start;
  } else {
    takeChar(cursor, DOT);
  }
  return half;
}

/**
 * `Z`, `+03:00`, `+0300`, `+03`, `GMT+3`, `(UTC+3)`, `UTC`: minutes; «МСК»; NaN and an unmoved cursor where none stands. `startMinutes`:
 * the time before it, where it may be the beginning of a span (`10:15-11:00`); else NaN.
 */
function takeZone(cursor: Cursor, startMinutes: number): WrittenZone {
  const start = cursor.at;
  takeSpaces(cursor);
  const isInBrackets = takeChar(cursor, 0x28);
  const word = takeWord(cursor);
  if (word === 'мск' || word === 'msk') {
    if (isInBrackets) takeChar(cursor, 0x29);
    return 'moscow';
  }
  const named = word === 'z' || word === 'utc' || word === 'gmt';
  const minutes =
    (word === '' && !isInBrackets) || (named && word !== 'z')
      ? takeSigned(cursor, named ? Number.NaN : startMinutes)
      : Number.NaN;
  if (Number.isNaN(minutes) && !named) {
    cursor.at = start;
    return Number.NaN;
  }
  if (isInBrackets) takeChar(cursor, 0x29);
  takeZoneName(cursor);
  return Number.isNaN(minutes) ? 0 : minutes;
}

function takeSigned(cursor: Cursor, startMinutes: number): number {
  const sign = nextCode(cursor);
  const west = sign === 0x2d || sign === MINUS_SIGN;
  if ((!west && sign !== 0x2b) || !isDigit(codeAfter(cursor))) {
    return Number.NaN;
  }
  const before = cursor.at;
  cursor.at += 1;
  const start = cursor.at;
  let value = takeNumber(cursor);
  const digits = cursor.at - start;
  let hasColon = false;
  if (digits <= 2) {
    value *= 100;
    if (nextCode(cursor) === COLON && isDigit(codeAfter(cursor))) {
      value += takeSixty(cursor);
      hasColon = true;
    }
  }
  const minutes = Math.floor(value / 100) * 60 + (value % 100);
  // Beyond these, and between quarters of an hour, there is no place: `13:45-14:30` is a span of time.
  const isPlace = value % 100 < 60 && minutes % 15 === 0 && minutes <= (west ? 720 : 840);
  const isSpan = west && hasColon && minutes > startMinutes;
  const isOffset = digits <= 4 && digits !== 3 && isPlace && !isSpan;
  if (!isOffset) {
    cursor.at = before;
    return Number.NaN;
  }
  return west ? -minutes : minutes;
}

/** ` (Moscow Standard Time)`, `[Europe/Moscow]`: the offset has said it. */
function takeZoneName(cursor: Cursor): void {
  const rest = /^\s*(?:\([^()]*\)|\[[^[\]]*\])/.exec(cursor.text.slice(cursor.at));
  cursor.at += rest === null ? 0 : rest[0].length;
}
