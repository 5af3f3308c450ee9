/** What the cells below a header look like: times, dates, ticks, phones, prices, addresses. */

import { describe, expect, test } from '@jest/globals';
import type { ColumnKind } from '../../../src/core/call/columns';
import type { Cell } from '../../../src/core/cell/cell';
import {
  areBooleans,
  couldBe,
  isData,
  type TimeShape,
  timeShape,
} from '../../../src/core/header/cellShapes';

const NOON = new Date(Date.UTC(2025, 2, 14, 12));
const CLOCK = new Date(Date.UTC(1899, 11, 30, 9, 12, 7));

/** Midnights of Moscow, and of New York before and after its clocks change. */
const MOSCOW = [Date.UTC(2025, 2, 13, 21), Date.UTC(2025, 2, 14, 21)].map((ms) => new Date(ms));
const NEW_YORK = [Date.UTC(2025, 2, 9, 5), Date.UTC(2025, 2, 31, 4)].map((ms) => new Date(ms));

describe('the shape of a cell', () => {
  test.each<[Cell, TimeShape]>([
    ['', 'none'],
    ['  ', 'none'],
    [true, 'other'],
    [0, 'other'],
    [0.52, 'time'],
    [1, 'other'],
    [19_999, 'other'],
    [20_000, 'date'],
    [45_730, 'date'],
    [45_730.52, 'dateTime'],
    [80_000, 'date'],
    [80_001, 'other'],
    [999_999_999, 'other'],
    [1_000_000_000, 'dateTime'],
    [1_741_949_107, 'dateTime'],
    [1_741_949_107_999, 'dateTime'],
    [10_000_000_000_000, 'other'],
    ['14.03.2025', 'date'],
    ['2025-03-14', 'date'],
    ['14.03.2025 г.', 'date'],
    ['14 марта 2025 г.', 'date'],
    ['March 14, 2025', 'date'],
    ['9:05', 'time'],
    ['13:45:07.5', 'time'],
    ['1:45 p.m.', 'time'],
    ['14.03.2025 13:45', 'dateTime'],
    ['2025-03-14T13:45:07Z', 'dateTime'],
    ['14 марта 2025 г. в 13:45', 'dateTime'],
    ['1741949107', 'dateTime'],
    ['звонок', 'other'],
    ['+7 495 123-45-67', 'other'],
    [CLOCK, 'time'],
    [new Date(Date.UTC(1904, 11, 31)), 'time'],
    [new Date(Date.UTC(1905, 0, 1)), 'date'],
    [NOON, 'date'],
    [new Date(Date.UTC(2025, 2, 14, 12, 7)), 'dateTime'],
  ])('%j is %s', (cell, expected) => {
    expect(timeShape([cell], null)).toBe(expected);
  });

  test('counts as what it shows, where that was read', () => {
    expect(timeShape([NOON], ['14.03.2025 12:00'])).toBe('dateTime');
    expect(timeShape([NOON], ['14.03.2025'])).toBe('date');
    expect(timeShape([NOON], [''])).toBe('date');
    expect(timeShape([CLOCK], [''])).toBe('time');
  });
});

describe('the shape of a column', () => {
  test.each<[string, readonly Cell[], TimeShape]>([
    ['none without cells', [], 'none'],
    ['none where all are empty', ['', ' '], 'none'],
    ['that of its filled cells', ['', '14.03.2025', ''], 'date'],
    ['other for a mixture', ['14.03.2025', '13:45'], 'other'],
    ['dates at midnight', MOSCOW, 'date'],
    ['dates at midnight before and after the clocks change', NEW_YORK, 'date'],
    ['times where there are three times of day', [...NEW_YORK, NOON], 'dateTime'],
    [
      'times where one is not on a quarter of an hour',
      [NOON, new Date(NOON.getTime() + 420_000)],
      'dateTime',
    ],
  ])('is %s', (_what, cells, expected) => {
    expect(timeShape(cells, null)).toBe(expected);
  });
});

describe('cells could be a column', () => {
  test.each<[ColumnKind, readonly Cell[]]>([
    ['phone', []],
    ['flag', ['', '  ', '\u00a0']],
    ['time', [NOON]],
    ['time', ['вчера', '14.03.2025 13:45']],
    ['time', [0.5]],
    ['duration', [CLOCK]],
    ['duration', ['2:16']],
    ['flag', [true]],
    ['flag', ['ANSWERED']],
    ['flag', ['звонок', 'Пропущенный']],
    ['flag', [1]],
    ['phone', ['1-23-45']],
    ['phone', [74951234567]],
    ['url', ['http://example.com']],
    ['url', ['HTTPS://example.com/a']],
    ['url', ['example.com/a']],
    ['url', ['my-shop.co.uk/']],
    ['price', [100]],
    ['price', ['1 500,50 ₽']],
    ['price', ['100 р.']],
    ['price', ['1500 руб.']],
    ['price', ['$ 15']],
    ['price', ['100 RUB']],
    ['text', ['звонок']],
  ])('of the kind %s: %j', (kind, cells) => {
    expect(couldBe(kind, cells)).toBe(true);
  });

  test.each<[ColumnKind, readonly Cell[]]>([
    ['time', ['вчера', '', '\u200b']],
    ['time', [true]],
    ['flag', [NOON]],
    ['phone', [NOON]],
    ['price', [NOON]],
    ['url', [NOON]],
    ['text', [NOON]],
    ['flag', ['звонок', 17]],
    ['phone', ['12-34', '']],
    ['url', ['example', 'см. example.com/a', 'example.com']],
    ['price', ['около 100', '100 рублей', 'руб.', '5 звонков', 'нет']],
  ])('but not of the kind %s: %j', (kind, cells) => {
    expect(couldBe(kind, cells)).toBe(false);
  });
});

describe('plain flags', () => {
  test.each<[readonly Cell[], boolean]>([
    [[1, 0, '1', ''], true],
    [[true, false], true],
    [['Да', ' НЕТ '], true],
    [['yes', 'No'], true],
    [[], false],
    [[''], false],
    [[NOON], false],
    [['да', 'пропущен'], false],
    [['да', 17], false],
    [['10'], false],
    [['01'], false],
    [['нет ответа'], false],
  ])('%j: %s', (cells, expected) => {
    expect(areBooleans(cells)).toBe(expected);
  });
});

describe('a cell that can only be data, never the name of a column', () => {
  test.each<Cell>([
    NOON,
    true,
    false,
    100_000,
    -100_000,
    '14.03.2025',
    '13:45',
    'https://example.com/call',
    'http://example.com/call',
    '123456',
    '+7 (495) 123-45-67',
    '1234567 р',
  ])('%j', (cell) => {
    expect(isData(cell)).toBe(true);
  });

  test.each<Cell>([
    '',
    '   ',
    99_999,
    2025,
    '12345',
    'Телефон',
    'Звонки с 01.03.2025 по 14.03.2025',
    'Ссылка на запись (https://…)',
    'UF_CRM_1234567',
  ])('but not %j', (cell) => {
    expect(isData(cell)).toBe(false);
  });
});
