/** Which of the first rows of a tab is the header, and which tabs hold a whole export in one column. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { findHeaderRow, isOneColumn } from '../../../src/core/header/headerRow';

type Row = readonly Cell[];

const CALL: Row = ['1700000000123456789', '14.03.2025 12:30', '79161234567'];
const NOTHING_KEPT: ReadonlySet<string> = new Set();

describe('the header row', () => {
  test.each<[string, readonly Row[], number]>([
    ['of one known name', [['Отчёт'], ['Телефон', 'Имя'], CALL], 1],
    ['of an exact name beside dates', [['ClientId', '01.03.2025', '02.03.2025']], 0],
    ['of more names than dates', [['Телефон', 'Теги', '01.03.2025']], 0],
    [
      'of a name and of a look-alike beside a date',
      [['Теги', 'Виртуальный номер', '01.03.2025']],
      0,
    ],
    ['of more names than the title', [['Теги'], ['Телефон', 'Дата звонка', 'Теги'], CALL], 1],
    [
      'without the dates of the line above it',
      [
        ['ClientId', 'DateTime', '01.03.2025', '31.03.2025'],
        ['ClientId', 'DateTime'],
      ],
      1,
    ],
    ['of two slips of the pen', [['', ''], ['Curency', '', 'CallMised', 'Кто'], CALL], 1],
  ])('is the one %s', (_name, rows, index) => {
    expect(findHeaderRow(rows, NOTHING_KEPT)).toBe(index);
  });

  test.each<[string, readonly Row[]]>([
    ['a label and its date', [['Дата:', '01.03.2025'], CALL]],
    ['labels beside as many values', [['Телефон', '79161234567', 'Дата', '01.03.2025']]],
    ['a label, other words and a date', [['Телефон', 'Отдел продаж', '01.03.2025']]],
    [
      'a person and the state of a call',
      [
        ['Иван', 'answered'],
        ['Анна', 'missed'],
      ],
    ],
    ['one slip of the pen', [['Curency', 'Кто'], CALL]],
    ['slips of the pen beside a date', [['Curency', 'CallMised', '14.03.2025'], CALL]],
  ])('is not told by %s', (_name, rows) => {
    expect(findHeaderRow(rows, NOTHING_KEPT)).toBeNull();
  });

  test('is not told by empty cells, whatever was kept', () => {
    expect(findHeaderRow([['', ' ', 'Отчёт'], CALL], new Set(['', 'Ид']))).toBeNull();
  });
});

describe('a tab', () => {
  test.each<[string, readonly Row[]]>([
    ['in the second sheet column', [['', 'ClientId;DateTime', '']]],
    ['with a comma in a header', [['ClientId;DateTime;"Сумма', ' руб"'], ['17;1481714026;5']]],
    ['with empty lines in between', [[], ['а;б;в'], ['', ''], ['1;20;300']]],
    ['with tabs between names that nobody knows', [['а\tб'], ['10\t200']]],
  ])('holds an export in one column %s', (_name, rows) => {
    expect(isOneColumn(rows)).toBe(true);
  });

  test.each<[string, readonly Row[]]>([
    ['with two names in one of its headers', [['Телефон, дата', 'Имя', 'Город'], CALL]],
    ['of one line with a semicolon', [['Звонки; март']]],
    [
      'with semicolons in one of two columns',
      [
        ['а;б', 'в'],
        ['1;2', '3'],
      ],
    ],
    ['with semicolons and one line of two cells', [['а;б'], ['1;2', '3']]],
    ['of lines with differing numbers of parts', [['а;б'], ['1;2;3']]],
    ['of one column of ids', [['17'], ['18']]],
    ['with a number alone', [[17]]],
    ['with names far inside of prose', [[`${'слово '.repeat(1000)};ClientId;DateTime`]]],
    [
      'with such a line below its first 20 rows',
      [...Array.from({ length: 20 }, () => ['17']), ['ClientId;DateTime']],
    ],
  ])('%s does not hold an export in one column', (_name, rows) => {
    expect(isOneColumn(rows)).toBe(false);
  });
});
