/** Calls counted by the days of a place: what a batch keeps of its calls' times for reports. */

import { DAY_MS, dayText, SECOND_MS } from '../time/wallTime';
import { type Zone, zoneOf } from '../time/zone';

/** How many calls lie on each day, from the first that has one to the last. */
export interface CallDays {
  /** IANA zone whose days they are. */
  readonly zone: string;
  /** `yyyy-mm-dd` */
  readonly first: string;
  readonly counts: readonly number[];
}

/** The zone of a name, or UTC where there is none of that name. */
export function zoneOrUtc(name: string): Zone {
  return zoneOf(name) ?? (zoneOf('UTC') as Zone);
}

/** The day on which a place has an instant, `yyyy-mm-dd`: also on the days of 23 and of 25 hours. */
export function dayAt(zone: Zone, instantMs: number): string {
  return dayText(instantMs + zone.offsetMs(instantMs));
}

/** The day so many days later; calendar days, whatever their hours. */
export function dayAfter(day: string, days: number): string {
  return dayText(dayMs(day) + days * DAY_MS);
}

/** Days from one to another: 0 for the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayMs(to) - dayMs(from)) / DAY_MS);
}

/** Unix seconds, at least one, by the days of a zone. */
export function countDays(seconds: Iterable<number>, zoneName: string): CallDays {
  const zone = zoneOrUtc(zoneName);
  const counts = new Map<string, number>();
  for (const second of seconds) {
    const day = dayAt(zone, second * SECOND_MS);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return inARow(zone.name, counts);
}

/** Several as one; undefined where one is missing or of another zone. */
export function mergeDays(all: readonly (CallDays | undefined)[]): CallDays | undefined {
  const zone = all[0]?.zone;
  const counts = new Map<string, number>();
  for (const days of all) {
    if (days === undefined || days.zone !== zone) return undefined;
    days.counts.forEach((count, index) => {
      if (count === 0) return;
      const day = dayAfter(days.first, index);
      counts.set(day, (counts.get(day) ?? 0) + count);
    });
  }
  return zone === undefined ? undefined : inARow(zone, counts);
}

function inARow(zone: string, counts: ReadonlyMap<string, number>): CallDays {
  const days = [...counts.keys()].sort();
  const first = days[0] ?? '';
  const length = daysBetween(first, days[days.length - 1] ?? first) + 1;
  return {
    zone,
    first,
    counts: Array.from({ length }, (_, index) => counts.get(dayAfter(first, index)) ?? 0),
  };
}

function dayMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
