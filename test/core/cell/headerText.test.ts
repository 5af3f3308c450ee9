/** Header cells as people see them, and the forms of a name that are looked up. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import {
  cleanHeader,
  foldHeader,
  withoutRemark,
  withoutSeconds,
} from '../../../src/core/cell/headerText';

describe('a header cell', () => {
  test.each<[Cell, string]>([
    [2025, '2025'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [new Date(Date.UTC(2025, 2, 14, 12, 30)), '2025-03-14'],
    [new Date(Number.NaN), ''],
    ['Дата  и \t\r\n время', 'Дата и время'],
    ['** Телефон *:', 'Телефон'],
    ['"* «Телефон»:"', 'Телефон'],
    ['„Телефон“', 'Телефон'],
    ['“Phone”', 'Phone'],
    ['""', ''],
    ['"', '"'],
    ['"Ночная смена', '"Ночная смена'],
    ['Экран 15"', 'Экран 15"'],
    ['"А" и "Б"', '"А" и "Б"'],
    ['«Дата» и «Время»', '«Дата» и «Время»'],
    ['«ООО «Ромашка»', '«ООО «Ромашка»'],
  ])('%j is seen as %j', (cell, text) => {
    expect(cleanHeader(cell)).toBe(text);
  });

  test('that is prose is cut to 150 characters, and not read to its end', () => {
    expect(cleanHeader('я'.repeat(200))).toBe('я'.repeat(150));
    expect(cleanHeader(`${' '.repeat(1000)}ClientId`)).toBe('');
  });
});

describe('a folded name', () => {
  test.each([
    ['Отчёт', 'отчет'],
    ['Talk_Duration, s.', 'talkdurations'],
    ['Ｐｈｏｎｅ', 'phone'],
    ['—', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldHeader(text)).toBe(folded);
  });

  test('is nothing for texts of more than 120 characters', () => {
    expect(foldHeader('x'.repeat(120))).toBe('x'.repeat(120));
    expect(foldHeader('x'.repeat(121))).toBe('');
  });
});

describe('a name without its unit', () => {
  test.each([
    ['Длительность разговора, сек.', 'Длительность разговора'],
    ['Длительность (в секундах)', 'Длительность'],
    ['Длительность,  в секундах', 'Длительность'],
    ['Duration in seconds', 'Duration'],
    ['talk_duration_s', 'talk_duration'],
    ['Длительность', null],
    ['Дата', null],
    ['Секунды', null],
    ['Длительность в минутах', null],
    [`${'x'.repeat(120)}, сек`, null],
  ])('%j is %j', (text, bare) => {
    expect(withoutSeconds(text)).toBe(bare);
  });
});

describe('a name without its remark', () => {
  test.each([
    ['Дата звонка (МСК)', 'Дата звонка'],
    ['Дата(МСК)', 'Дата'],
    ['Телефон [основной]', 'Телефон'],
    ['Телефон  (с кодом', 'Телефон'],
    ['(МСК) Дата (звонка)', null],
    ['Дата (МСК) звонка', null],
    ['Дата', null],
    [`${'x'.repeat(120)} (МСК)`, null],
  ])('%j is %j', (text, bare) => {
    expect(withoutRemark(text)).toBe(bare);
  });
});
