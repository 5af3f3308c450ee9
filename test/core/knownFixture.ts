/** A ledger in memory for tests of the check: what was sent becomes known. */

import { checkTab } from '../../src/core/check';
import type { CheckInput } from '../../src/core/checked';
import type { KnownCall, KnownCalls } from '../../src/core/delivered';
import { fingerprintsOf } from '../../src/core/fingerprint';

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
