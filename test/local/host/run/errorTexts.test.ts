/** Error texts in two languages: none may be missing, and none may be the same by oversight. */

import { describe, expect, test } from '@jest/globals';
import { type ErrorTexts, errorTexts } from '../../../../local/host/run/errorTexts';
import { fixture } from '../hostFixture';

describe('error texts', () => {
  test('every Russian text is another one and carries the same particulars', () => {
    const english = errorTexts('en');
    const russian = errorTexts('ru');
    for (const key of Object.keys(english) as (keyof ErrorTexts)[]) {
      const say = (texts: ErrorTexts) =>
        (texts[key] as (...args: readonly string[]) => string)('41', '43', '47');
      expect([key, say(russian)]).not.toEqual([key, say(english)]);
      for (const particular of ['41', '43', '47']) {
        expect([key, say(russian).includes(particular)]).toEqual([
          key,
          say(english).includes(particular),
        ]);
      }
    }
  });

  test('a Russian host speaks Russian', () => {
    const { failure } = fixture({ language: 'ru' });
    expect(failure((_, sheet) => sheet.getRange(1, 1, 2, 2).setValues([[1]]))).toBe(
      'Количество строк данных не соответствует количеству строк в диапазоне. Строк данных – 1, а строк в диапазоне – 2.',
    );
  });
});
