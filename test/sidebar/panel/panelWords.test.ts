/** The sentences of the page: every key in both languages, codes in words, long texts cut. */

import { describe, expect, test } from '@jest/globals';
import { sayText, shortText } from '../../../src/sidebar/panel/panelWords';
import { PAGE_TEXTS as TEXTS } from '../../../src/texts/panel/pageTexts';
import { say as sayOnServer } from '../../../src/texts/say';
import { saidOf } from '../../browser/views';

const KEYS = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

describe('the texts of the page', () => {
  test.each(KEYS)('%s takes the same parameters in both languages', (key) => {
    const names = (text: string) => [...new Set(text.match(/\{\w+/g) ?? [])].sort();
    expect(TEXTS[key].ru.trim()).not.toBe('');
    expect(names(TEXTS[key].ru)).toEqual(names(TEXTS[key].en));
  });

  test('say no sentence twice', () => {
    const seen = new Map<string, string>();
    const twice = KEYS.filter((key) => {
      const { en } = TEXTS[key];
      if (en.length < 40) return false;
      const known = seen.get(en);
      seen.set(en, key);
      return known !== undefined;
    });
    expect(twice).toEqual([]);
  });

  test('never promise with an exclamation mark and never use straight quotes', () => {
    const bad = KEYS.filter((key) => /[!"']/.test(TEXTS[key].en + TEXTS[key].ru));
    expect(bad).toEqual([]);
  });
});

describe('a sentence of the server', () => {
  test('names fields and what columns hold in the language of the page', () => {
    const said = saidOf('problem.COLUMN_TRAP.message', {
      header: 'clientId',
      field: 'ClientId',
      content: 'googleId',
      better: 'yaClientId',
    });
    for (const language of ['en', 'ru'] as const) {
      expect(sayText(language, said)).toBe(
        sayOnServer(language, 'problem.COLUMN_TRAP.message', said.params),
      );
    }
  });

  test('names the parts of a reading', () => {
    const said = saidOf('error.READING_CHANGED', { n: 3, what: 'zone: A → B; idHeader: c → d' });
    expect(sayText('ru', said)).toContain('часовой пояс: A → B; столбец id: c → d');
  });

  test('cuts what is too long to read', () => {
    const said = saidOf('error.SHEET_EMPTY', { sheet: 'Щ'.repeat(10_000) });
    expect(sayText('ru', said).length).toBeLessThan(600);
  });
});

describe('a short text', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc…'],
    ['👩👩👩👩', 4, '👩👩👩👩'],
    ['👩👩👩👩👩', 4, '👩👩👩👩…'],
    ['', 3, ''],
  ])('of %j within %i characters is %j', (text, most, short) => {
    expect(shortText(text, most)).toBe(short);
  });
});
