/** The check of a tab: every row counted once, one problem a cell, ready calls as they are sent. */

import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../../src/core/call/problem';
import { checkTab } from '../../../src/core/check/check';
import { toCsv } from '../../../src/core/deliver/csv';
import { type Columns, type TabChanges, tabInput, told, zone } from './tabInput';

const T1 = '2025-03-10 12:00:00';
const T2 = '2025-03-11 12:00:00';
const ID = '1234567890123456789';

function codesOf(columns: Columns, changes: Parameters<typeof tabInput>[1] = {}): string[] {
  return told(checkTab(tabInput(columns, changes)).problems);
}

describe('checkTab', () => {
  test('good rows are ready and sent as they are read', () => {
    const checked = checkTab(
      tabInput({
        DateTime: [T1, T2],
        ClientId: [ID, 2345678901234567],
        Price: [1500.5, ''],
        Currency: ['RUB', ''],
        Tag: ['заказ, оплата', ''],
      }),
    );
    expect(toCsv(checked.calls)).toBe(
      'ClientId,DateTime,Price,Currency,Tag\n' +
        `${ID},1741597200,1500.5,RUB,"заказ, оплата"\n` +
        '2345678901234567,1741683600,,,\n',
    );
    expect(checked.calls.rowNumbers).toEqual([2, 3]);
    expect(checked.calls.seconds).toEqual([1741597200, 1741683600]);
    expect(checked).toMatchObject({ rows: 2, ready: 2, held: 0, sentBefore: 0, problems: [] });
    expect(checked.counts).toEqual({
      error: 0,
      question: 0,
      held: 0,
      warning: 0,
      fix: 0,
      byCode: {},
    });
  });

  test('a tab without rows has nothing to say', () => {
    expect(checkTab(tabInput({ ClientId: [], DateTime: [] }))).toMatchObject({
      rows: 0,
      ready: 0,
      problems: [],
    });
  });

  test('problems stand in the order of rows, then of sheet columns, those of the tab first', () => {
    const lost: Problem = {
      code: 'COLUMN_TRAP',
      severity: 'warning',
      row: null,
      column: null,
      cell: null,
      seen: '',
      suggestion: null,
    };
    const columns = {
      PhoneNumber: ['тел', 'нет такого'],
      DateTime: [T1, 'вчера'],
      ClientId: ['1.7E+18', ''],
    };
    expect(codesOf(columns, { tabProblems: [lost] })).toEqual([
      'COLUMN_TRAP',
      'PHONE_UNREADABLE A2',
      'ID_DAMAGED C2',
      'PHONE_UNREADABLE A3',
      'TIME_UNREADABLE B3',
      'ID_MISSING C3',
    ]);
  });

  test('counts hold every problem, every call once by its worst, and the code that holds each row', () => {
    const checked = checkTab(
      tabInput({
        ClientId: ['', ID, '1.7E+18', ID, ''],
        DateTime: [T1, T1, T2, '', T2],
        PhoneNumber: ['звонил Иван', '8 (945) 123-45-67', '', '', ''],
      }),
    );
    expect(checked.counts).toEqual({
      error: 3,
      question: 0,
      held: 2,
      warning: 0,
      fix: 1,
      byCode: {
        ID_MISSING: 2,
        ID_DAMAGED: 1,
        TIME_MISSING: 1,
        PHONE_UNREADABLE: 1,
        VALUE_NORMALISED: 1,
      },
    });
    const calls = { error: 3, question: 0, held: 1, warning: 0, fix: 1 };
    expect(checked.callsBySeverity).toEqual(calls);
    expect(checked).toMatchObject({ rows: 5, ready: 1, held: 4 });
    expect(checked.heldByCode).toEqual({
      PHONE_UNREADABLE: 1,
      ID_MISSING: 1,
      ID_DAMAGED: 1,
      TIME_MISSING: 1,
    });
    expect(checked.errorRows).toEqual([2, 4, 5]);
  });

  test('a text cell that is sent in another form is a fix with what is sent; dates and flags are not', () => {
    const checked = checkTab(
      tabInput({
        ClientId: [` ${ID} `, `'${ID}`],
        DateTime: ['10.03.2025 12:00', '11.03.2025, 12:00:00'],
        CallMissed: ['да', 'нет'],
        Price: ['1 500,00 ₽', 1500],
        Currency: ['rub', '-'],
        Tag: [' a ', ''],
      }),
    );
    expect(
      checked.problems.map(({ code, cell, seen, suggestion }) => [code, cell, seen, suggestion]),
    ).toEqual([
      ['VALUE_NORMALISED', 'D2', '1 500,00 ₽', '1500.00'],
      ['VALUE_NORMALISED', 'E2', 'rub', 'RUB'],
      ['VALUE_NORMALISED', 'A3', `'${ID}`, ID],
      ['CURRENCY_MISSING', 'D3', '1500', null],
    ]);
  });

  test('a formula error is the problem of its cell, whatever the column', () => {
    const columns = {
      ClientId: ['#N/A', ID, ID],
      DateTime: [T1, '#ССЫЛКА!', T2],
      Tag: ['', '', '#DIV/0!'],
    };
    expect(codesOf(columns)).toEqual(['CELL_ERROR A2', 'CELL_ERROR B3', 'CELL_ERROR C4']);
  });

  test.each([
    ['ClientId', ID],
    ['DateTime', T1],
    ['StaticCall', '0'],
    ['FirstTimeCaller', '1'],
    ['Price', '100'],
    ['Currency', 'RUB'],
    ['PhoneNumber', '+74951234567'],
    ['TalkDuration', '60'],
    ['HoldDuration', '5'],
    ['CallMissed', '0'],
    ['Tag', 'привет'],
    ['URL', 'https://example.com/a'],
    ['CallTrackerURL', 'https://example.com/b'],
  ])('a character that was lost in %s is the problem of its cell', (name, good) => {
    const withCell = (cell: string) =>
      checkTab(tabInput({ ClientId: [ID], DateTime: [T1], [name]: [cell] }));
    expect(withCell(good).ready).toBe(1);
    for (const broken of [`${good}\ufffd`, `${good} \ufffd`, '\ufffd']) {
      const checked = withCell(broken);
      expect(checked).toMatchObject({ ready: 0, held: 1 });
      expect(checked.problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    }
  });

  test('two columns read from one cell give one problem, the most severe', () => {
    const input = tabInput(
      { ClientId: [ID, ID], DateTime: [T1, T2], Tag: ['=1\n2', 'привет'] },
      { mapping: { URL: { kind: 'column', column: 3, inverse: false } } },
    );
    expect(told(checkTab(input).problems)).toEqual(['URL_UNREADABLE C2', 'URL_UNREADABLE C3']);
  });

  test('without an id column or a time nothing is ready', () => {
    expect(checkTab(tabInput({ DateTime: [T1] }))).toMatchObject({
      rows: 1,
      ready: 0,
      heldByCode: { COLUMN_MISSING: 1 },
      problems: [],
    });
    expect(checkTab(tabInput({ ClientId: [ID] }))).toMatchObject({ ready: 0, held: 1 });
  });

  test('an error of the tab holds every row', () => {
    const lost: Problem = {
      code: 'COLUMN_LOST',
      severity: 'error',
      row: null,
      column: 'Price',
      cell: null,
      seen: 'Сумма',
      suggestion: null,
    };
    const input = tabInput(
      { ClientId: [ID, '1.7E+18'], DateTime: [T1, T1] },
      { tabProblems: [lost] },
    );
    const checked = checkTab(input);
    expect(checked).toMatchObject({
      ready: 0,
      held: 2,
      heldByCode: { COLUMN_LOST: 1, ID_DAMAGED: 1 },
      errorRows: [3],
    });
    expect(checked.calls.rowNumbers).toEqual([]);
  });
});

describe('rows that are none', () => {
  test('empty cells, FALSE, a flag alone, empty words and constants make no row', () => {
    const checked = checkTab(
      tabInput(
        {
          ClientId: ['', '', '-', '', ID],
          DateTime: ['', '', '', '', T1],
          CallMissed: [false, 'да', '', true, false],
          Tag: ['', '', '', false, ''],
        },
        { constants: { StaticCall: '0', Currency: 'RUB' } },
      ),
    );
    expect(checked).toMatchObject({ rows: 1, ready: 1, held: 0, problems: [] });
    expect(toCsv(checked.calls)).toBe(
      `ClientId,DateTime,StaticCall,Currency,CallMissed,Tag\n${ID},1741597200,0,RUB,0,\n`,
    );
  });

  test('a row without an id is held, with an id but without a time it is wrong', () => {
    const columns = {
      ClientId: ['', ID, '', '0'],
      DateTime: [T1, '', '', T1],
      Tag: ['', '', 'x', ''],
    };
    expect(codesOf(columns)).toEqual([
      'ID_MISSING A2',
      'TIME_MISSING B3',
      'ID_MISSING A4',
      'ID_MISSING A5',
    ]);
  });
});

describe('constants', () => {
  test('are read like cells', () => {
    const checked = checkTab(
      tabInput(
        { ClientId: [ID], DateTime: [T1] },
        { constants: { Currency: '₽', Price: '1 000,50' } },
      ),
    );
    expect(toCsv(checked.calls)).toBe(
      `ClientId,DateTime,Price,Currency\n${ID},1741597200,1000.50,RUB\n`,
    );
    expect(checked.problems).toEqual([]);
  });

  test('that are wrong hold the whole tab, said once', () => {
    const columns = { ClientId: [ID, ID], DateTime: [T1, T2] };
    const checked = checkTab(tabInput(columns, { constants: { Currency: 'рупии?' } }));
    expect(checked.problems).toEqual([
      expect.objectContaining({
        code: 'CURRENCY_UNKNOWN',
        severity: 'error',
        row: null,
        cell: null,
        column: null,
        seen: 'рупии?',
      }),
    ]);
    expect(checked).toMatchObject({ ready: 0, held: 2, heldByCode: { CURRENCY_UNKNOWN: 2 } });
  });

  test('a constant price without any currency is said once', () => {
    const columns = { ClientId: [ID, ID], DateTime: [T1, T2] };
    const checked = checkTab(tabInput(columns, { constants: { Price: '10' } }));
    expect(told(checked.problems)).toEqual(['CURRENCY_MISSING']);
    expect(checked.ready).toBe(2);
  });
});

describe('send without', () => {
  const columns = {
    ClientId: [ID, ID, '1.7E+18'],
    DateTime: [T1, T2, T2],
    PhoneNumber: ['звонил Иван', '#N/A', ''],
    Price: ['100 $', 'много', ''],
    Currency: ['RUB', 'RUB', ''],
  };

  test('an error of an optional column becomes a fix and the call goes without the value', () => {
    const checked = checkTab(
      tabInput(columns, {
        rules: {
          sendWithout: [
            'PHONE_UNREADABLE',
            'CELL_ERROR',
            'CURRENCY_CONFLICT',
            'PRICE_UNREADABLE',
            'ID_DAMAGED',
          ],
        },
      }),
    );
    expect(checked.problems.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['PHONE_UNREADABLE', 'fix', 'C2'],
      ['CURRENCY_CONFLICT', 'fix', 'D2'],
      ['CELL_ERROR', 'fix', 'C3'],
      ['PRICE_UNREADABLE', 'fix', 'D3'],
      ['ID_DAMAGED', 'error', 'A4'],
    ]);
    expect(toCsv(checked.calls)).toBe(
      'ClientId,DateTime,Price,Currency,PhoneNumber\n' +
        `${ID},1741597200,,RUB,\n${ID},1741683600,,RUB,\n`,
    );
  });

  test('other codes hold the row as before', () => {
    const checked = checkTab(tabInput(columns, { rules: { sendWithout: ['CURRENCY_CONFLICT'] } }));
    expect(checked).toMatchObject({ ready: 0, held: 3 });
  });
});

