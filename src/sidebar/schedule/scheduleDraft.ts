/** Between a kept schedule and what stands in the fields of *Schedule*. */

import type { Schedule } from '../../core/call/settings';

type Drafts = Readonly<Record<string, string>>;

/** The choices of *How often*, as values of its list. */
export const EVERY_HOURS = [1, 3, 6, 12] as const;

/** What stands in the list *How often*: `daily`, `weekdays`, or a number of hours. */
export function keptKind(schedule: Schedule | null): string {
  if (schedule === null) return 'daily';
  return schedule.kind === 'hours' ? String(schedule.everyHours) : schedule.kind;
}

/** The hour of the run. */
export function keptHour(schedule: Schedule | null): number {
  return schedule === null || schedule.kind === 'hours' ? 7 : schedule.hour;
}

/** Whether a day is chosen; 1 is Monday. Working days, until somebody has chosen. */
export function hasDay(schedule: Schedule | null, day: number): boolean {
  return schedule?.kind === 'weekdays' ? schedule.weekdays.includes(day) : day <= 5;
}

/** The schedule that was chosen; null when no day is. */
export function scheduleOf(drafts: Drafts, kept: Schedule | null): Schedule | null {
  const kind = drafts['schedule-kind'] ?? keptKind(kept);
  const hour = Number(drafts['schedule-hour'] ?? keptHour(kept));
  const everyHours = EVERY_HOURS.find((each) => String(each) === kind);
  if (everyHours !== undefined) return { kind: 'hours', everyHours };
  if (kind === 'daily') return { kind, hour };
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(
    (day) => (drafts[`schedule-day-${day}`] ?? (hasDay(kept, day) ? 'yes' : '')) === 'yes',
  );
  return weekdays.length === 0 ? null : { kind: 'weekdays', hour, weekdays };
}
