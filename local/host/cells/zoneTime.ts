/**
 * Serial numbers (days since 1899-12-30, wall time) to instants and back, in one time zone, with
 * its historic offsets to the second: a time cell of a Moscow sheet is 1899-12-30 at +02:30:17.
 */

const DAY_MS = 86_400_000;
/** 1899-12-30 as milliseconds since 1970. */
const SERIAL_ZERO_MS = -2_209_161_600_000;

export interface ZoneTime {
  /** Rounded to the millisecond. A repeated hour is its first run; a skipped one moves on. */
  toInstant(serial: number): number;
  toSerial(instantMs: number): number;
  /** Milliseconds that the zone is ahead of UTC at the instant. */
  offsetMs(instantMs: number): number;
}

const zones = new Map<string, ZoneTime>();

/** Throws a RangeError for a zone that does not exist. */
export function zoneTime(timeZone: string): ZoneTime {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = createZoneTime(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

/** Wall time of a serial as if it were UTC, milliseconds; for showing its parts. */
export function serialWallMs(serial: number): number {
  return Math.round(serial * DAY_MS) + SERIAL_ZERO_MS;
}

/** The serial of a wall time given in parts; month 1–12. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  return (
    (utcMs(year, month, day) - SERIAL_ZERO_MS + ((hour * 60 + minute) * 60 + second) * 1000) /
    DAY_MS
  );
}

function utcMs(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for 19xx.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function createZoneTime(timeZone: string): ZoneTime {
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const exactOffset = (instantMs: number): number => {
    const second = Math.floor(instantMs / 1000) * 1000;
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(second)) parts[type] = Number(value);
    const wall =
      utcMs(parts.year ?? 0, parts.month ?? 1, parts.day ?? 1) +
      (((parts.hour ?? 0) * 60 + (parts.minute ?? 0)) * 60 + (parts.second ?? 0)) * 1000;
    return wall - second;
  };
  // Asking Intl is slow. Most days have one offset, so it is asked for a day's two ends only.
  const days = new Map<number, number | null>();
  const offsetMs = (instantMs: number): number => {
    const day = Math.floor(instantMs / DAY_MS);
    let known = days.get(day);
    if (known === undefined) {
      const start = exactOffset(day * DAY_MS);
      known = start === exactOffset((day + 1) * DAY_MS) ? start : null;
      days.set(day, known);
    }
    return known ?? exactOffset(instantMs);
  };
  return {
    offsetMs,
    toInstant(serial) {
      const wall = serialWallMs(serial);
      const before = offsetMs(wall - DAY_MS);
      const after = offsetMs(wall + DAY_MS);
      const first = wall - Math.max(before, after);
      if (offsetMs(first) === wall - first) return first;
      const second = wall - Math.min(before, after);
      if (offsetMs(second) === wall - second) return second;
      return wall - before;
    },
    toSerial: (instantMs) => (instantMs + offsetMs(instantMs) - SERIAL_ZERO_MS) / DAY_MS,
  };
}
