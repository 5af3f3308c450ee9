/** Slips of the pen between a header and a known name, and how many are forgiven. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  allowedMistakes,
  leastMistakes,
  lettersIn,
  nameDistance,
} from '../../../src/core/header/nameDistance';

describe('two names', () => {
  test.each([
    ['телефон', 'телефон', 0],
    ['телефн', 'телефон', 1],
    ['телефонн', 'телефон', 1],
    ['тилефон', 'телефон', 1],
    ['ab', 'ba', 1],
    ['phnoe', 'phone', 1],
    ['tlaknumber', 'talknumber', 1],
    ['phoen', 'phone', 1],
    ['pohnenmuber', 'phonenumber', 2],
    ['ca', 'abc', 3],
    ['ab', 'ca', 2],
    ['ab', 'bc', 2],
    ['', 'id', 2],
    ['url', '', 3],
    ['цена', 'сумма', 4],
  ])('%s and %s are %d slips apart', (first, second, mistakes) => {
    expect(nameDistance(first, second, 9)).toBe(mistakes);
    expect(nameDistance(second, first, 9)).toBe(mistakes);
  });

  test.each([
    ['tel', 'telephone', 2],
    ['abcd', 'abxde', 1],
    ['цена', 'сумм', 2],
    ['a', 'b', 0],
  ])('%s and %s are further apart than %d: no more is told', (first, second, limit) => {
    expect(nameDistance(first, second, limit)).toBe(limit + 1);
  });
});

describe('the letters of two names', () => {
  test.each([
    ['телефон', 'телефно', 0],
    ['phone', 'price', 3],
    ['цена', 'сумма', 3],
    ['', 'id', 2],
  ])('%s and %s show %d slips', (first, second, mistakes) => {
    expect(leastMistakes(lettersIn(first), lettersIn(second))).toBe(mistakes);
  });

  test('never show more slips than there are', () => {
    const name = fc.string({ unit: fc.constantFrom(...'абвгabcdpq1я'), maxLength: 12 });
    fc.assert(
      fc.property(name, name, (first, second) => {
        const least = leastMistakes(lettersIn(first), lettersIn(second));
        expect(least).toBeLessThanOrEqual(nameDistance(first, second, 99));
      }),
    );
  });
});

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [9, 1],
  [10, 2],
  [15, 2],
  [16, 3],
  [60, 3],
])('a name of %d characters may have %d slips', (length, mistakes) => {
  expect(allowedMistakes(length)).toBe(mistakes);
});
