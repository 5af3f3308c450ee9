/** The token in whatever a person pasted. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPastedToken } from '../../src/metrica/token';

const TOKEN = 'y0_AgAAAABkZXYtdGVzdC10b2tlbi1mb3ItZG9jcw-A1b2';
const OLD_TOKEN = 'AQAAAAAYm1VXAAPbbQ_x7K2cK0uUqQ9Zs3bVd4E';

describe('readPastedToken', () => {
  test.each([
    ['bare', TOKEN],
    ['spaces around', `  ${TOKEN}\n`],
    ['with OAuth', `OAuth ${TOKEN}`],
    ['with oauth and spaces', ` oauth   ${TOKEN} `],
    ['with Bearer', `Bearer ${TOKEN}`],
    ['the whole header', `Authorization: OAuth ${TOKEN}`],
    [
      'the address of the page',
      `https://oauth.yandex.ru/verification_code#access_token=${TOKEN}&token_type=bearer&expires_in=31536000`,
    ],
    [
      'the address with more before',
      `https://oauth.yandex.ru/verification_code#state=1&access_token=${TOKEN}&cid=x`,
    ],
    ['only what follows the hash', `#access_token=${TOKEN}&expires_in=31536000`],
    ['a parameter', `access_token=${TOKEN}`],
    ['a query', `https://example.com/?access_token=${TOKEN}`],
    ['JSON', `{"token_type": "bearer", "access_token": "${TOKEN}", "refresh_token": "1:x"}`],
    ['in quotes', `"${TOKEN}"`],
    ['in Russian quotes', `«${TOKEN}»`],
    ['with a comma', `${TOKEN},`],
    ['in a sentence', `Ваш токен: ${TOKEN}`],
    ['with a zero-width space', `\u200b${TOKEN}\ufeff`],
    ['with no-break spaces', `OAuth\u00a0${TOKEN}\u00a0`],
  ])('%s', (_, text) => {
    expect(readPastedToken(text)).toEqual({ ok: true, token: TOKEN, looksLike: null });
  });

  test.each([
    ['a token of the old form', OLD_TOKEN, OLD_TOKEN],
    [
      'a token broken into two lines',
      `${OLD_TOKEN.slice(0, 20)}\n${OLD_TOKEN.slice(20)}`,
      OLD_TOKEN,
    ],
    ['an address that percent-encodes', '#access_token=a%2Db', 'a-b'],
    ['an address that encodes wrongly', '#access_token=a%zz', 'a%zz'],
    ['words', 'мой токен', 'мойтокен'],
  ])('%s', (_, text, token) => {
    expect(readPastedToken(text)).toEqual({ ok: true, token, looksLike: null });
  });

  test.each([
    ['0123456789abcdef0123456789ABCDEF', 'client id'],
    ['2215573123', 'counter number'],
    ['12345678', 'counter number'],
    ['1234567', 'confirmation code'],
    ['abcd2345efgh6789', 'confirmation code'],
    ['https://oauth.yandex.ru/verification_code?code=abcd2345efgh6789', 'confirmation code'],
    ['Anna.Petrova@agency.example', 'e-mail'],
    ['https://metrika.yandex.ru/dashboard?id=12345678', 'page address'],
    ['www.klinika-sever.ru', 'page address'],
    ['klinika-sever.ru/price', 'page address'],
  ])('%s is kept all the same, with the hint that it looks like a %s', (text, looksLike) => {
    expect(readPastedToken(text)).toMatchObject({ ok: true, looksLike });
  });

  test.each(['', '  ', '\n\t', '\u00a0\u200b', 'OAuth', 'Bearer ', '""', 'Authorization:'])(
    '%j is empty',
    (text) => {
      expect(readPastedToken(text)).toEqual({ ok: false, looksLike: 'empty' });
    },
  );

  test('a token has no spaces and nothing unseen in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readPastedToken(text);
        if (!read.ok) return;
        expect(read.token).not.toBe('');
        expect(read.token).not.toMatch(/[\s\p{Cc}]/u);
      }),
    );
  });
});
