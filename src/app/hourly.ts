/** The hourly tick: settles what is open, runs what is due, tells a person what failed. */

import { intervalMs, lastDueMs } from '../core/dueTime';
import type { Schedule } from '../core/settings';
import { zoneOf } from '../core/zone';
import type { Ports, SpreadsheetInfo } from '../ports';
import { requireToken } from './access';
import { takeBackCut } from './ledgerGuard';
import { readLists } from './lists';
import { emptyLine, errorText, logSettled } from './logLines';
import { openLedger } from './openLedger';
import { refreshUnderLock } from './refresh';
import { type AppError, done } from './result';
import { underRunLock } from './runLock';
import {
  loadSchedules,
  type RunState,
  type ScheduledRun,
  type ScheduleState,
  saveSchedule,
} from './scheduleState';
import { settleOpen } from './settle';
import { loadSettings } from './tabState';
import { tellPerson } from './tellPerson';
import { uploadTab } from './upload';
import type { UploadOutcome } from './uploadState';

/** A run that has not ended after this long was cut off; Google's limit is six minutes. */
const CUT_AFTER_MS = 10 * 60 * 1000;

/** Runs that may find a sheet still loading before a person is told. */
const LOADING_RUNS = 3;

/** One tick of this person's trigger in this spreadsheet. */
export function runHourly(ports: Ports): void {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) {
    tellPerson(ports, 'no spreadsheet', { key: 'mail.subject.unreachable' }, [
      ports.words.say({ key: 'error.NO_SPREADSHEET' }),
    ]);
    return;
  }
  const kept = ports.store.all('document');
  const me = ports.session.user();
  const mine = [...loadSchedules(kept)].filter(
    ([, state]) => state.owner === me && state.spreadsheetId === spreadsheet.id,
  );
  if (mine.length === 0) {
    // Taken over by somebody, switched off elsewhere, or a copy: this trigger has nothing to do.
    ports.trigger.remove();
    return;
  }
  const missing = ports.session.missingScopes();
  if (missing.length > 0) {
    tellLapsed(ports, spreadsheet, mine);
    return;
  }
  settleAndRefresh(ports, spreadsheet);
  for (const [sheetId, state] of mine) runTab(ports, spreadsheet, sheetId, state);
}

function runTab(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  state: ScheduleState,
): void {
  const kept = ports.store.all('document');
  const settings = loadSettings(kept, sheetId);
  const { schedule } = settings;
  if (schedule === null) return;
  const nowMs = ports.clock.nowMs();
  const before = noteCutOff(ports, spreadsheet, sheetId, state, nowMs);
  const dueMs = dueNow(schedule, spreadsheet, before, nowMs);
  if (dueMs === null) return;
  saveSchedule(ports, sheetId, { ...before, run: startedRun(nowMs) });
  const result = uploadTab(ports, {
    sheetId,
    how: 'schedule',
    confirmed: [],
    limit: null,
    onlyRows: null,
    sendChanged: false,
    tryRefused: false,
    findRefused: false,
  });
  const error = result.ok ? result.value.error : result.error;
  const outcome = result.ok ? result.value : null;
  const runState = stateOf(outcome, error);
  const ended: ScheduledRun = {
    startedAtMs: nowMs,
    endedAtMs: ports.clock.nowMs(),
    state: runState,
    sent: sentOf(outcome),
    held: outcome?.checked?.held ?? 0,
    error: error?.code ?? '',
    why: error?.message ?? null,
  };
  const isLoading = error?.code === 'NOT_LOADED';
  const loadingRuns = isLoading ? before.loadingRuns + 1 : 0;
  // What did not fit, a busy sheet and one that is still loading go on in the next hour.
  const goesOn =
    outcome?.stopped === 'time' ||
    error?.code === 'BUSY' ||
    error?.code === 'SHEET_BUSY' ||
    (isLoading && loadingRuns < LOADING_RUNS);
  saveSchedule(ports, sheetId, {
    ...before,
    doneDueMs: goesOn ? before.doneDueMs : dueMs,
    run: ended,
    loadingRuns: goesOn ? loadingRuns : 0,
  });
  logRun(ports, spreadsheet, sheetId, ended, outcome, error);
  if (settings.mail) tellOutcome(ports, spreadsheet, sheetId, error, outcome, goesOn);
}

/** The due hour that has not been dealt with; null when there is none. */
function dueNow(
  schedule: Schedule,
  spreadsheet: SpreadsheetInfo,
  state: ScheduleState,
  nowMs: number,
): number | null {
  const zone = zoneOf(spreadsheet.timeZone) ?? zoneOf('UTC');
  if (zone === null) return null;
  const dueMs = lastDueMs(schedule, zone, nowMs);
  // A clock that was set back must not silence a schedule for good.
  const isAhead = state.doneDueMs > nowMs + intervalMs(schedule);
  return dueMs > state.doneDueMs || isAhead ? dueMs : null;
}

function startedRun(nowMs: number): ScheduledRun {
  return { startedAtMs: nowMs, endedAtMs: null, state: 'running', sent: 0, held: 0, error: '' };
}