describe('rules about one row', () => {
  test.each([
    ['a sign that is not the currency', '100 $', 'RUB', ['CURRENCY_CONFLICT B2']],
    ['a sign that is the currency', '100 ₽', 'RUB', ['VALUE_NORMALISED B2']],
    ['a price without a currency', '100', '', ['CURRENCY_MISSING B2']],
    ['a price with an unknown currency', '100', 'фунтики', ['CURRENCY_UNKNOWN C2']],
    ['a price that cannot be read', '1,234', '', ['PRICE_UNREADABLE B2']],
    ['a currency without a price', '', 'RUB', []],
  ])('%s', (_, price, currency, expected) => {
    const columns = { ClientId: [ID], Price: [price], Currency: [currency], DateTime: [T1] };
    expect(codesOf(columns)).toEqual(expected);
  });

  test('a price needs a currency where the sheet has no column for it', () => {
    expect(codesOf({ ClientId: [ID], DateTime: [T1], Price: ['100'] })).toEqual([
      'CURRENCY_MISSING C2',
    ]);
  });

  test('a missed call with talk is looked at, at the duration', () => {
    const columns = {
      ClientId: [ID, ID, ID, ID],
      DateTime: [T1, T2, '2025-03-12 12:00', '2025-03-13 12:00'],
      TalkDuration: ['65', '0', '65', 'час?'],
      CallMissed: [1, 1, 0, 1],
    };
    expect(codesOf(columns)).toEqual(['MISSED_BUT_TALKED C2', 'DURATION_UNREADABLE C5']);
  });
});

