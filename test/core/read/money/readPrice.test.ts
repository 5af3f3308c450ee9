/** Amounts in every writing that exports and people use. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../../src/core/cell/cell';
import { priceConflict, priceReader } from '../../../../src/core/read/money/readPrice';
import { inWords, readCell } from '../readCells';

describe('Price', () => {
  test.each<[Cell, string]>([
    [1500, 'sends 1500'],
    [0, 'sends 0'],
    [1234.5, 'sends 1234.5'],
    [0.1 + 0.2, 'sends 0.3'],
    [1000 / 3, 'sends 333.333333333333'],
    [1e21, 'sends 1000000000000000000000'],
    [1.5e-7, 'sends 0.00000015'],
    [9007199254740991, 'sends 9007199254740991'],
    ['678.90', 'sends 678.90'],
    ['1500', 'sends 1500'],
    ['1234,50', 'sends 1234.50'],
    ['0,5', 'sends 0.5'],
    ['.50', 'sends 0.50'],
    [',5', 'sends 0.5'],
    ['0,234', 'sends 0.234'],
    ['1234,567', 'sends 1234.567'],
    ['1 234,50', 'sends 1234.50'],
    ['1\u00a0234,50', 'sends 1234.50'],
    ['1\u202f234\u202f567,89', 'sends 1234567.89'],
    ["1'234.50", 'sends 1234.50'],
    ['1’234.50', 'sends 1234.50'],
    ['1,234.50', 'sends 1234.50'],
    ['1.234,50', 'sends 1234.50'],
    ['1,234,567', 'sends 1234567'],
    ['1.234.567', 'sends 1234567'],
    ['1.234.567,89', 'sends 1234567.89'],
    ['1,234.567', 'sends 1234.567'],
    ['1 234.567', 'sends 1234.567'],
    ['12,34,567.00', 'sends 1234567.00'],
    ['100 500', 'sends 100500'],
    ['0500', 'sends 500'],
    ['+500', 'sends 500'],
    ['500.', 'sends 500'],
    ['100,-', 'sends 100'],
    ['100.–', 'sends 100'],
    ['1 234,50 ₽', 'sends 1234.50'],
    ['1234руб.', 'sends 1234'],
    ['1 234 руб', 'sends 1234'],
    ['500 р.', 'sends 500'],
    ['500р', 'sends 500'],
    ['руб. 500', 'sends 500'],
    ['руб.500', 'sends 500'],
    ['RUB 1500.00', 'sends 1500.00'],
    ['1500 RUR', 'sends 1500'],
    ['$100', 'sends 100'],
    ['$(500)', 'PRICE_NEGATIVE'],
    ['(₽ 500)', 'PRICE_NEGATIVE'],
    ['(₽ (500)', 'PRICE_UNREADABLE'],
    ['$.50', 'sends 0.50'],
    ['100 $', 'sends 100'],
    ['$1,234.50', 'sends 1234.50'],
    ['US$ 100', 'sends 100'],
    ['€ 99,90', 'sends 99.90'],
    ['99,90€', 'sends 99.90'],
    ['£10', 'sends 10'],
    ['5 000 ₸', 'sends 5000'],
    ['$100 USD', 'sends 100'],
    ["'1500", 'sends 1500'],
    ['="1500,00"', 'sends 1500.00'],
    ['', 'empty'],
    ['-', 'empty'],
    ['—', 'empty'],
    ['нет', 'empty'],
    ['NaN', 'empty'],
    ['1,234', 'PRICE_UNREADABLE choices 1.234 | 1234'],
    ['1.234', 'PRICE_UNREADABLE choices 1.234 | 1234'],
    ['12,500 ₽', 'PRICE_UNREADABLE choices 12.500 | 12500'],
    ['$999.000', 'PRICE_UNREADABLE choices 999.000 | 999000'],
    ['abc', 'PRICE_UNREADABLE'],
    ['бесплатно', 'PRICE_UNREADABLE'],
    ['1 23', 'PRICE_UNREADABLE'],
    ['1,23,45', 'PRICE_UNREADABLE'],
    ['1.2.3', 'PRICE_UNREADABLE'],
    ['1 234,567.89', 'PRICE_UNREADABLE'],
    ['10%', 'PRICE_UNREADABLE'],
    ['5 тыс', 'PRICE_UNREADABLE'],
    ['100-200', 'PRICE_UNREADABLE'],
    ['$100 EUR', 'PRICE_UNREADABLE'],
    ['100 руб 50 коп', 'PRICE_UNREADABLE'],
    ['(500', 'PRICE_UNREADABLE'],
    ['1,5E+6', 'PRICE_UNREADABLE suggests 1500000'],
    ['01.02.2025', 'PRICE_UNREADABLE'],
    [new Date(0), 'PRICE_UNREADABLE'],
    [true, 'PRICE_UNREADABLE'],
    [false, 'PRICE_UNREADABLE'],
    [Number.POSITIVE_INFINITY, 'PRICE_UNREADABLE'],
    ['-500', 'PRICE_NEGATIVE'],
    ['−500', 'PRICE_NEGATIVE'],
    ['- 500,00', 'PRICE_NEGATIVE'],
    ['500-', 'PRICE_NEGATIVE'],
    ['(500)', 'PRICE_NEGATIVE'],
    ['(1 500,00 ₽)', 'PRICE_NEGATIVE'],
    ['-$100', 'PRICE_NEGATIVE'],
    ['$-100', 'PRICE_NEGATIVE'],
    ['-1,234', 'PRICE_NEGATIVE'],
    ['-0', 'sends 0'],
    ['007', 'sends 7'],
    ['1  000', 'sends 1000'],
    ['1‘000', 'sends 1000'],
    ['1’00', 'PRICE_UNREADABLE'],
    ['1,23,45,678', 'sends 12345678'],
    ['1,00,000', 'sends 100000'],
    ['1.5 000', 'PRICE_UNREADABLE'],
    ['5.6x7', 'PRICE_UNREADABLE'],
    ['5 x 6', 'PRICE_UNREADABLE'],
    ['5..6', 'PRICE_UNREADABLE'],
    ['5 рос. руб.', 'sends 5'],
    ['рос. руб. 5', 'sends 5'],
    ['5, -', 'sends 5'],
    ['5 ,-', 'sends 5'],
    ['5,- руб', 'sends 5'],
    ['5+', 'PRICE_UNREADABLE'],
    [')5', 'PRICE_UNREADABLE'],
    ['x-5', 'PRICE_UNREADABLE'],
    ['-5-', 'PRICE_UNREADABLE'],
    ['+-5', 'PRICE_UNREADABLE'],
    ['(-5)', 'PRICE_UNREADABLE'],
    ['-(5)', 'PRICE_UNREADABLE'],
    ['(5))', 'PRICE_UNREADABLE'],
    ['5 ₽ (со скидкой)', 'PRICE_UNREADABLE'],
    [`1${'0'.repeat(59)}`, `sends 1${'0'.repeat(59)}`],
    [`1${'0'.repeat(60)}`, 'PRICE_UNREADABLE'],
    ['1 Е 3', 'PRICE_UNREADABLE suggests 1000'],
    ['0e0', 'PRICE_UNREADABLE suggests 0'],
    ['-1e5', 'PRICE_UNREADABLE'],
    ['1E+400', 'PRICE_UNREADABLE'],
    [-0.01, 'PRICE_NEGATIVE'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(priceReader, 'Price', cell))).toBe(words);
  });

  test('a number is sent as the 15 digits that the sheet shows, without exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        const sent = readCell(priceReader, 'Price', value) as string;
        expect(sent).toMatch(/^\d+(\.\d+)?$/);
        expect(Number(sent)).toBe(
          Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)),
        );
      }),
    );
  });

  test('an amount written with any separators is the amount', () => {
    const separators = fc.constantFrom(' ', '\u00a0', '\u202f', "'");
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.nat(99),
        separators,
        fc.constantFrom('.', ','),
        (whole, cents, between, mark) => {
          const written = String(whole).replace(/\B(?=(\d{3})+$)/g, between);
          const fraction = String(cents).padStart(2, '0');
          expect(readCell(priceReader, 'Price', `${written}${mark}${fraction}`)).toBe(
            `${whole}.${fraction}`,
          );
        },
      ),
    );
  });
});

describe('the currency written in a price', () => {
  test.each<[Cell, string | null]>([
    ['100 $', 'USD'],
    ['€5', 'EUR'],
    ['1 234,50 ₽', 'RUB'],
    ['500 руб.', 'RUB'],
    ['500 Br', 'BYN'],
    ['RUR 5', 'RUB'],
    ['100', null],
    ['1,234.50', null],
    [100, null],
    ['n/a', null],
    ['', null],
  ])('%p names %p', (cell, currency) => {
    expect(priceConflict(cell, 'XAU')).toBe(currency);
  });

  test.each<[Cell, string, string | null]>([
    ['(5)', 'RUB', null],
    [1e21, 'RUB', null],
    [true, 'RUB', null],
    ['100 $', 'RUB', 'USD'],
    ['100 $', 'USD', null],
    ['100 $', 'CAD', null],
    ['100 USD', 'CAD', 'USD'],
    ['500 руб.', 'BYN', null],
    ['500 ₽', 'BYN', 'RUB'],
    ['500', 'RUB', null],
    [500, 'RUB', null],
  ])('%p beside %p conflicts as %p', (cell, currency, conflict) => {
    expect(priceConflict(cell, currency)).toBe(conflict);
  });
});
