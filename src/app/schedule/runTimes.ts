/** When runs of a schedule are due, were missed and come next, and how that is written: an hour as a span, since Google starts a run within it. */

import type { Schedule } from '../../core/call/settings';
import { intervalMs, lastDueMs, nextDueMs } from '../../core/settings/dueTime';
import { HOUR_MS, wallText } from '../../core/time/wallTime';
import { type Zone, zoneOf } from '../../core/time/zone';
import type { SpreadsheetInfo } from '../../ports';
import type { ScheduleState } from './scheduleState';

/** Older than this nothing is counted as missed: what is kept is no time of a run. */
const LONGEST_GAP_MS = 366 * 24 * HOUR_MS;

/** The spreadsheet's zone; UTC where it is not known. */
export function zoneOfSpreadsheet({ timeZone }: Pick<SpreadsheetInfo, 'timeZone'>): Zone {
  const zone = zoneOf(timeZone) ?? zoneOf('UTC');
  if (zone === null) throw new Error('There is no UTC.');
  return zone;
}

/** The due hour that has not been dealt with; null when there is none. */
export function dueNow(
  schedule: Schedule,
  spreadsheet: SpreadsheetInfo,
  state: ScheduleState,
  nowMs: number,
): number | null {
  const dueMs = lastDueMs(schedule, zoneOfSpreadsheet(spreadsheet), nowMs);
  // A clock that was set back must not silence a schedule for good.
  const isAhead = state.doneDueMs > nowMs + intervalMs(schedule);
  return dueMs > state.doneDueMs || isAhead ? dueMs : null;
}

/**
 * The first due hour since the last sign that Google came: it starts a tick within the hour, so two hours later it did
 * not. Null when none was missed; a tick that came and could do nothing has another reason.
 */
export function missedSince(
  schedule: Schedule,
  spreadsheet: SpreadsheetInfo,
  state: ScheduleState,
  nowMs: number,
  lastTickMs: number,
): number | null {
  // In another zone other hours are due.
  if (state.timeZone !== spreadsheet.timeZone) return null;
  const lastSignMs = Math.max(state.doneDueMs, state.run?.startedAtMs ?? 0, lastTickMs);
  if (lastSignMs > nowMs || nowMs - lastSignMs > LONGEST_GAP_MS) return null;
  const firstMs = nextDueMs(schedule, zoneOfSpreadsheet(spreadsheet), lastSignMs);
  return nowMs - firstMs >= 2 * HOUR_MS ? firstMs : null;
}

/** `2025-03-04 07:00–08:00`: the next due hour. */
export function nextRun(schedule: Schedule, spreadsheet: SpreadsheetInfo, nowMs: number): string {
  const zone = zoneOfSpreadsheet(spreadsheet);
  return spanText(zone, nextDueMs(schedule, zone, nowMs));
}

/** `2025-03-04 07:00`: an instant as the spreadsheet's clock shows it. */
export function wallMinute(spreadsheet: SpreadsheetInfo, instantMs: number): string {
  return minuteText(zoneOfSpreadsheet(spreadsheet), instantMs);
}

function spanText(zone: Zone, fromMs: number): string {
  return `${minuteText(zone, fromMs)}–${minuteText(zone, fromMs + HOUR_MS).slice(11)}`;
}

/** `2025-03-04 07:00` in a zone. */
export function minuteText(zone: Zone, instantMs: number): string {
  return wallText(instantMs + zone.offsetMs(instantMs)).slice(0, 16);
}
