/** Host names of sites, in both spellings: Node's own reading is the oracle. */

import { domainToASCII, domainToUnicode } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostName, hostNames } from '../../../src/core/read/hostName';

describe('host names', () => {
  test.each([
    ['example.com', 'example.com'],
    [' HTTPS://User:pw@Example.COM:8080/path?q#f ', 'example.com'],
    ['//example.com/', 'example.com'],
    ['example.com.', 'example.com'],
    ['www.example.com/a@b', 'www.example.com'],
    ['ПРИМЕР.РФ', 'пример.рф'],
    ['under_score.example.com', 'under_score.example.com'],
    ['localhost', 'localhost'],
    ['10.0.0.1:80', '10.0.0.1'],
    ['', ''],
    ['   ', ''],
    ['https://', ''],
    ['два слова', ''],
    ['a..b', ''],
    ['[::1]', ''],
    ['<script>', ''],
  ])('%j', (text, host) => {
    expect(hostName(text)).toBe(host);
  });

  test('an international name is there in both spellings, once', () => {
    const both = ['пример.рф', 'xn--e1afmkfd.xn--p1ai'];
    expect(hostNames(['пример.рф'])).toEqual(both);
    expect(hostNames([...both].reverse())).toEqual([...both].reverse());
    expect(hostNames([])).toEqual([]);
  });

  test('punycode is that of the web', () => {
    const letters = 'абвгдеёжзийюяabcz019öñçęı漢字かな';
    const label = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 20 })
      .map((characters) => characters.join(''))
      // A label of digits alone is an address to the web, not a name.
      .filter((text) => /\D/.test(text) && domainToASCII(text) !== '');
    fc.assert(
      fc.property(label, (name) => {
        const ascii = domainToASCII(name);
        expect(hostNames([name])).toContain(ascii);
        expect(hostNames([ascii])).toContain(domainToUnicode(ascii));
      }),
    );
  });

  test('what only begins like punycode stays as it is, and is never waited for', () => {
    for (const host of ['xn--', 'xn--a', 'xn--99999999999999', 'xn--é', `xn--${'z'.repeat(63)}`]) {
      expect(hostNames([host])).toContain(hostName(host));
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const host = `xn--${text}.ru`;
        expect(hostNames([host]).every((name) => name !== '')).toBe(true);
      }),
    );
    expect(hostNames(['xn--zzzzzzzz.com'])).toContain('xn--zzzzzzzz.com');
  });
});
