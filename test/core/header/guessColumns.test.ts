/** Columns that are offered for headers nearly right, and for columns that are gone. */

import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import { findHeader, type HeaderSearch } from '../../../src/core/header/header';

type Columns = TabSettings['columns'];

function search(headers: readonly string[], columns: Columns = {}): HeaderSearch {
  return findHeader({ top: [headers], settings: { ...DEFAULT_SETTINGS, columns, headerRow: 1 } });
}

describe('headers with slips of the pen', () => {
  test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    [
      'for two columns',
      ['Curency', 'CallMised'],
      [
        ['Currency', 1],
        ['CallMissed', 2],
      ],
    ],
    [
      'for one column: the one with fewer slips',
      ['Длительнсть разгавора', 'Длительность разгавора'],
      [['TalkDuration', 2]],
    ],
    [
      'for one column, the better one first',
      ['Длительность разгавора', 'Длительнсть разгавора'],
      [['TalkDuration', 1]],
    ],
    [
      'for one column, equally good: the left one',
      ['Длительность разгавора', 'Длительность разговра'],
      [['TalkDuration', 1]],
    ],
    [
      'with more slips in the left one: in the order of the sheet',
      ['Длительнсть разгавора', 'Имя', 'Curency'],
      [
        ['TalkDuration', 1],
        ['Currency', 3],
      ],
    ],
    ['for an id where there is none', ['ClintId', 'DateTime'], [['ClientId', 1]]],
  ])('are offered %s', (_name, headers, guesses) => {
    const found = search(headers);
    expect(found.guesses.map(({ column, sheetColumn }) => [column, sheetColumn])).toEqual(guesses);
  });
});

describe('for a column that is gone', () => {
  test.each<[string, Columns, readonly string[], readonly (string | null)[]]>([
    [
      'the better one of two known names is offered',
      { Tag: { header: 'Итог' } },
      ['Теги', 'Метка'],
      ['Метка'],
    ],
    [
      'a known name with a slip is offered',
      { PhoneNumber: { header: 'Контакт' } },
      ['PhonNumber', 'Контора'],
      ['PhonNumber'],
    ],
    [
      'what resembles the name of another column is not',
      { Tag: { header: 'Контакт' } },
      ['PhonNumber'],
      [null],
    ],
    ['one slip in a short header is forgiven', { Tag: { header: 'Итог' } }, ['Итоги'], ['Итоги']],
    ['two slips are not', { Tag: { header: 'Итог' } }, ['Итогия'], [null]],
    [
      'the header with the fewest slips is offered',
      { Tag: { header: 'Итог разговора' } },
      ['Итоги разговоры', 'Итоги разговора'],
      ['Итоги разговора'],
    ],
    [
      'a header that another column uses is not',
      { Tag: { header: 'Итог' }, URL: { header: 'Итоги' } },
      ['Итог'],
      [null],
    ],
    [
      'the same header is offered where there were two of it',
      { Tag: { header: 'Итог', nth: 2 } },
      ['Имя', 'Итог'],
      ['Итог'],
    ],
    [
      'the same header is offered, whatever else its name says',
      { Tag: { header: 'Тип', nth: 2 } },
      ['Имя', 'Тип'],
      ['Тип'],
    ],
    [
      'a worse name of another column is not',
      { Tag: { header: 'Phones' } },
      ['PhoneNumber', 'phone'],
      [null],
    ],
    [
      'one header is offered once',
      { Tag: { header: 'Итог звонка' }, URL: { header: 'Итоги звонка' } },
      ['Итогы звонка'],
      ['Итогы звонка', null],
    ],
    ['a cell without text is not', { Tag: { header: 'N' } }, ['', 'Имя'], [null]],
    ['nothing is, where the kept header is none', { Tag: { header: '' } }, ['', 'Имя'], [null]],
  ])('%s', (_name, kept, headers, candidates) => {
    const { lost } = search(['ClientId', 'DateTime', ...headers], kept);
    expect(lost.map(({ candidate }) => candidate)).toEqual(candidates);
  });
});
