/** Metrica's daily limit: until it starts again, at 00:00 GMT, no scheduled run asks anything. */

import { quotaEndsAtMs } from '../../metrica/errors';
import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';

/** Waits from now on; the limit belongs to the login, so it is kept with the person. */
export function waitForQuota(ports: Ports): void {
  ports.store.set('user', USER_KEYS.quota, String(quotaEndsAtMs(ports.clock.nowMs())));
}

/** Whether the limit still lasts. A time more than a day ahead is none of ours: the clock was set back. */
export function isWaitingForQuota(ports: Ports): boolean {
  const untilMs = Number(ports.store.get('user', USER_KEYS.quota) ?? 0);
  const nowMs = ports.clock.nowMs();
  return nowMs < untilMs && untilMs <= quotaEndsAtMs(nowMs);
}
