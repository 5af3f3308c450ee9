/** Who runs in the spreadsheet now, since when: what those read who must wait for its lock. */

import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from './keys';
import { failed, type Result } from './result';

export interface RunningNow {
  readonly by: string;
  readonly sinceMs: number;
  readonly how: 'hand' | 'schedule';
}

/** BUSY, with who and since when by the spreadsheet's clock. */
export function busyNow(ports: Ports): Result<never> {
  const running = readRunning(ports);
  const nowMs = ports.clock.nowMs();
  const { by: person = '', sinceMs = nowMs } = running ?? {};
  if (person !== '') return failed('BUSY', { person, sinceMs, time: clockTime(ports, sinceMs) });
  // Between taking the lock and writing down whose it is, or without the permission for the address.
  const message = { key: 'error.busyUnknown' } as const;
  return { ok: false, error: { code: 'BUSY', message, details: { person, sinceMs } } };
}

/** Who runs an upload now, as far as a run has written it down; null when nobody does. */
export function readRunning(ports: Ports): RunningNow | null {
  try {
    return JSON.parse(
      ports.store.get('document', DOCUMENT_KEYS.run) ?? 'null',
    ) as RunningNow | null;
  } catch {
    return null;
  }
}

/** `07:05` */
function clockTime(ports: Ports, instantMs: number): string {
  const zone = zoneOf(ports.table.spreadsheet()?.timeZone ?? 'UTC');
  return wallText(instantMs + (zone?.offsetMs(instantMs) ?? 0)).slice(11, 16);
}
