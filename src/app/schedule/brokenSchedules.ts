/** Schedules that cannot run any more: of a copied file, and those of which too little is left. They are switched off, and said. */

import { readSettings } from '../../core/settings/settingsCodec';
import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { DOCUMENT_KEYS } from '../base/keys';
import { loadSettings } from '../tab/tabState';
import { addLine, emptyLine } from '../tell/logLines';
import { rememberedOwner } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';
import { turnOff } from './schedule';
import { loadSchedules, removeSchedule } from './scheduleState';

/** `kept`: the document properties. Those that were cut, spoilt, or written by a version that is not known: nobody can say when such a schedule is due. */
export function leaveBroken(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  kept: Readonly<Record<string, string>>,
): void {
  const states = loadSchedules(kept);
  for (const sheetId of tabIds(kept)) {
    const state = states.get(sheetId);
    const { settings, damaged } = readSettings(kept[DOCUMENT_KEYS.settings(sheetId)] ?? '{}');
    const isOn = settings.schedule !== null;
    const isKept = kept[DOCUMENT_KEYS.schedule(sheetId)] !== undefined;
    if (state === undefined ? !isOn && !isKept : isOn) continue;
    // Switched off by a person whose run was cut between the two writes; or of a tab that is gone, whose settings stay.
    const isOver = state === undefined ? ports.table.sheet(sheetId) === null : !damaged;
    if (!isOver) leave(ports, spreadsheet, sheetId, 'log.schedule.unreadable', state?.sheet);
    else if (isKept) removeSchedule(ports, sheetId);
  }
}

/** The schedules that a copy brought along from its original. */
export function leaveCopied(ports: Ports, spreadsheet: SpreadsheetInfo): void {
  const me = rememberedOwner(ports);
  for (const [sheetId, state] of loadSchedules(ports.store.all('document'))) {
    if (state.owner !== me || state.spreadsheetId === spreadsheet.id) continue;
    leave(ports, spreadsheet, sheetId, 'log.schedule.copied');
  }
}

/** A tab that was deleted takes its schedule along. */
export function leaveMissing(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  sheet: string,
): void {
  leave(ports, spreadsheet, sheetId, 'log.schedule.noSheet', sheet);
}

function leave(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  key: 'log.schedule.unreadable' | 'log.schedule.copied' | 'log.schedule.noSheet',
  name = '',
): void {
  const sheet = ports.table.sheet(sheetId)?.name ?? name;
  const { mail } = loadSettings(ports.store.all('document'), sheetId);
  const message: Message = { key, params: { sheet } };
  const by = rememberedOwner(ports);
  // While a run goes on it stays, and is told when it goes.
  if (!turnOff(ports, spreadsheet, sheetId).ok) return;
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'stopped', by),
    message: ports.words.say(message),
  });
  if (mail) {
    const subject = { key: 'mail.subject.needsYou', params: { what: sheet } } as const;
    tellPerson(ports, spreadsheet, `${spreadsheet.id} ${sheetId} ${key}`, subject, [
      ports.words.say(message),
      ports.words.say({ key: 'mail.where', params: { spreadsheet: spreadsheet.name, sheet } }),
    ]);
  }
}

function tabIds(kept: Readonly<Record<string, string>>): readonly number[] {
  const ids = new Set<number>();
  for (const key of Object.keys(kept)) {
    const id = /^mc\.tab\.(\d+)\.(?:schedule|settings)$/.exec(key)?.[1];
    if (id !== undefined) ids.add(Number(id));
  }
  return [...ids];
}
