/** The header search on sheets as people have them. */

import { describe, expect, test } from '@jest/globals';
import type { ColumnName } from '../../../src/core/call/columns';
import type { ProblemCode } from '../../../src/core/call/problem';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import type { Cell } from '../../../src/core/cell/cell';
import { findHeader, type HeaderSearch } from '../../../src/core/header/header';

type Row = readonly Cell[];

function search(top: readonly Row[], settings: Partial<TabSettings> = {}): HeaderSearch {
  return findHeader({ top, settings: { ...DEFAULT_SETTINGS, ...settings } });
}

function headersOf(found: HeaderSearch): Partial<Record<ColumnName, string>> {
  return Object.fromEntries(found.found.map(({ column, header }) => [column, header]));
}

function codesOf(found: HeaderSearch): readonly ProblemCode[] {
  return found.problems.map(({ code }) => code);
}

const CALL: Row = ['1700000000123456789', '14.03.2025 12:30', '79161234567'];

describe('the header row', () => {
  test.each<[string, readonly Row[], number]>([
    ['in the first row', [['ClientId', 'DateTime', 'PhoneNumber'], CALL], 1],
    [
      'below title rows',
      [['Звонки за март'], [], ['Дата:', '01.03.2025'], ['ClientId', 'DateTime'], CALL],
      4,
    ],
    [
      'below a title that is itself a known name',
      [['Телефон'], ['', ''], ['ClientId', 'Дата звонка'], CALL],
      3,
    ],
    ['with empty neighbours of merged cells', [['', 'ClientId', '', '', 'DateTime', ''], CALL], 1],
    ['repeated: the upper one', [['ClientId', 'DateTime'], ['ClientId', 'DateTime'], CALL], 1],
    [
      'in two languages: the one with the exact names',
      [['Визит', 'Дата и время'], ['ClientId', 'DateTime'], CALL],
      2,
    ],
    ['in row 20', [...Array.from({ length: 19 }, () => ['']), ['ClientId', 'DateTime']], 20],
    ['without rows below', [['ClientId', 'DateTime']], 1],
    ['of numbers besides', [['ClientId', 'DateTime', 1, 2, 2025, 100500], CALL], 1],
    ['of slips of the pen alone', [['Отчёт'], ['ClintId', 'DateTme', 'PhonNumber'], CALL], 2],
    ['of one exact name', [['ClientId', 'Когда', 'Кто'], CALL], 1],
    [
      'beside a row of words that are names too',
      [
        ['missed', 'answered', 'status', 'x'],
        ['ClientId', 'DateTime'],
      ],
      2,
    ],
  ])('is found %s', (_name, top, row) => {
    expect(search(top).headerRow).toBe(row);
  });

  test.each<[string, readonly Row[]]>([
    ['nothing at all', []],
    ['empty rows', [[], ['', '']]],
    ['data alone', [CALL, CALL]],
    ['data with words that are names too', [[...CALL, 'answered', 'нет', 'новый клиент']]],
    ['names that say nothing', [['Ид', 'Когда', 'Кто'], CALL]],
    [
      'a header further down than row 20',
      [...Array.from({ length: 20 }, () => ['']), ['ClientId', 'DateTime']],
    ],
  ])('is not found in %s', (_name, top) => {
    const found = search(top);
    expect([found.headerRow, codesOf(found)]).toEqual([null, ['HEADER_NOT_FOUND']]);
    expect(found.mapping).toEqual({});
  });

  test('is where a person says, also further down and without known names', () => {
    const top = [
      ['ClientId', 'DateTime'],
      ...Array.from({ length: 28 }, () => CALL),
      ['Ид', 'Когда'],
    ];
    const found = search(top, { headerRow: 30, columns: { ClientId: { header: 'Ид' } } });
    expect([found.headerRow, headersOf(found)]).toEqual([30, { ClientId: 'Ид' }]);
  });

  test('that a person set and that is empty or not there is not found', () => {
    expect(codesOf(search([[''], CALL], { headerRow: 1 }))).toEqual(['HEADER_NOT_FOUND']);
    expect(codesOf(search([CALL], { headerRow: 99 }))).toEqual(['HEADER_NOT_FOUND']);
  });

  test('is told by the headers that a person chose, when no name is known', () => {
    const columns = { ClientId: { header: 'Ид' }, DateTime: { header: 'Когда' } } as const;
    const found = search([['Отчёт'], ['Ид', 'Когда', 'Кто'], CALL], { columns });
    expect([found.headerRow, codesOf(found)]).toEqual([2, ['COLUMN_UNUSED']]);
  });
});

