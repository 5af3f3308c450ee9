/** Finds what is due: the tab, its schedule, and the due hour that was not dealt with. */

import type { Schedule, TabSettings } from '../../core/call/settings';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { loadSettings } from '../tab/tabState';
import { dueNow } from './runTimes';
import { scheduleHere } from './schedule';
import type { ScheduleState } from './scheduleState';

/** Where a scheduled run works. */
export interface RunPlace {
  readonly ports: Ports;
  readonly spreadsheet: SpreadsheetInfo;
  readonly sheetId: number;
  readonly sheet: string;
  readonly settings: TabSettings;
}

/** A tab with a schedule, as it stands now. */
export interface ScheduledTab {
  readonly place: RunPlace;
  readonly schedule: Schedule;
  readonly state: ScheduleState;
}

export interface DueRun extends ScheduledTab {
  readonly dueMs: number;
}

/** Null where it was switched off, or its tab is gone. */
export function scheduledTab(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
): ScheduledTab | null {
  const kept = ports.store.all('document');
  const state = scheduleHere(kept, sheetId, spreadsheet);
  const settings = loadSettings(kept, sheetId);
  const sheet = ports.table.sheet(sheetId);
  if (state === null || settings.schedule === null || sheet === null) return null;
  const place = { ports, spreadsheet, sheetId, sheet: sheet.name, settings };
  return { place, schedule: settings.schedule, state };
}

/** Null when nothing is due, or another tick of the same person is at it. */
export function dueRun(tab: ScheduledTab): DueRun | null {
  const { place, schedule, state } = tab;
  if (state.run?.state === 'running') return null;
  const dueMs = dueNow(schedule, place.spreadsheet, state, place.ports.clock.nowMs());
  return dueMs === null ? null : { ...tab, dueMs };
}

/** One that waited for its turn comes first: three minutes are for all of them. */
export function byTurn(a: ScheduledTab, b: ScheduledTab): number {
  return a.state.turnAtMs - b.state.turnAtMs;
}