describe('filters', () => {
  const columns = {
    ClientId: [ID, ID, ID, '1.7E+18', ''],
    DateTime: [T1, '2025-03-20 14:30:00', '2025-02-01 10:00:00', T1, ''],
  };

  test('the row filter takes rows that show one of the values, case and outer spaces ignored', () => {
    const checked = checkTab(
      tabInput(columns, {
        others: [['Входящий', ' входящий ', 'Исходящий', 'Исходящий', 'Исходящий']],
        rules: { filter: { column: 3, values: ['входящий'] } },
      }),
    );
    expect(checked).toMatchObject({ rows: 2, ready: 2, leftOut: 2, problems: [] });
  });

  test('the row filter compares checkboxes, numbers and dates by what they show', () => {
    const others = [[true, 1, new Date(Date.UTC(2025, 2, 9, 21)), 'x', '']];
    const take = (value: string) =>
      checkTab(tabInput(columns, { others, rules: { filter: { column: 3, values: [value] } } }));
    expect(take('TRUE').rows).toBe(1);
    expect(take('1').rows).toBe(1);
    expect(take('2025-03-10 00:00:00').rows).toBe(1);
  });

  test.each([
    ['only calls after an instant', { onlyAfterMs: Date.UTC(2025, 2, 10, 9) }, 1],
    [
      'the instant itself is taken, a second later it is not',
      { onlyAfterMs: Date.UTC(2025, 2, 10, 9, 0, 1) },
      3,
    ],
    ['only calls at least two hours old', { atLeastHoursOld: 2 }, 1],
    ['calls older than 21 days', { leaveOutOld: true }, 1],
  ])('%s', (_, rules, leftOut) => {
    const checked = checkTab(tabInput(columns, { rules }));
    expect(checked.leftOut).toBe(leftOut);
    expect(checked.rows + checked.leftOut).toBe(4);
  });

  test('a call of exactly so many hours is old enough, one second less is not', () => {
    const times = ['2025-03-20 13:00:00', '2025-03-20 13:00:01'];
    const checked = checkTab(
      tabInput({ ClientId: [ID, ID], DateTime: times }, { rules: { atLeastHoursOld: 2 } }),
    );
    expect(checked).toMatchObject({ rows: 1, leftOut: 1 });
  });

  test('a call of this very second is taken where no age is asked for', () => {
    const now = { ClientId: [ID], DateTime: ['2025-03-20 15:00:00'] };
    expect(checkTab(tabInput(now))).toMatchObject({ ready: 1, leftOut: 0 });
    expect(checkTab(tabInput(now, { rules: { leaveOutOld: true } })).ready).toBe(1);
  });

  test('a row without a time is left out by no time filter', () => {
    const rules = { onlyAfterMs: Date.UTC(2025, 2, 1), atLeastHoursOld: 1 };
    const checked = checkTab(tabInput({ ClientId: [ID], DateTime: [''] }, { rules }));
    expect([checked.leftOut, told(checked.problems)]).toEqual([0, ['TIME_MISSING B2']]);
  });

  test('without the cells of its column a row filter is an error, never a filter of nothing', () => {
    const rules = { filter: { column: 9, values: ['in'] } };
    expect(() => checkTab(tabInput(columns, { rules }))).toThrow("row filter's cells");
  });

  test('a row that cannot be read in time is left out by no time filter', () => {
    const checked = checkTab(
      tabInput(
        { ClientId: [ID, ID], DateTime: ['вчера', '2099-01-01 00:00'] },
        { rules: { atLeastHoursOld: 5, leaveOutOld: true } },
      ),
    );
    expect(told(checked.problems)).toEqual(['TIME_UNREADABLE B2', 'TIME_IN_FUTURE B3']);
  });
});

