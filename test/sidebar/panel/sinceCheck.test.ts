/** What the panel makes of a sheet that changed since its check: said, said once, not said any more. */

import { describe, expect, test } from '@jest/globals';
import {
  afterLook,
  awaitsChange,
  newCheck,
  sinceRequest,
  withChangedRow,
} from '../../../src/sidebar/panel/sinceCheck';
import { FIRST_STATE } from '../../../src/sidebar/panel/state';
import { checkedOf } from '../../browser/views';

const PRINT = { headerRow: 3, columns: [1, 2], sliceRows: 5000, slices: ['a', 'b'] };
const checked = newCheck(checkedOf('Calls', [], { print: PRINT }), 60_000, 57_400, null);
const first = { check: checked, formulasSaid: false };
const typed = { slice: 1, byFormulas: false };
const byFormulas = { slice: 0, byFormulas: true };

describe('a change since the check', () => {
  test('is said from the look that finds it until it is undone', () => {
    const said = afterLook(first, typed);
    expect(said.check?.changedIn).toBe(1);
    expect(afterLook(said, typed).check?.changedIn).toBe(1);
    expect(afterLook(said, null).check?.changedIn).toBeNull();
  });

  test('by formulas alone is said for one check of a tab, not after the next one', () => {
    const said = afterLook(first, byFormulas);
    expect(said.check?.changedIn).toBe(0);
    expect(afterLook(said, byFormulas).check?.changedIn).toBe(0);
    const again = afterLook({ ...said, check: checked }, byFormulas);
    expect(again.check?.changedIn).toBeNull();
    expect(afterLook(again, typed).check?.changedIn).toBe(1);
  });

  test('is looked for by turns, and once it is seen where it was', () => {
    const turns = [null, null, typed, typed, null, null].reduce(
      ({ state, asked }, found) => {
        const { since } = sinceRequest(state.check) as { since: { turn: number } };
        return { state: afterLook(state, found), asked: [...asked, since.turn] };
      },
      { state: first as ReturnType<typeof afterLook>, asked: [] as readonly number[] },
    );
    expect(turns.asked).toEqual([0, 1, 2, 1, 1, 5]);
  });

  test.each([
    [3, 0],
    [5002, 0],
    [5003, 1],
    [1, 0],
  ])('of row %i that is not checked again is one of slice %i', (row, slice) => {
    expect(withChangedRow(checked, row).changedIn).toBe(slice);
  });
});

test('without a check, or without its print, nothing is asked', () => {
  expect(sinceRequest(null)).toEqual({});
  expect(sinceRequest(newCheck(checkedOf('Calls', []), 0, 0, null))).toEqual({});
  expect(afterLook({ check: null, formulasSaid: false }, null).check).toBeNull();
});

test('a check says how long it took, and never nothing', () => {
  expect(checked.tookSeconds).toBe(3);
  expect(newCheck(checked.answer, 7, 5, null).tookSeconds).toBe(1);
});

test('for ten minutes after a check the panel looks by itself, until it has found something', () => {
  const state = { ...FIRST_STATE, check: checked };
  expect(awaitsChange(state, 60_000 + 599_000)).toBe(true);
  expect(awaitsChange(state, 60_000 + 600_000)).toBe(false);
  expect(awaitsChange({ ...state, check: { ...checked, changedIn: 0 } }, 60_000)).toBe(false);
  expect(awaitsChange(FIRST_STATE, 60_000)).toBe(false);
});
