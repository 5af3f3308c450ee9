/** A ledger in memory for tests of the check: what was sent becomes known. */

import type { CheckInput } from '../../../src/core/call/checked';
import { type KnownCall, type KnownCalls, NO_KNOWN_CALLS } from '../../../src/core/call/delivered';
import { checkTab, readRows } from '../../../src/core/check/check';
import { lineOf, type RowLine } from '../../../src/core/check/line';
import { CallPrints, fingerprintsOf } from '../../../src/core/deliver/fingerprint';

const SECRET = 'secret of a spreadsheet';

export type KnownEntry = readonly [key: string, call: KnownCall];

/** The ready calls of a check, as the ledger knows them after they went out. */
export function sentBy(
  input: CheckInput,
  state: KnownCall['state'] = 'delivered',
  batch = 'batch1',
): readonly KnownEntry[] {
  const { calls } = checkTab(input);
  return fingerprintsOf(new CallPrints(SECRET), calls, input.idType).map(({ key, content }) => [
    key,
    { content, state, batch },
  ]);
}

export function knownOf(...entries: readonly (readonly KnownEntry[])[]): KnownCalls {
  const calls = new Map<string, KnownCall[]>();
  const all = entries.flat();
  for (const [key, call] of all) calls.set(key, [...(calls.get(key) ?? []), call]);
  return {
    size: calls.size,
    canBeMoved: all.length > 0,
    secret: SECRET,
    find: (key) => calls.get(key),
    alike: (content) =>
      all.filter(([, call]) => call.content === content).map(([key, call]) => ({ key, call })),
  };
}

/** What is sent for one row of a tab. */
export function lineIn(input: CheckInput, rowNumber: number, known = NO_KNOWN_CALLS): RowLine {
  return lineOf(readRows(input), known, rowNumber);
}
