/** What the panel's *Schedule* shows: whose it is, how the last run went, when the next is due. */

import { intervalMs, lastDueMs, nextDueMs } from '../core/dueTime';
import type { Schedule } from '../core/settings';
import { HOUR_MS } from '../core/wallTime';
import { zoneOf } from '../core/zone';
import type { Ports } from '../ports';
import { type Said, said } from './said';
import type { ScheduledRun, ScheduleState } from './scheduleState';

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
}

/** A run that has not ended after this long was cut off; Google's limit is six minutes. */
const CUT_AFTER_MS = 10 * 60 * 1000;

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
  const run = withoutBeat(state.run, nowMs);
  const why = state.run?.why ?? null;
  return {
    schedule,
    owner: state.owner,
    isMine: state.owner === user,
    run,
    why: why === null ? null : said(ports, why),
    nextMs: nextDueMs(schedule, zone, nowMs),
    missedMs: missedMs(schedule, state, lastDueMs(schedule, zone, nowMs), nowMs),
  };
}

/** Google starts a run within the hour; without a sign of life after that, or for two intervals, it did not. */
function missedMs(
  schedule: Schedule,
  state: ScheduleState,
  dueMs: number,
  nowMs: number,
): number | null {
  const lastSignMs = Math.max(state.doneDueMs, state.run?.startedAtMs ?? 0);
  const isLate = dueMs > lastSignMs && nowMs - dueMs > HOUR_MS;
  return isLate || nowMs - lastSignMs > 2 * intervalMs(schedule) ? dueMs : null;
}

/** A heartbeat that never ended is a run that was cut off. */
function withoutBeat(run: ScheduledRun | null, nowMs: number): ScheduledRun | null {
  if (run === null || run.state !== 'running' || nowMs - run.startedAtMs < CUT_AFTER_MS) return run;
  return { ...run, state: 'cut off' };
}
