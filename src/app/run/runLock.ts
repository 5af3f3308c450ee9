/** One run at a time in a spreadsheet: under its lock, with who runs since when for the others to read. */

import type { Ports } from '../../ports';
import { busyNow, type RunningNow } from '../base/busy';
import { DOCUMENT_KEYS } from '../base/keys';
import type { Result } from '../base/result';

/** Does the work under the lock of the spreadsheet; BUSY, with who and since when, when another run holds it. */
export function underRunLock<T>(
  ports: Ports,
  how: RunningNow['how'],
  work: () => Result<T>,
): Result<T> {
  const outcome = ports.documentLock.run(() => {
    const running: RunningNow = { by: ports.session.user(), sinceMs: ports.clock.nowMs(), how };
    ports.store.set('document', DOCUMENT_KEYS.run, JSON.stringify(running));
    try {
      return work();
    } finally {
      ports.store.remove('document', DOCUMENT_KEYS.run);
    }
  });
  return outcome.kind === 'done' ? outcome.value : busyNow(ports);
}
