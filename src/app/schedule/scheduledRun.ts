/** One due run of a tab's schedule, between its heartbeat and its end: told once, from one value of what happened. */

import { appError } from '../base/result';
import { thrownError } from '../base/thrown';
import { waitForQuota } from '../run/quotaWait';
import { dailyLimit } from '../talk/metricaFailure';
import { addLine, emptyLine } from '../tell/logLines';
import { uploadTab } from '../upload/upload';
import type { DueRun, RunPlace } from './dueRun';
import { endOfRun, type RunEnd } from './runEnd';
import { type Happened, isTold, planAfter } from './runPlan';
import { missedSince, wallMinute } from './runTimes';
import { scheduleHere } from './schedule';
import { keepLog, logRun } from './scheduleLines';
import { tellMissed, tellRun } from './scheduleMail';
import { saveSchedule } from './scheduleState';

/** What a tick gives its runs. */
export interface TickTime {
  readonly startMs: number;
  /** When the tick before came: a sign that Google did. */
  readonly lastTickMs: number;
}

/** Runs a tab that is due. The heartbeat is written first: a run that Google cuts off can tell nobody itself. */
export function runDue(due: DueRun, tick: TickTime): void {
  const { place, schedule, state } = due;
  const { ports, spreadsheet, sheetId, sheet } = place;
  const nowMs = ports.clock.nowMs();
  const missedMs = missedSince(schedule, spreadsheet, state, nowMs, tick.lastTickMs);
  const started = { startedAtMs: nowMs, endedAtMs: null, sent: 0, held: 0, error: '' };
  saveSchedule(ports, sheetId, {
    ...state,
    sheet,
    timeZone: spreadsheet.timeZone,
    turnAtMs: nowMs,
    run: { ...started, state: 'running' },
  });
  if (missedMs !== null) noteMissed(place, missedMs);
  const happened = upload(place, tick.startMs);
  if (happened.error?.code === 'QUOTA') waitForQuota(ports);
  finish(due, happened, nowMs);
}

/** A tab that is due and gets no run in this hour; it is said why. */
export function skipDue(due: DueRun, code: 'QUOTA' | 'NO_TURN'): void {
  const { ports } = due.place;
  const error = code === 'QUOTA' ? dailyLimit(ports) : appError('NO_TURN');
  finish(due, { outcome: null, error }, ports.clock.nowMs());
}

/** An upload that throws is a run that failed: a service of Google that gave way, a full property store, a protected sheet. */
function upload({ ports, sheetId }: RunPlace, startMs: number): Happened {
  try {
    const result = uploadTab(ports, {
      sheetId,
      how: 'schedule',
      confirmed: [],
      limit: null,
      onlyRows: null,
      sendChanged: false,
      sendMoved: false,
      tryRefused: false,
      findRefused: false,
      startMs,
    });
    if (!result.ok) return { outcome: null, error: result.error };
    const { value } = result;
    const hadNoTime = value.stopped === 'time' && value.uploads.length === 0;
    return { outcome: value, error: value.error ?? (hadNoTime ? appError('NO_TURN') : null) };
  } catch (error) {
    return { outcome: null, error: thrownError(ports, error) };
  }
}

/** Log, mail and state, in this order: a run that is cut before its end is kept is noted and made up for in the next hour. */
function finish(due: DueRun, happened: Happened, startedAtMs: number): void {
  const { place, schedule, state } = due;
  const { ports, spreadsheet, settings } = place;
  const nowMs = ports.clock.nowMs();
  const when = { nowMs, sinceMs: state.failingSinceMs };
  const plan = planAfter(happened, schedule, spreadsheet, when);
  const end: RunEnd = { ...endOfRun(happened.outcome, happened.error), plan };
  // The daily limit says itself when it ends: one line is enough.
  if (!isSaid(due, end)) logRun(place, end);
  keepLog(ports);
  if (settings.mail && isTold(plan, nowMs)) tellRun(place, end);
  keepEnd(due, end, startedAtMs);
}

function isSaid({ state }: DueRun, { error }: RunEnd): boolean {
  return error === 'QUOTA' && state.run?.error === error && state.failingSinceMs > 0;
}

/** A schedule that was switched off or taken over meanwhile keeps what that person wrote. */
function keepEnd({ place, dueMs, state: before }: DueRun, end: RunEnd, startedAtMs: number): void {
  const { ports, spreadsheet, sheetId, sheet } = place;
  const now = scheduleHere(ports.store.all('document'), sheetId, spreadsheet);
  if (now === null) return;
  const { state, sent, held, error, why, plan } = end;
  const isOpen = plan.kind === 'goes on' || now.doneDueMs !== before.doneDueMs;
  saveSchedule(ports, sheetId, {
    ...now,
    sheet,
    doneDueMs: isOpen ? now.doneDueMs : dueMs,
    run: { startedAtMs, endedAtMs: ports.clock.nowMs(), state, sent, held, error, why },
    failingSinceMs: plan.sinceMs,
  });
}

function noteMissed(place: RunPlace, missedMs: number): void {
  const { ports, spreadsheet, sheet, settings } = place;
  const time = wallMinute(spreadsheet, missedMs);
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'failed', ports.session.user()),
    message: ports.words.say({ key: 'log.schedule.missed', params: { time } }),
  });
  if (settings.mail) tellMissed(place, time);
}