/** A heartbeat without an end is a run that Google cut off: nobody else would tell. */
function noteCutOff(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  state: ScheduleState,
  nowMs: number,
): ScheduleState {
  const { run } = state;
  if (run === null || run.endedAtMs !== null || nowMs - run.startedAtMs < CUT_AFTER_MS)
    return state;
  const cut: ScheduleState = {
    ...state,
    run: { ...run, state: 'cut off', endedAtMs: run.startedAtMs },
  };
  saveSchedule(ports, sheetId, cut);
  const sheet = ports.table.sheet(sheetId)?.name ?? '';
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'cut off', ports.session.user()),
      message: ports.words.say({ key: 'log.schedule.cutOff' }),
    },
  ]);
  return cut;
}

function stateOf(outcome: UploadOutcome | null, error: AppError | null): RunState {
  if (error === null)
    return outcome !== null && outcome.uploads.length === 0 ? 'nothing new' : 'done';
  if (error.code === 'BUSY') return 'skipped (busy)';
  if (error.code === 'SCOPE_MISSING') return 'authorisation lapsed';
  return error.code.startsWith('METRICA') || error.code === 'TOKEN_REFUSED' ? 'failed' : 'stopped';
}

function sentOf(outcome: UploadOutcome | null): number {
  const accepted = (outcome?.uploads ?? []).filter((sent) => sent.state.startsWith('accepted'));
  return accepted.reduce((sum, sent) => sum + sent.rows, 0);
}

/** One line a run; *nothing new* in a row is one line whose time moves. A run that stopped has its line already. */
function logRun(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  run: ScheduledRun,
  outcome: UploadOutcome | null,
  error: AppError | null,
): void {
  const sheet = ports.table.sheet(sheetId)?.name ?? '';
  const by = ports.session.user();
  const counter = loadSettings(ports.store.all('document'), sheetId).counter?.id ?? '';
  if (error !== null) {
    if (outcome !== null && error.code !== 'BUSY') return;
    const busy = { ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'busy', by), counter };
    ports.log.add([{ ...busy, message: errorText(ports, error) }]);
    return;
  }
  const result = run.state === 'nothing new' ? 'nothing new' : run.held > 0 ? 'rows held' : 'ok';
  const line = {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', result, by),
    rows: outcome?.checked?.rows ?? null,
    accepted: run.sent,
    counter,
    message: ports.words.say({ key: 'run.done', params: { n: run.sent, m: run.held } }),
  };
  const [top] = result === 'nothing new' ? ports.log.read(1) : [];
  if (top?.result === 'nothing new' && top.action === 'schedule' && top.sheet === sheet) {
    ports.log.replaceTop(line);
  } else {
    ports.log.add([line]);
  }
}

function tellOutcome(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  error: AppError | null,
  outcome: UploadOutcome | null,
  goesOn: boolean,
): void {
  const sheet = ports.table.sheet(sheetId)?.name ?? '';
  const where = ports.words.say({
    key: 'mail.where',
    params: { spreadsheet: spreadsheet.name, sheet },
  });
  const reason = (code: string) => `${spreadsheet.id} ${sheetId} ${code}`;
  if (error !== null && !goesOn) {
    // The server may quote a cell back; the log in the sheet has its words.
    tellPerson(ports, reason(error.code), { key: 'mail.subject.failed', params: { sheet } }, [
      ports.words.say(error.message),
      where,
    ]);
  }
  const held = outcome?.newlyHeld ?? 0;
  if (held > 0) {
    tellPerson(ports, reason('held'), { key: 'mail.subject.held', params: { n: held, sheet } }, [
      ports.words.say({ key: 'mail.held', params: { n: held } }),
      where,
    ]);
  }
}

function tellLapsed(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly (readonly [number, ScheduleState])[],
): void {
  for (const [sheetId, state] of mine) {
    if (state.run?.state === 'authorisation lapsed') continue;
    const nowMs = ports.clock.nowMs();
    const lapsed: ScheduledRun = {
      ...startedRun(nowMs),
      endedAtMs: nowMs,
      state: 'authorisation lapsed',
      error: 'SCOPE_MISSING',
    };
    saveSchedule(ports, sheetId, { ...state, run: lapsed });
    const sheet = ports.table.sheet(sheetId)?.name ?? '';
    ports.log.add([
      {
        ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'authorisation lapsed', state.owner),
        message: ports.words.say({ key: 'log.schedule.lapsed', params: { owner: state.owner } }),
      },
    ]);
  }
  tellPerson(ports, `${spreadsheet.id} lapsed`, { key: 'mail.subject.lapsed' }, [
    ports.words.say({ key: 'mail.lapsed', params: { url: ports.session.authorisationUrl() } }),
    spreadsheet.name,
  ]);
}

/** Due or not, open batches are settled and statuses followed every hour; a busy spreadsheet waits for the next tick. */
function settleAndRefresh(ports: Ports, spreadsheet: SpreadsheetInfo): void {
  underRunLock(ports, 'schedule', () => {
    const token = requireToken(ports);
    if (!token.ok) return token;
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const lists = readLists(ports, token.value);
    const settled = settleOpen({ ports, ledger, lists, spreadsheetId: spreadsheet.id, by });
    if (settled.length > 0) {
      ports.table.flush();
      logSettled(ports, spreadsheet, settled, by);
      const late = settled.filter((each) => each.late);
      if (late.length > 0) {
        tellPerson(ports, `${spreadsheet.id} late`, { key: 'mail.subject.late' }, [
          ports.words.say({
            key: 'log.late',
            params: { n: late.reduce((sum, each) => sum + each.rows, 0) },
          }),
          spreadsheet.name,
        ]);
      }
    }
    refreshUnderLock(ports, ledger);
    return done(null);
  });
}
