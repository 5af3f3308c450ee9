/** What a sheet is, by small tables as exports and people make them; each with where it is met. */

import { describe, expect, test } from '@jest/globals';
import type { ColumnName } from '../../../src/core/call/columns';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import { findHeader } from '../../../src/core/header/header';

const ID = '1700000000123456789';

/** A table as text: lines, `|` between cells. */
function search(table: string, change: Partial<TabSettings> = {}) {
  const top = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return findHeader({ top, settings: { ...DEFAULT_SETTINGS, ...change } });
}

const codes = (table: string, change: Partial<TabSettings> = {}) =>
  search(table, change).problems.map(({ code, seen }) => `${code} ${seen}`);

const headerOf = (table: string, column: ColumnName) =>
  search(table).found.find((one) => one.column === column)?.header ?? null;

/** A date and a time of day in two columns, with rows below. */
const twoColumns = (rows: readonly (readonly [string, string])[]) =>
  ['Дата|Время|ClientID', ...rows.map(([date, time]) => `${date}|${time}|${ID}`)].join('\n');

const GOOD: readonly (readonly [string, string])[] = [
  ['04.03.2026', '10:15'],
  ['04.03.2026', '10:16'],
  ['05.03.2026', '10:17'],
];

describe('one odd cell costs its own row, never the mapping of date and time', () => {
  test.each<readonly [string, readonly [string, string]]>([
    ['a dash for the time, of an exchange', ['04.03.2026', '-']],
    ['a zone behind the time', ['04.03.2026', '10:15 МСК']],
    ['a zone in brackets behind the time', ['04.03.2026', '10:15 (UTC+3)']],
    ['a full date and time in the column of dates', ['04.03.2026 10:15', '10:15']],
    ['a remark in place of the time', ['04.03.2026', 'перезвонить']],
    ['a remark in place of the date', ['вчера', '10:15']],
    ['an empty date', ['', '10:15']],
    ['an empty time', ['04.03.2026', '']],
    ['a Unix time among the dates', ['1772608500', '10:15']],
    ['a span among the times', ['04.03.2026', '10:15-10:20']],
    ['an error of a formula', ['#REF!', '10:15']],
    ['a weekday before one date', ['ср, 04.03.2026', '10:15']],
    ['a date written in words', ['4 марта 2026', '10:15']],
    ['a total below the calls', ['Итого', '3']],
    ['a month of 1C', ['март 2026 г.', '10:15']],
  ])('%s', (_name, odd) => {
    for (const rows of [
      [...GOOD, odd],
      [odd, ...GOOD],
      [GOOD[0]!, odd, GOOD[1]!],
    ]) {
      expect(headerOf(twoColumns(rows), 'DateTime')).toBe('Дата + Время');
    }
  });

  test.each<readonly [string, string, string]>([
    ['a report in Russian', 'ср, 04.03.2026', '10:15'],
    ['a report in Russian, in full', 'среда, 04.03.2026', '10:15:30'],
    ['RingCentral’s call log', 'Tue 02/03/2026', '10:15 AM'],
    ['a call log in English', 'Tuesday, 2026-03-02', '22:15'],
    ['dates with months in words', 'Wed, 4 Mar 2026', '10:15'],
    ['times with the zone of Moscow', '04.03.2026', '10:15 МСК'],
    ['times with an offset', '2026-03-04', '10:15:00+03:00'],
  ])('weekdays and zones are no odd cells: %s', (_source, date, time) => {
    expect(
      headerOf(
        twoColumns([
          [date, time],
          [date, time],
        ]),
        'DateTime',
      ),
    ).toBe('Дата + Время');
  });

  test('a column in which no shape is in the majority is taken by its name', () => {
    const rows: readonly (readonly [string, string])[] = [
      ['04.03.2026', '10:15'],
      ['вчера', '-'],
    ];
    expect(headerOf(twoColumns(rows), 'DateTime')).toBe('Дата');
  });
});

/** Two words below a header of states. */
const states = (header: string, words: string) =>
  [
    `ClientID|Дата звонка|${header}`,
    ...words.split(', ').map((word) => `${ID}|04.03.2026 10:15|${word}`),
  ].join('\n');

