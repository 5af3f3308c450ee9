/** Reads a written date and time as far as the text alone tells: no zone, no order of day and month. */

import { takeClock, type WrittenClock } from './clock';
import {
  type Cursor,
  isAtEnd,
  isDigit,
  isLetter,
  isSpace,
  nextCode,
  takeChar,
  takeSpaces,
  takeWord,
} from './cursor';
import { takeDate, type WrittenDate } from './date';
import { isBetweenWord, isWeekday } from './timeWords';

export interface WrittenTime {
  readonly date: WrittenDate;
  /** null: a date only. */
  readonly clock: WrittenClock | null;
}

/** A cleaned text in any accepted form, the time before or behind the date; null for any other text. */
export function scanTime(text: string): WrittenTime | null {
  const cursor: Cursor = { text, at: 0 };
  takeWeekday(cursor);
  const start = cursor.at;
  const date = takeDate(cursor);
  if (date !== null) {
    return takeRest(cursor, date);
  }
  cursor.at = start;
  const clock = takeClock(cursor, false);
  if (clock === null || !takeJoint(cursor)) {
    return null;
  }
  takeWeekday(cursor);
  const dateBehind = takeDate(cursor);
  if (dateBehind === null) {
    return null;
  }
  takeJoint(cursor);
  return isAtEnd(cursor) ? { date: dateBehind, clock } : null;
}

/** A cleaned text that is a time of day and nothing else; null for any other. */
export function scanClock(text: string): WrittenClock | null {
  const cursor: Cursor = { text, at: 0 };
  const clock = takeClock(cursor, false);
  return isAtEnd(cursor) ? clock : null;
}

function takeRest(cursor: Cursor, date: WrittenDate): WrittenTime | null {
  const behindT = isLetterT(nextCode(cursor)) && isDigit(cursor.text.charCodeAt(cursor.at + 1));
  if (behindT) {
    cursor.at += 1;
  } else {
    takeJoint(cursor);
  }
  if (isAtEnd(cursor)) {
    return { date, clock: null };
  }
  const clock = takeClock(cursor, behindT);
  // «04.03.2025 (10:15)»
  if (!takeChar(cursor, 0x29)) takeChar(cursor, 0x5d);
  return clock !== null && isAtEnd(cursor) ? { date, clock } : null;
}

function isLetterT(code: number): boolean {
  return code === 0x54 || code === 0x74;
}

function takeWeekday(cursor: Cursor): void {
  const start = cursor.at;
  if (!isWeekday(takeWord(cursor))) {
    cursor.at = start;
    return;
  }
  takeChar(cursor, 0x2e);
  takeChar(cursor, 0x2c);
  takeSpaces(cursor);
}

/** What stands between date and time: spaces, a comma, «г.», «в», a dash, a weekday. False where nothing does. */
function takeJoint(cursor: Cursor): boolean {
  // The usual cell has one space.
  if (nextCode(cursor) === 0x20 && isDigit(cursor.text.charCodeAt(cursor.at + 1))) {
    cursor.at += 1;
    return true;
  }
  const start = cursor.at;
  while (!isAtEnd(cursor) && takeJointPart(cursor)) {
    // Each part moves the cursor.
  }
  return cursor.at > start;
}

function takeJointPart(cursor: Cursor): boolean {
  const code = nextCode(cursor);
  if (isSpace(code) || ',;|()[_'.includes(cursor.text.charAt(cursor.at))) {
    cursor.at += 1;
    return true;
  }
  // A dash with a space behind it joins; one with a digit would be a sign.
  if ((code === 0x2d || code === 0x2013 || code === 0x2014) && isSpaceAfter(cursor)) {
    cursor.at += 1;
    return true;
  }
  const start = cursor.at;
  if (!isLetter(code) || !isBetweenWord(takeWord(cursor))) {
    cursor.at = start;
    return false;
  }
  takeChar(cursor, 0x2e);
  return true;
}

function isSpaceAfter(cursor: Cursor): boolean {
  return isSpace(cursor.text.charCodeAt(cursor.at + 1));
}
