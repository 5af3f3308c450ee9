/** Addresses of cells, checked against the plain definition of a sheet's letters. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CellPlace,
  cellAddress,
  columnLetters,
  parseCellAddress,
  rangeAddresses,
} from '../../../src/core/cell/a1';

describe('columnLetters', () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [18278, 'ZZZ'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('parseCellAddress', () => {
  test('reads back every address that is written', () => {
    const place = fc.record({
      row: fc.integer({ min: 1, max: 9_999_999 }),
      column: fc.integer({ min: 1, max: 18278 }),
    });
    fc.assert(
      fc.property(place, (cell) => {
        expect(parseCellAddress(cellAddress(cell.row, cell.column))).toEqual(cell);
      }),
    );
  });

  test.each(['', 'A', '5', 'a5', 'A0', 'A05', 'A1:B2', 'AAAA1', ' A1'])('%p is none', (text) => {
    expect(parseCellAddress(text)).toBeNull();
  });
});

describe('rangeAddresses', () => {
  test('cells below each other become one range, the longest first', () => {
    const cells = [
      { row: 7, column: 1 },
      { row: 5, column: 2 },
      { row: 6, column: 2 },
      { row: 4, column: 2 },
      { row: 9, column: 2 },
      { row: 5, column: 3 },
    ];
    expect(rangeAddresses(cells)).toEqual(['B4:B6', 'A7', 'B9', 'C5']);
  });

  test('no cells are no ranges', () => {
    expect(rangeAddresses([])).toEqual([]);
  });

  test('every given cell is covered once and no other', () => {
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const given = new Set(cells.map(({ row, column }) => cellAddress(row, column)));
        const covered = rangeAddresses(cells).flatMap(cellsOfRange);
        expect(new Set(covered)).toEqual(given);
        expect(covered.length).toBe(given.size);
      }),
    );
  });
});

function cellsOfRange(range: string): string[] {
  const [from, to] = range.split(':').map(parseCellAddress) as [CellPlace, CellPlace | undefined];
  const last = to?.row ?? from.row;
  return Array.from({ length: last - from.row + 1 }, (_, step) =>
    cellAddress(from.row + step, from.column),
  );
}