describe('a whole export in one column', () => {
  test.each<[string, readonly Row[]]>([
    [
      'with semicolons',
      [['Тип;Статус;Время;Откуда'], ['Входящий;Отвечен;14.03.2025 12:30;79161234567']],
    ],
    ['with tabs', [['ClientId\tDateTime'], ['17\t1481714026']]],
    ['with commas', [['ClientId,DateTime,Price'], ['17,1481714026,5']]],
    ['with quotes', [['"ClientId";"DateTime"'], ['"17";"1481714026"']]],
    ['with decimal commas that spread', [['ClientId;DateTime;Price'], ['17;1481714026;5', '50']]],
    ['with names that nobody knows', [['а;б;в'], ['1;2;3'], ['4;5;6']]],
    ['below a title', [['Выгрузка'], ['ClientId;DateTime'], ['17;1481714026']]],
  ])('is told %s', (_name, top) => {
    const found = search(top);
    expect([found.headerRow, codesOf(found)]).toEqual([null, ['ONE_COLUMN']]);
  });

  test('is told when a person set the header row there', () => {
    const row = ['ClientId;DateTime', '', ''];
    expect(codesOf(search([row, ['17;1']], { headerRow: 1 }))).toEqual(['ONE_COLUMN']);
  });

  test('is not a sheet below a line that lists its columns', () => {
    const found = search([['Поля: телефон, теги, дата'], ['ClientId', 'DateTime'], CALL]);
    expect([found.headerRow, codesOf(found)]).toEqual([2, []]);
  });

  test('is not a sheet with one column of ids', () => {
    expect(codesOf(search([['ClientId'], ['17']]))).toEqual(['COLUMN_MISSING']);
  });
});

