/** The list of counters as a picker asks for it. */

import { describe, expect, test } from '@jest/globals';
import { STRANGER_TOKEN } from '../../../../local/metrica/api/accounts';
import { createStandIn } from '../../../../local/metrica/standIn';
import { get, json, NOW_MS, refusal } from '../requests';

function counters(query = '', token?: string) {
  const reply = createStandIn().handle(get(`/management/v1/counters${query}`, token), NOW_MS);
  return json(reply) as unknown as { rows: number; counters: readonly Record<string, unknown>[] };
}

function ids(query = '', token?: string) {
  return counters(query, token).counters.map(({ id }) => id);
}

describe('the list of counters', () => {
  test('holds what the token may see, with the right to each', () => {
    const { rows, counters: all } = counters();
    expect([rows, all.map(({ id, permission }) => [id, permission])]).toEqual([
      3,
      [
        [12345678, 'own'],
        [23456789, 'edit'],
        [34567890, 'view'],
      ],
    ]);
    expect(ids('', STRANGER_TOKEN)).toEqual([45678901]);
  });

  test('tells name, site, mirrors and time zone of each', () => {
    expect(counters().counters[0]).toMatchObject({
      id: 12345678,
      name: 'Клиника Север',
      site: 'klinika-sever.ru',
      mirrors2: [
        { site: 'www.klinika-sever.ru' },
        { site: 'lp.klinika-sever.ru' },
        { site: 'клиника-север.рф' },
      ],
      owner_login: 'klinika-sever',
      status: 'Active',
      time_zone_name: 'Europe/Moscow',
      time_zone_offset: 180,
    });
  });

  test.each([
    ['?permission=own,edit', [12345678, 23456789]],
    ['?permission=view', [34567890]],
    [`?search_string=${encodeURIComponent('север')}`, [12345678]],
    ['?search_string=ULYBKA', [23456789]],
    ['?search_string=lp.klinika', [12345678]],
    ['?search_string=34567890', [34567890]],
    ['?search_string=3456', []],
    ['?counter_ids=34567890,12345678', [12345678, 34567890]],
    ['?per_page=2', [12345678, 23456789]],
    ['?per_page=2&offset=3', [34567890]],
    ['?status=Deleted', []],
    ['?sort=Name&reverse=false', [34567890, 12345678, 23456789]],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  test('counts all that were found, not only the page', () => {
    expect(counters('?per_page=1').rows).toBe(3);
  });

  test.each([['?offset=0'], ['?per_page=0'], ['?permission=owner'], ['?status=active']])(
    'refuses %s',
    (query) => {
      const reply = createStandIn().handle(get(`/management/v1/counters${query}`), NOW_MS);
      expect(refusal(reply)).toEqual([400, 'invalid_parameter']);
    },
  );
});

describe('one counter', () => {
  test('comes with the names of its mirrors when the fields ask for them', () => {
    const read = (query: string) =>
      json(createStandIn().handle(get(`/management/v1/counter/23456789${query}`), NOW_MS)).counter;
    expect(read('?field=mirrors,grants')).toMatchObject({
      id: 23456789,
      permission: 'edit',
      mirrors: ['www.ulybka-ekb.ru'],
    });
    expect(read('')).not.toHaveProperty('mirrors');
  });
});
