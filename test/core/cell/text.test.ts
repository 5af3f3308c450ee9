/** Texts of cells: what is stripped from them, and what stands for no value. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, isEmptyText } from '../../../src/core/cell/text';

describe('the text of a cell', () => {
  test.each([
    ['1700000000123456789', '1700000000123456789'],
    ["'1700000000123456789", '1700000000123456789'],
    ["''17", '17'],
    ["'' 17", '17'],
    ['="1700000000123456789"', '1700000000123456789'],
    ['="a ""quoted"" word"', 'a "quoted" word'],
    [' ="\'17" ', '17'],
    ['  17  ', '17'],
    ['\u00a017\u00a0', '17'],
    ['1\u00a0234,50\u202f₽', '1 234,50 ₽'],
    ['\ufeff17', '17'],
    ['\u200e+7 945 123\u200e', '+7 945 123'],
    ['\u202d89451234567\u202c', '89451234567'],
    ['17\u200b00', '1700'],
    ['17\r\n', '17'],
    ['a\nb', 'a\nb'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['=1+2', '=1+2'],
    ['="', '="'],
    ['=""', ''],
    ["O'Neil", "O'Neil"],
    ["it's\u00a0o'clock", "it's o'clock"],
    ['\u200c1\u200d', '1'],
    ["\u200d\u200c'17 \u200d", '17'],
    [' \u200d ', ''],
    ['="a" b', '="a" b'],
    [' b="a"', 'b="a"'],
    ['', ''],
    ["'", ''],
  ])('%j is read as %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  test('cleaning a cleaned text changes nothing', () => {
    const odd = fc.constantFrom(
      ' ',
      "'",
      '="',
      '"',
      '""',
      '\u00a0',
      '\u200e',
      '\u200d',
      '\n',
      '1',
      'я',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(odd).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const once = cleanText(value);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });

  test('a text without odd characters comes back as the same text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9+(][a-zA-Z0-9 +()-]*[a-zA-Z0-9)]$/), (value) => {
        expect(cleanText(value)).toBe(value);
      }),
    );
  });
});

describe('no value', () => {
  test.each([
    '',
    '-',
    '—',
    '–',
    '−',
    'null',
    'NULL',
    'undefined',
    'NaN',
    'none',
    'None',
    'n/a',
    'N/A',
    '(not set)',
    '(Not Set)',
    'нет',
    'Нет',
    'не определено',
    'Не определён',
    'не  задано',
    `(не${' '.repeat(6)}определено)`,
  ])('%j stands for no value', (word) => {
    expect(isEmptyText(word)).toBe(true);
  });

  test.each([
    `(не${' '.repeat(30)}определено)`,
    '0',
    '-5',
    'нет ответа',
    'нету',
    'no',
    'false',
    'nullable',
    '+',
    '#N/A',
  ])('%j is a value', (word) => {
    expect(isEmptyText(word)).toBe(false);
  });
});
