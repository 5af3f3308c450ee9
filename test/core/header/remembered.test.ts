/** The mapping that a tab keeps, when its columns are moved, renamed and taken away. */

import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import type { Cell } from '../../../src/core/cell/cell';
import { findHeader, type HeaderSearch } from '../../../src/core/header/header';
import { rememberColumns, rememberedHeader } from '../../../src/core/header/remembered';

type Columns = TabSettings['columns'];

function search(top: readonly (readonly Cell[])[], columns: Columns = {}): HeaderSearch {
  return findHeader({ top, settings: { ...DEFAULT_SETTINGS, columns } });
}

describe('what is kept after an accepted check', () => {
  test('is every column by its header, with the choices of a person', () => {
    const chosen: Columns = {
      Tag: { header: 'Итог' },
      Currency: { constant: 'RUB' },
      PhoneNumber: { notSent: true },
    };
    const found = search(
      [['yaClientId', 'Дата', 'Время', 'answered', 'Итог', 'callerNumber', 'clientId']],
      chosen,
    );
    expect(rememberColumns(found)).toEqual({
      ...chosen,
      ClientId: { header: 'yaClientId' },
      DateTime: { dateHeader: 'Дата', timeHeader: 'Время' },
      CallMissed: { header: 'answered', inverse: true },
    });
  });

  test('finds the same columns again, as remembered', () => {
    const top = [['yaClientId', 'Дата', 'Время', 'answered', 'Комментарий']];
    const first = search(top, { Tag: { header: 'Комментарий' } });
    const again = search(top, rememberColumns(first));
    expect(again.mapping).toEqual(first.mapping);
    expect(rememberColumns(again)).toEqual(rememberColumns(first));
    expect(again.found.map(({ column, how }) => [column, how])).toEqual([
      ['ClientId', 'remembered'],
      ['DateTime', 'remembered'],
      ['CallMissed', 'remembered'],
      ['Tag', 'chosen'],
    ]);
  });

  test('holds no guesses and no traps', () => {
    const found = search([['yaClientId', 'date', 'clientId', 'PhonNumber']]);
    expect(Object.keys(rememberColumns(found))).toEqual(['ClientId', 'DateTime']);
  });
});

describe('columns that are moved', () => {
  test('are found where they are now, below a new title', () => {
    const kept = rememberColumns(search([['ClientId', 'DateTime', 'Телефон']]));
    const found = search([['Отчёт'], ['', 'Телефон', 'Имя', 'DateTime', 'ClientId']], kept);
    expect(found.headerRow).toBe(2);
    expect(found.mapping).toMatchObject({
      ClientId: { column: 5 },
      DateTime: { column: 4 },
      PhoneNumber: { column: 2 },
    });
    expect(found.problems).toEqual([]);
  });

  test('of the same header are told by their number from the left', () => {
    const kept: Columns = { Tag: { header: 'Тег', nth: 2 }, URL: { header: 'Тег', nth: 1 } };
    const found = search([['Тег', 'ClientId', 'DateTime', 'Тег']], kept);
    expect(found.mapping).toMatchObject({ Tag: { column: 4 }, URL: { column: 1 } });
    expect(rememberColumns(found)).toMatchObject(kept);
  });

  test('keep their number when the search is asked again', () => {
    const found = search([['Дата', 'ClientId', 'Телефон', 'Телефон', 'Дата']], {
      PhoneNumber: { header: 'Телефон', nth: 2 },
      DateTime: { header: 'Дата', nth: 1 },
    });
    expect(found.mapping).toMatchObject({ PhoneNumber: { column: 4 }, DateTime: { column: 1 } });
  });

  test('are doubled when a second one of the name has come', () => {
    const found = search([['ClientId', 'DateTime', 'Тег', 'Тег']], { Tag: { header: 'Тег' } });
    expect(found.mapping).not.toHaveProperty('Tag');
    expect(found.problems).toEqual([
      expect.objectContaining({
        code: 'COLUMN_DOUBLED',
        details: { field: 'Tag', header: 'Тег', places: 'C, D' },
      }),
    ]);
  });

  test('may be called like the sign for a number', () => {
    const kept: Columns = { Tag: { header: 'Тег', nth: 2 } };
    expect(search([['ClientId', 'DateTime', 'Тег#2']], kept).mapping.Tag).toMatchObject({
      column: 3,
    });
    expect(search([['Тег#2', 'ClientId', 'DateTime']], kept).mapping.Tag).toMatchObject({
      column: 1,
    });
  });

  test('are not cells without text, where an empty header was kept', () => {
    const found = search([['', 'ClientId', 'DateTime']], { Tag: { header: '' } });
    expect(found.lost).toMatchObject([{ column: 'Tag', header: '', candidate: null }]);
  });
});