describe('selected rows', () => {
  const columns = {
    ClientId: [ID, '1.7E+18', ID, ID],
    DateTime: [T1, T1, T1, T2],
    PhoneNumber: ['', '', '', 'звонил Иван'],
  };

  test('only they are counted, reported and sent', () => {
    const onlyRows = [
      { from: 3, to: 3 },
      { from: 5, to: 90 },
    ];
    const checked = checkTab(tabInput(columns, { rules: { onlyRows } }));
    expect(checked).toMatchObject({ rows: 2, held: 2, ready: 0 });
    expect(told(checked.problems)).toEqual(['ID_DAMAGED A3', 'PHONE_UNREADABLE C5']);
  });

  test('the verdict on a row is that of the whole tab', () => {
    const checked = checkTab(tabInput(columns, { rules: { onlyRows: [{ from: 4, to: 4 }] } }));
    expect(told(checked.problems)).toEqual(['ROW_DOUBLED A4']);
  });
});

describe('date and time in two sheet columns', () => {
  const source = { kind: 'dateAndTime', dateColumn: 2, timeColumn: 3 } as const;

  test('are read together, problems stand at the cell that is wrong', () => {
    const input = tabInput(
      { ClientId: [ID, ID, ID, ID] },
      {
        others: [
          ['10.03.2025', '10.03.2025', '10.03.2025', 'вчера'],
          ['12:00', '#N/A', 'обед', '12:00'],
        ],
        mapping: { DateTime: source },
      },
    );
    const checked = checkTab(input);
    expect(checked.calls.seconds).toEqual([1741597200]);
    expect(told(checked.problems)).toEqual([
      'CELL_ERROR C3',
      'TIME_UNREADABLE C4',
      'TIME_UNREADABLE B5',
    ]);
  });
});

