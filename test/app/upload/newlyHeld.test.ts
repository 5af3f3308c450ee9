/** How many held rows are new since the last run: a person is told of those alone. */

import { expect, test } from '@jest/globals';
import type { SheetCell } from '../../simulation/world/cloud';
import { SHEET_ID } from '../fakes/fakePorts';
import { callRows, HEADER, sendingTab, taken } from '../fakes/sendingTab';

const MEMORY = `mc.tab.${SHEET_ID}.held`;

function bad(name: string): SheetCell[] {
  return [name, '2026-11-18 10:00:00'];
}

/** A tab after a run with some held rows; what a second run says when the held rows are others. */
function newAfter(
  before: readonly SheetCell[][],
  now: readonly SheetCell[][],
  spoil?: string,
): number {
  const good = callRows(2);
  const { fake, upload, setRows } = sendingTab({
    rows: [HEADER, ...good, ...before],
    uploads: [taken],
    maxCalls: 100,
  });
  const confirmed = ['over-ten-percent'] as const;
  expect(upload({ confirmed }).newlyHeld).toBe(0);
  if (spoil !== undefined) fake.ports.store.set('document', MEMORY, spoil);
  setRows([HEADER, ...good, ...now]);
  return upload({ confirmed }).newlyHeld;
}

const many = (count: number) => Array.from({ length: count }, (_, index) => bad(`bad-${index}`));

test.each([
  ['the same rows', [bad('a'), bad('b')], [bad('a'), bad('b')], 0],
  ['the same rows in another order', [bad('a'), bad('b')], [bad('b'), bad('a')], 0],
  ['one row more', [bad('a')], [bad('a'), bad('b')], 1],
  ['another row in the place of one', [bad('a')], [bad('b')], 1],
  ['a row that was mended', [bad('a'), bad('b')], [bad('a')], 0],
  ['the same text once more', [bad('a')], [bad('a'), bad('a')], 1],
  ['none before, two now', [], [bad('a'), bad('b')], 2],
])('%s', (_what, before, now, expected) => {
  expect(newAfter(before, now)).toBe(expected);
});

test('too many rows to be remembered are counted by what holds them', () => {
  expect(newAfter(many(1301), many(1304))).toBe(3);
  expect(newAfter(many(1301), many(2))).toBe(0);
});

test.each(['no JSON', 'null', '17', '"text"'])('a memory of %s counts as none', (text) => {
  expect(newAfter([bad('a')], [bad('a'), bad('b')], text)).toBe(0);
});

test('a memory without rows counts by what holds them', () => {
  expect(newAfter([bad('a')], [bad('a'), bad('b')], '{"byCode":{"ID_NOT_DIGITS":1}}')).toBe(1);
  expect(newAfter([bad('a')], [bad('a'), bad('b')], '{}')).toBe(2);
});
