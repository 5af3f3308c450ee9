/** The words by which an old code page is told, found with as much work as there is text. */

import { describe, expect, test } from '@jest/globals';
import { foreignWords, readRussian } from '../../../../local/workbook/csv/codePages';

describe('words with a sign beyond ASCII', () => {
  test.each([
    ['ClientId;Дата и время;Tag', ['Дата', 'и', 'время']],
    ['abcДdef 12Ж34 «Кафе»', ['abcДdef', 'Ж', '«Кафе»']],
    ['nothing here, 1234', []],
    ['', []],
    ['Ъ', ['Ъ']],
    ['a—b', ['a—b']],
  ])('of “%s”', (text, words) => {
    expect(foreignWords(text)).toEqual(words);
  });

  test.each([
    ['one Latin run', 'a'.repeat(5000)],
    ['a Latin run that ends in a foreign sign', `${'a'.repeat(5000)}Ж`],
    ['words and runs in turn', `${'Ж'.repeat(700)}${'a'.repeat(700)} `.repeat(5)],
  ])('are found looking at each sign once: %s', (_, text) => {
    let looks = 0;
    foreignWords(text, (unit) => {
      looks += 1;
      return unit !== 32;
    });
    expect(looks).toBe(text.length);
  });
});

test('a base64 text of a megabyte beside Russian words leaves them readable', () => {
  const words = [0xc4, 0xe0, 0xf2, 0xe0, 0x20, 0xe8, 0x20, 0xe2, 0xf0, 0xe5, 0xec, 0xff, 0x3b];
  const bytes = Buffer.concat([Buffer.from(words), Buffer.alloc(1_000_000, 'QUJD')]);
  expect(readRussian(bytes)?.text.slice(0, 13)).toBe('Дата и время;');
});
