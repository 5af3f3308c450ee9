/** The HourlyTrigger port: one time trigger of this user in this spreadsheet. */

import type { HourlyTrigger } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Trigger = GoogleAppsScript.Script.Trigger;

/** The global function that the trigger calls. */
const HOURLY_FUNCTION = 'onHourly';

/** The user property with Google's id of the trigger that was made in a spreadsheet. */
const idKey = (book: Spreadsheet) => `mc.trigger.${book.getId()}`;

/** Kept rather than made anew: Google limits how many an add-on may make. */
export function clockTrigger(open: OpenSpreadsheet, runningId: string | null): HourlyTrigger {
  const all = () => {
    const book = open.spreadsheet();
    return book === null ? [] : triggersIn(book, runningId);
  };
  const isMine = (trigger: Trigger) => trigger.getHandlerFunction() === HOURLY_FUNCTION;
  const remove = (triggers: readonly Trigger[]) => {
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  };
  const surplus = () => all().filter(isMine).slice(1);
  return {
    exists: () => all().some(isMine),
    ensure() {
      const triggers = all();
      const kept = triggers.find(isMine);
      // Of an older version: Google allows one time trigger only, whatever it calls. Deleted before one is made.
      remove(triggers.filter((trigger) => trigger !== kept));
      if (kept !== undefined) return;
      const made = ScriptApp.newTrigger(HOURLY_FUNCTION).timeBased().everyHours(1).create();
      const book = open.spreadsheet();
      if (book !== null) keepId(book, made.getUniqueId());
    },
    removeSurplus: () => remove(surplus()),
    remove() {
      remove(all().filter(isMine));
      const book = open.spreadsheet();
      if (book !== null) PropertiesService.getUserProperties().deleteProperty(idKey(book));
    },
  };
}

/** Google's id of the time trigger whose event this is; null for a run by hand. */
export function triggerIdOf(event: unknown): string | null {
  const id = (event as { readonly triggerUid?: unknown } | null | undefined)?.triggerUid;
  return id === undefined ? null : String(id);
}

/**
 * Public code relies on time triggers being listed for a spreadsheet. Where they are not, ours are known by their ids: the
 * one that was made here, and the one that runs this. The project's list is of no use alone: it has those of all spreadsheets.
 */
function triggersIn(book: Spreadsheet, runningId: string | null): readonly Trigger[] {
  const listed = ScriptApp.getUserTriggers(book);
  if (listed.length > 0) return listed;
  const madeId = PropertiesService.getUserProperties().getProperty(idKey(book));
  if (madeId === null && runningId === null) return [];
  return ScriptApp.getProjectTriggers().filter((trigger) =>
    [madeId, runningId].includes(trigger.getUniqueId()),
  );
}

function keepId(book: Spreadsheet, id: string): void {
  try {
    PropertiesService.getUserProperties().setProperty(idKey(book), id);
  } catch {
    // The trigger is there; its id is needed only where Google does not list it.
  }
}
