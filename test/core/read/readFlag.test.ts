/** Flags: yes and no in the words of people and of call trackers. */

import { describe, expect, test } from '@jest/globals';
import type { FlagColumn } from '../../../src/core/call/columns';
import type { Cell } from '../../../src/core/cell/cell';
import { normaliseFlagWord } from '../../../src/core/read/flagWords';
import { flagReader } from '../../../src/core/read/readFlag';
import { CONTEXT, inWords, readCell } from './readCells';

describe('a flag', () => {
  test.each<[FlagColumn, Cell, string]>([
    ['CallMissed', '1', '1'],
    ['CallMissed', '0', '0'],
    ['CallMissed', 1, '1'],
    ['CallMissed', 0, '0'],
    ['CallMissed', true, '1'],
    ['CallMissed', false, '0'],
    ['CallMissed', 'TRUE', '1'],
    ['CallMissed', 'False', '0'],
    ['CallMissed', 'ИСТИНА', '1'],
    ['CallMissed', 'ложь', '0'],
    ['CallMissed', ' Да ', '1'],
    ['CallMissed', 'нет', '0'],
    ['CallMissed', 'yes', '1'],
    ['CallMissed', 'No', '0'],
    ['CallMissed', '+', '1'],
    ['CallMissed', '-', ''],
    ['CallMissed', '', ''],
    ['CallMissed', 'null', ''],
    ['CallMissed', 'не определено', ''],
    ['CallMissed', '1.0', '1'],
    ['CallMissed', '="0"', '0'],
    ['CallMissed', "'1", '1'],
    ['CallMissed', 'missed', '1'],
    ['CallMissed', 'Answered', '0'],
    ['CallMissed', 'ANSWERED', '0'],
    ['CallMissed', 'NO ANSWER', '1'],
    ['CallMissed', 'NO_ANSWER', '1'],
    ['CallMissed', 'no -- answer', '1'],
    ['CallMissed', '- да', '1'],
    ['CallMissed', 'да_', '1'],
    ['CallMissed', 'NOANSWER', '1'],
    ['CallMissed', 'BUSY', '1'],
    ['CallMissed', 'FAILED', '1'],
    ['CallMissed', 'CANCEL', '1'],
    ['CallMissed', 'CONGESTION', '1'],
    ['CallMissed', 'abandoned', '1'],
    ['CallMissed', 'отвечен', '0'],
    ['CallMissed', 'Отвеченный', '0'],
    ['CallMissed', 'принят', '0'],
    ['CallMissed', 'успешный', '0'],
    ['CallMissed', 'успешно', '0'],
    ['CallMissed', 'пропущен', '1'],
    ['CallMissed', 'Пропущенный', '1'],
    ['CallMissed', 'не\u00a0отвечен', '1'],
    ['CallMissed', 'неуспешный', '1'],
    ['CallMissed', 'Отменён', '1'],
    ['StaticCall', 'static', '1'],
    ['StaticCall', 'dynamic', '0'],
    ['StaticCall', 'Статический', '1'],
    ['StaticCall', 'Динамический', '0'],
    ['StaticCall', true, '1'],
    ['FirstTimeCaller', 'новый', '1'],
    ['FirstTimeCaller', 'повторный', '0'],
    ['FirstTimeCaller', 'Первичный', '1'],
    ['FirstTimeCaller', 'уникальный', '1'],
    ['FirstTimeCaller', 'Уникально-целевой', '1'],
    ['FirstTimeCaller', 'first-time', '1'],
    ['FirstTimeCaller', 'repeat', '0'],
  ])('%s %p is sent as %p', (column, cell, sent) => {
    expect(readCell(flagReader, column, cell)).toBe(sent);
  });

  test.each<[FlagColumn, Cell]>([
    ['CallMissed', 'Перезвонить'],
    ['CallMissed', 'статический'],
    ['CallMissed', 'новый'],
    ['StaticCall', 'отвечен'],
    ['StaticCall', 'пропущен'],
    ['FirstTimeCaller', 'answered'],
    ['FirstTimeCaller', 2],
    ['FirstTimeCaller', '2'],
    ['FirstTimeCaller', -1],
    ['FirstTimeCaller', 0.5],
    ['CallMissed', 'да/нет'],
    ['CallMissed', 'constructor'],
    ['CallMissed', '__proto__'],
    ['CallMissed', new Date(0)],
    ['CallMissed', 'я'.repeat(50_000)],
  ])('%s %p is neither yes nor no', (column, cell) => {
    expect(inWords(readCell(flagReader, column, cell))).toBe('FLAG_UNREADABLE');
  });
});

