/** Time zones and countries as people choose them. */

import type { Language } from '../../texts/records';
import { sayIfKnown } from '../panel/panelWords';

/** `Moscow (GMT+3)` */
export function zoneLabel(language: Language, zone: string): string {
  const gmt = offsetOf(zone);
  return gmt === '' ? zoneName(language, zone) : `${zoneName(language, zone)} (${gmt})`;
}

/** «Москвы»: the Russian name after «по времени»; other names stay as they are. */
export function zoneNameOf(language: Language, zone: string): string {
  const name = zoneName(language, zone);
  if (/[бвгдзклмнпрстфхц]$/.test(name)) return `${name}а`;
  return name.replace(/ка$/, 'ки').replace(/а$/, 'ы');
}

/** The name that people know, else the city of the zone. */
export function zoneName(language: Language, zone: string): string {
  const city = zone.split('/').pop() ?? zone;
  return sayIfKnown(language, `zone.${zone}`) ?? city.replace(/_/g, ' ');
}

const offsets = new Map<string, string>();

/** `GMT+3`; '' for a zone that the browser does not know. Kept: there are some four hundred, and each is slow to find. */
export function offsetOf(zone: string): string {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  let offset = '';
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' });
    offset = parts.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {}
  offsets.set(zone, offset);
  return offset;
}

/** All zones that the browser knows, those with a name of ours first. */
export function allZones(language: Language): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const isNamed = (zone: string) => sayIfKnown(language, `zone.${zone}`) !== null;
  return [...zones.filter(isNamed), ...zones.filter((zone) => !isNamed(zone)), 'UTC'];
}

/** Countries with their names, by name; the code where the browser has no name for it. */
export function countryOptions(
  language: Language,
  codes: readonly string[],
): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  return codes.map((code) => [code, nameOf(code)] as const).sort((a, b) => compare(a[1], b[1]));
}
