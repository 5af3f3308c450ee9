/** Amounts whose number format shows a currency: it must be that of the call. */

import { expect, test } from '@jest/globals';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import { openTab } from './tab';

const ID = '1700000000123456001';

/** The problems of one call with such an amount. */
function codesOf(price: number, format: string, currency: string): readonly string[] {
  const tab = openTab({
    cells: [
      ['ClientId', 'DateTime', 'Price', 'Currency'],
      [ID, '2026-11-20 10:15:00', price, currency],
    ],
    formats: { 3: format },
  });
  return tab.ask<CheckAnswer>('checkSheet', { allProblems: true }).problems.map(({ code }) => code);
}

test.each([
  ['dollars of an American Excel', 100, '[$$-409]#,##0.00', 'RUB'],
  ['euros behind the amount', 100, '#,##0.00 [$€-407]', 'RUB'],
  ['euros in a format of Sheets', 1500.5, '#,##0.00 "€"', 'USD'],
  ['roubles', 100, '#,##0.00 ₽', 'USD'],
  ['hryvnias', 100, '#,##0.00 [$₴-422]', 'RUB'],
  ['a code', 100, '"USD" #,##0.00', 'EUR'],
])('another currency holds the call: %s', (_source, price, format, currency) => {
  expect(codesOf(price, format, currency)).toEqual(['CURRENCY_CONFLICT']);
});

test.each([
  ['roubles', 1500.5, '#,##0.00 ₽', 'RUB'],
  ['roubles of Excel', 1500.5, '#,##0.00 [$₽-419]', 'RUB'],
  ['dollars that are Canadian ones', 100, '[$$-409]#,##0.00', 'CAD'],
  ['no sign', 1500.5, '#,##0.00', 'RUB'],
  ['pieces', 3, '0 "шт."', 'RUB'],
])('the same, or none, does not: %s', (_source, price, format, currency) => {
  expect(codesOf(price, format, currency)).toEqual([]);
});
