/** Google's permission of the owner is gone: nothing can run until it is given again. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { loadSettings } from '../tab/tabState';
import { addLine, emptyLine } from '../tell/logLines';
import { mailedSpreadsheets } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';
import { type ScheduleState, saveSchedule } from './scheduleState';

/** Writes the state and one line for each schedule once; reminds by mail once a day, with what the permission is for and where to give it. No spreadsheet: it cannot be reached. */
export function tellLapsed(
  ports: Ports,
  spreadsheet: SpreadsheetInfo | null,
  mine: readonly (readonly [number, ScheduleState])[],
  why: Message,
): void {
  if (spreadsheet !== null) {
    for (const [sheetId, state] of mine) {
      if (state.run?.state !== 'authorisation lapsed') {
        writeLapsed(ports, spreadsheet, sheetId, state);
      }
    }
  }
  const names = spreadsheet === null ? mailedSpreadsheets(ports) : [spreadsheet.name];
  const kept = spreadsheet === null ? {} : ports.store.all('document');
  const mails =
    spreadsheet === null
      ? names.length > 0
      : mine.some(([sheetId]) => loadSettings(kept, sheetId).mail);
  if (!mails) return;
  const reason = `${spreadsheet?.id ?? ''} lapsed`;
  const what = names.join(', ');
  tellPerson(ports, spreadsheet, reason, { key: 'mail.subject.needsYou', params: { what } }, [
    ports.words.say({ key: 'mail.lapsed' }),
    ports.words.say(why),
    spreadsheet === null
      ? ports.words.say({ key: 'mail.spreadsheets', params: { names: what } })
      : '',
  ]);
}

function writeLapsed(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  state: ScheduleState,
): void {
  const nowMs = ports.clock.nowMs();
  const times = { startedAtMs: nowMs, endedAtMs: nowMs };
  saveSchedule(ports, sheetId, {
    ...state,
    run: { ...times, state: 'authorisation lapsed', sent: 0, held: 0, error: 'SCOPE_MISSING' },
  });
  const sheet = ports.table.sheet(sheetId)?.name ?? state.sheet;
  const { owner } = state;
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'authorisation lapsed', owner),
    message: ports.words.say({ key: 'log.schedule.lapsed', params: { owner } }),
  });
}