describe('a column that numbers the calls of a caller', () => {
  test.each<[Cell, string]>([
    [1, '1'],
    ['1', '1'],
    [2, '0'],
    ['3', '0'],
    [' 12 ', '0'],
    [20, '0'],
    ['20', '0'],
    ['123456', '0'],
    [999_999, '0'],
    ['', ''],
    ['1.0', '1'],
    [true, '1'],
  ])('reads %p as %p', (cell, sent) => {
    const cells = { values: [cell], shown: null };
    const read = flagReader(
      { name: 'FirstTimeCaller', cells, inverse: false, counts: true },
      CONTEXT,
    );
    expect(read(0)).toBe(sent);
  });
});

test.each<[Cell]>([
  ['02'],
  ['2 звонка'],
  ['№2'],
  ['1000000'],
  [1_000_000],
  [2.5],
  [-2],
  [new Date(0)],
])('%p is no number of a call', (cell) => {
  const cells = { values: [cell], shown: null };
  const column = { name: 'FirstTimeCaller', cells, inverse: false, counts: true } as const;
  expect(inWords(flagReader(column, CONTEXT)(0))).toBe('FLAG_UNREADABLE');
});

describe('an inverse column (`answered` for CallMissed)', () => {
  test.each<[Cell, string]>([
    [true, '0'],
    [false, '1'],
    [1, '0'],
    ['0', '1'],
    ['да', '0'],
    ['нет', '1'],
    ['', ''],
    ['-', ''],
  ])('exchanges %p to %p', (cell, sent) => {
    expect(readCell(flagReader, 'CallMissed', cell, { inverse: true })).toBe(sent);
  });

  test.each<[Cell, string]>([
    ['успешный', '0'],
    ['пропущенный', '1'],
    ['ANSWERED', '0'],
  ])('leaves %p, which says by itself what the call was', (cell, sent) => {
    expect(readCell(flagReader, 'CallMissed', cell, { inverse: true })).toBe(sent);
  });
});

describe('a word to which a person gave a meaning', () => {
  const flagWords = { CallMissed: { [normaliseFlagWord('Недозвон')]: '1', да: '0' } } as const;

  test('is known in any case, in its own column', () => {
    expect(readCell(flagReader, 'CallMissed', ' НЕДОЗВОН', { flagWords })).toBe('1');
    expect(inWords(readCell(flagReader, 'StaticCall', 'Недозвон', { flagWords }))).toBe(
      'FLAG_UNREADABLE',
    );
  });

  test('is known up to sixty characters', () => {
    const long = 'я'.repeat(60);
    const given = { CallMissed: { [long]: '0', [`${long}я`]: '0' } } as const;
    const read = (cell: Cell) => readCell(flagReader, 'CallMissed', cell, { flagWords: given });
    expect([read(long), inWords(read(`${long}я`))]).toEqual(['0', 'FLAG_UNREADABLE']);
  });

  test('goes before the known words and is sent as given, inverse or not', () => {
    expect(readCell(flagReader, 'CallMissed', 'да', { flagWords })).toBe('0');
    expect(readCell(flagReader, 'CallMissed', 'да', { flagWords, inverse: true })).toBe('0');
  });
});

test('a column that is no flag cannot be read as one', () => {
  expect(() => readCell(flagReader, 'Price', '1')).toThrow('Price is not a flag');
});
