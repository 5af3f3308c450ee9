/** Words for nothing, as exports, programs and people write them, and texts that only look so. */

import { describe, expect, test } from '@jest/globals';
import { isEmptyText } from '../../../src/core/cell/text';

/** Each with where it is met. */
const NOTHING: readonly (readonly [source: string, words: readonly string[]])[] = [
  [
    'databases and their dumps',
    [
      '\\N',
      '\\n',
      'NULL',
      '<null>',
      '<NULL>',
      '[null]',
      '(null)',
      '{null}',
      '"null"',
      "'null'",
      'nil',
      '<nil>',
    ],
  ],
  [
    'programs',
    [
      'undefined',
      'NaN',
      'nan',
      '<none>',
      'None',
      '(none)',
      '[None]',
      'unset',
      'empty',
      '(empty)',
      '<empty>',
    ],
  ],
  [
    'reports in English',
    [
      'n/a',
      'N/A',
      'NA',
      'N.A.',
      '(not set)',
      'not set',
      'Not specified',
      'not available',
      'Not defined',
      'not provided',
    ],
  ],
  [
    'reports in English, of ids',
    ['not found', 'Not identified', 'not given', 'Not known', 'unknown', '<unknown>', '(unknown)'],
  ],
  [
    'reports in English, of amounts',
    ['no data', 'No value', 'No info', 'no information', 'blank', '(blank)', 'unspecified'],
  ],
  [
    'webhooks of a Russian tracker',
    ['Отсутствует', 'отсутствуют', 'Данные отсутствуют', 'отсутствует значение'],
  ],
  [
    'CRMs in Russian',
    [
      'не указан',
      'Не указана',
      'не указано',
      'Не указаны',
      'не задан',
      'не задана',
      'Не заданы',
      '(не указано)',
    ],
  ],
  [
    'trackers in Russian',
    [
      'не определён',
      'не определен',
      'Не определена',
      'не определены',
      'не определился',
      'не определено',
      '(не определено)',
    ],
  ],
  [
    'people’s sheets in Russian',
    [
      'нет',
      'Нет данных',
      'нет значения',
      'нет информации',
      'Данных нет',
      'пусто',
      '(пусто)',
      'б/н',
      'н/д',
      'Н/Д',
      'б/д',
    ],
  ],
  [
    'reports of 1C',
    [
      'не заполнено',
      'Не заполнен',
      'не установлено',
      'значение не указано',
      '<Не указан>',
      '«не указан»',
    ],
  ],
  [
    'exports of analytics',
    ['не найден', 'не найдена', 'не найдено', 'не получен', 'не передан', 'не был найден'],
  ],
  [
    'people who fill every cell',
    ['-', '--', '—', '–', '−', '-//-', '- // -', '...', '…', '.', '?', '???', '***', '/', '_'],
  ],
];

describe.each(NOTHING)('in %s', (_source, words) => {
  test.each(words)('%j stands for no value', (word) => {
    expect(isEmptyText(word)).toBe(true);
  });
});

test.each([
  'нет ответа',
  'не отвечен',
  'не принят',
  'неизвестный номер',
  'новый',
  'нетто',
  'no answer',
  'no',
  'not answered',
  'unknown caller',
  'nullable',
  'Nil Armstrong',
  '-5',
  '-0',
  '0',
  '(500)',
  '.50',
  '+',
  '?utm_source=a',
  '<b>',
  'указан',
  'определён',
  'N',
  'б',
  'Данные',
  'не указан менеджер Иванов, перезвонить завтра утром',
])('%j is a value', (word) => {
  expect(isEmptyText(word)).toBe(false);
});
