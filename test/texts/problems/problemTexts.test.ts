/** Every problem has its heading, sentence and message in both languages, and nothing in them stays unfilled. */

import { describe, expect, test } from '@jest/globals';
import { PROBLEM_CODES, PROBLEM_SEVERITY, SEVERITIES } from '../../../src/core/call/problem';
import { PROBLEM_HEADING_TEXTS } from '../../../src/texts/problems/problemHeadings';
import { PROBLEM_TEXTS } from '../../../src/texts/problems/problemTexts';
import { inAllLanguages, say, type TextKey } from '../../../src/texts/say';

const LANGUAGES = ['en', 'ru'] as const;

/** What the list of problems gives, and what each code adds. */
const ALWAYS = {
  seen: 'SEEN',
  suggestion: '',
  cell: 'B5',
  row: '5',
  column: 'Price',
  field: 'Price',
  choices: '',
};
const DETAILS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  COLUMN_DOUBLED: { places: 'B, C' },
  COLUMN_LOST: { header: 'Цена' },
  COLUMN_GUESSED: { header: 'Цена' },
  COLUMN_TRAP: { header: 'clientId', content: 'googleId' },
  TIME_ZONE_DIFFERS: { zone: 'Europe/Moscow', counterZone: 'Asia/Tomsk' },
  SITE_DIFFERS: { host: 'shop.ru', site: 'klinika.ru' },
  CURRENCY_CONFLICT: { inPrice: 'USD', currency: 'RUB' },
  IDS_NOT_METRICA: { header: 'client_id' },
  IDS_LOST_DIGITS: { header: 'ClientID' },
  USER_ID_UNPROVEN: { header: 'user_id' },
  CALL_BEFORE_ID: { born: '2026-03-04 11:40:00' },
  TIMES_BEFORE_IDS: { n: '3', hours: '7' },
  DATE_ORDER_UNPROVEN: {
    header: 'Дата',
    dmy: '02/03/2026 = 2026-03-02',
    mdy: '02/03/2026 = 2026-02-03',
  },
  PRICE_IS_COST: { header: 'price', beside: 'callee' },
  DURATION_FRACTION: { header: 'Длительность', n: '5' },
  DIRECTION_MIXED: { header: 'Тип', n: '5', words: 'Исходящий' },
  ROW_SHIFTED: { beyond: 'vip' },
  STATUS_NOT_CALL: { header: 'Статус' },
  COLUMN_UNUSED: { header: 'Контакт' },
  CURRENCY_MIXED: { currencies: 'RUB, USD' },
};

describe.each(PROBLEM_CODES)('%s', (code) => {
  test.each(['heading', 'sentence', 'message'])('has a %s in both languages', (part) => {
    const [en = '', ru = ''] = inAllLanguages(`problem.${code}.${part}`);
    expect(en).toMatch(/^[^а-яё]+$/i);
    expect(ru).toMatch(/[а-яё]/i);
    expect(`${en}${ru}`).not.toMatch(/!(?!\w)|\n/);
  });

  test('says its sentence for the note without the value of the cell, with a full stop', () => {
    for (const sentence of inAllLanguages(`problem.${code}.sentence`)) {
      expect(sentence).not.toMatch(/[{}[\]]/);
      expect(sentence).toMatch(/\.$/);
    }
  });

  test.each(LANGUAGES)(
    'leaves no parameter unfilled in %s, with and without a suggestion',
    (language) => {
      const key: TextKey = `problem.${code}.message`;
      const params = { ...ALWAYS, ...DETAILS[code] };
      const more = {
        suggestion: 'SUGGESTED',
        choices: '1.234 / 1234',
        candidate: 'C',
        better: 'B',
        anyId: '1',
        zone: 'Z',
        reason: 'R',
      };
      for (const given of [params, { ...params, ...more }]) {
        const message = say(language, key, given);
        expect(message).not.toMatch(/[{}]|\[\[|\]\]|\s\s|\.\.|\?\./);
        expect(message).toMatch(/[.?]$/);
      }
    },
  );
});

test('no text is kept for a problem that does not exist', () => {
  const codes = new Set(
    Object.keys({ ...PROBLEM_TEXTS, ...PROBLEM_HEADING_TEXTS })
      .filter((key) => key.startsWith('problem.'))
      .map((key) => key.split('.')[1]),
  );
  expect([...codes].filter((code) => code === undefined || !(code in PROBLEM_SEVERITY))).toEqual(
    [],
  );
});

test.each(SEVERITIES)('the severity %s has a name in both languages', (severity) => {
  expect(inAllLanguages(`severity.${severity}`)).toHaveLength(2);
});

describe('a message', () => {
  test.each<['en' | 'ru', TextKey, Readonly<Record<string, string>>, string]>([
    [
      'en',
      'problem.COLUMN_LOST.message',
      { field: 'DateTime', header: 'Дата звонка' },
      'Column “Дата звонка”, which gave Date and time, is no longer in the sheet, so nothing is sent from it. Choose the column again.',
    ],
    [
      'ru',
      'problem.COLUMN_LOST.message',
      { field: 'DateTime', header: 'Дата звонка', candidate: 'Дата и время' },
      'Столбца «Дата звонка», из которого бралось поле «Дата и время», в листе больше нет, поэтому из листа ничего не отправляется. Выберите столбец заново; похоже, теперь это «Дата и время».',
    ],
    [
      'en',
      'problem.COLUMN_TRAP.message',
      { field: 'ClientId', header: 'clientId', content: 'googleId', better: 'yaClientId' },
      '“clientId” was left out: it looks like Metrica visitor id but holds Google’s id, not Metrica’s. If your export has “yaClientId”, use that; otherwise choose a column by hand.',
    ],
    [
      'ru',
      'problem.COLUMN_MISSING.message',
      { field: 'ClientId', anyId: '1' },
      'Нет столбца для поля «ClientID Метрики» или другого id посетителя, без него звонки не отправить. Выберите столбец в «Столбцах» или добавьте его в выгрузку.',
    ],
    [
      'en',
      'problem.PRICE_UNREADABLE.message',
      { seen: '1,234', choices: '1.234 / 1234' },
      '“1,234” can be read in two ways: 1.234 / 1234.',
    ],
    [
      'en',
      'problem.PRICE_UNREADABLE.message',
      { seen: 'abc', choices: '' },
      '“abc” is not an amount.',
    ],
    [
      'ru',
      'problem.FLAG_UNREADABLE.message',
      { seen: 'Недозвон', field: 'CallMissed' },
      '«Недозвон» в поле «Пропущен» — ни да, ни нет.',
    ],
    [
      'ru',
      'problem.TIME_UNREADABLE.message',
      { seen: '31.11.2025', lastDay: '30', month: '11' },
      '«31.11.2025» — не дата со временем. В ноябре 30 дней.',
    ],
    [
      'en',
      'problem.TIME_UNREADABLE.message',
      { seen: '31.02.2025', lastDay: '28', month: '2' },
      '“31.02.2025” is not a date and time. February has 28 days.',
    ],
    [
      'en',
      'problem.PHONE_UNREADABLE.message',
      { seen: '[[x?{seen}]] {field}', suggestion: '' },
      '“[[x?{seen}]] {field}” is not a phone number.',
    ],
  ])('in %s of %s', (language, key, params, message) => {
    expect(say(language, key, params)).toBe(message);
  });
});
