/** What the panel's *Schedule* shows: whose it is, how the last run went, when the next is due. */

import type { Schedule } from '../../core/call/settings';
import { intervalMs, lastDueMs, nextDueMs } from '../../core/settings/dueTime';
import { HOUR_MS } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import { quotaEndsAtMs } from '../../metrica/errors';
import type { Ports } from '../../ports';
import { type Said, said } from '../base/said';
import { isCutOff, type ScheduledRun, type ScheduleState } from '../schedule/scheduleState';
import { loadTrace } from '../schedule/tickTrace';

export interface ScheduleView {
  readonly schedule: Schedule;
  readonly owner: string;
  readonly isMine: boolean;
  readonly run: ScheduledRun | null;
  /** Why the last run failed, in words; null when it did not. */
  readonly why: Said | null;
  readonly nextMs: number;
  /** The due time of a run that Google did not start; null when none was missed. */
  readonly missedMs: number | null;
  /** The owner is here and Google has no trigger of theirs any more: nothing runs until it is brought back. */
  readonly isStopped?: true;
}

/** The schedule of a tab; null when its zone is not known. */
export function scheduleView(
  ports: Ports,
  schedule: Schedule,
  state: ScheduleState,
  about: { readonly timeZone: string; readonly user: string; readonly nowMs: number },
): ScheduleView | null {
  const zone = zoneOf(about.timeZone) ?? zoneOf('UTC');
  if (zone === null) return null;
  const { nowMs, user } = about;
  const isCut = isCutOff(state.run, nowMs);
  const run = state.run !== null && isCut ? { ...state.run, state: 'cut off' as const } : state.run;
  const dueMs = lastDueMs(schedule, zone, nowMs);
  const why = state.run?.why ?? null;
  const isMine = state.owner === user;
  const lastTickMs = loadTrace(ports, state.owner, state.spreadsheetId).startedAtMs;
  return {
    schedule,
    owner: state.owner,
    isMine,
    run,
    why: why === null ? null : said(ports, why),
    nextMs: goesOnMs(state, dueMs, nowMs) ?? nextDueMs(schedule, zone, nowMs),
    missedMs: missedMs(schedule, state, { dueMs, nowMs, lastTickMs }),
    ...(isMine && hasNoTrigger(ports) ? { isStopped: true as const } : {}),
  };
}

/** Without the permission for triggers it cannot be asked: the missing permission is said. */
function hasNoTrigger(ports: Ports): boolean {
  try {
    return !ports.trigger.exists();
  } catch {
    return false;
  }
}

/** Google starts a tick within the hour; without a sign of it after that, or for two intervals, it did not. */
function missedMs(
  schedule: Schedule,
  state: ScheduleState,
  when: { readonly dueMs: number; readonly nowMs: number; readonly lastTickMs: number },
): number | null {
  const { dueMs, nowMs, lastTickMs } = when;
  const lastSignMs = Math.max(state.doneDueMs, state.run?.startedAtMs ?? 0, lastTickMs);
  const isLate = dueMs > lastSignMs && nowMs - dueMs > HOUR_MS;
  return isLate || nowMs - lastSignMs > 2 * intervalMs(schedule) ? dueMs : null;
}

/** When a run that did not get through tries again: in the next hour, or when Metrica's daily limit ends. */
function goesOnMs({ run, doneDueMs }: ScheduleState, dueMs: number, nowMs: number): number | null {
  if (run === null || run.endedAtMs === null || dueMs <= doneDueMs || run.startedAtMs < dueMs) {
    return null;
  }
  const againMs =
    run.error === 'QUOTA' ? quotaEndsAtMs(run.startedAtMs) : run.startedAtMs + HOUR_MS;
  return againMs > nowMs ? againMs : null;
}
