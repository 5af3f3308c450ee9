/** The hourly tick of one person in one spreadsheet: notes what was cut, runs what is due, settles what is open, tells a person what failed. */

import { HOUR_MS } from '../../core/time/wallTime';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { RUN_SCOPES, scopeMissing } from '../base/scopes';
import { openLedger } from '../ledger/openLedger';
import { keepUpResults } from '../results/keepUp';
import { watchNews } from '../results/watchman';
import { isWaitingForQuota } from '../run/quotaWait';
import { rememberedOwner } from '../tell/ownSchedules';
import { withSafeLog } from '../tell/safeLog';
import { RUN_LIMIT_MS } from '../upload/uploadState';
import { leaveBroken, leaveCopied, leaveMissing } from './brokenSchedules';
import { noteCutOff, noteCutTick } from './cutOff';
import { byTurn, dueRun, type ScheduledTab, scheduledTab } from './dueRun';
import { tellLapsed } from './lapsed';
import { rememberMine, removeTrigger } from './schedule';
import { runDue, skipDue, type TickTime } from './scheduledRun';
import { tellWatched } from './scheduleMail';
import { loadSchedules, type ScheduleState } from './scheduleState';
import { settleHourly } from './settleHourly';
import { tellLogLost, tellThrown } from './tickFaults';
import { loadTrace, saveTrace, type TickTrace, touchTrace, wasCut } from './tickTrace';
import { forgetUnreachable, tellUnreachable } from './unreachable';

/** One tick of this person's trigger. Never throws: Google would tell nobody. */
export function runHourly(googles: Ports): void {
  const { ports, lost, wrote } = withSafeLog(googles);
  const [sheets] = RUN_SCOPES;
  let spreadsheet: SpreadsheetInfo | null = null;
  try {
    const needed: readonly string[] = RUN_SCOPES;
    const missing = ports.session.missingScopes().filter((scope) => needed.includes(scope));
    // Without this one the spreadsheet cannot even be asked for.
    if (!missing.includes(sheets)) spreadsheet = ports.table.spreadsheet();
    if (missing.length > 0) {
      if (spreadsheet !== null) touchTrace(ports, spreadsheet.id);
      const why = scopeMissing(ports, missing).message;
      const kept = spreadsheet === null ? {} : ports.store.all('document');
      tellLapsed(ports, spreadsheet, mySchedules(ports, spreadsheet, kept), why);
    } else if (spreadsheet === null) tellUnreachable(ports, '');
    else {
      forgetUnreachable(ports);
      const kept = ports.store.all('document');
      const mine = mySchedules(ports, spreadsheet, kept);
      leaveBroken(ports, spreadsheet, kept);
      tick(ports, spreadsheet, mine, () => wrote() && lost() === '');
      if (lost() !== '') tellLogLost(ports, spreadsheet, lost());
    }
  } catch (error) {
    tellThrown(ports, spreadsheet, error);
  }
}

export type OwnSchedule = readonly [sheetId: number, state: ScheduleState];

function tick(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly OwnSchedule[],
  hasLog: () => boolean,
): void {
  if (mine.length === 0) {
    // Taken over by somebody, switched off elsewhere, or a copy: this trigger has nothing to do.
    leaveCopied(ports, spreadsheet);
    removeTrigger(ports);
    return;
  }
  const { before, trace, owner } = leaveTrace(ports, spreadsheet);
  rememberMine(ports, spreadsheet);
  const time = { startMs: trace.startedAtMs, lastTickMs: before.startedAtMs };
  keepOneTrigger(ports);
  const tabs = noteCuts(ports, spreadsheet, mine, before, owner);
  runAll(tabs, time);
  let now = trace;
  if (!isWaitingForQuota(ports)) {
    try {
      settleHourly(ports, spreadsheet, {
        startMs: time.startMs,
        after: before.counter,
        atCounter(counter) {
          now = { ...now, counter };
          saveTrace(ports, owner, now);
        },
      });
    } catch {
      // What cannot be settled now is settled in the next hour; a due run says what is wrong.
    }
    // Calls that did not arrive are new again and need not wait for the next due hour.
    runAll(here(ports, spreadsheet, mine), time);
  }
  if (tabs.some(({ place }) => place.settings.watch)) watch(here(ports, spreadsheet, mine), time);
  const ids = mine.map(([sheetId]) => sheetId);
  if (ports.clock.nowMs() - time.startMs < RUN_LIMIT_MS.schedule) keepUpResults(ports, ids);
  saveTrace(ports, owner, {
    ...now,
    endedAtMs: ports.clock.nowMs(),
    failingSinceMs: 0,
    logLostSinceMs: hasLog() ? 0 : now.logLostSinceMs,
  });
}

