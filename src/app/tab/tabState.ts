/** What is kept for a tab: its settings and what its last check and last run came to. */

import type { KeptOrder } from '../../core/call/finding';
import { DEFAULT_SETTINGS, type TabSettings } from '../../core/call/settings';
import { decodeSettings, encodeSettings } from '../../core/settings/settingsCodec';
import type { Store } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';

/** The record of a tab's last check and last run, for the panel's top line and the ten-per-cent rule. */
export interface LastRun {
  readonly checkedAtMs: number | null;
  readonly ranAtMs: number | null;
  readonly how: 'hand' | 'schedule' | null;
  readonly sent: number;
  readonly held: number;
  readonly ready: number;
  /** Rows with errors. */
  readonly errors: number;
  /** Questions of meaning that were open. */
  readonly questions: number;
  /** Rows that had been delivered before. */
  readonly sentBefore: number;
  /** The last row of the tab then; 0 when it is not known. More or fewer rows since mean that nobody has checked them. */
  readonly lastRow: number;
  /** Code of the failure that ended the last run; '' when it ended well. */
  readonly failure: string;
  /** Hashes of the shown text of rows that were bad then. */
  readonly badRows: readonly string[];
  /** Hash of the set of calls that Metrica refused; '' after anything else. */
  readonly refusedSet: string;
  /** The counter of the last accepted upload; '' before the first. */
  readonly counterId: string;
  /** The counter for which a person confirmed uploads of others; '' before. */
  readonly elsewhereFor: string;
  /** The order of day and month that the dates of sent calls proved; null before. */
  readonly dateOrder: KeptOrder | null;
  /** Of the last reading that a person confirmed: its own name, then how others differ from it. */
  readonly readingConfirmed: readonly string[];
}

const NO_RUN: LastRun = {
  checkedAtMs: null,
  ranAtMs: null,
  how: null,
  sent: 0,
  held: 0,
  ready: 0,
  errors: 0,
  questions: 0,
  sentBefore: 0,
  lastRow: 0,
  failure: '',
  badRows: [],
  refusedSet: '',
  counterId: '',
  elsewhereFor: '',
  dateOrder: null,
  readingConfirmed: [],
};

/** The tab's settings; defaults where nothing, or nothing readable, is kept. */
export function loadSettings(kept: Readonly<Record<string, string>>, sheetId: number): TabSettings {
  const text = kept[DOCUMENT_KEYS.settings(sheetId)];
  return text === undefined ? DEFAULT_SETTINGS : decodeSettings(text);
}

/** Keeps the settings of a tab. */
export function saveSettings(store: Store, sheetId: number, settings: TabSettings): void {
  store.set('document', DOCUMENT_KEYS.settings(sheetId), encodeSettings(settings));
}

/** The last run of a tab; a record that cannot be read counts as none. */
export function loadLastRun(kept: Readonly<Record<string, string>>, sheetId: number): LastRun {
  const text = kept[DOCUMENT_KEYS.lastRun(sheetId)];
  if (text === undefined) return NO_RUN;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? readRun(value) : NO_RUN;
  } catch {
    return NO_RUN;
  }
}

/** A part of another kind than ours, from another version or another hand, counts as not kept. */
function readRun(value: object): LastRun {
  const parts = Object.entries(value).filter(([name, part]) => {
    const ours: unknown = NO_RUN[name as keyof LastRun];
    if (Array.isArray(ours)) return Array.isArray(part);
    return ours === null || part === null ? typeof part !== 'object' : typeof part === typeof ours;
  });
  return { ...NO_RUN, ...Object.fromEntries(parts) };
}

/** Changes parts of the last run's record. */
export function saveLastRun(
  store: Store,
  kept: Readonly<Record<string, string>>,
  sheetId: number,
  change: Partial<LastRun>,
): LastRun {
  const record = { ...loadLastRun(kept, sheetId), ...change };
  store.set('document', DOCUMENT_KEYS.lastRun(sheetId), JSON.stringify(record));
  return record;
}
