/** Reads a time that is a bare number: Unix seconds, milliseconds, or a spreadsheet's date that lost its format. */

import type { Finding } from '../../call/finding';
import { DAY_MS, FIRST_WALL_MS, serialWallMs, timeOfDayMs, wallText } from '../../time/wallTime';
import { isDigit } from './cursor';
import { sentInstant, type TimeJudge, unreadable } from './sent';

const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/;

/** The number of a cleaned text that is one, with decimal point or comma; NaN for other texts. */
export function bareNumber(text: string): number {
  // Nearly all texts are dates, which have no three digits in front or have a sign behind four.
  if (text.length < 3 || !isDigit(text.charCodeAt(2)) || text.charCodeAt(4) === 0x2d) {
    return Number.NaN;
  }
  return BARE_NUMBER.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Whether a number can be a spreadsheet's date: from 1954-10-03 to 2119-01-11, as the codes say. */
export function isSerial(value: number): boolean {
  return value >= 20_000 && value <= 80_000;
}

/**
 * What a bare number comes to; null where it is no time, so that its digits may be read as text. 10
 * digits are seconds, 13 milliseconds; their fractions are cut. `midnightMs` is the time of day that
 * a suggestion gives to a date without one.
 */
export function readTimeNumber(
  value: number,
  judge: TimeJudge,
  midnightMs: number,
): string | Finding | null {
  if (value >= 1e9 && value < 1e10) {
    return readUnix(value * 1000, judge, null);
  }
  if (value >= 1e12 && value < 1e13) {
    return readUnix(value, judge, MILLISECONDS);
  }
  return isSerial(value) ? serialFinding(value, midnightMs) : null;
}

const MILLISECONDS: Finding = { code: 'TIME_MILLISECONDS', sent: '' };

function readUnix(instantMs: number, judge: TimeJudge, lesser: Finding | null): string | Finding {
  if (instantMs < FIRST_WALL_MS) {
    return unreadable();
  }
  const sent = sentInstant(instantMs, judge, lesser);
  return typeof sent === 'object' && sent.code === 'TIME_MILLISECONDS'
    ? { ...sent, suggestion: sent.sent }
    : sent;
}

/** Nothing is suggested before 2010: it would be unreadable too. */
function serialFinding(serial: number, midnightMs: number): Finding {
  const wallMs = serialWallMs(serial);
  if (wallMs < FIRST_WALL_MS) {
    return { code: 'TIME_SERIAL', sent: '' };
  }
  const withTime = timeOfDayMs(wallMs) === 0 ? wallMs + midnightMs : wallMs;
  return { code: 'TIME_SERIAL', sent: '', suggestion: wallText(withTime) };
}

/** The time of day of a fraction of a day, in milliseconds; 1 day where it rounds up to it. */
export function fractionOfDayMs(fraction: number): number {
  return Math.round(fraction * DAY_MS);
}
