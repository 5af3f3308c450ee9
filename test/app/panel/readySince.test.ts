/** Calls that are ready: as last counted, brought up to what the ledger says since. */

import { expect, test } from '@jest/globals';
import type { Batch } from '../../../src/app/ledger/book';
import type { BatchState, ClaimLine } from '../../../src/app/ledger/ledgerLines';
import { readySince } from '../../../src/app/panel/readySince';

/** A batch of ten calls; times are minutes, the calls were counted at minute 10. */
function batch(state: BatchState, claimedAt: number, givenUpAt: number | null = null): Batch {
  return {
    claim: { calls: 10, timeMs: claimedAt } as ClaimLine,
    number: 1,
    numbers: [1],
    lineIndex: 0,
    state,
    last: null,
    givenUpAtMs: givenUpAt,
    members: null,
  };
}

test.each<readonly [string, Batch, number]>([
  ['was accepted before', batch('accepted', 5), 46],
  ['was in doubt and arrived', batch('arrived (by hand)', 5), 46],
  ['was found lost since', batch('not arrived', 5, 12), 56],
  ['is sent again by a person’s word since', batch('send again (by hand)', 5, 12), 56],
  ['was found lost before', batch('not arrived', 5, 8), 46],
  ['was found lost since and turned up after all', batch('accepted', 5, 12), 46],
  ['went out since, in a run that was cut off', batch('sending', 12), 36],
  ['was accepted since', batch('accepted', 12), 36],
  ['was refused since', batch('refused', 12), 46],
  ['was found lost since it went out', batch('not arrived', 12, 14), 46],
])('of a batch that %s', (_what, each, ready) => {
  expect(readySince({ ready: 46, countedAtMs: 10 }, [each])).toBe(ready);
});

test('never are fewer than none, and stay as counted where nobody knows when', () => {
  expect(readySince({ ready: 5, countedAtMs: 10 }, [batch('accepted', 12)])).toBe(0);
  expect(readySince({ ready: 5, countedAtMs: null }, [batch('accepted', 12)])).toBe(5);
});
