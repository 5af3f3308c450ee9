/** Texts that a script writes are read as typed: numbers, dates, formulas. */

import { describe, expect, test } from '@jest/globals';
import { fixture, written } from '../hostFixture';

describe('a string is read as if a person had typed it (gas-fakes oddities, sheetquery#20)', () => {
  test.each([
    ['01234', 1234],
    ['22 34', 2234],
    ['1,234.50', 1234.5],
    ['-5', -5],
    ['(12)', -12],
    ['1.7e3', 1700],
    ['50%', 0.5],
    ['$1,200.50', 1200.5],
    ['+79451234567', 79451234567],
    ['TRUE', true],
    ['false', false],
    ['#N/A', '#N/A'],
    ['8-495-123-45-67', '8-495-123-45-67'],
    ['  spaces stay ', '  spaces stay '],
    ["'01234", '01234'],
    ["'=A1", '=A1'],
    ['1,5', '1,5'],
    ['2024-01-02T10:00:00Z', '2024-01-02T10:00:00Z'],
    ['1704123456123456789', 1_704_123_456_123_456_800],
  ])('in an American spreadsheet %j is %j', (text, value) => {
    expect(written(text).value).toBe(value);
  });

  test.each([
    ['1,5', 1.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['ИСТИНА', true],
    ['10 ₽', 10],
    ['8 495 123 45 67', 84951234567],
    ['1.234', '1.234'],
  ])('in a Russian spreadsheet %j is %j', (text, value) => {
    expect(written(text, { locale: 'ru_RU' }).value).toBe(value);
  });

  test.each([
    ['en_US', '1/2/2024', '1/2/2024', 'm/d/yyyy'],
    ['en_US', '3/14', '3/14/2025', 'm/d/yyyy'],
    ['en_US', 'Mar 1 2016', '3/1/2016', 'm/d/yyyy'],
    ['en_US', '2024-01-02 03:04:05', '2024-01-02 3:04:05', 'yyyy-mm-dd h:mm:ss'],
    ['en_US', '1/2/2024 1:30 PM', '1/2/2024 13:30:00', 'm/d/yyyy h:mm:ss'],
    ['en_US', '10:30', '10:30:00', 'h:mm:ss'],
    ['en_US', '25:00:00', '25:00:00', '[h]:mm:ss'],
    ['ru_RU', '1.5', '01.05.2025', 'dd.mm.yyyy'],
    ['ru_RU', '14.03.2025 13:45', '14.03.2025 13:45:00', 'dd.mm.yyyy h:mm:ss'],
    ['ru_RU', '14 мар. 2025 г., 13:45', '14.03.2025 13:45:00', 'dd.mm.yyyy h:mm:ss'],
    ['de_DE', '1.2.24', '1.2.2024', 'd.m.yyyy'],
  ])('in %s %j is a date that shows %j', (locale, text, shown, format) => {
    expect(written(text, { locale })).toEqual({ value: 'Date', shown, format, formula: '' });
  });

  test.each(['31.02.2025', '13:75', '2024-13-01'])('%j is no date and stays text', (text) => {
    expect(written(text, { locale: 'ru_RU' }).value).toBe(text);
  });

  test('a cell formatted as text keeps every string as it is (sheetquery#20)', () => {
    for (const text of ['01234', '1/2', 'TRUE', '=A2', "'x", '+7 945']) {
      expect(written(text, {}, '@')).toEqual({
        value: text,
        shown: text,
        format: '@',
        formula: '',
      });
    }
  });

  test('the format counts that was set before, in the same buffer', () => {
    const { run } = fixture();
    const values = run((_, sheet) => {
      sheet
        .getRange('A1:A2')
        .setNumberFormat('@')
        .setValues([['007'], ['1e5']]);
      return sheet.getRange('A1:A2').getValues();
    });
    expect(values).toEqual([['007'], ['1e5']]);
  });

  test('a typed date keeps a format that the cell has already', () => {
    expect(written('1/2/2024', {}, 'yyyy').shown).toBe('2024');
  });
});

describe('formulas', () => {
  test.each([
    ['=1', '=1', 1],
    ['="a""b"', '="a""b"', 'a"b'],
    ['=HYPERLINK("https://x.example","Open")', '=HYPERLINK("https://x.example","Open")', 'Open'],
    ['=IMPORTXML("https://evil.example")', '=IMPORTXML("https://evil.example")', '#NAME?'],
    ['+7 (945) 123', '=+7 (945) 123', '#ERROR!'],
  ])('setValue(%j) makes a formula (Range reference)', (text, formula, value) => {
    const got = written(text);
    expect([got.formula, got.value]).toEqual([formula, value]);
  });

  test('appendRow makes formulas too (Sheet reference): a log must guard against it', () => {
    const { run } = fixture();
    const formula = run((_, sheet) => sheet.appendRow(['=A9']).getRange('A1').getFormula());
    expect(formula).toBe('=A9');
  });

  test('a value over a formula takes the formula away', () => {
    const { run } = fixture();
    const got = run((_, sheet) => {
      const cell = sheet.getRange('A1').setFormula('1');
      cell.setValue('plain');
      return [cell.getFormula(), cell.getValue()];
    });
    expect(got).toEqual(['', 'plain']);
  });
});
