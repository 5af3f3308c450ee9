/** Reads a written time of one sheet column: chooses the order of day and month, then judges the time. */

import type { Finding, KeptOrder } from '../../call/finding';
import {
  DAY_MS,
  dayText,
  dayWallMs,
  FIRST_WALL_MS,
  SECOND_MS,
  wallText,
} from '../../time/wallTime';
import type { WrittenDate } from './date';
import { contradictsKept, type DateOrder, orderOfDate } from './order';
import { sentWall, sentWritten, type TimeJudge, unreadable, wallInZone } from './sent';
import { scanTime, type WrittenTime } from './timeText';

/** How the dates of a column are completed. */
export interface WrittenRules {
  readonly judge: TimeJudge;
  /** Called only for dates that can be read two ways: it looks at the whole column. */
  readonly order: () => DateOrder;
  /** The order that was proved for the tab: a date that contradicts it is held alone. */
  readonly keptOrder: KeptOrder | null;
  /** Time of day for cells with a date only, in milliseconds; null: they are errors. */
  readonly timeForDatesMs: number | null;
}

/** A cleaned text that is no bare number; one of 14 digits is `yyyymmddhhmmss` without its `T`. */
export function readWrittenTime(text: string, rules: WrittenRules): string | Finding {
  const written = scanTime(text);
  if (written === null) {
    return unreadable(suggestionOfDigits(text, rules.judge));
  }
  const days = daysOf(written.date, rules.order);
  const [dayMs, otherMs] = days;
  if (dayMs === undefined) {
    return noSuchDay(written.date, rules.order);
  }
  if (dayMs < FIRST_WALL_MS) {
    return unreadable();
  }
  const isUnclear = written.date.shortYear || contradictsKept(written.date, rules.keptOrder);
  if (isUnclear || written.clock?.flawed === true) {
    return unreadable(otherMs === undefined ? meant(written, dayMs, rules.judge) : null);
  }
  if (otherMs !== undefined) {
    const choices = days.map((day) => suggested(written, day, rules.judge));
    return { code: 'TIME_AMBIGUOUS', sent: '', choices };
  }
  return readDay(written, dayMs, rules);
}

function readDay(written: WrittenTime, dayMs: number, rules: WrittenRules): string | Finding {
  const { clock } = written;
  if (clock === null) {
    return readDateOnly(dayMs, rules);
  }
  const wallMs = dayMs + clock.seconds * SECOND_MS;
  return sentWritten(wallMs, clock.zone, rules.judge);
}

/** A day without a time of day: an error, or a fix with the time that the tab is set to. */
export function readDateOnly(dayMs: number, rules: WrittenRules): string | Finding {
  if (rules.timeForDatesMs === null) {
    return { code: 'TIME_DATE_ONLY', sent: '' };
  }
  const wallMs = dayMs + rules.timeForDatesMs;
  const suggestion = wallText(wallMs);
  return sentWall(wallMs, rules.judge, {
    code: 'TIME_DATE_ONLY',
    severity: 'fix',
    sent: '',
    suggestion,
  });
}

/** A date cell whose format hides its time of day: as a date only, but with its own time in place of the tab's. */
export function readHiddenTime(wallMs: number, rules: WrittenRules): string | Finding {
  const read = sentWall(wallMs, rules.judge);
  const sent = typeof read === 'string' ? read : read.sent;
  const isAllowed = rules.timeForDatesMs !== null;
  if (isAllowed && typeof read === 'object') {
    return read;
  }
  // Ahead of now, or in an hour that the clock skips: there is nothing to suggest.
  const found: Finding = { code: 'TIME_DATE_ONLY', sent };
  return {
    ...found,
    ...(isAllowed ? { severity: 'fix' } : {}),
    ...(sent === '' ? {} : { suggestion: wallText(wallMs) }),
  };
}

/** Midnights of the days that a date can mean: none where the calendar has no such day, two where nothing decides. */
export function daysOf(date: WrittenDate, order: () => DateOrder): readonly number[] {
  const { year, month, day } = date;
  const read = date.swappable ? orderOfDate(date, order()) : 'dayFirst';
  // `month` is the second number: the day, where the month is first.
  const first = read === 'monthFirst' ? dayWallMs(year, day, month) : dayWallMs(year, month, day);
  // `00/04/2025` has no day in either order.
  if (Number.isNaN(first)) {
    return [];
  }
  return read === 'contradicts' ? [first, dayWallMs(year, day, month)] : [first];
}

/** The 31st of a month that has fewer days, said with its last; of other dates that are none there is nothing to say. */
export function noSuchDay(date: WrittenDate, order: () => DateOrder): Finding {
  const isMonthFirst = date.swappable && orderOfDate(date, order()) === 'monthFirst';
  const [day, month] = isMonthFirst ? [date.month, date.day] : [date.day, date.month];
  const isNoDay = (last: number) => Number.isNaN(dayWallMs(date.year, month, last));
  const lastDay = [30, 29, 28].find((last) => !isNoDay(last));
  return lastDay === undefined || day <= lastDay || day > 31
    ? unreadable()
    : { ...unreadable(), details: { lastDay: String(lastDay), month: String(month) } };
}

/** What was meant by a clear time in no accepted form; null where that lies ahead: `14.03.99` is not 2099. */
function meant(written: WrittenTime, dayMs: number, judge: TimeJudge): string | null {
  const isAhead = dayMs - DAY_MS > judge.nowMs;
  return isAhead ? null : suggested(written, dayMs, judge);
}

/** A time as this reader reads it, in the wall time of the data's zone. */
function suggested(written: WrittenTime, dayMs: number, judge: TimeJudge): string {
  const { clock } = written;
  if (clock === null) {
    return dayText(dayMs);
  }
  return wallText(wallInZone(dayMs + clock.seconds * SECOND_MS, clock.zone, judge));
}

function suggestionOfDigits(text: string, judge: TimeJudge): string | null {
  if (!/^\d{14}$/.test(text)) {
    return null;
  }
  const written = scanTime(`${text.slice(0, 8)}T${text.slice(8)}`);
  const [dayMs] = written === null ? [] : daysOf(written.date, () => 'dayFirst');
  const isTime = dayMs !== undefined && dayMs >= FIRST_WALL_MS;
  return written !== null && isTime ? meant(written, dayMs, judge) : null;
}
