/** A tab whose daily schedule is due, over fakes of the ports, and what its person sees of it. */

import type { ScheduleState } from '../../../src/app/schedule/scheduleState';
import { loadSettings, saveSettings } from '../../../src/app/tab/tabState';
import { rememberSpreadsheet } from '../../../src/app/tell/ownSchedules';
import { DEFAULT_SETTINGS, type Schedule, type TabSettings } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

/** 12:00 in Moscow is when the fake's clock begins. */
const DAILY: Schedule = { kind: 'daily', hour: 12 };

/** The key under which the state of a tab's schedule is kept. */
export const stateKey = (sheetId = SHEET_ID) => `mc.tab.${sheetId}.schedule`;

/** A spreadsheet with a daily schedule that is due. */
export function dueTab(): Fake {
  const fake = fakePorts();
  schedule(fake, {});
  return fake;
}

/** Switches the daily schedule of a tab on, in a state. */
export function schedule(
  { ports, cloud }: Fake,
  change: Partial<ScheduleState>,
  sheetId = SHEET_ID,
): void {
  const counter = { id: '12345678', name: '', hosts: [], timeZone: '' };
  saveSettings(ports.store, sheetId, { ...DEFAULT_SETTINGS, schedule: DAILY, counter });
  rememberSpreadsheet(
    ports,
    { id: cloud.spreadsheetId, name: 'Book', timeZone: '', locale: '' },
    { owner: 'anna@agency.ru', mail: true },
  );
  const state: ScheduleState = {
    owner: 'anna@agency.ru',
    spreadsheetId: cloud.spreadsheetId,
    sheet: 'Calls',
    timeZone: 'Europe/Moscow',
    doneDueMs: cloud.nowMs - 24 * HOUR_MS,
    run: null,
    failingSinceMs: 0,
    turnAtMs: 0,
    ...change,
  };
  ports.store.set('document', stateKey(sheetId), JSON.stringify(state));
}

/** Changes what is set for a tab. */
export function set({ ports }: Fake, change: Partial<TabSettings>, sheetId = SHEET_ID): void {
  const now = loadSettings(ports.store.all('document'), sheetId);
  saveSettings(ports.store, sheetId, { ...now, ...change });
}

/** How a tab's schedule stands; null where it is gone. */
export function stateOf({ cloud }: Fake, sheetId = SHEET_ID): ScheduleState {
  return JSON.parse(cloud.document.get(stateKey(sheetId)) ?? 'null');
}

/** Results and sentences in the log, the last on top. */
export function linesOf({ ports, cloud }: Fake): readonly string[] {
  ports.table.flush();
  return cloud.log.map(({ result, message }) => `${result}: ${message}`);
}

/** Subjects of the mails, without the product. */
export function subjectsOf({ mails }: Fake): readonly string[] {
  return mails.map(({ subject }) => subject.replace('Metrica Calls: ', ''));
}
