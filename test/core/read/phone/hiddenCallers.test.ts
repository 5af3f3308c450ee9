/** Callers without a number, as exchanges, carriers and trackers write them: sent without phone, never held. */

import { describe, expect, test } from '@jest/globals';
import { phoneReader } from '../../../../src/core/read/phone/readPhone';
import { inWords, readCell } from '../readCells';

const read = (cell: string | number, country = 'RU') =>
  inWords(readCell(phoneReader, 'PhoneNumber', cell, { country }));

/** Each with where it is met. */
const HIDDEN: readonly (readonly [source: string, cells: readonly (string | number)[]])[] = [
  [
    'Asterisk and FreeSWITCH',
    [
      'anonymous',
      'Anonymous',
      '<anonymous>',
      'sip:anonymous@anonymous.invalid',
      'unknown',
      'CLIR',
      'asserted',
      'unavailable',
    ],
  ],
  [
    'carriers of North America',
    [
      'Restricted',
      'PRIVATE',
      'Private Number',
      'private caller',
      'Unknown Caller',
      'Blocked',
      'Caller ID Blocked',
      'No Caller ID',
    ],
  ],
  [
    'reports in English',
    [
      'withheld',
      'Number withheld',
      'number is hidden',
      'Hidden number',
      'caller unknown',
      'not disclosed',
    ],
  ],
  [
    'Russian trackers',
    [
      'Аноним',
      'анонимный',
      'Анонимный номер',
      'анонимный абонент',
      'Анонимный звонок',
      'номер скрыт',
      'Скрытый номер',
      'скрыт',
    ],
  ],
  [
    'Russian exchanges',
    [
      'номер не определён',
      'номер не определился',
      'Номер не определен',
      'не определен',
      'АОН не определён',
      'не удалось определить номер',
    ],
  ],
  [
    'people’s sheets in Russian',
    [
      'нет номера',
      'номера нет',
      'без номера',
      'номер отсутствует',
      'неизвестный номер',
      'номер неизвестен',
      'Неизвестно',
      'номер не указан',
    ],
  ],
  [
    'the keys of a telephone, ANONYMOUS',
    ['266696687', '+266696687', 266696687, '1266696687', '+1266696687'],
  ],
  [
    'the keys of a telephone, RESTRICTED',
    ['7378742833', '+7378742833', '+17378742833', '17378742833', 7378742833],
  ],
  [
    'the keys of a telephone, BLOCKED and UNKNOWN',
    ['2562533', '+2562533', '8656696', '+8656696', 8656696],
  ],
  ['the keys of a telephone, UNAVAILABLE', ['86282452253', '+86282452253', 86282452253]],
  [
    'programs that fill a field',
    ['+70000000000', '70000000000', '0000000000', '+00000000000', '0000000'],
  ],
  [
    'exports that mask numbers',
    [
      '+7 916 ***-**-67',
      '7916***4567',
      '7916XXXXX67',
      '+7 9** ***-**-67',
      '8 (945) XXX-XX-XX',
      '+7 (916) ***-**-**',
      '7916ххх4567',
    ],
  ],
  [
    'exports that mask with other signs',
    ['+7916•••4567', '+7 916 ### ## 67', '7916···4567', '+7(9xx)xxx-xx-12', '+1 404 ***-0123'],
  ],
];

describe.each(HIDDEN)('in %s', (_source, cells) => {
  test.each(cells)('%j is a caller who hides', (cell) => {
    expect(read(cell)).toBe('PHONE_HIDDEN');
  });
});

test.each(['+17378742833', '+86282452253'])('%s is hidden in every country', (cell) => {
  expect(['US', 'GB', 'KZ', 'CN'].map((country) => read(cell, country))).toEqual(
    new Array(4).fill('PHONE_HIDDEN'),
  );
});

test.each([
  ['89161234567x12', 'sends +79161234567'],
  ['+7 916 123-45-67*', 'PHONE_UNREADABLE suggests +79161234567'],
  ['Приватбанк', 'PHONE_UNREADABLE'],
  ['Ivan Unknownov', 'PHONE_UNREADABLE'],
  ['номер', 'PHONE_UNREADABLE'],
  ['нет ответа', 'PHONE_UNREADABLE'],
  ['не указано', 'empty'],
  ['нет', 'empty'],
])('%j is no hidden caller: %s', (cell, words) => {
  expect(read(cell)).toBe(words);
});

/** A name or a remark beside a number, as people and caller ids write it. */
describe('a name in brackets', () => {
  test.each([
    '+7 (916) 123-45-67 (Иван)',
    '8 916 123-45-67 (моб.)',
    '(Иван) +79161234567',
    '89161234567 [рабочий]',
    '"79161234567" <79161234567>',
    'Ivan Petrov <+79161234567>',
    '"Иван" <sip:79161234567@10.0.0.1>',
    '+7_916_1234567',
    '8_916_123_45_67',
  ])('is left out of %j', (cell) => {
    expect(read(cell)).toBe('sends +79161234567');
  });
});

describe('a national number of another country', () => {
  test.each([
    ['RU', '80291234567', 'PHONE_UNREADABLE suggests +375291234567'],
    ['RU', '8 (029) 123-45-67', 'PHONE_UNREADABLE suggests +375291234567'],
    ['RU', '8 044 123 45 67', 'PHONE_UNREADABLE suggests +375441234567'],
    ['RU', '067 123 45 67', 'PHONE_UNREADABLE suggests +380671234567'],
    ['RU', '(050) 123-45-67', 'PHONE_UNREADABLE suggests +380501234567'],
    ['RU', '0931234567', 'PHONE_UNREADABLE suggests +380931234567'],
    ['KZ', '0671234567', 'PHONE_UNREADABLE suggests +380671234567'],
    ['RU', '5301234567', 'PHONE_UNREADABLE'],
    ['RU', '2025550123', 'PHONE_UNREADABLE'],
    ['BY', '89161234567', 'sends +79161234567'],
    ['BY', '8 916 123-45-67', 'sends +79161234567'],
    ['UA', '89161234567', 'sends +79161234567'],
    ['AM', '89161234567', 'sends +79161234567'],
    ['BY', '80291234567', 'sends +375291234567'],
    ['UA', '0671234567', 'sends +380671234567'],
    ['RU', '+70123456789', 'PHONE_UNASSIGNED sends +70123456789 suggests +70123456789'],
    ['RU', '70123456789', 'PHONE_UNASSIGNED sends +70123456789 suggests +70123456789'],
    ['RU', '375291234567', 'sends +375291234567'],
    ['RU', '380671234567', 'sends +380671234567'],
    ['RU', '+375291234567', 'sends +375291234567'],
  ])('%s: %j: %s', (country, cell, words) => {
    expect(read(cell, country)).toBe(words);
  });
});
