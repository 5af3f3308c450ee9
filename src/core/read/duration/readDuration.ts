/** Reads `TalkDuration` and `HoldDuration` into whole seconds. */

import type { ColumnReader, Finding } from '../../call/finding';
import type { Cell } from '../../cell/cell';
import { isDigits } from '../../cell/plainNumber';
import { cleanText, isEmptyText } from '../../cell/text';
import { cellDuration } from './durationCell';
import { scanDuration, twoReadings, type WrittenDuration } from './durationText';

const LONG_SECONDS = 3 * 3600;

/** From here on it is a Unix time, not a length. */
const NO_DURATION_SECONDS = 1e9;

const DAY_SECONDS = 86_400;

/**
 * Sent are whole seconds, also of a tab whose plain numbers are minutes; fractions are cut, as a call of 59.9 seconds has not lasted a minute. Codes:
 * `DURATION_UNREADABLE`, `DURATION_NEGATIVE`, `DURATION_LONG`, where hours may be minutes (`05:30:00`)
 * with `0:05:30` as suggestion.
 */
export const durationReader: ColumnReader = ({ cells }, context) => {
  const { values, shown } = cells;
  const inMinutes = context.answers?.durationUnit === 'minutes';
  return (rowIndex) => {
    const cell: Cell = values[rowIndex] ?? '';
    switch (typeof cell) {
      case 'number':
        return inMinutes && cell >= 0 ? sentMinutes(cell) : readNumber(cell);
      case 'string':
        return inMinutes && PLAIN_NUMBER.test(cleanText(cell))
          ? sentMinutes(Number(cleanText(cell).replace(',', '.')))
          : readText(cell);
      case 'object':
        return judged(cellDuration(cell, shown?.[rowIndex] ?? '', context.sheetZone));
      default:
        return unreadable();
    }
  };
};

/** A number without a unit, whole or with decimals. */
const PLAIN_NUMBER = /^\d{1,9}(?:[.,]\d+)?$/;

/** A plain number of a tab whose durations are in minutes. */
function sentMinutes(minutes: number): string | Finding {
  // Of 0.1 minutes nothing may be lost by the arithmetic before fractions are cut.
  return sentSeconds(Math.floor(Math.round(minutes * 60_000) / 1000), null);
}

function readNumber(value: number): string | Finding {
  if (value < 0) {
    return { code: 'DURATION_NEGATIVE', sent: '' };
  }
  if (value > 0 && value < 1) {
    return unreadable(secondsOfFraction(value));
  }
  return sentSeconds(Math.floor(value), null);
}

/** Seconds as most exports write them; they are sent as they stand, and below three hours. */
function isPlainSeconds(cell: string): boolean {
  return cell.length <= 4 && isDigits(cell) && (cell.length === 1 || cell.charCodeAt(0) !== 0x30);
}

function readText(cell: string): string | Finding {
  if (isPlainSeconds(cell)) return cell;
  const text = cleanText(cell);
  if (isEmptyText(text)) {
    return '';
  }
  const fraction = /^0[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : 0;
  if (fraction > 0) {
    return unreadable(secondsOfFraction(fraction));
  }
  const written = scanDuration(text);
  const choices = written === null ? twoReadings(text) : null;
  return choices === null ? judged(written) : { ...unreadable(), choices };
}

/**
 * A number between 0 and 1 is rather a duration cell that lost its format than a part of a second:
 * 0.00157407407 of a day are 136 seconds. Suggested where it has the decimals of one.
 */
function secondsOfFraction(fraction: number): string | null {
  const seconds = fraction * DAY_SECONDS;
  const isWhole = Math.abs(seconds - Math.round(seconds)) < 0.01 && Math.round(seconds) >= 1;
  const hasDecimals = fraction !== Math.round(fraction * 1000) / 1000;
  return isWhole && hasDecimals && seconds < LONG_SECONDS ? String(Math.round(seconds)) : null;
}

function judged(written: WrittenDuration | null): string | Finding {
  if (written === null) {
    return unreadable();
  }
  if (written.isNegative) {
    return { code: 'DURATION_NEGATIVE', sent: '' };
  }
  return sentSeconds(
    written.seconds,
    written.form === 'hours' ? minutesMeant(written.seconds) : null,
  );
}

/** `05:30:00` as it reads when it was typed for 5 minutes 30 seconds; null where the hours cannot be minutes. */
function minutesMeant(seconds: number): string | null {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (part: number): string => String(part).padStart(2, '0');
  return seconds % 60 === 0 && hours < 60 ? `0:${two(hours)}:${two(minutes)}` : null;
}

function sentSeconds(seconds: number, meant: string | null): string | Finding {
  if (!(seconds < NO_DURATION_SECONDS)) {
    return unreadable();
  }
  const sent = String(seconds);
  if (seconds < LONG_SECONDS) {
    return sent;
  }
  return meant === null
    ? { code: 'DURATION_LONG', sent }
    : { code: 'DURATION_LONG', sent, suggestion: meant };
}

function unreadable(suggestion: string | null = null): Finding {
  return suggestion === null
    ? { code: 'DURATION_UNREADABLE', sent: '' }
    : { code: 'DURATION_UNREADABLE', sent: '', suggestion };
}
