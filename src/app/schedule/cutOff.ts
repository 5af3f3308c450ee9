/** What Google cut off, noted by the tick that comes after: nobody else would tell. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import { addLine, emptyLine } from '../tell/logLines';
import type { ScheduledTab } from './dueRun';
import { wallMinute } from './runTimes';
import { tellCutOff } from './scheduleMail';
import { isCutOff, saveSchedule } from './scheduleState';

/** Notes a heartbeat without an end; the tab as it stands then. */
export function noteCutOff(tab: ScheduledTab): ScheduledTab {
  const { place, state } = tab;
  const { ports, spreadsheet, sheetId, sheet, settings } = place;
  const { run } = state;
  if (run === null || !isCutOff(run, ports.clock.nowMs())) return tab;
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
