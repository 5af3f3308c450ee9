/** Number formats of a file as Sheets writes them. */

import { describe, expect, test } from '@jest/globals';
import {
  builtInFormat,
  shownFormat,
  showsDate,
} from '../../../../local/workbook/xlsx/numberFormats';

describe('a number format', () => {
  test.each([
    ['dd.mm.yyyy', true],
    ['yyyy-mm-dd hh:mm:ss.000', true],
    ['[$-419]d mmm yyyy', true],
    ['mmm', true],
    ['h:mm:ss', false],
    ['[h]:mm:ss', false],
    ['[mm]:ss', false],
    ['mm:ss', false],
    ['0.00', false],
    ['#,##0.00 "руб. d"', false],
    ['0 "days"', false],
    ['@', false],
    ['General', false],
    ['', false],
  ])('%j shows a calendar date: %s', (format, expected) => {
    expect(showsDate(format)).toBe(expected);
  });

  test.each([
    ['dd\\.mm\\.yyyy\\ hh:mm:ss', 'dd.mm.yyyy hh:mm:ss'],
    ['[$-419]d\\ mmm\\ yyyy;@', 'd mmm yyyy'],
    ['[$-F400]h:mm:ss\\ AM/PM', 'h:mm:ss AM/PM'],
    ['[h]:mm:ss;@', '[h]:mm:ss'],
    ['0\\.00', '0\\.00'],
    ['#,##0.00 [$₽-419]', '#,##0.00 [$₽-419]'],
    ['@', '@'],
  ])('%j of a file is %j in Sheets', (format, expected) => {
    expect(shownFormat(format)).toBe(expected);
  });

  test('that is known by number follows the locale only when it is a date', () => {
    expect(builtInFormat(14, 'ru_RU')).toBe('dd.mm.yyyy');
    expect(builtInFormat(14, 'en_US')).toBe('m/d/yyyy');
    expect(builtInFormat(22, 'ru_RU')).toBe('dd.mm.yyyy h:mm');
    expect(builtInFormat(49, 'ru_RU')).toBe('@');
    expect(builtInFormat(46, 'en_US')).toBe('[h]:mm:ss');
    expect(builtInFormat(164, 'ru_RU')).toBeUndefined();
  });
});
