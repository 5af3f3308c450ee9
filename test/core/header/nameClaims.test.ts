/** What a header says by its name alone: known names, look-alikes and names nearly right. */

import { describe, expect, test } from '@jest/globals';
import type { ColumnName } from '../../../src/core/call/columns';
import { isTrapName, trapOf } from '../../../src/core/exports/traps';
import { claimOf, nameClaims, nearestColumn } from '../../../src/core/header/nameClaims';

describe('a known name', () => {
  test.each([
    ['Длительность, сек', 'TalkDuration', 3],
    ['TalkDuration', 'TalkDuration', 0],
    ['Телефон', 'PhoneNumber', 13],
  ])('%s is of %s', (header, column, rank) => {
    expect(claimOf(header, 4)).toMatchObject({ column, rank, sheetColumn: 4, header });
  });

  test.each(['Дата, сек', 'Телефон (с)', 'Имя', ''])('%j is none', (header) => {
    expect(claimOf(header, 1)).toBeNull();
  });
});

test('a header row has claims and look-alikes at their places, and nothing for empty cells', () => {
  const { claims, traps } = nameClaims(['', 'ClientId', 'Виртуальный номер', 'Имя', 'Теги']);
  expect(claims.map(({ column, sheetColumn }) => [column, sheetColumn])).toEqual([
    ['ClientId', 2],
    ['Tag', 5],
  ]);
  expect(traps.map(({ trap, sheetColumn }) => [trap.content, sheetColumn])).toEqual([
    ['calledNumber', 3],
  ]);
});

describe('a name nearly right', () => {
  test.each<[string, ColumnName, number]>([
    ['Curency', 'Currency', 1],
    ['Номер звонивщего', 'PhoneNumber', 1],
    ['Номер звонищего', 'PhoneNumber', 1],
    ['Дата звонка (факт)', 'DateTime', 1],
    ['Дата звнка (факт)', 'DateTime', 2],
  ])('%j resembles %s with %d slips', (header, column, mistakes) => {
    expect(nearestColumn(header)).toEqual({ column, mistakes });
  });

  test('is looked for among the columns that are wanted', () => {
    expect(nearestColumn('Curency', (column) => column === 'Price')).toBeNull();
  });

  test.each([
    '',
    'phon',
    'Телефон',
    'Телефон 2',
    'Теелфон 2',
    'gclid',
    'fbclid',
    'unanswered',
    'Неуспешный',
    'dates',
    'stats',
    'ctClientId',
    'Виртуальный номер',
    'Куда (номер)',
    'Длительнось (мин)',
    'Duraton, ms',
    'Имя',
  ])('is not %j', (header) => {
    expect(nearestColumn(header)).toBeNull();
  });
});

describe('Google’s client id', () => {
  test.each(['ctCallerId', 'ctSource', 'ct_source', 'ctclientid', 'ctcallerid', 'ctglobalid'])(
    'is what clientId holds beside %s',
    (other) => {
      expect(trapOf('clientId', ['date', 'clientId', other])?.content).toBe('googleId');
    },
  );

  test.each([
    'city',
    'ctr',
    'projectId',
    'productName',
    'ctclientids',
    'ctcallerids',
    'ctglobalids',
  ])('is not what clientId holds beside %s', (other) => {
    expect(trapOf('clientId', ['date', 'clientId', other])).toBeNull();
  });
});

test.each([
  ['client_id', true],
  ['КУДА', true],
  ['ClientId Яндекс', false],
  ['', false],
])('%j is a look-alike somewhere: %p', (header, isTrap) => {
  expect(isTrapName(header)).toBe(isTrap);
});