/** The watchman's part, where a person asked for it: once for each day that a run has covered. */
function watch(tabs: readonly ScheduledTab[], time: TickTime): void {
  for (const { place, state } of tabs) {
    const { ports, sheetId, settings } = place;
    const { counter, atLeastHoursOld, mail } = settings;
    const isWell = state.run?.state === 'done' || state.run?.state === 'nothing new';
    const hasTime = ports.clock.nowMs() - time.startMs < RUN_LIMIT_MS.schedule;
    if (!settings.watch || !mail || counter === null || !isWell || !hasTime) continue;
    try {
      const coveredMs = (state.run?.startedAtMs ?? 0) - atLeastHoursOld * HOUR_MS;
      const watched = { sheetId, counter: counter.id, timeZone: counter.timeZone, coveredMs };
      tellWatched(
        place,
        watchNews(ports, () => openLedger(ports).book(), watched),
      );
    } catch {
      // It looks again in the next hour.
    }
  }
}

/** Runs what is due, the one that waited longest first; what gets no turn is told so. */
function runAll(tabs: readonly ScheduledTab[], time: TickTime): void {
  for (const { place } of [...tabs].sort(byTurn)) {
    const { ports, spreadsheet, sheetId } = place;
    const tab = scheduledTab(ports, spreadsheet, sheetId);
    const due = tab === null ? null : dueRun(tab);
    // What already had its turn in this tick, and goes on, does so in the next hour.
    if (due === null || (due.state.run?.startedAtMs ?? 0) >= time.startMs) continue;
    if (isWaitingForQuota(ports)) skipDue(due, 'QUOTA');
    else if (ports.clock.nowMs() - time.startMs < RUN_LIMIT_MS.schedule) runDue(due, time);
    else skipDue(due, 'NO_TURN');
  }
}

/** Marks that Google came, before anything can fail. */
function leaveTrace(
  ports: Ports,
  { id }: SpreadsheetInfo,
): { readonly before: TickTrace; readonly trace: TickTrace; readonly owner: string } {
  const owner = rememberedOwner(ports);
  const before = loadTrace(ports, owner, id);
  const startedAtMs = ports.clock.nowMs();
  const trace = { ...before, spreadsheetId: id, startedAtMs, endedAtMs: null };
  saveTrace(ports, owner, trace);
  return { before, trace, owner };
}

/** Notes runs that were cut off; a tick that was cut outside of any run leaves a line of its own. */
function noteCuts(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly OwnSchedule[],
  before: TickTrace,
  owner: string,
): readonly ScheduledTab[] {
  const tabs = here(ports, spreadsheet, mine);
  const noted = tabs.map((tab) => noteCutOff(tab, before));
  const isNoted = noted.some((tab, index) => tab !== tabs[index]);
  if (!isNoted && wasCut(before, ports.clock.nowMs())) {
    noteCutTick(ports, spreadsheet, owner, before.startedAtMs);
  }
  return noted;
}

/** The tabs that are there; the schedule of one that is gone goes with it. */
function here(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly OwnSchedule[],
): readonly ScheduledTab[] {
  return mine.flatMap(([sheetId, { sheet }]) => {
    const tab = scheduledTab(ports, spreadsheet, sheetId);
    if (tab !== null) return [tab];
    const isOn = loadSchedules(ports.store.all('document')).has(sheetId);
    if (isOn && ports.table.sheet(sheetId) === null) {
      leaveMissing(ports, spreadsheet, sheetId, sheet);
    }
    return [];
  });
}

/** Google allows one; without the permission for triggers the runs go on all the same. */
function keepOneTrigger(ports: Ports): void {
  try {
    ports.trigger.removeSurplus();
  } catch {
    // Two triggers run everything once: what is done is not due any more.
  }
}

function mySchedules(
  ports: Ports,
  spreadsheet: SpreadsheetInfo | null,
  kept: Readonly<Record<string, string>>,
): readonly OwnSchedule[] {
  if (spreadsheet === null) return [];
  const me = rememberedOwner(ports);
  return [...loadSchedules(kept)].filter(
    ([, state]) => state.owner === me && state.spreadsheetId === spreadsheet.id,
  );
}
