/** The Lock port over LockService. */

import type { Lock } from '../ports';

/** How long a run waits for another before it says *busy*. */
const WAIT_MS = 3000;

/** The lock of the spreadsheet; without a container the script's own. */
export const documentLock: Lock = lockOver(
  () =>
    (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ??
    LockService.getScriptLock(),
);

/** The lock of the person. */
export const userLock: Lock = lockOver(() => LockService.getUserLock());

function lockOver(get: () => GoogleAppsScript.Lock.Lock): Lock {
  return {
    run(work) {
      const lock = get();
      if (!lock.tryLock(WAIT_MS)) return { kind: 'busy' };
      try {
        return { kind: 'done', value: work() };
      } finally {
        // What was written must be there before the next run reads.
        SpreadsheetApp.flush();
        lock.releaseLock();
      }
    },
  };
}
