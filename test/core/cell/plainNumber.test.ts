/** Numbers of cells as digits, and texts that are numbers shown short. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBeyondSafe, isExponentText, plainNumber } from '../../../src/core/cell/plainNumber';

describe('a number', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [-5, '-5'],
    [9007199254740991, '9007199254740991'],
    [9007199254740992, '9007199254740990'],
    [0.1 + 0.2, '0.3'],
    [100.1, '100.1'],
    [-1 / 3, '-0.333333333333333'],
    [0.000001, '0.000001'],
    [-1.5e-7, '-0.00000015'],
    [1e-7, '0.0000001'],
    [1.23456789e-7, '0.000000123456789'],
    [123456789012345.6, '123456789012346'],
    [123456789012339.9, '123456789012340'],
    [99999999999999.98, '100000000000000'],
    [123456789012345680000, '123456789012346000000'],
    [1e21, '1000000000000000000000'],
    [-1.5e21, '-1500000000000000000000'],
    [5e-324, `0.${'0'.repeat(323)}494065645841247`],
  ])('%p is written %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  test('is the same number again, to fifteen digits', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        if (!Number.isSafeInteger(value)) expect(Number(text)).toBe(Number(value.toPrecision(15)));
      }),
    );
  });

  test.each([
    [9007199254740991, false],
    [-9007199254740991, false],
    [9007199254740992, true],
    [-9007199254740992, true],
  ])('%p has lost digits: %p', (value, isBeyond) => {
    expect(isBeyondSafe(value)).toBe(isBeyond);
  });
});

describe('a number shown short', () => {
  test.each([
    ['1.70E+18', true],
    ['1,7Е+18', true],
    ['1.E5', true],
    ['12e5', true],
    ['1 E5', true],
    ['1E 5', true],
    ['+1,5 е -3', true],
    [`${'1'.repeat(57)}e+5`, true],
    [`${'1'.repeat(58)}e+5`, false],
    ['x1E5', false],
    ['1E5x', false],
    ['1xE5', false],
    ['1Ex5', false],
    ['1  E5', false],
    ['1..E5', false],
    ['1E1234', false],
    ['1E+', false],
    ['E5', false],
  ])('%j: %p', (text, isShort) => {
    expect(isExponentText(text)).toBe(isShort);
  });
});
