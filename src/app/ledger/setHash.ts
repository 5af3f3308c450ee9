/** A short name of a set of calls, by which a schedule knows one that was refused. */

import type { Fingerprint } from '../../core/call/delivered';
import { checksumOf } from '../../core/deliver/packing';

/** The same whatever the order of the calls. */
export function setHash(prints: readonly Fingerprint[]): string {
  return checksumOf(prints.map(({ key, content }) => key + content).sort());
}
