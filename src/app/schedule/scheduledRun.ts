/** One due run of a tab's schedule, between its heartbeat and its end. */

import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { refreshAfterRefusal } from '../access/access';
import type { AppError } from '../base/result';
import { waitForQuota } from '../run/quotaWait';
import { loadSettings } from '../tab/tabState';
import { emptyLine } from '../tell/logLines';
import { uploadTab } from '../upload/upload';
import type { UploadOutcome, UploadRequest } from '../upload/uploadState';
import { leaveMissing } from './brokenSchedules';
import { endOfRun, isReportedAtOnce, mayGoOn, type RunEnd } from './runEnd';
import type { RunPlace } from './runPlace';
import { dueNow, missedSince, wallMinute } from './runTimes';
import { scheduleHere } from './schedule';
import { keepLog, logRun, safeLog } from './scheduleLines';
import { tellCutOff, tellMissed, tellRun } from './scheduleMail';
import { isCutOff, type ScheduleState, saveSchedule } from './scheduleState';

/** Runs in a row that wait for the next hour; then the schedule waits for its next due hour. */
const MOST_WAITS = 3;

/** Runs a tab if it is due. The heartbeat is written first: a run that Google cuts off can tell nobody itself. */
export function runScheduled(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  tick: { readonly startMs: number; readonly again: boolean },
): void {
  const kept = ports.store.all('document');
  const known = scheduleHere(kept, sheetId, spreadsheet);
  const settings = loadSettings(kept, sheetId);
  const { schedule } = settings;
  if (known === null || schedule === null) return;
  const sheet = ports.table.sheet(sheetId);
  if (sheet === null) {
    leaveMissing(ports, spreadsheet, sheetId, known.sheet);
    return;
  }
  const nowMs = ports.clock.nowMs();
  const place = { ports, spreadsheet, sheetId, sheet: sheet.name, settings };
  const before = isCutOff(known.run, nowMs) ? noteCutOff(place, known) : known;
  // Another tick of the same person is at it.
  if (before.run?.state === 'running') return;
  const dueMs = dueNow(schedule, spreadsheet, before, nowMs, tick.again);
  if (dueMs === null) return;
  const missedMs = missedSince(schedule, spreadsheet, before, nowMs);
  const started = { startedAtMs: nowMs, endedAtMs: null, sent: 0, held: 0, error: '' };
  saveSchedule(ports, sheetId, {
    ...before,
    sheet: sheet.name,
    timeZone: spreadsheet.timeZone,
    run: { ...started, state: 'running' },
  });
  if (missedMs !== null) noteMissed(place, missedMs);
  const { outcome, error } = upload(ports, sheetId, tick.startMs);
  if (error?.code === 'QUOTA') waitForQuota(ports);
  const isRefreshed = error?.code === 'TOKEN_REFUSED' && refreshAfterRefusal(ports);
  const isPassing = isRefreshed || mayGoOn(error, outcome);
  const waits = isPassing ? before.waits + 1 : 0;
  // What did not fit, and what Metrica's daily limit keeps back, goes on however long it takes.
  const isUnfinished = error?.code === 'QUOTA' || outcome?.stopped === 'time';
  const goesOn = isUnfinished || (isPassing && waits < MOST_WAITS);
  const end: RunEnd = { ...endOfRun(outcome, error), goesOn };
  // The end is kept last: a run that is cut before it is noted and made up for in the next hour.
  logRun(place, end);
  keepLog(ports);
  if (settings.mail && (isReportedAtOnce(error) || !goesOn)) tellRun(place, end);
  keepEnd(place, before, { end, startedAtMs: nowMs, dueMs, waits });
}

/** An upload that throws is a run that failed: a service of Google that gave way, a full property store, a protected sheet. */
function upload(
  ports: Ports,
  sheetId: number,
  startMs: number,
): { readonly outcome: UploadOutcome | null; readonly error: AppError | null } {
  const request: UploadRequest = {
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
  };
  try {
    const result = uploadTab(ports, request);
    return result.ok
      ? { outcome: result.value, error: result.value.error }
      : { outcome: null, error: result.error };
  } catch (error) {
    const words = String(error instanceof Object && 'message' in error ? error.message : error);
    const message = { key: 'error.UNEXPECTED', params: { what: maskNumbers(words) } } as const;
    return { outcome: null, error: { code: 'UNEXPECTED', message } };
  }
}

/** A schedule that was switched off or taken over meanwhile keeps what that person wrote. */
function keepEnd(
  { ports, spreadsheet, sheetId, sheet }: RunPlace,
  before: ScheduleState,
  run: {
    readonly end: RunEnd;
    readonly startedAtMs: number;
    readonly dueMs: number;
    readonly waits: number;
  },
): void {
  const now = scheduleHere(ports.store.all('document'), sheetId, spreadsheet);
  if (now === null) return;
  const { state, sent, held, error, why, goesOn } = run.end;
  saveSchedule(ports, sheetId, {
    ...now,
    sheet,
    doneDueMs: goesOn || now.doneDueMs !== before.doneDueMs ? now.doneDueMs : run.dueMs,
    run: {
      startedAtMs: run.startedAtMs,
      endedAtMs: ports.clock.nowMs(),
      state,
      sent,
      held,
      error,
      why,
    },
    waits: goesOn ? run.waits : 0,
  });
}

/** A heartbeat without an end is a run that Google cut off: nobody else would tell. */
function noteCutOff(place: RunPlace, state: ScheduleState): ScheduleState {
  const { ports, spreadsheet, sheetId, sheet, settings } = place;
  if (state.run === null) return state;
  const { run } = state;
  const cut: ScheduleState = {
    ...state,
    run: { ...run, state: 'cut off', endedAtMs: run.startedAtMs },
  };
  saveSchedule(ports, sheetId, cut);
  const params = { time: wallMinute(spreadsheet, run.startedAtMs) };
  safeLog(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'cut off', state.owner),
    message: ports.words.say({ key: 'log.schedule.cutOff', params }),
  });
  if (settings.mail) tellCutOff(place, params.time);
  return cut;
}

function noteMissed(place: RunPlace, missedMs: number): void {
  const { ports, spreadsheet, sheet, settings } = place;
  const time = wallMinute(spreadsheet, missedMs);
  safeLog(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'failed', ports.session.user()),
    message: ports.words.say({ key: 'log.schedule.missed', params: { time } }),
  });
  if (settings.mail) tellMissed(place, time);
}
