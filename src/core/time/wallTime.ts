/** Wall time: what clock and calendar show somewhere, as milliseconds counted as if the place were UTC. */

import { wallToInstants, type Zone } from './zone';

export const SECOND_MS = 1000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Times before 2010 are no calls: Metrica's calls are younger, and a wrong year is the likelier reason. */
export const FIRST_WALL_MS = Date.UTC(2010, 0, 1);

/** Day 0 of a spreadsheet, 1899-12-30, as wall time. */
export const SHEET_EPOCH_MS = Date.UTC(1899, 11, 30);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Midnight of a calendar day; NaN where the calendar has no such day. Month 1 is January. */
export function dayWallMs(year: number, month: number, day: number): number {
  const days = MONTH_DAYS[month - 1];
  if (days === undefined || day < 1) {
    return Number.NaN;
  }
  // No other month is shorter than 29 days.
  const isLeapDay = day === 29 && isLeapYear(year);
  return day <= days || isLeapDay ? Date.UTC(year, month - 1, day) : Number.NaN;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `yyyy-mm-dd hh:mm:ss`, fractions cut: the form in which a time is suggested, and in which Sheets takes it in every locale; '' where `Date` ends. */
export function wallText(wallMs: number): string {
  const wall = new Date(wallMs);
  return Number.isNaN(wall.getTime()) ? '' : wall.toISOString().slice(0, 19).replace('T', ' ');
}

/** `yyyy-mm-dd` */
export function dayText(wallMs: number): string {
  return wallText(wallMs).slice(0, 10);
}

/** The wall time of a spreadsheet's date number (days since 1899-12-30), rounded to the millisecond. */
export function serialWallMs(serial: number): number {
  return SHEET_EPOCH_MS + Math.round(serial * DAY_MS);
}

/** Milliseconds since the midnight before. */
export function timeOfDayMs(wallMs: number): number {
  return wallMs - Math.floor(wallMs / DAY_MS) * DAY_MS;
}

const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * The instant (milliseconds) of `yyyy-mm-dd`, midnight, or `yyyy-mm-ddThh:mm[:ss]` in a zone; null
 * for other texts. The first of two in a repeated hour; in a skipped hour the clock as it was before.
 */
export function instantOfWall(zone: Zone, text: string): number | null {
  const parts = WALL.exec(text);
  if (parts === null) {
    return null;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wallMs = dayWallMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * SECOND_MS;
  if (Number.isNaN(wallMs) || hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  return wallToInstants(zone, wallMs)[0] ?? wallMs - zone.offsetMs(wallMs - DAY_MS);
}
