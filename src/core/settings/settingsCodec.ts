/** The settings of a tab as one text that a document property can hold, and back. */

import { DEFAULT_SETTINGS, type TabSettings } from '../call/settings';
import { CODED_FIELDS } from './settingFields';

export { defaultCountry } from '../read/phone/defaultCountry';
export { parseConstOption, parseMapOption } from './mapOption';
export { parseSetting } from './parseSetting';

/** Raised when older texts must be read another way. */
const VERSION = 1;

/** A property holds 9 KB; some room is left for what Google adds. */
export const MOST_SETTINGS_BYTES = 9_000;

/**
 * JSON of what differs from the defaults, 9,000 bytes of UTF-8 at most. The counter's mirrors are
 * cut first where it would be longer: they can be asked for again. Throws when that is not enough.
 */
export function encodeSettings(settings: TabSettings): string {
  const text = toText(settings);
  if (byteLength(text) <= MOST_SETTINGS_BYTES || settings.counter === null) return fitting(text);
  const hosts = settings.counter.hosts.slice(0, 3);
  return fitting(toText({ ...settings, counter: { ...settings.counter, hosts } }));
}

/** The settings of a text; defaults for whatever is missing, unknown or spoilt. Never throws. */
export function decodeSettings(text: string): TabSettings {
  return readSettings(text).settings;
}

/** As `decodeSettings`; `damaged` tells that a part could not be read and has its default. */
export function readSettings(text: string): {
  readonly settings: TabSettings;
  readonly damaged: boolean;
} {
  const kept = parseObject(text);
  if (kept === null) return { settings: DEFAULT_SETTINGS, damaged: true };
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  let damaged = false;
  for (const [name, read] of Object.entries(CODED_FIELDS)) {
    if (!(name in kept)) continue;
    const value = read(kept[name]);
    if (value === undefined) damaged = true;
    else settings[name] = value;
  }
  return { settings: settings as unknown as TabSettings, damaged };
}

function toText(settings: TabSettings): string {
  const kept: Record<string, unknown> = { v: VERSION };
  for (const name of Object.keys(CODED_FIELDS) as (keyof TabSettings)[]) {
    const value = settings[name];
    if (JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name])) kept[name] = value;
  }
  return JSON.stringify(kept);
}

function fitting(text: string): string {
  if (byteLength(text) <= MOST_SETTINGS_BYTES) return text;
  throw new Error('The settings of this sheet are too long to be kept.');
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
