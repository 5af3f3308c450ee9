/** How an upload shows in the API: its object, its status as time passes, and what gets linked. */

import type { StoredUpload } from '../state';
import type { FileCall } from './callsFile';

const MINUTE_MS = 60_000;
const LINKING_WINDOW_SECONDS = 21 * 86_400;

/** Age in minutes from which an upload shows each status; after two hours at the latest it is final. */
const STATUS_BY_AGE: readonly (readonly [number, string])[] = [
  [90, 'final'],
  [40, 'MATCHED'],
  [10, 'EXPORTED'],
  [0, 'UPLOADED'],
];

/**
 * The status at a time: UPLOADED, after 10 minutes EXPORTED, after 40 MATCHED, after 90 PROCESSED; or
 * LINKAGE_FAILURE when nothing could be linked, as in a file of static calls only.
 */
export function statusAt(upload: StoredUpload, nowMs: number): string {
  const ageMinutes = Math.max(0, nowMs - upload.createdMs) / MINUTE_MS;
  const word = STATUS_BY_AGE.find(([fromMinutes]) => ageMinutes >= fromMinutes)?.[1] ?? 'UPLOADED';
  if (word !== 'final') return word;
  return upload.linkedQuantity > 0 ? 'PROCESSED' : 'LINKAGE_FAILURE';
}

/** The object of the newest documentation; the quantities of linking come with the final status. */
export function uploadObject(upload: StoredUpload, nowMs: number): Record<string, unknown> {
  const status = statusAt(upload, nowMs);
  const isFinal = status === 'PROCESSED' || status === 'LINKAGE_FAILURE';
  return {
    id: upload.id,
    create_time: isoSeconds(upload.createdMs),
    source_quantity: upload.sourceQuantity,
    line_quantity: upload.lineQuantity,
    comment: upload.comment,
    type: 'CALLS',
    client_id_type: upload.clientIdType,
    status,
    static_calls_quantity: upload.staticCallsQuantity,
    dynamic_calls_quantity: upload.dynamicCallsQuantity,
    ...(isFinal
      ? {
          linked_quantity: upload.linkedQuantity,
          goal_not_found_quantity: 0,
          user_not_found_quantity: upload.dynamicCallsQuantity - upload.linkedQuantity,
        }
      : {}),
  };
}

/**
 * Whether a call finds its visitor: never a static one, none older than 21 days when it came in, and not the one id in
 * ten whose character codes add up to a multiple of ten (so that reports have something to show).
 */
export function isLinked(call: FileCall, createdMs: number): boolean {
  if (call.isStatic || createdMs / 1000 - call.timeSeconds > LINKING_WINDOW_SECONDS) return false;
  let sum = 0;
  for (const character of call.id) sum += character.codePointAt(0) ?? 0;
  return sum % 10 !== 0;
}

/** `2025-01-01T00:00:00Z`: whole seconds in UTC. */
function isoSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