describe('a header', () => {
  test.each([
    ['\uFEFFClientId'],
    [' ClientId '],
    ['ClientId\u00A0'],
    ['"ClientId"'],
    ['«ClientId»'],
    ["'ClientId"],
    ['="ClientId"'],
    ['ClientId:'],
    ['* ClientId *'],
    ['\nClientId\r\n'],
    ['\u200BClient\u200BId'],
  ])('%j is the exact name', (header) => {
    expect(search([[header, 'DateTime']]).found[0]).toMatchObject({
      column: 'ClientId',
      how: 'exact',
    });
  });

  test.each<[string, ColumnName]>([
    ['client\nid', 'ClientId'],
    ['CLIENT-ID', 'ClientId'],
    ['Яндекс.Метрика Client ID', 'ClientId'],
    ['ЯНДЕКС МЕТРИКА  CLIENTID', 'ClientId'],
    ['ClientID Метрики', 'ClientId'],
    ['_ym_uid', 'ClientId'],
    ['User ID', 'UserId'],
    ['YCLID', 'Yclid'],
    ['Дата и\nвремя', 'DateTime'],
    ['Date/Time', 'DateTime'],
    ['Длительность разговора, сек', 'TalkDuration'],
    ['Длительность разговора (сек.)', 'TalkDuration'],
    ['Время разговора, в секундах', 'TalkDuration'],
    ['talk_duration_sec', 'TalkDuration'],
    ['Talk duration (s)', 'TalkDuration'],
    ['Телефон клиента*', 'PhoneNumber'],
    ['Phone', 'PhoneNumber'],
    ['Caller’s number', 'PhoneNumber'],
    ["Caller's number", 'PhoneNumber'],
    ['Первичный звонок', 'FirstTimeCaller'],
    ['ВАЛЮТА', 'Currency'],
    ['Сумма сделки', 'Price'],
    ['Ссылка на запись', 'CallTrackerURL'],
    ['Статический звонок', 'StaticCall'],
    ['Уникальный звонок', 'FirstTimeCaller'],
    ['Теги', 'Tag'],
  ])('%j is a known name of %s', (header, column) => {
    const found = search([['Кто ответил', header, 'Схема']], { headerRow: 1 });
    expect(found.found).toMatchObject([{ column, header: expect.any(String), how: 'known' }]);
  });

  test.each([
    'Длительность разговора (мин)',
    'gclid',
    'Имя',
    'status',
    'Комментарий',
    'answer',
    'Email',
    'Источник',
    'Кто ответил',
    'phone 2',
    'crm_client_id',
    'visitor_id',
    'duration_ms',
    'finish_time',
  ])('%j is nobody’s name and no guess', (header) => {
    const found = search([['UserId', 'DateTime', header]]);
    expect([Object.keys(found.mapping), found.guesses]).toEqual([['UserId', 'DateTime'], []]);
  });

  test('may be one of two hundred', () => {
    const row = Array.from({ length: 200 }, (_, index) => `Поле ${index}`);
    row[150] = 'ClientId';
    row[199] = 'DateTime';
    expect(search([row]).mapping).toEqual({
      ClientId: { kind: 'column', column: 151, inverse: false },
      DateTime: { kind: 'column', column: 200, inverse: false },
    });
  });
});

describe('of several columns for one field', () => {
  test.each<[readonly string[], ColumnName, string, readonly string[]]>([
    [['url', 'callUrl'], 'URL', 'callUrl', ['url']],
    [['url', 'URL'], 'URL', 'URL', ['url']],
    [['duration', 'billsec'], 'TalkDuration', 'billsec', ['duration']],
    [
      ['Длительность звонка', 'Длительность разговора'],
      'TalkDuration',
      'Длительность разговора',
      ['Длительность звонка'],
    ],
    [['Метка', 'Теги'], 'Tag', 'Метка', ['Теги']],
    [['client_id', 'ym_client_id'], 'ClientId', 'ym_client_id', ['client_id']],
    [
      ['entrance_page', 'communication_page_url'],
      'URL',
      'communication_page_url',
      ['entrance_page'],
    ],
    [['phone', 'PhoneNumber'], 'PhoneNumber', 'PhoneNumber', ['phone']],
  ])('%j: for %s %s is taken', (headers, column, header, others) => {
    const found = search([['UserId', 'DateTime', ...headers]]);
    expect(headersOf(found)[column]).toBe(header);
    expect(found.leftOut).toEqual(
      others.map((other) =>
        expect.objectContaining({ header: other, reason: 'worse', taken: header }),
      ),
    );
    expect(codesOf(found)).toEqual([]);
  });

  test.each<[readonly string[], ColumnName, string, string]>([
    [['ClientId', 'ClientId', 'DateTime'], 'ClientId', 'ClientId', 'A, B'],
    [['ClientId', 'DateTime', 'Метка', 'метка'], 'Tag', 'Метка', 'C, D'],
    [['ClientId', 'DateTime', 'PhoneNumber', 'PhoneNumber'], 'PhoneNumber', 'PhoneNumber', 'C, D'],
    [['Дата звонка', 'ClientId', 'Дата вызова'], 'DateTime', 'Дата звонка', 'A, C'],
  ])('%j have equal rank: doubled, none is taken', (headers, field, header, places) => {
    const found = search([headers]);
    expect(found.mapping).not.toHaveProperty(field);
    expect(found.problems).toEqual([
      expect.objectContaining({
        code: 'COLUMN_DOUBLED',
        row: null,
        column: null,
        cell: null,
        details: { field, header, places },
      }),
    ]);
  });

  test('a doubled id is not replaced by another id', () => {
    expect(search([['ClientId', 'ClientId', 'Yclid', 'DateTime']]).idType).toBe('CLIENT_ID');
  });
});