describe('how a sheet column is kept', () => {
  const headers = ['Тег', 'ClientId', 'Тег', '', 'Тег'];

  test.each([
    [1, { header: 'Тег', nth: 1 }],
    [2, { header: 'ClientId' }],
    [3, { header: 'Тег', nth: 2 }],
    [5, { header: 'Тег', nth: 3 }],
  ])('in place %d: %j', (place, kept) => {
    expect(rememberedHeader(place, headers)).toStrictEqual(kept);
  });

  test.each<[string, readonly string[], readonly Cell[], Columns['DateTime']]>([
    [
      'the second time of day',
      ['ClientId', 'Дата', 'Время', 'Время'],
      [],
      { dateHeader: 'Дата', timeHeader: 'Время', timeNth: 1 },
    ],
    [
      'the first of two dates',
      ['ClientId', 'Start time', 'Дата', 'Дата'],
      ['17', '12:30', '14.03.2025', '14.03.2025'],
      { dateHeader: 'Дата', timeHeader: 'Start time', dateNth: 1 },
    ],
  ])('beside its other half: %s', (_name, names, cells, kept) => {
    const found = search([names, cells]);
    expect(rememberColumns(found).DateTime).toStrictEqual(kept);
    expect(search([names, cells], rememberColumns(found)).mapping).toEqual(found.mapping);
  });

  test.each<[string, readonly Cell[], Columns['CallMissed']]>([
    ['answered', [], { header: 'answered', inverse: true }],
    ['Статус звонка', [true, false], { header: 'Статус звонка' }],
    ['CallMissed', [1, 0], { header: 'CallMissed' }],
  ])('of a flag called %s', (header, cells, kept) => {
    const found = search([
      ['ClientId', 'DateTime', header],
      ...cells.map((cell) => ['', '', cell]),
    ]);
    expect(rememberColumns(found).CallMissed).toStrictEqual(kept);
  });
});

describe('two sheet columns of a time', () => {
  const kept: Columns = { DateTime: { dateHeader: 'День', timeHeader: 'Час' } };

  test('tell the header row and are shown with both headers', () => {
    const found = search([['Отчёт'], ['Час', 'Ид', 'День'], ['12:30', '17', '14.03.2025']], kept);
    expect(found.headerRow).toBe(2);
    expect(found.found).toMatchObject([
      { header: 'День + Час', source: { dateColumn: 3, timeColumn: 1 }, how: 'chosen' },
    ]);
  });

  test('are known by their names when no person had to name them', () => {
    expect(search([['ClientId', 'Дата', 'Время']]).found[1]).toMatchObject({
      header: 'Дата + Время',
      how: 'known',
    });
  });

  test.each([
    ['the date', ['ClientId', 'Час'], 'День'],
    ['the time of day', ['ClientId', 'День'], 'Час'],
  ])('are lost when %s is gone', (_name, headers, header) => {
    expect(search([headers], kept).lost).toMatchObject([{ column: 'DateTime', header }]);
  });

  test('were chosen when only one of them has a known name', () => {
    const half: Columns = { DateTime: { dateHeader: 'Дата', timeHeader: 'Час' } };
    expect(search([['ClientId', 'Дата', 'Час']], half).found[1]?.how).toBe('chosen');
  });
});

