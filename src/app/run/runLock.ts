/** One run at a time in a spreadsheet: under its lock, with who runs since when for the others to read. */

import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { failed, type Result } from '../base/result';

export interface RunningNow {
  readonly by: string;
  readonly sinceMs: number;
  readonly how: 'hand' | 'schedule';
}

/** Does the work under the lock of the spreadsheet; BUSY, with who and since when, when another run holds it. */
export function underRunLock<T>(
  ports: Ports,
  how: 'hand' | 'schedule',
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
  if (outcome.kind === 'done') return outcome.value;
  const running = readRunning(ports);
  const details = {
    person: running?.by ?? '',
    sinceMs: running?.sinceMs ?? ports.clock.nowMs(),
  };
  if (details.person !== '') return failed('BUSY', details);
  // Between taking the lock and writing down whose it is, or without the permission for the address.
  const message = { key: 'error.busyUnknown' } as const;
  return { ok: false, error: { code: 'BUSY', message, details } };
}

/** Who runs an upload now, as far as a run has written it down; null when nobody does. */
export function readRunning(ports: Ports): RunningNow | null {
  const text = ports.store.get('document', DOCUMENT_KEYS.run);
  if (text === null) return null;
  try {
    return JSON.parse(text) as RunningNow;
  } catch {
    return null;
  }
}
