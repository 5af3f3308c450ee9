/** When a schedule is due: hours of the wall clock in a zone, right over changes of the clock. */

import type { Schedule } from '../call/settings';
import { DAY_MS, HOUR_MS } from '../time/wallTime';
import { wallToInstants, type Zone } from '../time/zone';

/**
 * The latest instant at or before `nowMs` at which the schedule was due, in milliseconds. A wall hour that
 * the clock skips is due when the clock has passed it; one that it repeats is due the first time only.
 */
export function lastDueMs(schedule: Schedule, zone: Zone, nowMs: number): number {
  // Nine days back hold a due hour of any schedule, weekdays included.
  const todayMs = dayStart(nowMs + zone.offsetMs(nowMs));
  for (let day = 1; day >= -9; day -= 1) {
    const hours = hoursOf(schedule, todayMs + day * DAY_MS);
    for (let index = hours.length - 1; index >= 0; index -= 1) {
      const instant = instantOfHour(zone, hours[index] as number);
      if (instant <= nowMs) return instant;
    }
  }
  throw new Error('A schedule without a due hour in nine days.');
}

/** The first instant after `nowMs` at which the schedule is due. */
export function nextDueMs(schedule: Schedule, zone: Zone, nowMs: number): number {
  const todayMs = dayStart(nowMs + zone.offsetMs(nowMs));
  for (let day = -1; day <= 9; day += 1) {
    for (const wallMs of hoursOf(schedule, todayMs + day * DAY_MS)) {
      const instant = instantOfHour(zone, wallMs);
      if (instant > nowMs) return instant;
    }
  }
  throw new Error('A schedule without a due hour in nine days.');
}

/** The longest time between two due hours, in milliseconds; weekends are not a missed run. */
export function intervalMs(schedule: Schedule): number {
  if (schedule.kind === 'hours') return schedule.everyHours * HOUR_MS;
  if (schedule.kind === 'daily') return DAY_MS;
  const days = [...schedule.weekdays].sort((a, b) => a - b);
  const gaps = days.map(
    (day, index) => ((days[index + 1] ?? (days[0] as number) + 7) - day) * DAY_MS,
  );
  return gaps.reduce((a, b) => Math.max(a, b), 0);
}

/** Wall times (as milliseconds of a clock without zone) of the due hours of one day, ascending. */
function hoursOf(schedule: Schedule, dayMs: number): readonly number[] {
  if (schedule.kind === 'hours') {
    const count = 24 / schedule.everyHours;
    return Array.from(
      { length: count },
      (_, index) => dayMs + index * schedule.everyHours * HOUR_MS,
    );
  }
  // 1970-01-01 was a Thursday; 1 is Monday.
  const weekday = ((((dayMs / DAY_MS + 3) % 7) + 7) % 7) + 1;
  const isDay = schedule.kind === 'daily' || schedule.weekdays.includes(weekday);
  return isDay ? [dayMs + schedule.hour * HOUR_MS] : [];
}

function dayStart(wallMs: number): number {
  return Math.floor(wallMs / DAY_MS) * DAY_MS;
}

/** A skipped hour is due at the first instant after the gap. */
function instantOfHour(zone: Zone, wallMs: number): number {
  const [first] = wallToInstants(zone, wallMs);
  if (first !== undefined) return first;
  for (let later = 1; later <= 24 * 4; later += 1) {
    const [instant] = wallToInstants(zone, wallMs + (later * HOUR_MS) / 4);
    if (instant !== undefined) return instant;
  }
  throw new Error(`A gap of a day in ${zone.name}.`);
}