describe('the id type', () => {
  test.each<[readonly string[], string | null]>([
    [['UserId', 'Yclid', 'ClientId'], 'CLIENT_ID'],
    [['UserId', 'Yclid'], 'YCLID'],
    [['UserId'], 'USER_ID'],
    [['Tag', 'Price'], null],
  ])('of the columns %j is %s', (headers, idType) => {
    expect(search([[...headers, 'DateTime']]).idType).toBe(idType);
  });

  test('that was set stays, and its column is missing', () => {
    const found = search([['ClientId', 'DateTime']], { idType: 'USER_ID' });
    expect(found.idType).toBe('USER_ID');
    expect(found.problems).toEqual([
      expect.objectContaining({ code: 'COLUMN_MISSING', details: { field: 'UserId' } }),
    ]);
  });

  test('is open without any id: one of three is missing', () => {
    expect(search([['Price', 'Tag']]).problems.map(({ details }) => details)).toEqual([
      { field: 'ClientId', anyId: '1' },
      { field: 'DateTime' },
    ]);
  });

  test('does not come from an id that a person does not send', () => {
    const columns = { ClientId: { notSent: true } } as const;
    const found = search([['ClientId', 'Yclid', 'DateTime']], { columns });
    expect([found.idType, found.notSent]).toEqual(['YCLID', ['ClientId']]);
  });
});

describe('a look-alike', () => {
  test.each<[readonly string[], string, string]>([
    [['clientId', 'yaClientId', 'date'], 'clientId', 'googleId'],
    [['clientId', 'callerNumber', 'date'], 'clientId', 'googleId'],
    [['clientId', 'ctClientId', 'date'], 'clientId', 'googleId'],
    [['client_id', 'ym_uid', 'date'], 'client_id', 'googleId'],
    [['client_id', 'billsec', 'calldate'], 'client_id', 'googleId'],
    [['phoneNumber', 'callerNumber', 'date'], 'phoneNumber', 'calledNumber'],
    [['ua_client_id', 'date', 'phone'], 'ua_client_id', 'googleId'],
    [['Куда', 'Откуда', 'Время'], 'Куда', 'calledNumber'],
  ])('in %j is %s, which holds %s', (headers, header, content) => {
    const found = search([headers]);
    const place = headers.indexOf(header) + 1;
    expect(Object.values(found.mapping)).not.toContainEqual(
      expect.objectContaining({ column: place }),
    );
    expect(found.problems.find(({ seen }) => seen === header)).toMatchObject({
      code: 'COLUMN_TRAP',
      severity: 'warning',
      details: { header, content },
    });
  });

  test.each<[readonly string[], ColumnName, string]>([
    [['clientId', 'date'], 'ClientId', 'clientId'],
    [['Client ID', 'Номер звонившего', 'Дата звонка'], 'ClientId', 'Client ID'],
    [['client_id', 'Caller number', 'date'], 'ClientId', 'client_id'],
    [['phoneNumber', 'date'], 'PhoneNumber', 'phoneNumber'],
    [['ClientId', 'yaClientId', 'date'], 'ClientId', 'ClientId'],
    [['PhoneNumber', 'callerNumber', 'date'], 'PhoneNumber', 'PhoneNumber'],
  ])('in %j is none: %s is %s', (headers, column, header) => {
    const found = search([headers]);
    expect(headersOf(found)[column]).toBe(header);
    expect(codesOf(found)).not.toContain('COLUMN_TRAP');
  });

  test('says what its export has instead', () => {
    const found = search([['clientId', 'callerNumber', 'date']]);
    expect(found.leftOut[0]).toMatchObject({ better: 'yaClientId', taken: null });
    expect(codesOf(found)).toEqual(['COLUMN_MISSING', 'COLUMN_TRAP']);
  });

  test('that a person chose is taken without a word', () => {
    const columns = { PhoneNumber: { header: 'phoneNumber' } } as const;
    const found = search([['yaClientId', 'date', 'phoneNumber', 'callerNumber']], { columns });
    expect(found.found.find(({ column }) => column === 'PhoneNumber')).toMatchObject({
      header: 'phoneNumber',
      how: 'chosen',
    });
    expect(codesOf(found)).toEqual([]);
  });
});

