/** Times as people read them, in the time zone of the spreadsheet. */

import type { Language } from '../../texts/records';

export interface WallClock {
  readonly language: Language;
  readonly timeZone: string;
  /** The present, for *today* and for leaving the year out. */
  readonly nowMs: number;
}

const DAY_MS = 86_400_000;

/** Between a day and its month, a date and its time: no line ends there. */
const JOINT = '\u00a0';

/** `07:12` */
export function clockTime(clock: WallClock, ms: number): string {
  return format(clock, 'en-GB', ms, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** In lists: `3 Mar 07:12`, `03.03 07:12`. */
export function listTime(clock: WallClock, ms: number): string {
  return `${listDate(clock, ms)}${JOINT}${clockTime(clock, ms)}`;
}

/** In lists: `07:12` of today, else with the date. */
export function recentTime(clock: WallClock, ms: number): string {
  const isToday = dayNumber(clock, ms) === dayNumber(clock, clock.nowMs);
  return isToday ? clockTime(clock, ms) : listTime(clock, ms);
}

/** In sentences: `3 Mar 07:12`, `3 марта в 07:12`. */
export function sentenceTime(clock: WallClock, ms: number): string {
  const joint = clock.language === 'ru' ? ` в${JOINT}` : JOINT;
  return `${sentenceDate(clock, ms)}${joint}${clockTime(clock, ms)}`;
}

/** In sentences: `07:12`, «в 07:12» of today, else with the date. */
export function whenTime(clock: WallClock, ms: number): string {
  if (dayNumber(clock, ms) !== dayNumber(clock, clock.nowMs)) return sentenceTime(clock, ms);
  return `${clock.language === 'ru' ? `в${JOINT}` : ''}${clockTime(clock, ms)}`;
}

/** In sentences: `3 Mar`, `3 марта`; with the year when it is not the present one. */
export function sentenceDate(clock: WallClock, ms: number): string {
  if (clock.language === 'en') return listDate(clock, ms);
  const options = { day: 'numeric', month: 'long' } as const;
  const year = isThisYear(clock, ms) ? {} : ({ year: 'numeric' } as const);
  // «3 марта 2025»: what the sentence is about says that it is a year.
  return format(clock, 'ru', ms, { ...options, ...year })
    .replace(/\sг\.$/, '')
    .replace(/\s/g, JOINT);
}

/** `today`, `yesterday`, `tomorrow`, else the date. */
export function dayName(clock: WallClock, ms: number): string {
  const days = dayNumber(clock, ms) - dayNumber(clock, clock.nowMs);
  if (days < -1 || days > 1) return listDate(clock, ms);
  return new Intl.RelativeTimeFormat(clock.language, { numeric: 'auto' }).format(days, 'day');
}

/** `today 07:12` */
export function dayTime(clock: WallClock, ms: number): string {
  return `${dayName(clock, ms)}${JOINT}${clockTime(clock, ms)}`;
}

/** `07:00–08:00` */
export function hourSpan(hour: number): string {
  const at = (each: number) => `${String(each % 24).padStart(2, '0')}:00`;
  return `${at(hour)}–${at(hour + 1)}`;
}

/** The hour of the day at an instant. */
export function hourOf(clock: WallClock, ms: number): number {
  return Number(clockTime(clock, ms).slice(0, 2));
}

function listDate(clock: WallClock, ms: number): string {
  const thisYear = isThisYear(clock, ms);
  if (clock.language === 'ru') {
    const year = thisYear ? {} : ({ year: '2-digit' } as const);
    return format(clock, 'ru', ms, { day: '2-digit', month: '2-digit', ...year });
  }
  const part = (options: Intl.DateTimeFormatOptions) => format(clock, 'en-US', ms, options);
  const date = `${part({ day: 'numeric' })}${JOINT}${part({ month: 'short' })}`;
  return thisYear ? date : `${date}${JOINT}${part({ year: 'numeric' })}`;
}

function isThisYear(clock: WallClock, ms: number): boolean {
  const year = (at: number) => format(clock, 'en-US', at, { year: 'numeric' });
  return year(ms) === year(clock.nowMs);
}

function dayNumber(clock: WallClock, ms: number): number {
  const day = format(clock, 'sv-SE', ms, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return Math.round(Date.parse(day) / DAY_MS);
}

function format(
  { timeZone }: WallClock,
  locale: string,
  ms: number,
  options: Intl.DateTimeFormatOptions,
): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(ms);
  } catch {
    // A zone that this browser does not know, or no time at all.
    return Number.isFinite(ms) ? new Intl.DateTimeFormat(locale, options).format(ms) : '';
  }
}
