/** Ids: whole ones go out untouched, damaged ones are told. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { clientIdReader, userIdReader, yclidReader } from '../../../src/core/read/readId';
import { inWords, readCell, readColumn } from './readCells';

const DATE = new Date(Date.UTC(2025, 2, 3));

describe('ClientId', () => {
  test.each<[Cell, string]>([
    ['133591247640966458', 'sends 133591247640966458'],
    ['1700000000123456789', 'sends 1700000000123456789'],
    ['000123', 'sends 000123'],
    ['7', 'sends 7'],
    ["'1700000000123456789", 'sends 1700000000123456789'],
    ['="1700000000123456789"', 'sends 1700000000123456789'],
    ['\u00a01700000000123456789 ', 'sends 1700000000123456789'],
    ['\u200e1700000000123456789', 'sends 1700000000123456789'],
    ['1700000000123456789\r\n', 'sends 1700000000123456789'],
    [1700000000123456, 'sends 1700000000123456'],
    [9007199254740991, 'sends 9007199254740991'],
    [42, 'sends 42'],
    ['', 'empty'],
    ['0', 'empty'],
    [0, 'empty'],
    ['000', 'empty'],
    ['0.0', 'ID_NOT_DIGITS'],
    ['-', 'empty'],
    ['—', 'empty'],
    ['null', 'empty'],
    ['undefined', 'empty'],
    ['NaN', 'empty'],
    ['None', 'empty'],
    ['N/A', 'empty'],
    ['(not set)', 'empty'],
    ['нет', 'empty'],
    ['Не определено', 'empty'],
    ['1.70E+18', 'ID_DAMAGED'],
    ['1,70E+18', 'ID_DAMAGED'],
    ['1,7Е+18', 'ID_DAMAGED'],
    ['1.7e18', 'ID_DAMAGED'],
    ['1,33591E+17', 'ID_DAMAGED'],
    ['1E+18', 'ID_DAMAGED'],
    ['1.33591247640966E+17', 'ID_DAMAGED'],
    ['="1,70E+18"', 'ID_DAMAGED'],
    ['1700000000123456789.0', 'ID_DAMAGED'],
    ['1700000000123456,00', 'ID_DAMAGED'],
    [1.700000000123457e18, 'ID_DAMAGED'],
    [9007199254740992, 'ID_DAMAGED'],
    [1e300, 'ID_DAMAGED'],
    [-1e18, 'ID_DAMAGED'],
    ['1700000000123450000', 'ID_ROUNDED sends 1700000000123450000'],
    ['1700000000000000', 'ID_ROUNDED sends 1700000000000000'],
    [1700000000123450, 'ID_ROUNDED sends 1700000000123450'],
    ['170000000000000', 'sends 170000000000000'],
    ['1700000000123456780', 'sends 1700000000123456780'],
    ['123456789.1234567890', 'ID_GOOGLE'],
    ['GA1.2.123456789.1234567890', 'ID_GOOGLE'],
    ['GA1.1.1234567.1700000000', 'ID_GOOGLE'],
    ['GA1.1-2.1234567.1700000000', 'ID_GOOGLE'],
    ['ga1.2.123456789.1234567890', 'ID_GOOGLE'],
    ['123456789.123456789', 'ID_GOOGLE'],
    ['123456789,1234567890', 'ID_GOOGLE'],
    [123456789.12345679, 'ID_GOOGLE'],
    ['abc', 'ID_NOT_DIGITS'],
    ['Петров', 'ID_NOT_DIGITS'],
    ['17000000001234567x9', 'ID_NOT_DIGITS'],
    ['-1700000000123456789', 'ID_NOT_DIGITS'],
    ['1 700 000 000 123 456 789', 'ID_NOT_DIGITS suggests 1700000000123456789'],
    ['1,700,000,000,123,456,789', 'ID_NOT_DIGITS suggests 1700000000123456789'],
    ['"1700000000123456789"', 'ID_NOT_DIGITS suggests 1700000000123456789'],
    ['１７００', 'ID_NOT_DIGITS suggests 1700'],
    ['1700000123.0', 'ID_NOT_DIGITS suggests 1700000123'],
    ['1700000123,000', 'ID_NOT_DIGITS suggests 1700000123'],
    ['1700000123.05', 'ID_NOT_DIGITS'],
    ['01700.0', 'ID_NOT_DIGITS'],
    ['12,345', 'ID_NOT_DIGITS suggests 12345'],
    ['x1,234', 'ID_NOT_DIGITS'],
    ['1,234x', 'ID_NOT_DIGITS'],
    [`"${'1'.repeat(58)}"`, `ID_NOT_DIGITS suggests ${'1'.repeat(58)}`],
    [`"${'1'.repeat(59)}"`, 'ID_NOT_DIGITS'],
    ['010', 'sends 010'],
    ['12345678901234501230', 'sends 12345678901234501230'],
    [12345.12345678901, 'ID_NOT_DIGITS'],
    [-12345.12345, 'ID_NOT_DIGITS'],
    ['1700000000123456789, 1700000000123456790', 'ID_NOT_DIGITS'],
    [-5, 'ID_NOT_DIGITS'],
    [12.5, 'ID_NOT_DIGITS'],
    [true, 'ID_NOT_DIGITS'],
    [DATE, 'ID_NOT_DIGITS'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(clientIdReader, 'ClientId', cell))).toBe(words);
    expect(inWords(readCell(yclidReader, 'Yclid', cell))).toBe(words);
  });

  const whole = (count: number): string[] =>
    Array.from({ length: count }, (_, index) =>
      String(1700000000123456n * 1000n + BigInt(index * 7 + 1)),
    );
  const rounded = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${170000000012340 + index}0000`);

  test('three round ids in a short column hold their rows', () => {
    const read = readColumn(clientIdReader, 'ClientId', [...whole(10), ...rounded(3)]);
    const held = expect.stringMatching(/^ID_ROUNDED \(error\) sends 17/);
    expect(read.slice(10).map(inWords)).toEqual(Array(3).fill(held));
    expect(read.slice(0, 10).every((id) => typeof id === 'string')).toBe(true);
  });

  test('two round ids are a warning, however short the column', () => {
    const read = readColumn(clientIdReader, 'ClientId', [...whole(1), ...rounded(2)]);
    expect(read.slice(1).map((id) => inWords(id).slice(0, 16))).toEqual(
      Array(2).fill('ID_ROUNDED sends'),
    );
  });

  test('three round ids of sixty, just five in a hundred, are a warning, of fifty-nine an error', () => {
    const sixty = readColumn(clientIdReader, 'ClientId', [...rounded(3), ...whole(57)]);
    expect(sixty[0]).toMatchObject({ code: 'ID_ROUNDED', sent: '1700000000123400000' });
    expect(sixty[0]).not.toHaveProperty('severity');
    const fiftyNine = readColumn(clientIdReader, 'ClientId', [...rounded(3), ...whole(56)]);
    expect(fiftyNine[0]).toMatchObject({ code: 'ID_ROUNDED', severity: 'error' });
  });

  test('empty cells do not count in the share', () => {
    const read = readColumn(clientIdReader, 'ClientId', [
      ...rounded(3),
      ...whole(20),
      ...Array(500).fill(''),
      ...Array(40).fill('-'),
    ]);
    expect(read[0]).toMatchObject({ code: 'ID_ROUNDED', severity: 'error' });
  });
});

describe('UserId', () => {
  test.each<[Cell, string]>([
    ['user-42', 'sends user-42'],
    ['ivan@shop.ru', 'sends ivan@shop.ru'],
    ['  00042 ', 'sends 00042'],
    ['Иван Петров', 'sends Иван Петров'],
    ["O'Neil", "sends O'Neil"],
    ["'00042", 'sends 00042'],
    ['123456789.1234567890', 'sends 123456789.1234567890'],
    ['12e5', 'sends 12e5'],
    ['000', 'sends 000'],
    [42, 'sends 42'],
    [9007199254740991, 'sends 9007199254740991'],
    [0, 'empty'],
    ['0', 'empty'],
    ['-', 'empty'],
    ['(not set)', 'empty'],
    ['1.70E+18', 'ID_DAMAGED'],
    ['1,7Е+18', 'ID_DAMAGED'],
    ['1E+18', 'ID_DAMAGED'],
    ['1700000000123456789.0', 'ID_DAMAGED'],
    [1.7e18, 'ID_DAMAGED'],
    ['1700000000123450000', 'ID_ROUNDED sends 1700000000123450000'],
    [12.5, 'ID_NOT_DIGITS'],
    [123456789.123457, 'ID_NOT_DIGITS'],
    [-7, 'ID_NOT_DIGITS'],
    [false, 'ID_NOT_DIGITS'],
    [DATE, 'ID_NOT_DIGITS'],
    ['user\n42', 'TEXT_CONTROL sends user 42'],
    ['user\u000042', 'TEXT_CONTROL sends user 42'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(userIdReader, 'UserId', cell))).toBe(words);
  });
});
