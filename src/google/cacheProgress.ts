/** The Progress port over the user's cache: the panel asks for it while a run goes. */

import type { Progress, ProgressState } from '../ports';

const STATE_KEY = 'mc.progress';
const STOP_KEY = 'mc.stop';
const LIFETIME_SECONDS = 600;

/** A cache may forget at any time: no progress, and no stop asked. */
export const cacheProgress: Progress = {
  report(state) {
    CacheService.getUserCache().put(STATE_KEY, JSON.stringify(state), LIFETIME_SECONDS);
  },
  stopAsked: () => CacheService.getUserCache().get(STOP_KEY) !== null,
  read() {
    const text = CacheService.getUserCache().get(STATE_KEY);
    return text === null ? null : (JSON.parse(text) as ProgressState);
  },
  askStop() {
    CacheService.getUserCache().put(STOP_KEY, 'stop', LIFETIME_SECONDS);
  },
  clear() {
    CacheService.getUserCache().removeAll([STATE_KEY, STOP_KEY]);
  },
};
