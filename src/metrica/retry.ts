/** Decides whether and when a request that met a short quota is sent again. */

import type { MetricaError } from './errors';
import { isShortQuota } from './errorTable';

/** Requests in all, the first one included. */
export const MAX_ATTEMPTS = 6;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** Beyond this a run has no time to wait; the next run goes on. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Whether an error is one of the two short quotas, with a status that says so: nothing was stored, and it passes within seconds. */
export function canRepeat(error: Pick<MetricaError, 'type' | 'status'>): boolean {
  return (error.status === 429 || error.status === 420) && isShortQuota(error.type);
}

/**
 * Milliseconds to wait before a request is repeated, or that it is not: the error itself is then the reason.
 * `attempt` counts the requests sent so far, from 1; `random01` is from 0 up to 1. Waits double from 1 s to 30 s and are spread
 * over their upper half, since many scripts share Google's addresses; a wait that the server asks for is kept, with the
 * spread on top.
 */
export function retryDelayMs(
  attempt: number,
  error: Pick<MetricaError, 'type' | 'status' | 'retryAfterMs'>,
  random01: number,
): number | 'give up' {
  if (!canRepeat(error) || attempt >= MAX_ATTEMPTS) return 'give up';
  const asked = error.retryAfterMs ?? 0;
  if (asked > LONGEST_RETRY_AFTER_MS) return 'give up';
  const fullMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  const ownMs = fullMs * (0.5 + random01 / 2);
  return Math.round(asked > 0 ? Math.max(ownMs, asked + (fullMs * random01) / 2) : ownMs);
}
