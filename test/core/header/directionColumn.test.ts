/** Which sheet column tells inbound calls from others, and by which words. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { findDirectionColumn, isDirectionName } from '../../../src/core/header/directionColumn';

function find(columns: Readonly<Record<string, readonly Cell[]>>) {
  const cells = Object.values(columns);
  return findDirectionColumn(Object.keys(columns), (place) => cells[place - 1] ?? []);
}

describe('the direction column', () => {
  test('has the better name of two, wherever it stands', () => {
    const words = ['in', 'out'];
    expect(find({ Тип: words, Имя: [], direction: words })).toEqual({
      sheetColumn: 3,
      header: 'direction',
      inbound: ['in'],
      documented: null,
    });
  });

  test('is the one with such words, not one with a better name', () => {
    expect(find({ direction: ['Москва'], 'Тип звонка': ['входящий'] })?.sheetColumn).toBe(2);
  });

  test('offers every inbound word as it is spelled there, once', () => {
    const cells = ['Исходящий', 'Входящий вызов', '', 7, true, ' входящий ', 'Входящий вызов'];
    expect(find({ Тип: cells })?.inbound).toEqual(['Входящий вызов', 'входящий']);
  });

  test.each<[string, readonly Cell[]]>([
    ['Имя', ['входящий']],
    ['', ['входящий']],
    ['Тип', []],
    ['Тип', ['', 1, true]],
    ['Тип', ['сайт входящий', 'неисходящий', 'outlet', 'invoice']],
  ])('is not %j with %j', (header, cells) => {
    expect(find({ [header]: cells })).toBeNull();
  });

  test.each([
    ['исходящий', 'входящий'],
    ['Исходящий звонок', 'Входящий звонок'],
    ['ИСХОДЯЩИЙ', 'ВХОДЯЩИЙ'],
    ['Исход', 'Вход'],
    ['внутр', 'вход'],
    ['Внутренние', 'Входящие'],
    ['ВНУТРЕННИЙ ВЫЗОВ', 'ВХОДЯЩИЙ ВЫЗОВ'],
    ['out', 'in'],
    ['OUT', 'IN'],
    ['Outgoing call', 'Incoming call'],
    ['outbound', 'inbound'],
    ['OUTBOUND', 'INBOUND'],
    ['Internal', 'Inbound'],
  ])('where all calls are «%s» offers «%s»', (word, inbound) => {
    expect(find({ Направление: [word] })?.inbound).toEqual([inbound]);
  });
});

test.each([
  ['Direction', true],
  ['Call Direction', true],
  ['тип звонка', true],
  ['Call_Type', true],
  ['Тип заявки', false],
  ['', false],
])('%j is a name of the direction: %p', (header, isName) => {
  expect(isDirectionName(header)).toBe(isName);
});
