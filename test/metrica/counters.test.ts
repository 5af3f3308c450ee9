/** The counters that a login may see: names, sites and mirrors, who may send. */

import { domainToASCII } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { hostNames } from '../../src/core/read/hostName';
import {
  counterListRequest,
  counterRequest,
  readCounterListPage,
  readCounterReply,
} from '../../src/metrica/counters';
import { answer, errorBody, FOREIGN_BODIES, NO_ANSWER } from './answers';

const COUNTER = {
  id: 2215573,
  status: 'Active',
  name: 'Клиника Север',
  permission: 'own',
  site: 'klinika-sever.ru',
  site2: { site: 'klinika-sever.ru', domain: 'klinika-sever.ru' },
  mirrors: ['www.klinika-sever.ru', 'spb.klinika-sever.ru'],
  mirrors2: [{ site: 'клиника-север.рф', domain: 'xn----7sbdd3aepfm3a6e.xn--p1ai' }],
  time_zone_name: 'Europe/Moscow',
  time_zone_offset: 180,
};

function readOne(fields: Readonly<Record<string, unknown>>) {
  const reply = readCounterReply(answer(200, { counter: { ...COUNTER, ...fields } }));
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.counter;
}

describe('requests', () => {
  test('ask for counters to view only too, from number 1', () => {
    expect(counterListRequest('t').url).toBe(
      'https://api-metrica.yandex.net/management/v1/counters?per_page=1000&offset=1&permission=own%2Cedit%2Cview&field=mirrors',
    );
    expect(counterListRequest('t', 1001).url).toContain('offset=1001');
    expect(counterRequest('t', '5')).toMatchObject({
      method: 'GET',
      url: 'https://api-metrica.yandex.net/management/v1/counter/5?field=mirrors',
      headers: { Authorization: 'OAuth t' },
    });
  });
});

describe('a counter', () => {
  test('is read with site and mirrors in both spellings', () => {
    expect(readOne({})).toEqual({
      id: '2215573',
      name: 'Клиника Север',
      site: 'klinika-sever.ru',
      hosts: [
        'klinika-sever.ru',
        'www.klinika-sever.ru',
        'spb.klinika-sever.ru',
        'клиника-север.рф',
        domainToASCII('клиника-север.рф'),
        ...hostNames(['xn----7sbdd3aepfm3a6e.xn--p1ai']),
      ].filter((host, index, all) => all.indexOf(host) === index),
      permission: 'own',
      selectable: true,
      timeZone: 'Europe/Moscow',
    });
  });

  test.each([
    ['own', true],
    ['edit', true],
    ['view', false],
    ['view_access_filter', false],
    ['analyst', false],
    ['analyst_access_filter', false],
    ['brand_new', true],
    [undefined, true],
  ])('with permission %s: selectable %p', (permission, selectable) => {
    expect(readOne({ permission }).selectable).toBe(selectable);
  });

  test('is read when everything but its id is missing or odd', () => {
    for (const odd of [undefined, null, 5, {}, [], [[]], [null], true]) {
      const counter = readOne({
        name: odd,
        site: odd,
        site2: odd,
        mirrors: odd,
        mirrors2: odd,
        permission: odd,
        time_zone_name: odd,
      });
      expect(counter).toEqual({
        id: '2215573',
        name: '',
        site: '',
        hosts: [],
        permission: '',
        selectable: true,
        timeZone: '',
      });
    }
  });

  test('has the site of site2 where the old field is gone', () => {
    expect(readOne({ site: undefined }).site).toBe('klinika-sever.ru');
  });

  test.each([
    ['no answer', NO_ANSWER, 'unreachable'],
    ['no id', answer(200, { counter: { name: 'x' } }), 'unexpected_answer'],
    ['no counter', answer(200, {}), 'unexpected_answer'],
    ['404', answer(404, errorBody('not_found')), 'not_found'],
    ['401', answer(401, ''), 'http_401'],
    ...FOREIGN_BODIES.map(([name, text]) => [name, answer(200, text), 'not_json'] as const),
  ])('cannot be read: %s', (_, outcome, code) => {
    expect(readCounterReply(outcome)).toMatchObject({ ok: false, error: { code } });
    const page = readCounterListPage(outcome);
    expect(page).toMatchObject({ ok: false, error: { code } });
  });
});

describe('the list', () => {
  const page = (ids: readonly unknown[], rows?: unknown) =>
    answer(200, { rows, counters: ids.map((id) => ({ id })) });

  test.each([
    ['one page of all', page([1, 2], 2), 1, null],
    ['the first of more', page([1, 2], 5), 1, 3],
    ['the last of more', page([5], 5), 5, null],
    ['an empty page', page([], 5), 5, null],
    ['no total, a short page', page([1, 2]), 1, null],
    ['no total, a full page', page(Array.from({ length: 1000 }, (_, id) => id)), 1, 1001],
    ['a total as text', page([1, 2], '5'), 1, 3],
  ])('%s', (_, outcome, offset, nextOffset) => {
    expect(readCounterListPage(outcome, offset)).toMatchObject({ ok: true, nextOffset });
  });

  test('leaves out what has no id', () => {
    const read = readCounterListPage(page([1, null, 'x', -5, {}, '7'], 6));
    expect(read.ok && read.counters.map((counter) => counter.id)).toEqual(['1', 'x', '7']);
  });
});
