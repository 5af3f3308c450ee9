/** The hourly tick of one person in one spreadsheet: settles what is open, runs what is due, tells a person what failed. */

import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { isWaitingForQuota } from '../run/quotaWait';
import { loadSettings } from '../tab/tabState';
import { emptyLine } from '../tell/logLines';
import { mailedSpreadsheets, rememberedOwner } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';
import { RUN_LIMIT_MS } from '../upload/uploadState';
import { leaveBroken, leaveCopied } from './brokenSchedules';
import { tellLapsed } from './lapsed';
import { runScheduled } from './scheduledRun';
import { safeLog } from './scheduleLines';
import { loadSchedules, type ScheduleState } from './scheduleState';
import { settleHourly } from './settleHourly';

/** Without these no run can reach its spreadsheet, tell whose it is, or reach Metrica. */
const NEEDED: readonly [string, ...string[]] = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/userinfo.email',
  'https://www.googleapis.com/auth/script.external_request',
];

/** One tick of this person's trigger. Never throws: Google would tell nobody. */
export function runHourly(ports: Ports): void {
  let spreadsheet: SpreadsheetInfo | null = null;
  try {
    const missing = ports.session.missingScopes().filter((scope) => NEEDED.includes(scope));
    // Without the first one the spreadsheet cannot even be asked for.
    if (!missing.includes(NEEDED[0])) spreadsheet = ports.table.spreadsheet();
    if (missing.length > 0) tellLapsed(ports, spreadsheet, mySchedules(ports, spreadsheet));
    else if (spreadsheet === null) tellUnreachable(ports, '');
    else tick(ports, spreadsheet, mySchedules(ports, spreadsheet));
  } catch (error) {
    const words = String(error instanceof Object && 'message' in error ? error.message : error);
    if (spreadsheet === null) tellUnreachable(ports, words);
    else tellFault(ports, spreadsheet, words);
  }
}

export type OwnSchedule = readonly [sheetId: number, state: ScheduleState];

function tick(ports: Ports, spreadsheet: SpreadsheetInfo, mine: readonly OwnSchedule[]): void {
  const startMs = ports.clock.nowMs();
  leaveBroken(ports, spreadsheet);
  if (mine.length === 0) {
    // Taken over by somebody, switched off elsewhere, or a copy: this trigger has nothing to do.
    leaveCopied(ports, spreadsheet);
    ports.trigger.remove();
    return;
  }
  ports.trigger.removeSurplus();
  if (isWaitingForQuota(ports)) return;
  let again: ReadonlySet<number> = new Set();
  try {
    again = settleHourly(ports, spreadsheet);
  } catch {
    // What cannot be settled now is settled in the next hour; a due run says what is wrong.
  }
  // One that waited for its turn comes first: three minutes are for all of them.
  const byAge = [...mine].sort(
    ([, a], [, b]) => (a.run?.startedAtMs ?? 0) - (b.run?.startedAtMs ?? 0),
  );
  for (const [sheetId] of byAge) {
    if (ports.clock.nowMs() - startMs >= RUN_LIMIT_MS.schedule) return;
    runScheduled(ports, spreadsheet, sheetId, { startMs, again: again.has(sheetId) });
  }
}

function mySchedules(ports: Ports, spreadsheet: SpreadsheetInfo | null): readonly OwnSchedule[] {
  if (spreadsheet === null) return [];
  const me = rememberedOwner(ports);
  return [...loadSchedules(ports.store.all('document'))].filter(
    ([, state]) => state.owner === me && state.spreadsheetId === spreadsheet.id,
  );
}

/** Which spreadsheet it is cannot be asked either, so those that this person has schedules in are named. */
function tellUnreachable(ports: Ports, words: string): void {
  const names = mailedSpreadsheets(ports);
  if (names.length === 0) return;
  tellPerson(ports, null, 'unreachable', { key: 'mail.subject.unreachable' }, [
    ports.words.say({ key: 'error.NO_SPREADSHEET' }),
    ports.words.say({ key: 'mail.spreadsheets', params: { names: names.join(', ') } }),
    maskNumbers(words),
  ]);
}

/** A fault outside of any run: a line in the log and a mail, as far as they can be written. */
function tellFault(ports: Ports, spreadsheet: SpreadsheetInfo, words: string): void {
  const what = maskNumbers(words);
  const sentence = ports.words.say({ key: 'error.UNEXPECTED', params: { what } });
  const by = rememberedOwner(ports);
  safeLog(ports, {
    ...emptyLine(ports, spreadsheet, '', 'schedule', 'failed', by),
    message: sentence,
  });
  const kept = ports.store.all('document');
  const mails = [...loadSchedules(kept)].some(
    ([sheetId, state]) => state.owner === by && loadSettings(kept, sheetId).mail,
  );
  if (!mails) return;
  tellPerson(ports, spreadsheet, `${spreadsheet.id} fault`, { key: 'mail.subject.fault' }, [
    sentence,
    spreadsheet.name,
  ]);
}