describe('a near name', () => {
  test.each<[string, ColumnName]>([
    ['PhonNumber', 'PhoneNumber'],
    ['Длительность разгавора', 'TalkDuration'],
    ['Curency', 'Currency'],
    ['Телефон (моб.)', 'PhoneNumber'],
    ['CallMised', 'CallMissed'],
    ['Дата звонка (факт)', 'DateTime'],
  ])('%s is a guess of %s and is not used', (header, column) => {
    const found = search([['ClientId', header, column === 'DateTime' ? 'Price' : 'DateTime']]);
    expect(found.guesses).toEqual([{ column, sheetColumn: 2, header }]);
    expect(found.mapping).not.toHaveProperty(column);
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'COLUMN_GUESSED',
        severity: 'warning',
        seen: header,
        suggestion: column,
      }),
    );
  });

  test('is no guess where the field has a column, or where another id is there', () => {
    expect(search([['ClientId', 'DateTime', 'Phone', 'PhonNumber', 'UserIdd']]).guesses).toEqual(
      [],
    );
  });

  test('is no guess once a person confirmed it or does not send the field', () => {
    const top = [['ClientId', 'DateTime', 'PhonNumber']];
    const confirmed = search(top, { columns: { PhoneNumber: { header: 'PhonNumber' } } });
    expect(confirmed.found.map(({ how }) => how)).toEqual(['exact', 'exact', 'chosen']);
    expect(codesOf(confirmed)).toEqual([]);
    expect(codesOf(search(top, { columns: { PhoneNumber: { notSent: true } } }))).toEqual([]);
  });
});

describe('flags that say the opposite', () => {
  test.each<[string, ColumnName, readonly Cell[], boolean]>([
    ['answered', 'CallMissed', [], true],
    ['successful', 'CallMissed', [], true],
    ['repeated_flag', 'FirstTimeCaller', [], true],
    ['dynamic', 'StaticCall', [], true],
    ['CallMissed', 'CallMissed', [1], false],
    ['Статус звонка', 'CallMissed', ['успешный', 'пропущенный'], false],
    ['Статус звонка', 'CallMissed', [true, false], true],
    ['Статус звонка', 'CallMissed', ['1', '0', ''], true],
    ['disposition', 'CallMissed', ['ANSWERED', 'NO ANSWER'], false],
  ])('%s for %s with %j: %p', (header, column, cells, inverse) => {
    const rows = cells.map((cell) => ['17', '14.03.2025 12:30', cell]);
    expect(search([['ClientId', 'DateTime', header], ...rows]).mapping[column]).toEqual({
      kind: 'column',
      column: 3,
      inverse,
    });
  });

  test('that number the calls of a caller are read so', () => {
    const top = [['ClientId', 'DateTime', 'conversations_number']];
    const source = { kind: 'column', column: 3, inverse: false, counts: true };
    expect(search(top).mapping.FirstTimeCaller).toEqual(source);
    const columns = { FirstTimeCaller: { header: 'conversations_number' } } as const;
    expect(search(top, { columns }).mapping.FirstTimeCaller).toEqual(source);
  });

  test('are as a person says', () => {
    const found = search([['ClientId', 'DateTime', 'answered', 'Ответ']], {
      columns: {
        CallMissed: { header: 'answered', inverse: false },
        FirstTimeCaller: { header: 'Ответ', inverse: true },
      },
    });
    expect(found.mapping).toMatchObject({
      CallMissed: { inverse: false },
      FirstTimeCaller: { inverse: true },
    });
  });
});

