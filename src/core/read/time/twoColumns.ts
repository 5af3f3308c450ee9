/** Reads `DateTime` where date and time of day stand in two sheet columns. */

import type { CellReader, Finding, ReadContext } from '../../call/finding';
import type { Cell, SheetColumn } from '../../cell/cell';
import { cleanText, isEmptyText } from '../../cell/text';
import { DAY_MS, dayText, FIRST_WALL_MS, SECOND_MS, serialWallMs } from '../../time/wallTime';
import { bareNumber, fractionOfDayMs, isSerial } from './bareNumber';
import type { WrittenZone } from './clock';
import { datesExchanged, exchangedFinding } from './exchanged';
import { contradictsKept } from './order';
import { sentWritten, unreadable } from './sent';
import { cellTimeOfDayMs, cellWallMs } from './shown';
import { scanClock, scanTime } from './timeText';
import { daysOf, noSuchDay, type WrittenRules } from './written';

export interface DateAndTime {
  readonly dates: SheetColumn;
  readonly times: SheetColumn;
  readonly context: ReadContext;
  readonly rules: WrittenRules;
  /** Reads the date's cell as if it stood alone. */
  readonly readCell: CellReader;
}

/**
 * The day of the one cell and the time of the other. Without a time the date's cell is read alone:
 * it may have both. A day or a time that a cell says besides is not looked at.
 */
export function dateAndTimeReader(asked: DateAndTime): CellReader {
  const { dates, times, context, rules, readCell } = asked;
  let exchanged: boolean | null = null;
  return (rowIndex) => {
    const timeCell = contentOf(times.values[rowIndex]);
    if (timeCell === '') {
      return readCell(rowIndex);
    }
    const dateCell = contentOf(dates.values[rowIndex]);
    exchanged ??= datesExchanged(dates.values, context);
    const twoDays = exchanged ? exchangedFinding(dateCell, context) : null;
    if (twoDays !== null) {
      return twoDays;
    }
    const dayMs = dayOf(dateCell, dates.shown?.[rowIndex] ?? '', context, rules);
    if (typeof dayMs === 'object') {
      return dayMs;
    }
    const time = timeOf(timeCell, times.shown?.[rowIndex] ?? '', context);
    if (time === null) {
      return { ...unreadable(), details: { part: 'time' } };
    }
    const wallMs = dayMs + time.ms;
    return withoutChoices(sentWritten(wallMs, time.zone, rules.judge));
  };
}

/** The cell, '' where it says nothing. */
function contentOf(cell: Cell | undefined): Cell {
  if (typeof cell !== 'string') {
    return cell ?? '';
  }
  const text = cleanText(cell);
  return isEmptyText(text) ? '' : text;
}

/** Midnight of the day as wall time, or what is wrong with the date's cell. */
function dayOf(
  cell: Cell,
  shown: string,
  context: ReadContext,
  rules: WrittenRules,
): number | Finding {
  if (typeof cell === 'object') {
    const wallMs = cellWallMs(cell, shown, context.sheetZone);
    return wallMs >= FIRST_WALL_MS ? Math.floor(wallMs / DAY_MS) * DAY_MS : unreadable();
  }
  const text = String(cell);
  const value = bareNumber(text);
  return isSerial(value) ? serialDate(value) : writtenDay(text, rules);
}

function serialDate(serial: number): Finding {
  const wallMs = serialWallMs(serial);
  return wallMs < FIRST_WALL_MS
    ? { code: 'TIME_SERIAL', sent: '' }
    : { code: 'TIME_SERIAL', sent: '', suggestion: dayText(wallMs) };
}

function writtenDay(text: string, rules: WrittenRules): number | Finding {
  const date = scanTime(text)?.date ?? null;
  const days = date === null ? [] : daysOf(date, rules.order);
  const [dayMs, otherMs] = days;
  if (date !== null && dayMs === undefined) return noSuchDay(date, rules.order);
  if (date === null || dayMs === undefined || dayMs < FIRST_WALL_MS) return unreadable();
  if (date.shortYear || contradictsKept(date, rules.keptOrder)) {
    const isClear = otherMs === undefined && dayMs - DAY_MS <= rules.judge.nowMs;
    return unreadable(isClear ? dayText(dayMs) : null);
  }
  return otherMs === undefined
    ? dayMs
    : { code: 'TIME_AMBIGUOUS', sent: '', choices: days.map(dayText) };
}

interface TimeOfDay {
  readonly ms: number;
  readonly zone: WrittenZone;
}

/** `0.45` is a quarter to one. */
const FRACTION = /^0(?:\.\d{3,}|,\d+)$/;

/** A time cell, a date cell with the time, a fraction of a day, or text; null for anything else. */
function timeOf(cell: Cell, shown: string, context: ReadContext): TimeOfDay | null {
  if (typeof cell === 'object') {
    const wallMs = cellWallMs(cell, shown, context.sheetZone);
    return Number.isNaN(wallMs) ? null : plain(cellTimeOfDayMs(wallMs, shown));
  }
  if (typeof cell === 'boolean') {
    return null;
  }
  if (typeof cell === 'number') {
    // Of other numbers nothing is sure: 9.5 may be 9:50 with its zero lost.
    return cell >= 0 && cell < 1 ? plain(fractionOfDayMs(cell)) : null;
  }
  if (FRACTION.test(cell)) {
    return plain(fractionOfDayMs(bareNumber(cell)));
  }
  const clock = scanClock(cell) ?? scanTime(cell)?.clock ?? null;
  return clock === null || clock.flawed
    ? null
    : { ms: clock.seconds * SECOND_MS, zone: clock.zone };
}

function plain(ms: number): TimeOfDay {
  return { ms, zone: Number.NaN };
}

/** Choices would name date and time in one cell, where two stand. */
function withoutChoices(read: string | Finding): string | Finding {
  if (typeof read === 'string') {
    return read;
  }
  const { choices: _both, ...rest } = read;
  return rest;
}
