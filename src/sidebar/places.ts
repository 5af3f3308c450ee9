/** Time zones and countries as people choose them. */

import type { Language } from '../texts/records';
import { sayIfKnown } from './words';

/** `Moscow (GMT+3)` */
export function zoneLabel(language: Language, zone: string): string {
  const gmt = offsetOf(zone);
  return gmt === '' ? zoneName(language, zone) : `${zoneName(language, zone)} (${gmt})`;
}

/** The name that people know, else the city of the zone. */
export function zoneName(language: Language, zone: string): string {
  const city = zone.split('/').pop() ?? zone;
  return sayIfKnown(language, `zone.${zone}`) ?? city.replace(/_/g, ' ');
}

/** `GMT+3`; '' for a zone that the browser does not know. */
export function offsetOf(zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' });
    return parts.formatToParts(Date.now()).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** All zones that the browser knows, those with a name of ours first. */
export function allZones(language: Language): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const isNamed = (zone: string) => sayIfKnown(language, `zone.${zone}`) !== null;
  return [...zones.filter(isNamed), ...zones.filter((zone) => !isNamed(zone)), 'UTC'];
}

/** `Russia`; the code where the browser has no name for it. */
export function countryName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries by their name. */
export function byName(language: Language, codes: readonly string[]): readonly string[] {
  return [...codes].sort((a, b) =>
    countryName(language, a).localeCompare(countryName(language, b), language),
  );
}
