/** When installed triggers run, and what their functions are given. */

import { serialOf, serialWallMs, zoneTime } from '../cells/zoneTime';
import { authModes } from '../run/authModes';
import type { StoredTrigger } from './triggerBag';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The first time after `afterMs` at which the trigger runs, or null when it never does again: a
 * one-off trigger whose time has passed. Hourly triggers keep the minute they were made in.
 */
export function nextTriggerTime(trigger: StoredTrigger, afterMs: number): number | null {
  const { schedule, createdAt } = trigger;
  switch (schedule.kind) {
    case 'once':
      return schedule.at > afterMs ? schedule.at : null;
    case 'everyHours': {
      const period = schedule.hours * HOUR_MS;
      const passed = Math.max(0, Math.floor((afterMs - createdAt) / period));
      return createdAt + (passed + 1) * period;
    }
    case 'everyDays': {
      const zone = zoneTime(schedule.timeZone);
      const time = (schedule.hour * 60 + schedule.minute) / 1440;
      const firstDay = Math.floor(zone.toSerial(createdAt));
      let day = firstDay;
      const today = Math.floor(zone.toSerial(afterMs));
      if (today > day) day += Math.floor((today - day) / schedule.days) * schedule.days;
      while (zone.toInstant(day + time) <= Math.max(afterMs, createdAt)) day += schedule.days;
      return zone.toInstant(day + time);
    }
  }
}

/** The event object of a time-driven trigger, in UTC as in Google's sample (event-objects). */
export function timeDrivenEvent(trigger: StoredTrigger, atMs: number): Record<string, unknown> {
  const date = new Date(atMs);
  const weekday = date.getUTCDay();
  const newYear = serialWallMs(serialOf(date.getUTCFullYear(), 1, 1));
  return {
    authMode: authModes.FULL,
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekday === 0 ? 7 : weekday,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: trigger.uniqueId,
    'week-of-year': Math.floor((atMs - newYear) / (7 * DAY_MS)) + 1,
    year: date.getUTCFullYear(),
  };
}