describe('a column that is gone', () => {
  test.each<[string, Columns, readonly string[], string, string | null]>([
    [
      'a needed one',
      { DateTime: { header: 'Дата звонка' } },
      ['ClientId', 'Дата и время'],
      'DateTime',
      'Дата и время',
    ],
    [
      'an optional one',
      { Tag: { header: 'Итог' } },
      ['ClientId', 'DateTime', 'Метка'],
      'Tag',
      'Метка',
    ],
    [
      'one with a near header',
      { Tag: { header: 'Итог разговора' } },
      ['ClientId', 'DateTime', 'Итоги разговора'],
      'Tag',
      'Итоги разговора',
    ],
    [
      'one in other case',
      { ClientId: { header: 'ClientId' } },
      ['clientid', 'DateTime'],
      'ClientId',
      'clientid',
    ],
    [
      'one with nothing like it',
      { Tag: { header: 'Итог' } },
      ['ClientId', 'DateTime', 'Имя'],
      'Tag',
      null,
    ],
    [
      'half of a pair',
      { DateTime: { dateHeader: 'Дата', timeHeader: 'Час' } },
      ['ClientId', 'Дата', 'Часы'],
      'DateTime',
      'Дата',
    ],
    [
      'one whose like is a trap',
      { ClientId: { header: 'yaClientId' } },
      ['clientId', 'callerNumber', 'date'],
      'ClientId',
      null,
    ],
    [
      'one whose like another column has',
      { Tag: { header: 'Ценa' } },
      ['ClientId', 'DateTime', 'Price', 'Цена'],
      'Tag',
      null,
    ],
  ])('%s is lost, never guessed', (_name, kept, headers, field, candidate) => {
    const found = search([headers], kept);
    expect(found.mapping).not.toHaveProperty(field);
    expect(found.lost).toEqual([
      expect.objectContaining({ column: field, candidate, kept: Object.values(kept)[0] }),
    ]);
    const lost = found.problems.filter(({ code }) => code === 'COLUMN_LOST');
    expect(lost).toEqual([
      expect.objectContaining({ severity: 'error', row: null, suggestion: candidate }),
    ]);
    expect(found.problems.map(({ code }) => code)).not.toContain('COLUMN_MISSING');
    expect(found.guesses).toEqual([]);
  });

  test('stays lost until a person chooses again', () => {
    const kept: Columns = { Tag: { header: 'Итог' }, URL: { header: 'Сайт' } };
    const found = search([['ClientId', 'DateTime', 'Метка']], kept);
    const again = search([['ClientId', 'DateTime', 'Метка']], rememberColumns(found));
    expect(again.lost.map(({ column }) => column)).toEqual(['Tag', 'URL']);
    const chosen = {
      ...rememberColumns(again),
      Tag: { header: 'Метка' },
      URL: { notSent: true },
    } as const;
    expect(search([['ClientId', 'DateTime', 'Метка']], chosen).problems).toEqual([]);
  });

  test('is found again when it is back', () => {
    const kept = rememberColumns(search([['ClientId', 'DateTime', 'Метка']]));
    const without = rememberColumns(search([['ClientId', 'DateTime']], kept));
    expect(search([['Метка', 'ClientId', 'DateTime']], without).problems).toEqual([]);
  });

  test('of the id type is not replaced by another id', () => {
    const found = search([['Yclid', 'DateTime']], { ClientId: { header: 'Ид' } });
    expect(found.idType).toBe('CLIENT_ID');
  });

  test('is offered to one field only', () => {
    const kept: Columns = { Tag: { header: 'Теги1' }, URL: { header: 'Теги2' } };
    const found = search([['ClientId', 'DateTime', 'Теги']], kept);
    expect(found.lost.map(({ candidate }) => candidate)).toEqual(['Теги', null]);
  });

  test('with all others, in a sheet of something else, has no header', () => {
    const kept: Columns = { ClientId: { header: 'Ид' }, DateTime: { header: 'Когда' } };
    const found = search(
      [
        ['Товар', 'Остаток'],
        ['Стул', 5],
      ],
      kept,
    );
    expect(found.problems.map(({ code }) => code)).toEqual(['HEADER_NOT_FOUND']);
  });
});

describe('a choice of a person', () => {
  test('wins over an exact name, which is then left out', () => {
    const found = search([['ClientId', 'DateTime', 'Tag', 'Итог']], { Tag: { header: 'Итог' } });
    expect(found.mapping.Tag).toMatchObject({ column: 4 });
    expect(found.leftOut).toEqual([
      expect.objectContaining({ header: 'Tag', reason: 'worse', taken: 'Итог' }),
    ]);
  });

  test('takes a sheet column from the field that its name says', () => {
    const found = search([['ClientId', 'DateTime', 'url']], { CallTrackerURL: { header: 'url' } });
    expect(Object.keys(found.mapping)).toEqual(['ClientId', 'DateTime', 'CallTrackerURL']);
    expect(found.found[2]?.how).toBe('chosen');
  });

  test('of a constant stands for a column of the sheet', () => {
    const found = search([['ClientId', 'DateTime', 'Currency']], { Currency: { constant: 'RUB' } });
    expect(found.mapping.Currency).toEqual({ kind: 'constant', value: 'RUB' });
    expect(found.found[2]).toMatchObject({ column: 'Currency', header: '', how: 'chosen' });
    expect(found.leftOut).toEqual([]);
  });

  test('of a constant for an id or a time is not taken', () => {
    const found = search([['ClientId', 'DateTime']], {
      ClientId: { constant: '1' },
      DateTime: { constant: '2025-03-14' },
    });
    expect(found.mapping).toMatchObject({ ClientId: { column: 1 }, DateTime: { column: 2 } });
  });
});