describe('weak names', () => {
  test.each<[string, Cell, ColumnName, boolean]>([
    ['Статус', 'Отвечен', 'CallMissed', true],
    ['Статус', 'Новый лид', 'CallMissed', false],
    ['Откуда', '79161234567', 'PhoneNumber', true],
    ['Откуда', 'Реклама', 'PhoneNumber', false],
    ['caller', 'Иван', 'PhoneNumber', false],
    ['value', '1 500,50 ₽', 'Price', true],
    ['value', 'lead', 'Price', false],
    ['recording', 'https://x.ru/1.mp3', 'CallTrackerURL', true],
    ['recording', 'да', 'CallTrackerURL', false],
    ['Static number', '79161234567', 'StaticCall', false],
    ['Телефон', 'Реклама', 'PhoneNumber', true],
  ])('%s with %j for %s: %p', (header, cell, column, taken) => {
    const found = search([
      ['ClientId', 'DateTime', header],
      ['17', '14.03.2025 12:30', cell],
    ]);
    expect(column in found.mapping).toBe(taken);
  });

  test('count where the rows end before their column', () => {
    const found = search([
      ['ClientId', 'DateTime', 'Статус'],
      ['17', '14.03.2025 12:30'],
    ]);
    expect(headersOf(found).CallMissed).toBe('Статус');
  });
});

describe('what the cells show', () => {
  const at = (hour: number) => new Date(Date.UTC(2025, 2, 14, hour, 7));

  test('tells a date with a hidden time from a time, below a title', () => {
    const top = [['Отчёт'], ['ClientId', 'Дата', 'Время'], ['17', at(9), '12:30'], ['18', at(8)]];
    const shown = [['Отчёт'], ['ClientId', 'Дата', 'Время'], ['17', '14.03.2025', '12:30'], ['18']];
    const settings = DEFAULT_SETTINGS;
    expect(findHeader({ top, settings }).mapping.DateTime).toMatchObject({ kind: 'column' });
    expect(findHeader({ top, shown: shown.slice(0, 3), settings }).mapping.DateTime).toMatchObject({
      kind: 'column',
    });
    expect(
      findHeader({ top: top.slice(0, 3), shown: shown.slice(0, 3), settings }).mapping.DateTime,
    ).toMatchObject({ kind: 'dateAndTime', dateColumn: 2, timeColumn: 3 });
  });
});

describe('a direction column', () => {
  test('offers its own word for inbound calls', () => {
    const found = search([
      ['ClientId', 'DateTime', 'Тип'],
      ['17', '14.03.2025 12:30', 'Исходящий'],
      ['18', '14.03.2025 12:31', 'Входящий'],
    ]);
    expect(found.directionColumn).toEqual({
      sheetColumn: 3,
      header: 'Тип',
      inbound: ['Входящий'],
      documented: null,
    });
  });

  test.each([
    ['Исходящий', 'Входящий'],
    ['исходящие', 'входящие'],
    ['out', 'in'],
    ['outbound', 'inbound'],
    ['Внутренний', 'Входящий'],
  ])('with %s alone offers %s', (word, inbound) => {
    const found = search([
      ['ClientId', 'DateTime', 'direction'],
      ['17', '', word],
    ]);
    expect(found.directionColumn?.inbound.map((each) => each.toLowerCase())).toEqual([
      inbound.toLowerCase(),
    ]);
  });

  test('is not a type of something else', () => {
    expect(
      search([
        ['ClientId', 'DateTime', 'Тип'],
        ['17', '', 'Заявка'],
      ]).directionColumn,
    ).toBeNull();
  });
});
