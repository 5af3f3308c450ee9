/** The HourlyTrigger port: one time trigger of this user in this spreadsheet. */

import type { HourlyTrigger } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

/** The global function that the trigger calls. */
const HOURLY_FUNCTION = 'onHourly';

/** Kept rather than made anew: Google limits how many an add-on may make. */
export function clockTrigger(open: OpenSpreadsheet): HourlyTrigger {
  const all = () => {
    const book = open.spreadsheet();
    return book === null ? [] : ScriptApp.getUserTriggers(book);
  };
  const mine = () => all().filter((trigger) => trigger.getHandlerFunction() === HOURLY_FUNCTION);
  return {
    exists: () => mine().length > 0,
    ensure() {
      const [kept, ...surplus] = mine();
      const others = all().filter((trigger) => trigger.getHandlerFunction() !== HOURLY_FUNCTION);
      // Of an older version: Google allows one time trigger only, whatever it calls. Deleted before one is made.
      for (const trigger of [...surplus, ...others]) ScriptApp.deleteTrigger(trigger);
      if (kept === undefined) {
        ScriptApp.newTrigger(HOURLY_FUNCTION).timeBased().everyHours(1).create();
      }
    },
    removeSurplus() {
      const [, ...surplus] = mine();
      for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
    },
    remove() {
      for (const trigger of mine()) ScriptApp.deleteTrigger(trigger);
    },
  };
}
