/** Whether the pages of the calls belong to the counter's site, as the check says it. */

import { describe, expect, test } from '@jest/globals';
import { checkTab } from '../../../src/core/check/check';
import { type TabChanges, tabInput } from './tabInput';

const SHOP = ['shop.ru', 'www.shop.com'];
const DAY = '2025-03-14 10:00:';

/** What SITE_DIFFERS names: the stranger and the site; '' where the pages are the counter's. */
function differs(hosts: readonly string[], pages: readonly string[], changes: TabChanges = {}) {
  const rows = pages.map((_, index) => String(10 + index));
  const columns = {
    ClientId: rows.map((row) => `1756900062392749${row}`),
    DateTime: rows.map((row) => DAY + row),
    URL: pages,
  };
  const counter = { id: '1', name: '', hosts, timeZone: '' };
  const { problems } = checkTab(tabInput(columns, { counter, ...changes }));
  const found = problems.find(({ code }) => code === 'SITE_DIFFERS');
  if (found === undefined) return '';
  expect(found).toMatchObject({ row: null, cell: null, seen: found.details?.host });
  return `${found.details?.host} is not ${found.details?.site}, in ${found.details?.field}`;
}

describe('the pages of the calls', () => {
  test.each<[string, readonly string[]]>([
    ['lie on the site', ['https://shop.ru/a', 'http://www.shop.ru', 'HTTPS://SHOP.RU/B']],
    ['lie on a mirror or a subdomain', ['https://shop.com/', 'https://m.shop.ru/', 'b.a.shop.ru']],
    [
      'have a port, a user or a dot at the end',
      ['https://shop.ru:8080/', 'http://a@shop.ru', 'http://shop.ru./x'],
    ],
    ['lie on the site by half', ['https://shop.ru/a', 'https://other.ru', '']],
    [
      'name another site only behind the host',
      ['https://shop.ru/other.ru', 'https://shop.ru?u=//other.ru', 'https://shop.ru#//other.ru'],
    ],
    ['are missing', ['', '']],
    ['cannot be read', ['нет такой', 'ftp://other.ru']],
  ])('that %s are the counter’s', (_, pages) => {
    expect(differs(SHOP, pages)).toBe('');
  });

  test.each<[readonly string[], string]>([
    [['https://other.ru/a', 'https://notshop.ru'], 'other.ru'],
    [['https://other.ru/a', 'https://notshop.ru', 'http://notshop.ru/b'], 'notshop.ru'],
    [
      ['https://a.ru/1', 'https://b.ru/1', 'http://b.ru/2', 'https://a.ru/2', 'https://www.a.ru'],
      'a.ru',
    ],
    [['https://shop.ru/a', 'https://other.ru', 'https://other.ru/b'], 'other.ru'],
    [['https://shop.ru.evil.com/', ''], 'shop.ru.evil.com'],
    [['https://shop.ru@evil.com/', ''], 'evil.com'],
    [['https://xn--80aa.xn--p1ai/', ''], 'xn--80aa.xn--p1ai'],
    [['https://www.other.ru/', ''], 'other.ru'],
  ])('%j are mostly not: the commonest stranger is %s', (pages, host) => {
    expect(differs(SHOP, pages)).toBe(`${host} is not shop.ru, in URL`);
  });

  test.each([
    ['магазин.рф', 'https://xn--80aairftm.xn--p1ai/', ''],
    ['xn--80aairftm.xn--p1ai', 'https://магазин.рф/каталог', ''],
    ['магазин.рф', 'https://xn--80aa.xn--p1ai/', 'xn--80aa.xn--p1ai is not магазин.рф, in URL'],
  ])('of %s are known in Cyrillic and in Punycode: %s', (site, page, told) => {
    expect(differs([site], [page])).toBe(told);
  });

  test('are not judged where Metrica names no site', () => {
    expect(differs([], ['https://other.ru'])).toBe('');
    expect(differs(['', ' '], ['https://other.ru'])).toBe('');
    expect(differs(SHOP, ['https://other.ru'], { counter: null })).toBe('');
  });

  test('count only among the rows that were chosen', () => {
    const pages = ['https://other.ru/1', 'https://other.ru/2', 'https://shop.ru/'];
    expect(differs(SHOP, pages)).not.toBe('');
    expect(differs(SHOP, pages, { rules: { onlyRows: [{ from: 4, to: 4 }] } })).toBe('');
  });
});
