/** What the tests of the enumeration hold of a part of it. */

import { expect } from '@jest/globals';
import type { Tally } from './histories/enumerate';

/** Nothing ended otherwise than it must, and nothing was lost; doubled only in the kinds that are told. */
export function expectGood(
  tallies: readonly Tally[],
  atLeast: number,
  mayDouble: readonly string[] = [],
): void {
  expect(tallies.flatMap((each) => each.wrong)).toEqual([]);
  expect(tallies.map(({ lost }) => lost)).toEqual(tallies.map(() => 0));
  const doubled = tallies.filter((each) => each.doubled > 0).map(({ kind }) => kind);
  expect(doubled).toEqual(mayDouble);
  expect(tallies.reduce((sum, each) => sum + each.histories, 0)).toBeGreaterThan(atLeast);
}
