/** Switches a tab's schedule on and off, and hands it over. */

import { lastDueMs } from '../core/dueTime';
import type { Schedule } from '../core/settings';
import { zoneOf } from '../core/zone';
import type { Ports } from '../ports';
import { emptyLine } from './logLines';
import { done, failed, type Result } from './result';
import { loadSchedules, removeSchedule, type ScheduleState, saveSchedule } from './scheduleState';
import { loadLastRun, loadSettings, saveSettings } from './tabState';

/**
 * Switches on or changes; the first run is at the next due hour. NOT_UPLOADED_YET before one upload by
 * hand, NOT_OWNER when it is someone else's, TRIGGER_REFUSED when Google takes no trigger.
 */
export function switchOn(
  ports: Ports,
  sheetId: number,
  schedule: Schedule,
  mail: boolean,
): Result<ScheduleState> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const kept = ports.store.all('document');
  const known = loadSchedules(kept).get(sheetId);
  const me = ports.session.user();
  if (known !== undefined && known.owner !== me) return failed('NOT_OWNER', { owner: known.owner });
  if (loadLastRun(kept, sheetId).counterId === '') return failed('NOT_UPLOADED_YET');
  const refused = ensureTrigger(ports);
  if (refused !== null) return failed('TRIGGER_REFUSED', {}, refused);
  saveSettings(ports.store, sheetId, { ...loadSettings(kept, sheetId), schedule, mail });
  const zone = zoneOf(spreadsheet.timeZone) ?? zoneOf('UTC');
  const nowMs = ports.clock.nowMs();
  const state: ScheduleState = {
    owner: me,
    spreadsheetId: spreadsheet.id,
    doneDueMs: zone === null ? nowMs : lastDueMs(schedule, zone, nowMs),
    run: known?.run ?? null,
    loadingRuns: 0,
  };
  saveSchedule(ports, sheetId, state);
  writeLine(ports, sheetId, 'log.schedule.on');
  return done(state);
}

/** Switches off; the trigger goes with the last schedule of this person. NOT_OWNER when it is someone else's. */
export function switchOff(ports: Ports, sheetId: number): Result<null> {
  const kept = ports.store.all('document');
  const known = loadSchedules(kept).get(sheetId);
  const me = ports.session.user();
  if (known !== undefined && known.owner !== me) return failed('NOT_OWNER', { owner: known.owner });
  saveSettings(ports.store, sheetId, { ...loadSettings(kept, sheetId), schedule: null });
  removeSchedule(ports, sheetId);
  const others = [...loadSchedules(kept)].filter(
    ([id, state]) => id !== sheetId && state.owner === me,
  );
  if (others.length === 0) ports.trigger.remove();
  writeLine(ports, sheetId, 'log.schedule.off');
  return done(null);
}

/** *Take over*: runs use this person's account and token from now on; the former owner's trigger does nothing any more. */
export function takeOver(ports: Ports, sheetId: number): Result<ScheduleState> {
  const known = loadSchedules(ports.store.all('document')).get(sheetId);
  if (known === undefined) return failed('BAD_REQUEST', { what: 'schedule' });
  const refused = ensureTrigger(ports);
  if (refused !== null) return failed('TRIGGER_REFUSED', {}, refused);
  const state: ScheduleState = { ...known, owner: ports.session.user(), loadingRuns: 0 };
  saveSchedule(ports, sheetId, state);
  writeLine(ports, sheetId, 'log.schedule.takenOver');
  return done(state);
}

/** Google's words when it takes no trigger; null when there is one. */
function ensureTrigger(ports: Ports): string | null {
  try {
    ports.trigger.ensure();
    return null;
  } catch (error) {
    return String(error instanceof Object && 'message' in error ? error.message : error);
  }
}

function writeLine(
  ports: Ports,
  sheetId: number,
  key: 'log.schedule.on' | 'log.schedule.off' | 'log.schedule.takenOver',
): void {
  const spreadsheet = ports.table.spreadsheet();
  const sheet = ports.table.sheet(sheetId);
  if (spreadsheet === null) return;
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, sheet?.name ?? '', 'setup', 'ok', ports.session.user()),
      message: ports.words.say({ key }),
    },
  ]);
}