describe('a column of states is taken by its words', () => {
  test.each([
    ['a silent PBX in English', 'Status', 'no-answer, completed'],
    ['an exchange', 'status', 'ANSWERED, BUSY, ANSWERED'],
    ['Sipuni', 'Статус', 'Отвечен, Не отвечен'],
    ['Calltouch', 'Статус', 'успешный, неуспешный'],
    ['one odd word among those of calls', 'Статус', 'Отвечен, Пропущен, Отвечен, на удержании'],
    ['FreeSWITCH', 'status', 'NORMAL_CLEARING, USER_BUSY'],
  ])('%s', (_source, header, words) => {
    expect(headerOf(states(header, words), 'CallMissed')).toBe(header);
    expect(codes(states(header, words)).filter((code) => code.startsWith('STATUS'))).toEqual([]);
  });

  test.each([
    ['a CRM with refusals', 'Статус', 'Отказ, Успешно, Отменён'],
    ['a CRM with words that calls have too', 'Статус', 'Успешно, Отменён'],
    ['deals of a funnel', 'Статус', 'Новый, В работе, Сделка закрыта'],
    ['orders of a shop', 'Статус', 'Оплачен, Доставлен, Отменён'],
    ['orders in English', 'Status', 'paid, shipped, cancelled'],
    ['a task tracker', 'status', 'done, in progress'],
    ['a bank', 'Status', 'completed, failed'],
    ['leads of an advertiser', 'status', 'qualified, rejected'],
  ])('and left with a word where they are not of calls: %s', (_source, header, words) => {
    expect(headerOf(states(header, words), 'CallMissed')).toBeNull();
    expect(codes(states(header, words))).toEqual([`STATUS_NOT_CALL ${words}`]);
  });

  test('an empty column called «Статус» is Sipuni’s; one called Status is nobody’s', () => {
    expect(headerOf(states('Статус', ''), 'CallMissed')).toBe('Статус');
    expect(headerOf(states('Status', ''), 'CallMissed')).toBeNull();
  });
});

describe('amounts beside the columns of a bill are asked about', () => {
  test.each([
    [
      'an operator’s CSV',
      'callid|startTime|duration|caller|callee|price|ClientId',
      'price',
      'callee',
    ],
    [
      'an operator’s report in Russian',
      'Дата|Время|Номер абонента|Куда|Длительность|Сумма|ClientID',
      'Сумма',
      'Куда',
    ],
    ['a PBX with directions', 'ClientId|Start Time|Direction|From|Amount', 'Amount', 'Direction'],
    [
      'an exchange that names the staff',
      'ClientID|Дата звонка|Телефон|Оператор|Цена',
      'Цена',
      'Оператор',
    ],
    ['a bill by tariffs', 'ClientID|Дата звонка|Телефон|Тариф|Сумма', 'Сумма', 'Тариф'],
    [
      'a call centre’s report',
      'ClientID|Дата звонка|Телефон|Кто ответил|Сумма',
      'Сумма',
      'Кто ответил',
    ],
    ['a bill with the exact name', 'ClientId|start_time|from|to|Price', 'Price', 'to'],
  ])('%s', (_source, headers, amount, beside) => {
    const { problems, mapping } = search(headers);
    const question = problems.find(({ code }) => code === 'PRICE_IS_COST');
    expect(question).toMatchObject({
      severity: 'question',
      seen: amount,
      choices: ['priceIs=revenue', 'priceIs=cost'],
      details: { header: amount, beside, field: 'Price' },
    });
    expect(mapping.Price).toBeDefined();
    const asRevenue = search(headers, { answers: { priceIs: 'revenue' } });
    expect(asRevenue.problems.filter(({ code }) => code === 'PRICE_IS_COST')).toEqual([]);
    expect(asRevenue.mapping.Price).toBeDefined();
    const asCost = search(headers, { answers: { priceIs: 'cost' } });
    expect(asCost.problems.filter(({ code }) => code === 'PRICE_IS_COST')).toEqual([]);
    expect(asCost.mapping.Price).toBeUndefined();
  });

  test('also where the column is kept from an earlier check', () => {
    const columns = { Price: { header: 'price' } } as const;
    const headers = 'startTime|caller|callee|price|ClientId|start_time';
    expect(codes(headers, { columns })).toContain('PRICE_IS_COST price');
    const kept = search(headers, { columns, answers: { priceIs: 'cost' } });
    expect(kept.mapping.Price).toBeUndefined();
  });

  test.each([
    ['a sheet of sales', 'ClientID|Дата звонка|Телефон|Сумма'],
    ['an amount that names the deal', 'ClientID|Дата звонка|Телефон|Куда|Сумма сделки'],
    ['an order’s amount', 'ClientID|Дата звонка|Оператор|Сумма заказа'],
    ['revenue', 'ClientID|Дата звонка|Оператор|Выручка'],
    [
      'CoMagic’s deals',
      'start_time|direction|contact_phone_number|virtual_phone_number|sale_cost|ym_client_id',
    ],
    ['a sheet made for Metrica', 'ClientId|DateTime|Price|Currency|PhoneNumber|Оператор'],
    ['a manager of the shop', 'ClientID|Дата звонка|Менеджер|Сумма'],
  ])('%s asks nothing', (_source, headers) => {
    expect(codes(headers).filter((code) => code.startsWith('PRICE'))).toEqual([]);
  });

  test('a column that a person chose asks nothing', () => {
    const columns = { Price: { header: 'Стоимость' } } as const;
    expect(codes('ClientID|Дата звонка|Куда|Стоимость', { columns })).toEqual([]);
  });
});

