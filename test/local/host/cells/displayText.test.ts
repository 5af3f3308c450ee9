/** What cells show: number formats and locales. */

import { describe, expect, test } from '@jest/globals';
import { displayText } from '../../../../local/host/cells/displayText';
import { localeRules } from '../../../../local/host/cells/localeRules';
import { serialOf } from '../../../../local/host/cells/zoneTime';

const shown = (value: Parameters<typeof displayText>[0], format?: string, locale = 'en_US') =>
  displayText(value, format, localeRules(locale));

describe('unformatted cells', () => {
  test.each([
    [0, '0'],
    [-12, '-12'],
    [1.5, '1.5'],
    [1 / 3, '0.3333333333'],
    [100 / 3, '33.33333333'],
    [0.1 + 0.2, '0.3'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1.23457E+15'],
    [1.704123456123457e18, '1.70412E+18'],
    [0.00001, '0.00001'],
    [1e-10, '1E-10'],
  ])('%d shows %s', (value, text) => {
    expect(shown(value)).toBe(text);
    expect(shown(value, 'General')).toBe(text);
    expect(shown(value, '@')).toBe(text);
    expect(shown(value, undefined, 'ru_RU')).toBe(text.replace('.', ','));
  });

  test('booleans speak the language of the locale, errors stay as stored', () => {
    expect([shown(true), shown(false)]).toEqual(['TRUE', 'FALSE']);
    expect([shown(true, undefined, 'ru_RU'), shown(false, '0.00', 'ru_RU')]).toEqual([
      'ИСТИНА',
      'ЛОЖЬ',
    ]);
    expect(shown({ error: '#Н/Д' }, undefined, 'ru_RU')).toBe('#Н/Д');
  });
});

describe('number formats', () => {
  test.each([
    [1234.5, '0', '1235'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-1234.567, '#,##0.00', '-1,234.57'],
    [5, '00000', '00005'],
    [0.5, '0.0#', '0.5'],
    [0.257, '0%', '26%'],
    [0.257, '0.00%', '25.70%'],
    [12345, '0.00E+00', '1.23E+04'],
    [1.704123456123457e18, '0', '1704123456123460000'],
    [1500, '#,##0.00 "₽"', '1,500.00 ₽'],
    [1500, '[$$]#,##0', '$1,500'],
    [-5, '0.00;(0.00)', '(5.00)'],
    [0, '0;-0;"none"', 'none'],
    [1234567, '#,##0,', '1,235'],
    [7, '"no. "0', 'no. 7'],
    [0.25, '#.00', '.25'],
  ])('%d as %s shows %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  test('Russian cells have a comma and no-break spaces', () => {
    expect(shown(-1234.5, '#,##0.00', 'ru_RU')).toBe('-1\u00a0234,50');
    expect(shown(1500, '#,##0.00 "₽"', 'ru_RU')).toBe('1\u00a0500,00 ₽');
  });
});

describe('dates, times and durations', () => {
  const noon = serialOf(2025, 3, 5, 13, 7, 9);

  test.each([
    ['dd.mm.yyyy hh:mm', '05.03.2025 13:07'],
    ['d.m.yy h:mm:ss', '5.3.25 13:07:09'],
    ['yyyy-mm-dd"T"hh:mm:ss', '2025-03-05T13:07:09'],
    ['m/d/yyyy h:mm AM/PM', '3/5/2025 1:07 PM'],
    ['mm:ss', '07:09'],
    ['hh:mm:ss.000', '13:07:09.000'],
    ['ddd, d mmm', 'Wed, 5 Mar'],
    ['dddd d mmmm yyyy', 'Wednesday 5 March 2025'],
  ])('%s shows %s', (format, text) => {
    expect(shown(noon, format)).toBe(text);
  });

  test('Russian month names stand beside a day', () => {
    expect(shown(noon, 'd mmmm yyyy" г."', 'ru_RU')).toBe('5 марта 2025 г.');
    expect(shown(noon, 'dd mmm yyyy', 'ru_RU')).toBe('05 мар. 2025');
  });

  test.each([
    [0.5, '[h]:mm:ss', '12:00:00'],
    [1.5 + 1 / 86_400, '[h]:mm:ss', '36:00:01'],
    [3 / 24, '[hh]:mm', '03:00'],
    [136 / 86_400, '[mm]:ss', '02:16'],
    [136 / 86_400, '[s]', '136'],
    [(10 * 3600 - 0.0004) / 86_400, 'h:mm:ss', '10:00:00'],
  ])('%d days as %s show %s', (days, format, text) => {
    expect(shown(days, format)).toBe(text);
  });
});
