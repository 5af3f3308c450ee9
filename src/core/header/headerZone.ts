/** The time zone that a header names: «(UTC)», «(МСК)», `GMT+3`. */

import { type Zone, zoneOf } from '../time/zone';

const MOSCOW =
  /(?:^|[^\p{L}])(?:мск|msk|moscow time|московское время|время московское)(?=$|[^\p{L}])/iu;

/** UTC or GMT as a word of its own, with whole hours behind it or none. */
const UNIVERSAL =
  /(?:^|[^\p{L}])(?:utc|gmt)(?:\s?([+\u2212-])\s?0?(\d{1,2})(?::?00)?)?(?=$|[^\p{L}\p{N}:+\u2212-])/iu;

const MOST_HOURS_WEST = 12;
const MOST_HOURS_EAST = 14;

/** The zone named in a header of times; null where none is, or none that a place has. */
export function headerZone(header: string): Zone | null {
  if (MOSCOW.test(header)) return zoneOf('Europe/Moscow');
  const match = UNIVERSAL.exec(header);
  if (match === null) return null;
  const hours = Number(match[2] ?? 0);
  const isWest = match[1] !== undefined && match[1] !== '+';
  if (hours === 0) return zoneOf('UTC');
  if (hours > (isWest ? MOST_HOURS_WEST : MOST_HOURS_EAST)) return null;
  // Names of the Etc area count from the place to Greenwich.
  return zoneOf(`Etc/GMT${isWest ? '+' : '-'}${hours}`);
}
