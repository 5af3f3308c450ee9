/** Switches a tab's schedule on and off, and hands it over. */

import type { Schedule } from '../../core/call/settings';
import { lastDueMs } from '../../core/settings/dueTime';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { MAIL_SCOPE, RUN_SCOPES, scopeMissing, scopesIn, TRIGGER_SCOPE } from '../base/scopes';
import { wordsOf } from '../base/thrown';
import { isDelivered } from '../ledger/book';
import { openLedger } from '../ledger/openLedger';
import { changeSettings, loadLastRun, loadSettings } from '../tab/tabState';
import { emptyLine } from '../tell/logLines';
import { forgetSpreadsheet, rememberedOwner, rememberSpreadsheet } from '../tell/ownSchedules';
import { nextRun, zoneOfSpreadsheet } from './runTimes';
import { loadSchedules, removeSchedule, type ScheduleState, saveSchedule } from './scheduleState';

/**
 * Switches on or changes; the first run is at the next due hour. NOT_UPLOADED_YET before one upload by hand,
 * NOT_OWNER when it is someone else's, SCOPE_MISSING and TRIGGER_REFUSED when Google takes no trigger.
 */
export function switchOn(
  ports: Ports,
  sheetId: number,
  schedule: Schedule,
  mail: boolean,
): Result<ScheduleState> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const sheet = ports.table.sheet(sheetId);
  if (sheet === null) return failed('SHEET_MISSING');
  if (sheet.sample) return failed('SAMPLE_SHEET');
  const allowed = requireScopes(ports, mail);
  if (!allowed.ok) return allowed;
  const kept = ports.store.all('document');
  const known = scheduleHere(kept, sheetId, spreadsheet);
  const me = ports.session.user();
  if (known !== null && known.owner !== me) return failed('NOT_OWNER', { owner: known.owner });
  if (!wasSentByHand(ports, kept, sheetId)) return failed('NOT_UPLOADED_YET');
  const trigger = ensureTrigger(ports);
  if (!trigger.ok) return trigger;
  const nowMs = ports.clock.nowMs();
  const state: ScheduleState = {
    owner: me,
    spreadsheetId: spreadsheet.id,
    sheet: sheet.name,
    timeZone: spreadsheet.timeZone,
    doneDueMs: lastDueMs(schedule, zoneOfSpreadsheet(spreadsheet), nowMs),
    run: known?.run ?? null,
    failingSinceMs: 0,
    turnAtMs: known?.turnAtMs ?? 0,
  };
  const saved = changeSettings(ports, sheetId, (now) => done({ ...now, schedule, mail }));
  if (!saved.ok) return saved;
  saveSchedule(ports, sheetId, state);
  rememberMine(ports, spreadsheet);
  writeLine(ports, spreadsheet, sheet.name, 'log.schedule.on', {
    next: nextRun(schedule, spreadsheet, nowMs),
  });
  return done(state);
}

/** Switches off; the trigger goes with the last schedule of this person. NOT_OWNER when it is someone else's, SCOPE_MISSING where it cannot be told whose. */
export function switchOff(ports: Ports, sheetId: number): Result<null> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const kept = ports.store.all('document');
  const known = scheduleHere(kept, sheetId, spreadsheet);
  const me = ports.session.user();
  // Without it nobody can say whose it is.
  if (me === '') return { ok: false, error: scopeMissing(ports, [RUN_SCOPES[1]]) };
  if (known !== null && known.owner !== me) return failed('NOT_OWNER', { owner: known.owner });
  const off = turnOff(ports, spreadsheet, sheetId);
  if (!off.ok) return off;
  const sheet = ports.table.sheet(sheetId)?.name ?? known?.sheet ?? '';
  writeLine(ports, spreadsheet, sheet, 'log.schedule.off');
  return done(null);
}

/** *Take over*: runs use this person's account and token from now on; the former owner's trigger does nothing any more. */
export function takeOver(ports: Ports, sheetId: number): Result<ScheduleState> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const kept = ports.store.all('document');
  const known = scheduleHere(kept, sheetId, spreadsheet);
  const { schedule, mail } = loadSettings(kept, sheetId);
  if (known === null || schedule === null) return failed('BAD_REQUEST', { what: 'schedule' });
  const allowed = requireScopes(ports, mail);
  if (!allowed.ok) return allowed;
  const me = ports.session.user();
  const trigger = ensureTrigger(ports);
  if (!trigger.ok) return trigger;
  const state: ScheduleState = { ...known, owner: me, failingSinceMs: 0 };
  saveSchedule(ports, sheetId, state);
  rememberMine(ports, spreadsheet);
  const sheet = ports.table.sheet(sheetId)?.name ?? known.sheet;
  writeLine(ports, spreadsheet, sheet, 'log.schedule.takenOver', {
    former: known.owner,
    next: nextRun(schedule, spreadsheet, ports.clock.nowMs()),
  });
  return done(state);
}

