/** Tags: any text goes out as it is, on one line. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { tagReader } from '../../../src/core/read/readTag';
import { inWords, readCell } from './readCells';

describe('Tag', () => {
  test.each<[Cell, string]>([
    ['качественный', 'sends качественный'],
    [' vip ', 'sends vip'],
    ['a, "b"; c', 'sends a, "b"; c'],
    ['=1+2', 'sends =1+2'],
    ["'целевой", "sends 'целевой"],
    ['="vip"', 'sends ="vip"'],
    ['@иван', 'sends @иван'],
    ['a\u00a0b', 'sends a\u00a0b'],
    ['👨‍👩‍👧', 'sends 👨‍👩‍👧'],
    ['0', 'sends 0'],
    [5, 'sends 5'],
    [0.1, 'sends 0.1'],
    [1e21, 'sends 1000000000000000000000'],
    [true, 'sends TRUE'],
    [false, 'sends FALSE'],
    [new Date(Date.UTC(2025, 2, 3, 6, 12)), 'sends 2025-03-03 09:12:00'],
    [new Date(Date.UTC(2025, 2, 2, 21)), 'sends 2025-03-03'],
    [new Date(Number.NaN), 'empty'],
    [Number.NaN, 'empty'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['-', 'empty'],
    ['null', 'empty'],
    ['vip\n', 'sends vip'],
    ['a\nb', 'TEXT_CONTROL sends a b'],
    ['a\r\n\r\nb', 'TEXT_CONTROL sends a b'],
    ['a\tb', 'TEXT_CONTROL sends a b'],
    ['a\u0000b\u2028c', 'TEXT_CONTROL sends a b c'],
    ['\u0007x', 'TEXT_CONTROL sends x'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(tagReader, 'Tag', cell))).toBe(words);
  });
});
