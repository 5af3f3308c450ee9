/** Reads a duration or time cell: what it shows counts, for its `Date` lies in 1899. */

import { cleanText } from '../../cell/text';
import { DAY_MS, SECOND_MS, SHEET_EPOCH_MS } from '../../time/wallTime';
import type { Zone } from '../../time/zone';
import { cellWallMs } from '../time/shown';
import { scanClock, scanTime } from '../time/timeText';
import { scanDuration, type WrittenDuration } from './durationText';

/** A cell that shows only a date is none; where nothing was read of what is shown, up to this is believed. */
const LONGEST_UNSEEN_MS = 1000 * 60 * 60 * SECOND_MS;

/** From here on what is shown as `h:mm` is taken for hours, so that a person looks at it. */
const LONG_MS = 3 * 60 * 60 * SECOND_MS;

/**
 * The duration of a cell; null for a date. `2:16` is 2 minutes 16 seconds, as call trackers mean it,
 * though Sheets takes what is typed so for hours; `5:30` that was typed so is 5 hours 30 minutes: too
 * long to be changed in silence, it is asked about. `2:16:00` is hours.
 */
export function cellDuration(cell: Date, shown: string, sheetZone: Zone): WrittenDuration | null {
  const valueMs = cellWallMs(cell, '', sheetZone) - SHEET_EPOCH_MS;
  const text = cleanText(shown);
  const written = shownDuration(text, valueMs);
  if (written === null) {
    return valueDuration(valueMs, text);
  }
  if (written.form !== 'minutes') {
    return written;
  }
  return hidesSeconds(text, valueMs)
    ? valueDuration(valueMs, '')
    : (hoursTyped(written.seconds, valueMs) ?? written);
}

/** Hours and minutes that are shown as `h:mm`, where they are long; null for `mm:ss` and for shorter ones. */
function hoursTyped(secondsShown: number, valueMs: number): WrittenDuration | null {
  const asHoursMs = secondsShown * 60 * SECOND_MS;
  // Days around 1900 have odd offsets: the value tells only which of the two is nearer.
  const isHours = Math.abs(valueMs - asHoursMs) < Math.abs(valueMs - secondsShown * SECOND_MS);
  return isHours && asHoursMs >= LONG_MS
    ? { seconds: secondsShown * 60, isNegative: false, form: 'hours' }
    : null;
}

/** `0:03:15`, `0.03.15` of locales that write points, `12:03:15 AM`, `30.12.1899 0:03:15`. */
function shownDuration(text: string, valueMs: number): WrittenDuration | null {
  const written = scanDuration(withColons(text));
  // A bare number or a unit is shown by a format of another kind.
  if (written !== null && written.form !== 'other') {
    return written;
  }
  const isTimeOfDay = valueMs >= 0 && valueMs < DAY_MS;
  const clock = isTimeOfDay ? (scanClock(text) ?? scanTime(text)?.clock ?? null) : null;
  return clock === null ? null : { seconds: clock.seconds, isNegative: false, form: 'hours' };
}

function withColons(text: string): string {
  return text.includes('.') && /^-?\d+(?:\.\d\d){1,2}$/.test(text)
    ? text.replace(/\./g, ':')
    : text;
}

/** A format without seconds that the value has: `0:03` of 0:03:15. */
function hidesSeconds(text: string, valueMs: number): boolean {
  const parts = /^(\d+)[:.](\d\d)$/.exec(text);
  if (parts === null || !(valueMs >= 0) || Math.floor(valueMs / SECOND_MS) % 60 === 0) {
    return false;
  }
  const minutes = Math.floor(valueMs / (60 * SECOND_MS));
  const hours = Math.floor(minutes / 60);
  const showsHours = Number(parts[1]) === hours || Number(parts[1]) === hours % 24;
  return showsHours && Number(parts[2]) === minutes % 60;
}

function valueDuration(valueMs: number, text: string): WrittenDuration | null {
  const isDuration =
    text === '' ? Math.abs(valueMs) < LONGEST_UNSEEN_MS : valueMs >= 0 && valueMs < DAY_MS;
  if (!isDuration) {
    return null;
  }
  const seconds = Math.floor(Math.abs(valueMs) / SECOND_MS);
  return { seconds, isNegative: valueMs < 0, form: 'hours' };
}
