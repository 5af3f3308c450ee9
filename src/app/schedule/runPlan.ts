/** What comes after a run: the next due time, the next hour, or a person. */

import type { Schedule } from '../../core/call/settings';
import { intervalMs, nextDueMs } from '../../core/settings/dueTime';
import { HOUR_MS } from '../../core/time/wallTime';
import type { SpreadsheetInfo } from '../../ports';
import type { AppError } from '../base/result';
import { passes } from '../talk/passing';
import type { UploadOutcome } from '../upload/uploadState';
import { zoneOfSpreadsheet } from './runTimes';

/** `sinceMs`: since when tries have failed in a row; 0 where none did. */
export type RunPlan =
  | { readonly kind: 'done'; readonly sinceMs: 0 }
  | { readonly kind: 'needs you'; readonly sinceMs: 0 }
  | { readonly kind: 'goes on'; readonly sinceMs: number }
  | { readonly kind: 'gave up'; readonly sinceMs: number };

/** How an upload ended: with an outcome, an error, or both. */
export interface Happened {
  readonly outcome: UploadOutcome | null;
  readonly error: AppError | null;
}

/** What passes by itself is tried every hour, until the next due time begins anew. */
export function planAfter(
  { outcome, error }: Happened,
  schedule: Schedule,
  spreadsheet: SpreadsheetInfo,
  when: { readonly nowMs: number; readonly sinceMs: number },
): RunPlan {
  const { nowMs } = when;
  if (error === null) {
    const isUnfinished = (outcome?.remaining ?? 0) > 0;
    return { kind: isUnfinished ? 'goes on' : 'done', sinceMs: 0 };
  }
  if (!passes(error)) return { kind: 'needs you', sinceMs: 0 };
  const nextMs = nextDueMs(schedule, zoneOfSpreadsheet(spreadsheet), nowMs);
  const isHourly = intervalMs(schedule) <= HOUR_MS;
  const kind = isHourly || nowMs + HOUR_MS < nextMs ? 'goes on' : 'gave up';
  // A clock that was set back leaves a beginning in the future.
  const isKnown = when.sinceMs > 0 && when.sinceMs <= nowMs;
  return { kind, sinceMs: isKnown ? when.sinceMs : nowMs };
}

/** Hours of failing tries after which a person hears of them; a tick comes some minutes early or late. */
const TOLD_AFTER_MS = 3 * HOUR_MS - 10 * 60 * 1000;

/** Whether a failure is a person's to know: at once what needs one or was given up, after three hours what goes on. */
export function isTold({ kind, sinceMs }: RunPlan, nowMs: number): boolean {
  return kind !== 'goes on' || (sinceMs > 0 && hasLasted(sinceMs, nowMs));
}

/** Whether what may pass by itself has not, for three hours. */
export function hasLasted(sinceMs: number, nowMs: number): boolean {
  return nowMs - sinceMs >= TOLD_AFTER_MS;
}