/** Takes a schedule away without asking whose it is; the trigger goes with the last one of this person. BUSY while a run goes on. */
export function turnOff(ports: Ports, spreadsheet: SpreadsheetInfo, sheetId: number): Result<null> {
  const kept = ports.store.all('document');
  if (loadSettings(kept, sheetId).schedule !== null) {
    const off = changeSettings(ports, sheetId, (now) => done({ ...now, schedule: null }));
    // What is kept of a tab that is gone is not written any more.
    if (!off.ok && off.error.code === 'BUSY') return off;
  }
  removeSchedule(ports, sheetId);
  if (!rememberMine(ports, spreadsheet)) removeTrigger(ports);
  return done(null);
}

/** Keeps with this person that they have schedules here, and whether any of them mails; false where they have none. */
export function rememberMine(ports: Ports, spreadsheet: SpreadsheetInfo): boolean {
  const kept = ports.store.all('document');
  const me = rememberedOwner(ports);
  const mine = [...loadSchedules(kept)].filter(
    ([, state]) => state.owner === me && state.spreadsheetId === spreadsheet.id,
  );
  if (mine.length === 0) forgetSpreadsheet(ports, spreadsheet.id);
  else {
    const mails = mine.some(([sheetId]) => loadSettings(kept, sheetId).mail);
    rememberSpreadsheet(ports, spreadsheet, { owner: me, mail: mails });
  }
  return mine.length > 0;
}

/** Says in the log who switched off the mails of another person's schedule. */
export function noteMailOff(ports: Ports, sheetId: number): void {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return;
  const owner = scheduleHere(ports.store.all('document'), sheetId, spreadsheet)?.owner ?? '';
  if (owner === '' || owner === ports.session.user()) return;
  const sheet = ports.table.sheet(sheetId)?.name ?? '';
  writeLine(ports, spreadsheet, sheet, 'log.schedule.mailOff', { owner });
}

/** Without the permission for triggers one stays, and its ticks do nothing. */
export function removeTrigger(ports: Ports): void {
  try {
    ports.trigger.remove();
  } catch {
    // The next tick tries again.
  }
}

/** The schedule of a tab; what a copy brought along from its original counts as none. */
export function scheduleHere(
  kept: Readonly<Record<string, string>>,
  sheetId: number,
  spreadsheet: Pick<SpreadsheetInfo, 'id'>,
): ScheduleState | null {
  const known = loadSchedules(kept).get(sheetId);
  return known === undefined || known.spreadsheetId !== spreadsheet.id ? null : known;
}

/** By the record of the last run; by the ledger where an answer that was lost was found only later. */
function wasSentByHand(
  ports: Ports,
  kept: Readonly<Record<string, string>>,
  sheetId: number,
): boolean {
  if (loadLastRun(kept, sheetId).counterId !== '') return true;
  return openLedger(ports, kept)
    .book()
    .batches.some(
      ({ claim, state }) => claim.sheetId === sheetId && claim.how === 'hand' && isDelivered(state),
    );
}

/** Permissions are asked for here, where a person can give them: later nobody is there. */
function requireScopes(ports: Ports, mail: boolean): Result<null> {
  const needed: readonly string[] = [...RUN_SCOPES, TRIGGER_SCOPE, ...(mail ? [MAIL_SCOPE] : [])];
  const missing = ports.session.missingScopes().filter((scope) => needed.includes(scope));
  if (missing.length > 0) return { ok: false, error: scopeMissing(ports, missing) };
  // Whose it is must be known: a schedule of nobody never runs.
  if (ports.session.user() === '') {
    return { ok: false, error: scopeMissing(ports, [RUN_SCOPES[1]]) };
  }
  return done(null);
}

function ensureTrigger(ports: Ports): Result<null> {
  try {
    ports.trigger.ensure();
    return done(null);
  } catch (error) {
    const words = wordsOf(error);
    const scopes = scopesIn(words);
    if (scopes.length > 0) return { ok: false, error: scopeMissing(ports, scopes) };
    return failed('TRIGGER_REFUSED', {}, words);
  }
}

function writeLine(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheet: string,
  key: 'log.schedule.on' | 'log.schedule.off' | 'log.schedule.takenOver' | 'log.schedule.mailOff',
  params: Readonly<Record<string, string>> = {},
): void {
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, sheet, 'setup', 'ok', ports.session.user()),
      message: ports.words.say({ key, params }),
    },
  ]);
}
