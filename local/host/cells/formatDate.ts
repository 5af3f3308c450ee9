/** `Utilities.formatDate`: Java's SimpleDateFormat letters, in any zone. */

import { localeRules } from './localeRules';
import { serialWallMs, type ZoneTime, zoneTime } from './zoneTime';

/** A zone that is not known is taken as GMT without a word (measured, JEV spike 99). */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const zone = knownZone(timeZone);
  const instant = date.getTime();
  const wall = new Date(serialWallMs(zone.toSerial(instant)));
  const offsetMinutes = Math.round(zone.offsetMs(instant) / 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([a-zA-Z])\2*/g, (token, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letters(token, wall, offsetMinutes, timeZone);
  });
}

function knownZone(timeZone: string): ZoneTime {
  // `GMT+3` is a zone for Java, with the sign that people expect.
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
  if (fixed) {
    const ms = (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
    const offset = fixed[1] === '-' ? -ms : ms;
    const utc = zoneTime('UTC');
    return {
      offsetMs: () => offset,
      toInstant: (serial) => utc.toInstant(serial) - offset,
      toSerial: (instant) => utc.toSerial(instant + offset),
    };
  }
  try {
    return zoneTime(timeZone);
  } catch {
    return zoneTime('UTC');
  }
}

function letters(token: string, wall: Date, offsetMinutes: number, timeZone: string): string {
  const rules = localeRules('en_US');
  const padded = (value: number): string => String(value).padStart(token.length, '0');
  const hour = wall.getUTCHours();
  switch (token.charAt(0)) {
    case 'y':
    case 'Y':
      return token.length === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, '0')
        : padded(wall.getUTCFullYear());
    case 'M':
      if (token.length > 3) return rules.months[wall.getUTCMonth()] ?? '';
      if (token.length === 3) return rules.shortMonths[wall.getUTCMonth()] ?? '';
      return padded(wall.getUTCMonth() + 1);
    case 'd':
      return padded(wall.getUTCDate());
    case 'E':
      return (token.length > 3 ? rules.weekdays : rules.shortWeekdays)[wall.getUTCDay()] ?? '';
    case 'u':
      return padded(wall.getUTCDay() || 7);
    case 'H':
      return padded(hour);
    case 'h':
      return padded(((hour + 11) % 12) + 1);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'Z':
      return offsetText(offsetMinutes, '');
    case 'X':
      if (offsetMinutes === 0) return 'Z';
      return offsetText(offsetMinutes, token.length === 3 ? ':' : '').slice(
        0,
        token.length === 1 ? 3 : undefined,
      );
    case 'z':
      return timeZone;
    default:
      throw new Error(`Not in the host: Utilities.formatDate with the letter ${token.charAt(0)}`);
  }
}

function offsetText(minutes: number, between: string): string {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${between}${String(size % 60).padStart(2, '0')}`;
}
