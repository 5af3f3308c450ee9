/** Time zones: the offset of a place's wall clock from UTC, and the instants that a wall time can mean. */

const DAY_MS = 86_400_000;

/** A time zone; made by `zoneOf` and `zoneOfOffset`. */
export interface Zone {
  /** IANA name, or `UTC+5:30`. */
  readonly name: string;
  /** Wall clock minus UTC at an instant, in milliseconds; historic offsets have seconds. NaN for NaN. */
  offsetMs(instantMs: number): number;
  /**
   * The offset, where the clock does not change from a day before to a day after the instant, else
   * NaN. A wall time may be given too: no zone is further from UTC than that.
   */
  steadyOffsetMs(instantMs: number): number;
}

/** Before and after these days the offset stays what it is: no calendar of Intl needs to agree with ours there. */
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;

/** Names start with a letter: offsets such as `+03:00`, which newer engines take, are no places. */
const PLACE = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

const known = new Map<string, Zone>();

/**
 * The zone of an IANA name, in any case; null for a name that Intl does not know. Asked again it is
 * the same object, with what it has learned: 100,000 times of three months cost about 90 calls of Intl.
 */
export function zoneOf(name: string): Zone | null {
  const found = known.get(name);
  if (found !== undefined) {
    return found;
  }
  const format = formatOf(name);
  if (format === null) {
    return null;
  }
  const zone = makeZone(properName(name, format), format);
  known.set(name, zone);
  return zone;
}

/** Furthest to the west and to the east of Greenwich. */
const MOST_WEST_MINUTES = -720;
const MOST_EAST_MINUTES = 840;

/** The zone that is always so many minutes ahead of UTC; null where no place has or had such an offset. */
export function zoneOfOffset(minutes: number): Zone | null {
  if (minutes === 0) return zoneOf('UTC');
  if (minutes % 15 !== 0 || minutes < MOST_WEST_MINUTES || minutes > MOST_EAST_MINUTES) return null;
  // Names of the Etc area count from the place to Greenwich.
  if (minutes % 60 === 0)
    return zoneOf(`Etc/GMT${minutes < 0 ? '+' : '-'}${Math.abs(minutes) / 60}`);
  const offset = minutes * 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offsetMs = (instantMs: number) => (Number.isNaN(instantMs) ? instantMs : offset);
  return {
    name: `UTC${minutes < 0 ? '-' : '+'}${hours}:${rest}`,
    offsetMs,
    steadyOffsetMs: offsetMs,
  };
}

/**
 * The instants at which a zone's clock shows a wall time (milliseconds as if it were UTC): none in
 * an hour that the clock skips, two in one that it repeats, earliest first.
 */
export function wallToInstants(zone: Zone, wallMs: number): readonly number[] {
  const steady = zone.steadyOffsetMs(wallMs);
  if (!Number.isNaN(steady)) {
    return [wallMs - steady];
  }
  const before = zone.offsetMs(wallMs - DAY_MS);
  const after = zone.offsetMs(wallMs + DAY_MS);
  const offsets = before === after ? [before] : [Math.max(before, after), Math.min(before, after)];
  return offsets
    .map((offset) => wallMs - offset)
    .filter((instant) => instant + zone.offsetMs(instant) === wallMs);
}

function formatOf(name: string): Intl.DateTimeFormat | null {
  if (!PLACE.test(name)) {
    return null;
  }
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // RangeError is how Intl says that it does not know the name.
    return null;
  }
}

/** `europe/moscow` is spelled as Intl spells it; an alias (`Europe/Kyiv`) stays what it is. */
function properName(name: string, format: Intl.DateTimeFormat): string {
  const resolved = format.resolvedOptions().timeZone;
  return resolved.toLowerCase() === name.toLowerCase() ? resolved : name;
}

function makeZone(name: string, format: Intl.DateTimeFormat): Zone {
  const atDayStart = new Map<number, number>();
  const changeInDay = new Map<number, number>();
  const steadyInDay = new Map<number, number>();
  let lastDay = Number.NaN;
  let lastSteady = Number.NaN;

  function dayStartOffset(day: number): number {
    let offset = atDayStart.get(day);
    if (offset === undefined) {
      offset = measuredOffset(format, Math.min(Math.max(day, FIRST_DAY), LAST_DAY) * DAY_MS);
      atDayStart.set(day, offset);
    }
    return offset;
  }

  function changeOf(day: number): number {
    let change = changeInDay.get(day);
    if (change === undefined) {
      change = firstSecondAfterChange(format, day * DAY_MS, dayStartOffset(day));
      changeInDay.set(day, change);
    }
    return change;
  }

  return {
    name,
    offsetMs(instantMs) {
      if (Number.isNaN(instantMs)) {
        return instantMs;
      }
      const day = Math.floor(instantMs / DAY_MS);
      const offset = dayStartOffset(day);
      const next = dayStartOffset(day + 1);
      return offset === next || instantMs < changeOf(day) ? offset : next;
    },
    steadyOffsetMs(instantMs) {
      const day = Math.floor(instantMs / DAY_MS);
      if (day === lastDay || Number.isNaN(day)) {
        return day === lastDay ? lastSteady : day;
      }
      let steady = steadyInDay.get(day);
      if (steady === undefined) {
        const offset = dayStartOffset(day);
        const same = [day - 1, day + 1, day + 2].every((other) => dayStartOffset(other) === offset);
        steady = same ? offset : Number.NaN;
        steadyInDay.set(day, steady);
      }
      lastDay = day;
      lastSteady = steady;
      return steady;
    },
  };
}

/** From the parts of the shown time: `longOffset` does not show the seconds of historic offsets everywhere. */
function measuredOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instantMs)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  // Some engines show midnight as 24 whatever the hour cycle.
  const wallMs = Date.UTC(year, month - 1, day, hour % 24, minute, second);
  return wallMs - Math.floor(instantMs / 1000) * 1000;
}

function firstSecondAfterChange(
  format: Intl.DateTimeFormat,
  dayStartMs: number,
  offset: number,
): number {
  let before = 0;
  let after = DAY_MS / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (measuredOffset(format, dayStartMs + middle * 1000) === offset) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return dayStartMs + after * 1000;
}
