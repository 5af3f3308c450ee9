/** What Google cut off, noted by the tick that comes after: nobody else would tell. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import { addLine, emptyLine } from '../tell/logLines';
import type { ScheduledTab } from './dueRun';
import { wallMinute } from './runTimes';
import { tellCutOff } from './scheduleMail';
import { isCutOff, saveSchedule } from './scheduleState';
import type { TickTrace } from './tickTrace';

/** Notes a heartbeat without an end; the tab as it stands then. Where the tick before lived on, a fault ended the run, and stands in the log. */
export function noteCutOff(tab: ScheduledTab, before: TickTrace): ScheduledTab {
  const { place, state } = tab;
  const { ports, spreadsheet, sheetId, sheet, settings } = place;
  const { run } = state;
  if (run === null || !isCutOff(run, ports.clock.nowMs())) return tab;
  if (before.endedAtMs !== null && before.endedAtMs >= run.startedAtMs) {
    const { endedAtMs } = before;
    const failed = { ...run, state: 'failed' as const, endedAtMs, error: 'UNEXPECTED' };
    const ended = { ...state, run: failed };
    saveSchedule(ports, sheetId, ended);
    return { ...tab, state: ended };
  }
  const cut = { ...state, run: { ...run, state: 'cut off' as const, endedAtMs: run.startedAtMs } };
  saveSchedule(ports, sheetId, cut);
  const params = { time: wallMinute(spreadsheet, run.startedAtMs) };
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'cut off', state.owner),
    message: ports.words.say({ key: 'log.schedule.cutOff', params }),
  });
  if (settings.mail) tellCutOff(place, params.time);
  return { ...tab, state: cut };
}

/** A tick that was cut outside of any run: while it asked Metrica about earlier batches. */
export function noteCutTick(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  by: string,
  startedAtMs: number,
): void {
  const params = { time: wallMinute(spreadsheet, startedAtMs) };
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, '', 'schedule', 'cut off', by),
    message: ports.words.say({ key: 'log.schedule.tickCut', params }),
  });
}
