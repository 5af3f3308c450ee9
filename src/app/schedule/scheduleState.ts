/** What is kept of a tab's schedule: whose it is, and how its runs went. */

import type { Ports } from '../../ports';
import type { Message } from '../../texts/say';
import { DOCUMENT_KEYS } from '../base/keys';

export const RUN_STATES = [
  'running',
  'done',
  'nothing new',
  'stopped',
  'failed',
  'cut off',
  'skipped (busy)',
  'authorisation lapsed',
] as const;

export type RunState = (typeof RUN_STATES)[number];

export interface ScheduleState {
  readonly owner: string;
  readonly spreadsheetId: string;
  /** Name of the tab at its last run: a tab that is gone is told by it. */
  readonly sheet: string;
  /** The spreadsheet's zone at the last run: another one moves the due hours. */
  readonly timeZone: string;
  /** The due hour that was last dealt with. */
  readonly doneDueMs: number;
  /** Heartbeat of the last run; null before the first. */
  readonly run: ScheduledRun | null;
  /** Since when tries have failed in a row for what passes by itself; 0 when none did. */
  readonly failingSinceMs: number;
  /** When its last run began that had its turn: who waits longest comes first. */
  readonly turnAtMs: number;
}

export interface ScheduledRun {
  readonly startedAtMs: number;
  /** Null while it runs, or when it was cut off. */
  readonly endedAtMs: number | null;
  readonly state: RunState;
  readonly sent: number;
  readonly held: number;
  /** Code of what stopped it; '' when nothing did. */
  readonly error: string;
  /** The same in words, for the panel. */
  readonly why?: Message | null;
}

/** A run that has not ended after this long was cut off; Google's limit is six minutes. */
const CUT_AFTER_MS = 10 * 60 * 1000;

/** Whether a heartbeat never ended: Google cut the run off. A clock that was set back makes it none of now either. */
export function isCutOff(run: ScheduledRun | null, nowMs: number): boolean {
  if (run === null || run.endedAtMs !== null) return false;
  return nowMs - run.startedAtMs >= CUT_AFTER_MS || nowMs < run.startedAtMs;
}

const SCHEDULE_KEY = /^mc\.tab\.(\d+)\.schedule$/;

/** The schedules of all tabs, by sheet id; what cannot be read is left out. */
export function loadSchedules(
  kept: Readonly<Record<string, string>>,
): ReadonlyMap<number, ScheduleState> {
  const states = new Map<number, ScheduleState>();
  for (const [key, text] of Object.entries(kept)) {
    const sheetId = Number(SCHEDULE_KEY.exec(key)?.[1] ?? Number.NaN);
    const state = Number.isNaN(sheetId) ? null : parseState(text);
    if (state !== null) states.set(sheetId, state);
  }
  return states;
}

/** Keeps the state of one tab's schedule. */
export function saveSchedule(ports: Ports, sheetId: number, state: ScheduleState): void {
  ports.store.set('document', DOCUMENT_KEYS.schedule(sheetId), JSON.stringify(state));
}

/** Forgets a schedule. */
export function removeSchedule(ports: Ports, sheetId: number): void {
  ports.store.remove('document', DOCUMENT_KEYS.schedule(sheetId));
}

function parseState(text: string): ScheduleState | null {
  try {
    const value = JSON.parse(text) as Partial<ScheduleState>;
    if (typeof value.owner !== 'string' || value.owner === '') return null;
    const run = isRun(value.run) ? value.run : null;
    return {
      owner: value.owner,
      spreadsheetId: String(value.spreadsheetId ?? ''),
      sheet: String(value.sheet ?? ''),
      timeZone: String(value.timeZone ?? ''),
      doneDueMs: finite(value.doneDueMs),
      run,
      failingSinceMs: finite(value.failingSinceMs),
      turnAtMs: finite(value.turnAtMs ?? run?.startedAtMs),
    };
  } catch {
    return null;
  }
}

function isRun(value: unknown): value is ScheduledRun {
  if (typeof value !== 'object' || value === null) return false;
  const { startedAtMs, endedAtMs, state } = value as Partial<Record<string, unknown>>;
  const isEnd = endedAtMs === null || typeof endedAtMs === 'number';
  return typeof startedAtMs === 'number' && isEnd && RUN_STATES.some((each) => each === state);
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
