/** Page addresses: http and https as they are, the rest told. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { urlReader } from '../../../src/core/read/readUrl';
import { inWords, readCell } from './readCells';

describe('URL', () => {
  test.each<[Cell, string]>([
    [
      'https://shop.ru/catalog?utm_source=ya&utm_term=%D1%82#top',
      'sends https://shop.ru/catalog?utm_source=ya&utm_term=%D1%82#top',
    ],
    ['http://shop.ru', 'sends http://shop.ru'],
    ['HTTPS://Shop.RU/Path', 'sends HTTPS://Shop.RU/Path'],
    ['https://пример.рф/страница', 'sends https://пример.рф/страница'],
    ['https://xn--e1afmkfd.xn--p1ai/', 'sends https://xn--e1afmkfd.xn--p1ai/'],
    ['http://192.168.0.1:8080/rec/5', 'sends http://192.168.0.1:8080/rec/5'],
    ['http://[::1]/rec', 'sends http://[::1]/rec'],
    ['http://crm/record/5', 'sends http://crm/record/5'],
    ['https://user:secret@shop.ru/', 'sends https://user:secret@shop.ru/'],
    ['https://shop.ru/?q=a,b"c', 'sends https://shop.ru/?q=a,b"c'],
    [' https://shop.ru/ ', 'sends https://shop.ru/'],
    ["'https://shop.ru/", 'sends https://shop.ru/'],
    ['="https://shop.ru/"', 'sends https://shop.ru/'],
    ['\ufeffhttps://shop.ru/', 'sends https://shop.ru/'],
    ['shop.ru', 'sends https://shop.ru'],
    ['www.shop.ru/catalog', 'sends https://www.shop.ru/catalog'],
    ['shop.ru:8080/x', 'sends https://shop.ru:8080/x'],
    ['пример.рф/страница', 'sends https://пример.рф/страница'],
    ['//shop.ru/x', 'sends https://shop.ru/x'],
    ['shop.ru/index.php', 'sends https://shop.ru/index.php'],
    ['shop.ru?x=1', 'sends https://shop.ru?x=1'],
    ['shop.ru/?back=https://shop.by', 'sends https://shop.ru/?back=https://shop.by'],
    ['', 'empty'],
    ['нет', 'empty'],
    ['-', 'empty'],
    ['(not set)', 'empty'],
    ['https://shop.ru/a b', 'URL_UNREADABLE suggests https://shop.ru/a%20b'],
    ['https://sh op.ru/a', 'URL_UNREADABLE'],
    ['https://sh%20op.ru/a', 'URL_UNREADABLE'],
    ['https://shop.ru/a%20b', 'sends https://shop.ru/a%20b'],
    ['https://shop.ru/a\nb', 'URL_UNREADABLE suggests https://shop.ru/ab'],
    ['shop.ru\nshop.by', 'URL_UNREADABLE'],
    ['https://shop.ru\r\nshop.by', 'URL_UNREADABLE'],
    [
      'shop.ru/catalog?utm_\nsource=x',
      'URL_UNREADABLE suggests https://shop.ru/catalog?utm_source=x',
    ],
    ['<https://shop.ru/>', 'URL_UNREADABLE suggests https://shop.ru/'],
    ['«https://shop.ru/x»', 'URL_UNREADABLE suggests https://shop.ru/x'],
    ['«shop.ru»', 'URL_UNREADABLE suggests https://shop.ru'],
    ['https://shop.ru/a https://shop.ru/b', 'URL_UNREADABLE'],
    ['javascript:alert(1)', 'URL_UNREADABLE'],
    ['mailto:ivan@shop.ru', 'URL_UNREADABLE'],
    ['ftp://shop.ru/x', 'URL_UNREADABLE'],
    ['file:///C:/x.mp3', 'URL_UNREADABLE'],
    ['data:text/html,x', 'URL_UNREADABLE'],
    ['tel:+79451234567', 'URL_UNREADABLE'],
    ['ivan@shop.ru', 'URL_UNREADABLE'],
    ['http://', 'URL_UNREADABLE'],
    ['https://', 'URL_UNREADABLE'],
    ['http:/shop.ru', 'URL_UNREADABLE'],
    ['http:shop.ru', 'URL_UNREADABLE'],
    ['https:///path', 'URL_UNREADABLE'],
    ['https://-', 'URL_UNREADABLE'],
    ['https://https://shop.ru', 'URL_UNREADABLE'],
    ['/catalog/phones', 'URL_UNREADABLE'],
    ['catalog/phones', 'URL_UNREADABLE'],
    ['главная', 'URL_UNREADABLE'],
    ['главная страница', 'URL_UNREADABLE'],
    ['index.php', 'URL_UNREADABLE'],
    ['record.mp3', 'URL_UNREADABLE'],
    ['12.03.2025', 'URL_UNREADABLE'],
    ['1.5', 'URL_UNREADABLE'],
    [5, 'URL_UNREADABLE'],
    [false, 'URL_UNREADABLE'],
    [new Date(0), 'URL_UNREADABLE'],
    ['a.'.repeat(25_000), 'URL_UNREADABLE'],
    [`${','.repeat(49_999)}x`, 'URL_UNREADABLE'],
    [`https://shop.ru/${' '.repeat(49_000)}x`, 'URL_UNREADABLE'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(urlReader, 'URL', cell))).toBe(words);
  });

  test('an address of two thousand characters is mended, no longer one', () => {
    const words = [1982, 1983].map((length) =>
      inWords(readCell(urlReader, 'URL', `https://shop.ru/${'a'.repeat(length)} b`)),
    );
    expect(words).toEqual([
      `URL_UNREADABLE suggests https://shop.ru/${'a'.repeat(1982)}%20b`,
      'URL_UNREADABLE',
    ]);
  });
});
