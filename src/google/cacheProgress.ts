/** The Progress port over the user's cache: the panel asks for it while a run goes. */

import type { Progress, ProgressState } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

const LIFETIME_SECONDS = 600;

/** Progress and *Stop* belong to a spreadsheet: a person may run two. A cache may forget at any time: no progress, and no stop asked. */
export function cacheProgress(open: OpenSpreadsheet): Progress {
  const key = (name: 'progress' | 'stop') => `mc.${name} ${open.spreadsheet()?.getId() ?? ''}`;
  return {
    report(state) {
      const text = JSON.stringify(state);
      CacheService.getUserCache().put(key('progress'), text, LIFETIME_SECONDS);
    },
    stopAsked: () => CacheService.getUserCache().get(key('stop')) !== null,
    read() {
      const text = CacheService.getUserCache().get(key('progress'));
      return text === null ? null : (JSON.parse(text) as ProgressState);
    },
    askStop() {
      CacheService.getUserCache().put(key('stop'), 'stop', LIFETIME_SECONDS);
    },
    clear() {
      CacheService.getUserCache().removeAll([key('progress'), key('stop')]);
    },
  };
}
