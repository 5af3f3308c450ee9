/** What is kept of a tab's schedule: whose it is, and how its runs went. */

import type { Ports } from '../ports';
import type { Message } from '../texts/say';
import { DOCUMENT_KEYS } from './keys';

export type RunState =
  | 'running'
  | 'done'
  | 'nothing new'
  | 'stopped'
  | 'failed'
  | 'cut off'
  | 'skipped (busy)'
  | 'authorisation lapsed';

export interface ScheduleState {
  readonly owner: string;
  readonly spreadsheetId: string;
  /** The due hour that was last dealt with. */
  readonly doneDueMs: number;
  /** Heartbeat of the last run; null before the first. */
  readonly run: ScheduledRun | null;
  /** Runs in a row that found cells still loading. */
  readonly loadingRuns: number;
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

/** The schedules of all tabs, by sheet id; what cannot be read is left out. */
export function loadSchedules(
  kept: Readonly<Record<string, string>>,
): ReadonlyMap<number, ScheduleState> {
  const states = new Map<number, ScheduleState>();
  for (const [key, text] of Object.entries(kept)) {
    const sheetId = Number(/^mc\.tab\.(\d+)\.schedule$/.exec(key)?.[1] ?? Number.NaN);
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
    if (typeof value.owner !== 'string') return null;
    return {
      owner: value.owner,
      spreadsheetId: String(value.spreadsheetId ?? ''),
      doneDueMs: Number(value.doneDueMs ?? 0),
      run: value.run ?? null,
      loadingRuns: Number(value.loadingRuns ?? 0),
    };
  } catch {
    return null;
  }
}
