/** A ledger in memory for tests of the check: what was sent becomes known. */

import type { CheckInput } from '../../../src/core/call/checked';
import type { KnownCall, KnownCalls } from '../../../src/core/call/delivered';
import { checkTab } from '../../../src/core/check/check';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';

export type KnownEntry = readonly [key: string, call: KnownCall];

/** The ready calls of a check, as the ledger knows them after they went out. */
export function sentBy(
  input: CheckInput,
  state: KnownCall['state'] = 'delivered',
  batch = 'batch1',
): readonly KnownEntry[] {
  const { calls } = checkTab(input);
  return fingerprintsOf(calls, input.idType).map(({ key, content }) => [
    key,
    { content, state, batch },
  ]);
}

export function knownOf(...entries: readonly (readonly KnownEntry[])[]): () => KnownCalls {
  const calls = new Map<string, KnownCall[]>();
  for (const [key, call] of entries.flat()) {
    calls.set(key, [...(calls.get(key) ?? []), call]);
  }
  return () => ({ size: calls.size, find: (key) => calls.get(key) });
}
