/** The time zone that a header or a cell names: «(UTC)», «(МСК)», `GMT+3`, `Europe/Moscow`, «МСК+2». */

import { type Zone, zoneOf, zoneOfOffset } from './zone';

/** In lower case: a name of its own with an offset behind it, or none. */
const NAMED =
  /(?:^|[^a-zа-яё])(?:(utc|gmt)|мск|msk|moscow time|московское время|время московское|по москве|(?<=\()(?:москва|moscow)(?=\)))(?:\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?)?(?=$|[^a-zа-яё\d:+\u2212-])/;

/** `Asia/Yekaterinburg` */
const PLACE = /(?:^|[^a-zа-яё])([a-z]+\/[a-z_]+(?:\/[a-z_]+)?)(?=$|[^a-zа-яё/])/i;

const MOSCOW_MINUTES = 180;

/** The zone named in a header of times; null where none is, or none that a place has. */
export function headerZone(header: string): Zone | null {
  const named = NAMED.exec(header.toLowerCase());
  if (named === null) return zoneOf(PLACE.exec(header)?.[1] ?? '');
  const [, universal, sign, hours, minutes = '0'] = named;
  const base = universal === undefined ? MOSCOW_MINUTES : 0;
  if (hours === undefined) return zoneOf(base === 0 ? 'UTC' : 'Europe/Moscow');
  const offset = Number(hours) * 60 + Number(minutes);
  return zoneOfOffset(base + (sign === '+' ? offset : -offset));
}

/** A header of times without the zone that it names, in lower case; null where it names none. */
export function withoutZone(header: string): string | null {
  if (headerZone(header) === null) return null;
  return header.toLowerCase().replace(NAMED, ' ').replace(PLACE, ' ');
}

/** The zone that a cell of a column of zones names; there an offset may stand alone. */
export function cellZone(text: string): Zone | null {
  const bare = /^([+\u2212-])?(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (bare === null) return headerZone(text);
  const offset = Number(bare[2]) * 60 + Number(bare[3] ?? 0);
  return zoneOfOffset(bare[1] === undefined || bare[1] === '+' ? offset : -offset);
}
