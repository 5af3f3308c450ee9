/** Currencies: codes, signs and words; the list of codes is that of ISO 4217. */

import { describe, expect, test } from '@jest/globals';
import currencyCodes from 'currency-codes';
import type { Cell } from '../../../../src/core/cell/cell';
import { CURRENCY_CODES, isCurrencyCode } from '../../../../src/core/read/money/currencies';
import { currencyReader } from '../../../../src/core/read/money/readCurrency';
import { inWords, readCell } from '../readCells';

test('the codes are those of the package currency-codes', () => {
  expect(CURRENCY_CODES.trim().split(' ')).toEqual([...currencyCodes.codes()].sort());
});

test.each(['RUB', 'USD', 'ZWG'])('%s is a code', (code) => {
  expect(isCurrencyCode(code)).toBe(true);
});

test.each(['rub', 'RU', 'RUBL', 'B B', 'UB ', 'XYZ', ''])('%p is no code', (code) => {
  expect(isCurrencyCode(code)).toBe(false);
});

describe('Currency', () => {
  test.each<[Cell, string]>([
    ['RUB', 'sends RUB'],
    ['rub', 'sends RUB'],
    [' usd ', 'sends USD'],
    ['Eur', 'sends EUR'],
    ['KZT', 'sends KZT'],
    ['RUR', 'sends RUB'],
    ['rub.', 'sends RUB'],
    ['usd.', 'sends USD'],
    ['rur', 'sends RUB'],
    ['₽', 'sends RUB'],
    ['$', 'sends USD'],
    ['€', 'sends EUR'],
    ['£', 'sends GBP'],
    ['₸', 'sends KZT'],
    ['₴', 'sends UAH'],
    ['руб.', 'sends RUB'],
    ['Руб', 'sends RUB'],
    ['р.', 'sends RUB'],
    ['рублей', 'sends RUB'],
    ['рос. руб.', 'sends RUB'],
    ['Российский рубль', 'sends RUB'],
    ['бел. руб.', 'sends BYN'],
    ['бел.руб.', 'sends BYN'],
    [`руб${'.'.repeat(27)}`, 'sends RUB'],
    [`руб${'.'.repeat(28)}`, 'CURRENCY_UNKNOWN'],
    ['тенге', 'sends KZT'],
    ['евро', 'sends EUR'],
    ['доллары США', 'sends USD'],
    ["'RUB", 'sends RUB'],
    ['RUB\u00a0', 'sends RUB'],
    ['', 'empty'],
    ['-', 'empty'],
    ['null', 'empty'],
    ['XYZ', 'CURRENCY_UNKNOWN'],
    ['RUBL', 'CURRENCY_UNKNOWN suggests RUB'],
    ['RBU', 'CURRENCY_UNKNOWN suggests RUB'],
    ['UDS', 'CURRENCY_UNKNOWN suggests USD'],
    ['РУB', 'CURRENCY_UNKNOWN'],
    ['RUВ', 'CURRENCY_UNKNOWN suggests RUB'],
    ['BYR', 'CURRENCY_UNKNOWN suggests BYN'],
    [643, 'CURRENCY_UNKNOWN suggests RUB'],
    ['810', 'CURRENCY_UNKNOWN suggests RUB'],
    ['¥', 'CURRENCY_UNKNOWN choices JPY | CNY'],
    ['kr', 'CURRENCY_UNKNOWN choices SEK | NOK | DKK | ISK'],
    ['Kr.', 'CURRENCY_UNKNOWN choices SEK | NOK | DKK | ISK'],
    ['RUBB', 'CURRENCY_UNKNOWN suggests RUB'],
    ['RRUB', 'CURRENCY_UNKNOWN suggests RUB'],
    ['RU', 'CURRENCY_UNKNOWN suggests RUB'],
    ['UB', 'CURRENCY_UNKNOWN suggests RUB'],
    ['UR', 'CURRENCY_UNKNOWN suggests EUR'],
    ['BYM', 'CURRENCY_UNKNOWN suggests BYN'],
    ['ERU', 'CURRENCY_UNKNOWN suggests EUR'],
    ['USB', 'CURRENCY_UNKNOWN suggests USD'],
    ['UЗS', 'CURRENCY_UNKNOWN suggests UZS'],
    ['SЕK', 'CURRENCY_UNKNOWN suggests SEK'],
    ['J.P.Y', 'CURRENCY_UNKNOWN suggests JPY'],
    ['RUB 1234', 'CURRENCY_UNKNOWN suggests RUB'],
    ['RUB 12345', 'CURRENCY_UNKNOWN'],
    ['RUBLL', 'CURRENCY_UNKNOWN'],
    ['RUBRU', 'CURRENCY_UNKNOWN'],
    ['RBO', 'CURRENCY_UNKNOWN'],
    ['RXU', 'CURRENCY_UNKNOWN'],
    ['URBX', 'CURRENCY_UNKNOWN'],
    ['DUS', 'CURRENCY_UNKNOWN'],
    ['R', 'CURRENCY_UNKNOWN'],
    ['USD EUR', 'CURRENCY_UNKNOWN'],
    [1, 'CURRENCY_UNKNOWN'],
    [true, 'CURRENCY_UNKNOWN'],
    [new Date(0), 'CURRENCY_UNKNOWN'],
    ['constructor', 'CURRENCY_UNKNOWN'],
    ['руб '.repeat(10_000), 'CURRENCY_UNKNOWN'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(currencyReader, 'Currency', cell))).toBe(words);
  });
});
