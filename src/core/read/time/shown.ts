/** Reads a date or time cell: the wall time that it shows in the spreadsheet's zone. */

import { cleanText } from '../../cell/text';
import { DAY_MS, HOUR_MS, timeOfDayMs } from '../../time/wallTime';
import { wallToInstants, type Zone } from '../../time/zone';
import { scanClock, scanTime } from './timeText';

/** The wall time of a date cell; NaN for a date that is none. `shown` is its text where it was read, else ''. */
export function cellWallMs(cell: Date, shown: string, sheetZone: Zone): number {
  // Date cells come with errors of floating point: 13:45 may be some microseconds short.
  const instantMs = Math.round(cell.getTime());
  const steady = sheetZone.steadyOffsetMs(instantMs);
  return Number.isNaN(steady) ? wallNearChange(instantMs, shown, sheetZone) : instantMs + steady;
}

/**
 * A wall time in an hour that the sheet's zone skips has no instant: the cell gives its twin one hour
 * away, but shows what was written. That may be a good time in the zone of the data.
 */
function wallNearChange(instantMs: number, shown: string, sheetZone: Zone): number {
  const wallMs = instantMs + sheetZone.offsetMs(instantMs);
  const shownMs = shownTimeOfDayMs(shown);
  if (Number.isNaN(shownMs)) {
    return wallMs;
  }
  const minuteMs = 60_000;
  const awayMs = Math.floor(shownMs / minuteMs) - Math.floor(timeOfDayMs(wallMs) / minuteMs);
  const twinMs = wallMs + awayMs * minuteMs;
  const isSkipped = wallToInstants(sheetZone, twinMs).length === 0;
  return isSkipped && Math.abs(twinMs - wallMs) <= HOUR_MS ? twinMs : wallMs;
}

/**
 * The time of day of a cell as it shows it; by its value where it shows none. Days around 1900 have
 * offsets with seconds on which programs disagree, so what is shown counts.
 */
export function cellTimeOfDayMs(wallMs: number, shown: string): number {
  const ownMs = timeOfDayMs(wallMs);
  const shownMs = shownTimeOfDayMs(shown);
  if (Number.isNaN(shownMs)) {
    return ownMs;
  }
  // Formats without seconds hide them; those of the value are added.
  const hiddenMs = ownMs - shownMs;
  return hiddenMs >= 0 && hiddenMs < 60_000 ? ownMs : shownMs;
}

/** Milliseconds since midnight; NaN where the text shows no time that can be read. */
function shownTimeOfDayMs(shown: string): number {
  const text = cleanText(shown);
  const clock = scanClock(text) ?? scanTime(text)?.clock ?? null;
  return clock === null ? Number.NaN : (clock.seconds * 1000) % DAY_MS;
}

const COLON_OR_HALF = /\d\s*:\s*\d|\d\s*(?:a\.?\s?m|p\.?\s?m|дп|пп)(?![a-zа-яё])/i;

/**
 * Whether the text of a date cell has a time of day, in any locale's format: a colon, AM or PM, or
 * more numbers than a date has (`14.3.2025 0.00`).
 */
export function showsTime(shown: string): boolean {
  if (COLON_OR_HALF.test(shown)) {
    return true;
  }
  const numbers = shown.match(/\d+/g)?.length ?? 0;
  const namesMonth = /[a-zа-яё]{3}/i.test(shown);
  return numbers >= (namesMonth ? 4 : 5);
}
