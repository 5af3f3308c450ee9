/** What is kept for a tab: its settings and what its last check and last run came to. */

import type { KeptOrder } from '../../core/call/finding';
import { DEFAULT_SETTINGS, type TabSettings } from '../../core/call/settings';
import { decodeSettings, encodeSettings } from '../../core/settings/settingsCodec';
import type { Ports, Store } from '../../ports';
import { busyNow } from '../base/busy';
import { DOCUMENT_KEYS } from '../base/keys';
import { failed, type Result } from '../base/result';

/** The record of a tab's last check and last run, for the panel's top line and the ten-per-cent rule. */
export interface LastRun {
  readonly checkedAtMs: number | null;
  readonly ranAtMs: number | null;
  readonly how: 'hand' | 'schedule' | null;
  readonly sent: number;
  readonly held: number;
  readonly ready: number;
  /** Calls that waited for a cell to be corrected. */
  readonly errors: number;
  /** Calls without a visitor's id, or with one that lost digits. */
  readonly withoutId: number;
  /** Questions of meaning that were open. */
  readonly questions: number;
  /** Rows that had been delivered before. */
  readonly sentBefore: number;
  /** The last row of the tab then; 0 when it is not known. More or fewer rows since mean that nobody has checked them. */
  readonly lastRow: number;
  /** When the counts of calls were taken; null before any. */
  readonly countedAtMs: number | null;
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
  withoutId: 0,
  questions: 0,
  sentBefore: 0,
  lastRow: 0,
  countedAtMs: null,
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

/**
 * Changes the settings as they are kept now, under the lock of the spreadsheet, so that of two people who save at once both
 * are kept. SHEET_MISSING for a tab that is not there, BUSY while a run goes on.
 */
export function changeSettings(
  ports: Ports,
  sheetId: number,
  change: (settings: TabSettings) => Result<TabSettings>,
): Result<TabSettings> {
  if (ports.table.sheet(sheetId) === null) return failed('SHEET_MISSING');
  const outcome = ports.documentLock.run(() => {
    const before = loadSettings(ports.store.all('document'), sheetId);
    const changed = change(before);
    if (!changed.ok) return changed;
    saveSettings(ports.store, sheetId, changed.value);
    if (makesOtherCalls(before, changed.value)) forgetCounts(ports.store, sheetId);
    return changed;
  });
  return outcome.kind === 'done' ? outcome.value : busyNow(ports);
}

/** Whether with the new settings the sheet may hold other calls, or other new ones, than were counted with the former. */
function makesOtherCalls(before: TabSettings, after: TabSettings): boolean {
  const reading = ({ counter, ...settings }: TabSettings) => {
    const { comment, goal, schedule, mail, watch, overTenPercent, atLeastHoursOld, ...rest } =
      settings;
    // A first counter has none of the tab's calls.
    return JSON.stringify([rest, before.counter === null ? null : counter?.id]);
  };
  return reading(before) !== reading(after);
}

/** What was counted of a tab's calls is not true any more: it is to be checked again. */
export function forgetCounts(store: Store, sheetId: number): void {
  saveLastRun(store, sheetId, { lastRow: 0 });
}

/** Keeps the settings of a tab, for whoever holds the lock of the spreadsheet. */
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

/** Changes parts of the last run's record as it is kept now: another run may have ended meanwhile. */
export function saveLastRun(store: Store, sheetId: number, change: Partial<LastRun>): void {
  const key = DOCUMENT_KEYS.lastRun(sheetId);
  const text = store.get('document', key);
  const before = loadLastRun(text === null ? {} : { [key]: text }, sheetId);
  store.set('document', key, JSON.stringify({ ...before, ...change }));
}
