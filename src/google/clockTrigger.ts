/** The HourlyTrigger port: one time trigger of this user in this spreadsheet. */

import type { HourlyTrigger } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

/** The global function that the trigger calls. */
export const HOURLY_FUNCTION = 'onHourly';

/** Kept rather than made anew: Google limits how many an add-on may make. */
export function clockTrigger(open: OpenSpreadsheet): HourlyTrigger {
  const mine = () => {
    const book = open.spreadsheet();
    if (book === null) return [];
    return ScriptApp.getUserTriggers(book).filter(
      (trigger) => trigger.getHandlerFunction() === HOURLY_FUNCTION,
    );
  };
  return {
    exists: () => mine().length > 0,
    ensure() {
      const [, ...surplus] = mine();
      for (const trigger of surplus) ScriptApp.deleteTrigger(trigger);
      if (mine().length === 0) {
        ScriptApp.newTrigger(HOURLY_FUNCTION).timeBased().everyHours(1).create();
      }
    },
    remove() {
      for (const trigger of mine()) ScriptApp.deleteTrigger(trigger);
    },
  };
}
