/** What goes wrong in a tick outside of any run: a line in the log each time; a mail at once where it stays, after three hours where it may pass. */

import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { thrownError, wordsOf } from '../base/thrown';
import { loadSettings } from '../tab/tabState';
import { passes, staysFault } from '../talk/passing';
import { addLine, emptyLine } from '../tell/logLines';
import { rememberedOwner } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';
import { tellLapsed } from './lapsed';
import { hasLasted } from './runPlan';
import { loadSchedules } from './scheduleState';
import { touchTrace } from './tickTrace';
import { tellUnreachable } from './unreachable';

/** A fault that ended the tick: it came, and this is why it did nothing more. */
export function tellThrown(
  ports: Ports,
  spreadsheet: SpreadsheetInfo | null,
  thrown: unknown,
): void {
  const error = thrownError(ports, thrown);
  if (spreadsheet === null) {
    if (error.code === 'SCOPE_MISSING') tellLapsed(ports, null, [], error.message);
    else tellUnreachable(ports, wordsOf(thrown));
    return;
  }
  const sentence = ports.words.say(error.message);
  const by = rememberedOwner(ports);
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, '', 'schedule', 'failed', by),
    message: sentence,
  });
  const sinceMs = touchTrace(ports, spreadsheet.id, 'failingSinceMs');
  tell(ports, spreadsheet, 'fault', { sentence, sinceMs, isPassing: passes(error) });
}

/** The runs went on; that nothing stands in the log is a person's to mend, unless it passes. */
export function tellLogLost(ports: Ports, spreadsheet: SpreadsheetInfo, why: string): void {
  const sentence = ports.words.say({ key: 'log.lost', params: { why: maskNumbers(why) } });
  const sinceMs = touchTrace(ports, spreadsheet.id, 'logLostSinceMs');
  tell(ports, spreadsheet, 'log', { sentence, sinceMs, isPassing: !staysFault(why) });
}

function tell(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  reason: string,
  {
    sentence,
    sinceMs,
    isPassing,
  }: { readonly sentence: string; readonly sinceMs: number; readonly isPassing: boolean },
): void {
  if (isPassing && !hasLasted(sinceMs, ports.clock.nowMs())) return;
  if (!mailsWanted(ports, rememberedOwner(ports))) return;
  const key = isPassing ? 'mail.subject.goesOn' : 'mail.subject.needsYou';
  const subject = { key, params: { what: spreadsheet.name } } as const;
  tellPerson(ports, spreadsheet, `${spreadsheet.id} ${reason}`, subject, [sentence]);
}

function mailsWanted(ports: Ports, owner: string): boolean {
  const kept = ports.store.all('document');
  return [...loadSchedules(kept)].some(
    ([sheetId, state]) => state.owner === owner && loadSettings(kept, sheetId).mail,
  );
}
