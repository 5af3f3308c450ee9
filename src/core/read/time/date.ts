/** Reads the date in a written time: numbers in any of the usual orders, or a month's name. */

import {
  type Cursor,
  isDigit,
  nextCode,
  takeAny,
  takeNumber,
  takeSpaces,
  takeWord,
} from './cursor';
import { monthOf } from './timeWords';

export interface WrittenDate {
  readonly year: number;
  /** Day and month; where `swappable`, the first and the second number, in the order of day first. */
  readonly day: number;
  readonly month: number;
  /** Written with `/` or `-` and the year last: `03/04/2025` is 3 April or March 4. */
  readonly swappable: boolean;
  /** The year had two digits; `year` is the one in this century. */
  readonly shortYear: boolean;
}

const SLASH = 0x2f;
const DASH = 0x2d;
const DOT = 0x2e;
const CAPITAL_T = 0x54;

/**
 * The date at the cursor, which is moved behind it; null where none stands, with the cursor anywhere.
 * Days are not compared with the calendar: `31.02.2025` is given as written.
 */
export function takeDate(cursor: Cursor): WrittenDate | null {
  const start = cursor.at;
  if (!isDigit(nextCode(cursor))) {
    return takeMonthFirst(cursor);
  }
  const first = takeNumber(cursor);
  const digits = cursor.at - start;
  const separator = nextCode(cursor);
  const isNumeric =
    (separator === DOT || separator === DASH || separator === SLASH) &&
    isDigit(cursor.text.charCodeAt(cursor.at + 1));
  if (digits === 4) {
    return isNumeric ? takeYearFirst(cursor, first, separator) : takeNamedAfterYear(cursor, first);
  }
  if (digits === 8) {
    return basicDate(first, nextCode(cursor));
  }
  if (digits > 2) {
    return null;
  }
  return isNumeric ? takeYearLast(cursor, first, separator) : takeNamedAfterDay(cursor, first);
}

/** `2025-03-14`, `2025/3/14`, `2025.03.14` */
function takeYearFirst(cursor: Cursor, year: number, separator: number): WrittenDate | null {
  const month = takePart(cursor);
  if (month < 0 || nextCode(cursor) !== separator) {
    return null;
  }
  const day = takePart(cursor);
  return day < 0 ? null : { year, month, day, swappable: false, shortYear: false };
}

/** `14.03.2025`, `3/14/2025`, `14-03-2025`; with dots always the day first. */
function takeYearLast(cursor: Cursor, first: number, separator: number): WrittenDate | null {
  const second = takePart(cursor);
  if (second < 0 || nextCode(cursor) !== separator) {
    return null;
  }
  cursor.at += 1;
  const start = cursor.at;
  const year = takeYear(cursor);
  const shortYear = cursor.at - start === 2;
  // `25-03-14` may begin with its year: there is nothing honest to suggest.
  if (year < 0 || (shortYear && separator === DASH)) {
    return null;
  }
  return { year, month: second, day: first, swappable: separator !== DOT, shortYear };
}

/** One or two digits behind the separator on which the cursor stands; -1 where there are more or none. */
function takePart(cursor: Cursor): number {
  cursor.at += 1;
  const start = cursor.at;
  const value = takeNumber(cursor);
  const digits = cursor.at - start;
  return digits === 1 || digits === 2 ? value : -1;
}

/** The year, that of this century for two digits; -1 where it has another number of digits. */
function takeYear(cursor: Cursor): number {
  const start = cursor.at;
  const year = takeNumber(cursor);
  const digits = cursor.at - start;
  return digits === 4 ? year : digits === 2 ? 2000 + year : -1;
}

/** ISO 8601 without dashes: `20250314`, alone or before a `T`. */
function basicDate(digits: number, next: number): WrittenDate | null {
  if (!Number.isNaN(next) && next !== CAPITAL_T) {
    return null;
  }
  return {
    year: Math.floor(digits / 10_000),
    month: Math.floor(digits / 100) % 100,
    day: digits % 100,
    swappable: false,
    shortYear: false,
  };
}

/** «14 мар. 2025», `14th March 2025`, `14-Mar-2025` */
function takeNamedAfterDay(cursor: Cursor, day: number): WrittenDate | null {
  takeOrdinal(cursor);
  const month = takeMonth(cursor);
  return month === 0 ? null : takeYearOfNamed(cursor, day, month);
}

/** `March 14, 2025`, `Mar-14-2025` */
function takeMonthFirst(cursor: Cursor): WrittenDate | null {
  const month = takeMonth(cursor);
  if (month === 0 || !isDigit(nextCode(cursor))) {
    return null;
  }
  const start = cursor.at;
  const day = takeNumber(cursor);
  if (cursor.at - start > 2) {
    return null;
  }
  takeOrdinal(cursor);
  return takeYearOfNamed(cursor, day, month);
}

/** `2025 March 14`, `2025-Mar-14` */
function takeNamedAfterYear(cursor: Cursor, year: number): WrittenDate | null {
  const month = takeMonth(cursor);
  if (month === 0 || !isDigit(nextCode(cursor))) {
    return null;
  }
  const start = cursor.at;
  const day = takeNumber(cursor);
  return cursor.at - start > 2 ? null : { year, month, day, swappable: false, shortYear: false };
}

/** A month's name with what may stand around it; 0 for another word or none. */
function takeMonth(cursor: Cursor): number {
  takeAny(cursor, ' .-/');
  const month = monthOf(takeWord(cursor));
  takeAny(cursor, ' .,-/');
  return month;
}

function takeYearOfNamed(cursor: Cursor, day: number, month: number): WrittenDate | null {
  takeAny(cursor, ' ,');
  const start = cursor.at;
  const year = takeYear(cursor);
  // Of `Mar 14 13:45` the hour is taken for a year; nothing can be read from its colon on.
  return year < 0
    ? null
    : { year, month, day, swappable: false, shortYear: cursor.at - start === 2 };
}

/** `1st`, `14th` */
function takeOrdinal(cursor: Cursor): void {
  const start = cursor.at;
  const word = takeWord(cursor);
  if (word !== 'st' && word !== 'nd' && word !== 'rd' && word !== 'th') {
    cursor.at = start;
  } else {
    takeSpaces(cursor);
  }
}
