/** The Progress port over the user's cache: the panel asks for it while a run goes. */

import type { Progress, ProgressState } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

const LIFETIME_SECONDS = 600;

/** Keys name the spreadsheet and the run: a person may run several. A cache may forget at any time: no progress, and no stop asked. */
export function cacheProgress(open: OpenSpreadsheet): Progress {
  let current = '';
  const key = (name: 'progress' | 'stop', run: string) =>
    `mc.${name} ${open.spreadsheet()?.getId() ?? ''} ${run}`;
  return {
    begin(run) {
      current = run;
    },
    report(state) {
      const text = JSON.stringify(state);
      CacheService.getUserCache().put(key('progress', current), text, LIFETIME_SECONDS);
    },
    stopAsked: () =>
      current !== '' && CacheService.getUserCache().get(key('stop', current)) !== null,
    read(run) {
      const text = CacheService.getUserCache().get(key('progress', run));
      return text === null ? null : (JSON.parse(text) as ProgressState);
    },
    askStop(run) {
      CacheService.getUserCache().put(key('stop', run), 'stop', LIFETIME_SECONDS);
    },
  };
}