describe('an address that is a recording is no page', () => {
  const row = (url: string) => `ClientID|Дата звонка|url\n${ID}|04.03.2026 10:15|${url}`;

  test.each([
    ['a CRM', 'http://you.suite/rec.mp3'],
    ['an exchange', 'https://pbx.example/records/2026/03/04/1.wav'],
    ['a tracker with a key', 'https://tracker.example/a.mp3?key=1'],
    ['a folder of recordings', 'https://pbx.example/recordings/12345'],
  ])('%s', (_source, url) => {
    expect(headerOf(row(url), 'URL')).toBeNull();
    expect(codes(row(url))).toEqual(['COLUMN_TRAP url']);
  });

  test.each(['https://shop.ru/', 'https://shop.ru/record-players', 'shop.ru/mp3-pleery', ''])(
    '%j is a page',
    (url) => {
      expect(headerOf(row(url), 'URL')).toBe('url');
    },
  );
});

describe('a filled column that feeds nothing is told once', () => {
  test.each([
    [
      'phones under a name of one’s own',
      'ClientID|Дата звонка|Контакт',
      `${ID}|04.03.2026 10:15|+7 916 123-45-67`,
      'COLUMN_UNUSED Контакт',
    ],
    [
      'phones with an eight',
      'ClientID|Дата звонка|Кто',
      `${ID}|04.03.2026 10:15|89161234567`,
      'COLUMN_UNUSED Кто',
    ],
    [
      'ids of Metrica under another name',
      'UserId|Дата звонка|Метка визита',
      `u1|04.03.2026 10:15|${ID}`,
      'COLUMN_UNUSED Метка визита',
    ],
  ])('%s', (_source, headers, row, told) => {
    expect(codes(`${headers}\n${row}\n${row}`)).toEqual([told]);
  });

  test.each([
    ['numbers that were called', 'ClientID|Дата звонка|Куда', `${ID}|04.03.2026 10:15|74951112233`],
    [
      'phones beside the one that is taken',
      'ClientID|Дата звонка|Телефон|Второй',
      `${ID}|04.03.2026 10:15|89161234567|89161234568`,
    ],
    ['numbers of contracts', 'ClientID|Дата звонка|Договор', `${ID}|04.03.2026 10:15|123456`],
    ['an empty column', 'ClientID|Дата звонка|Контакт', `${ID}|04.03.2026 10:15|`],
  ])('%s are not', (_source, headers, row) => {
    expect(codes(`${headers}\n${row}\n${row}`)).toEqual([]);
  });

  test('a field that a person does not want is not told', () => {
    const table = `ClientID|Дата звонка|Контакт\n${ID}|04.03.2026 10:15|89161234567`;
    expect(codes(table, { columns: { PhoneNumber: { notSent: true } } })).toEqual([]);
  });
});
