/** Equal cells are read once, and a column of ever new ones is not kept whole. */

import { expect, jest, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { readOnce } from '../../../src/core/cell/readOnce';

test('a text that stands in many rows is read at the first, also where it is empty for the reader', () => {
  const read = jest.fn((cell: Cell) => (cell === '-' ? '' : `read ${String(cell)}`));
  const once = readOnce(3, read);
  expect(['да', '-', 1, '1', 'да', '-', 1].map(once)).toEqual([
    'read да',
    '',
    'read 1',
    'read 1',
    'read да',
    '',
    'read 1',
  ]);
  expect(read.mock.calls).toEqual([['да'], ['-'], [1], ['1']]);
});

test('of ever new texts only the first ones are remembered', () => {
  const read = jest.fn((cell: string) => cell);
  const once = readOnce(2, read);
  expect(['a', 'b', 'c', 'a', 'b', 'c'].map(once)).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  expect(read.mock.calls).toEqual([['a'], ['b'], ['c'], ['c']]);
});