describe('rules about the tab', () => {
  const counter = { id: '1', name: '', hosts: ['www.shop.ru', 'shop.com'], timeZone: '' };
  const two = { ClientId: [ID, ID], DateTime: [T1, T2] };

  test.each([
    ['the same zone', 'Europe/Moscow', []],
    ['a zone with the same clock', 'Europe/Simferopol', []],
    ['another zone', 'Asia/Yekaterinburg', ['TIME_ZONE_DIFFERS']],
    ['a zone that nobody knows', 'Moon/Base', ['TIME_ZONE_DIFFERS']],
    ['no zone said', '', []],
  ])('zone of the data and of the counter: %s', (_, timeZone, expected) => {
    expect(codesOf(two, { counter: { ...counter, timeZone } })).toEqual(expected);
  });

  test('the zone of the data is compared, not that of the spreadsheet', () => {
    const changes = {
      counter: { ...counter, timeZone: 'Europe/Moscow' },
      context: { dataZone: zone('Asia/Omsk') },
    };
    expect(codesOf(two, changes)).toEqual(['TIME_ZONE_DIFFERS']);
  });

  test('what they name stands in their details, for the sentence', () => {
    const detailsOf = (columns: Columns, changes: TabChanges) =>
      checkTab(tabInput(columns, changes)).problems.map(({ code, seen, details }) => ({
        code,
        seen,
        ...details,
      }));
    expect(detailsOf(two, { counter: { ...counter, timeZone: 'Asia/Omsk' } })).toEqual([
      {
        code: 'TIME_ZONE_DIFFERS',
        seen: 'Europe/Moscow',
        zone: 'Europe/Moscow',
        counterZone: 'Asia/Omsk',
        field: 'DateTime',
      },
    ]);
    const mixed = { ...two, Price: ['1', '2'], Currency: ['USD', 'RUB'] };
    expect(detailsOf(mixed, {})).toEqual([
      { code: 'CURRENCY_MIXED', seen: 'RUB, USD', currencies: 'RUB, USD', field: 'Currency' },
    ]);
    expect(detailsOf(two, { constants: { Price: '5' } })).toEqual([
      { code: 'CURRENCY_MISSING', seen: '5', field: 'Price' },
    ]);
    expect(detailsOf(two, { constants: { Price: '-' } })).toEqual([]);
    expect(detailsOf(two, { constants: { Price: '5', Currency: 'RUB' } })).toEqual([]);
  });

  test('zones that were apart within a year are not the same, though their clocks agree today', () => {
    // Volgograd went back to Moscow's time on 27 December 2020.
    const apart = (now: string) =>
      codesOf(
        { ClientId: [ID], DateTime: ['2020-01-01 10:00'] },
        {
          counter: { ...counter, timeZone: 'Europe/Volgograd' },
          context: { nowMs: Date.parse(now) },
        },
      ).includes('TIME_ZONE_DIFFERS');
    expect(apart('2021-06-01T00:00:00Z')).toBe(true);
    expect(apart('2021-12-20T00:00:00Z')).toBe(true);
    expect(apart('2022-06-01T00:00:00Z')).toBe(false);
  });

  test('more than one currency among the calls that are ready', () => {
    const prices = { ...two, Price: ['1', '2'] };
    expect(codesOf({ ...prices, Currency: ['RUB', 'USD'] })).toEqual(['CURRENCY_MIXED']);
    expect(codesOf({ ...prices, Currency: ['RUB', 'RUB'] })).toEqual([]);
    expect(codesOf({ ...prices, Currency: ['RUB', 'USD'], ClientId: [ID, '1.7E+18'] })).toEqual([
      'ID_DAMAGED A3',
    ]);
  });
});
