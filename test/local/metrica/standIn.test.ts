/** Every fault: what the client meets, and what Metrica holds afterwards (those of storing and of the list stand beside). */

import { describe, expect, test } from '@jest/globals';
import { ERROR_TABLE, ERROR_TYPES } from '../../../local/metrica/api/errorTable';
import { createStandIn } from '../../../local/metrica/standIn';
import {
  FILE,
  fileOf,
  get,
  json,
  list,
  MINUTE_MS,
  NOW_MS,
  one,
  ROW,
  refusal,
  standInWith,
  storedRows,
  upload,
} from './requests';

const ROWS = fileOf(5).split('\n').slice(1, 6);

/** Sends five rows against a fault. */
function sendFive(...orders: readonly string[]) {
  const standIn = standInWith(...orders);
  const reply = standIn.handle(upload(fileOf(5), { query: '?comment=July kx7' }), NOW_MS);
  return { standIn, reply, stored: storedRows(standIn) };
}

describe('refused requests store nothing', () => {
  test.each(ERROR_TYPES.map((type) => [type, ERROR_TABLE[type].code] as const))(
    'refuse:%s comes as %d',
    (type, code) => {
      const { reply, stored } = sendFive(`refuse:${type}`);
      expect([refusal(reply), stored]).toEqual([[code, type], []]);
      expect(json(reply)).toEqual({
        errors: [{ error_type: type, message: ERROR_TABLE[type].message }],
        code,
        message: ERROR_TABLE[type].message,
      });
    },
  );

  test('a bad token can come as 401, and a quota as 420 with Retry-After', () => {
    expect(refusal(sendFive('refuse:invalid_token:401').reply)).toEqual([401, 'invalid_token']);
    const { reply } = sendFive('refuse:quota_requests_by_ip:420,retry-after=3');
    expect([reply.status, json(reply).code, reply.headers['retry-after']]).toEqual([420, 420, '3']);
  });

  test.each([
    ['status:500', 500, 'application/json; charset=UTF-8', '{"message":"Status 500"}'],
    ['status:413:html', 413, 'text/html; charset=utf-8', expect.stringContaining('<html>')],
    ['status:408:empty', 408, undefined, ''],
    ['redirect', 302, undefined, ''],
  ])('%s', (order, status, type, body) => {
    const { reply, stored } = sendFive(order);
    expect([reply.status, reply.headers['content-type'], reply.body, stored]).toEqual([
      status,
      type,
      body,
      [],
    ]);
  });

  test('redirect names another address', () => {
    expect(sendFive('redirect:https://passport.yandex.ru/').reply.headers.location).toBe(
      'https://passport.yandex.ru/',
    );
  });

  test.each([
    ['drop-before', 'drop-before'],
    ['drop-amid-request', 'drop-amid-request'],
  ])('%s breaks the connection before the body is in', (order, transport) => {
    const { reply, stored } = sendFive(order);
    expect([reply.transport, stored]).toEqual([transport, []]);
  });

  test('refuse-rows refuses a file by what stands in a row', () => {
    const standIn = standInWith('refuse-rows:0002,');
    expect(refusal(standIn.handle(upload(fileOf(2)), NOW_MS))).toEqual([400, 'invalid_uploading']);
    expect(standIn.handle(upload(FILE), NOW_MS).status).toBe(200);
    expect(storedRows(standIn)).toEqual([ROW]);
  });

  test('refuse-parameter refuses only requests that send it, and names it', () => {
    const standIn = standInWith('refuse-parameter:client_id_type');
    const refused = standIn.handle(upload(FILE, { query: '?client_id_type=CLIENT_ID' }), NOW_MS);
    expect(json(refused)).toMatchObject({
      code: 400,
      errors: [
        { error_type: 'invalid_parameter', message: expect.stringContaining('client_id_type') },
      ],
    });
    expect(storedRows(standIn)).toEqual([]);
    expect(standIn.handle(upload(), NOW_MS).status).toBe(200);

    const inLocation = standInWith('refuse-parameter:client_id_type:location');
    const reply = inLocation.handle(upload(FILE, { query: '?client_id_type=CLIENT_ID' }), NOW_MS);
    expect(json(reply).errors).toEqual([
      {
        error_type: 'invalid_parameter',
        message: 'Invalid parameter value.',
        location: 'client_id_type',
      },
    ]);
  });

  test('in-russian changes the texts and nothing else', () => {
    const reply = standInWith('in-russian').handle(get('/management/v1/counters', 'bad'), NOW_MS);
    expect(json(reply)).toEqual({
      errors: [{ error_type: 'invalid_token', message: 'Неверный oauth_token' }],
      code: 403,
      message: 'Неверный oauth_token',
    });
  });
});

describe('an answer that tells too little, though all is stored', () => {
  test.each([
    ['refuse:timeout,store=yes', 504],
    ['refuse:backend_error,store=yes', 503],
    ['status:500:html,store=yes', 500],
    ['redirect,store=yes', 302],
    ['not-json', 200],
  ])('%s', (order, status) => {
    const { reply, stored } = sendFive(order);
    expect([reply.status, reply.body.includes('uploading'), stored]).toEqual([status, false, ROWS]);
  });

  test('not-json,store=no stores nothing', () => {
    expect(sendFive('not-json,store=no').stored).toEqual([]);
  });

  test('no-id lacks uploading.id', () => {
    const { reply, stored } = sendFive('no-id');
    expect(json(reply).uploading).not.toHaveProperty('id');
    expect([json(reply).uploading, stored]).toEqual([
      expect.objectContaining({ line_quantity: 5 }),
      ROWS,
    ]);
  });

  test.each([
    ['drop-after', 'drop-after'],
    ['cut-answer', 'cut-amid'],
  ])('%s', (order, transport) => {
    const { reply, stored } = sendFive(order);
    expect([reply.transport, stored]).toEqual([transport, ROWS]);
  });

  test('delay tells how long the answer waits', () => {
    const { reply, stored } = sendFive('delay:1500');
    expect([reply.delayMs, reply.transport, stored]).toEqual([1500, 'answer', ROWS]);
  });
});

describe('objects that look otherwise', () => {
  test.each([
    ['upload-status:PREPARED', { status: 'PREPARED' }],
    ['upload-status:SOMETHING_NEW', { status: 'SOMETHING_NEW', line_quantity: 5 }],
    ['extra-fields', { uploader: { login: 'klinika-sever' }, status: 'UPLOADED' }],
  ])('%s, in the answer, the list and alone', (order, expected) => {
    const { standIn, reply } = sendFive(order);
    expect(json(reply).uploading).toMatchObject(expected);
    expect(json(standIn.handle(list(), NOW_MS)).uploadings).toMatchObject([expected]);
    expect(json(standIn.handle(one(719450001), NOW_MS)).uploading).toMatchObject(expected);
  });

  test('sparse leaves only id and comment', () => {
    const { reply } = sendFive('sparse');
    expect(json(reply)).toEqual({ uploading: { id: 719450001, comment: 'July kx7' } });
  });
});

test('a stand-in goes on from the state of another, and a journal of events gives the same state', () => {
  const first = standInWith('store-later:5,skip=1,times=1');
  const events = [1, 2, 3].flatMap((rows) => first.handle(upload(fileOf(rows)), NOW_MS).events);
  const state = first.state();
  const replayed = createStandIn();
  replayed.apply(JSON.parse(JSON.stringify(events)));
  expect(replayed.state()).toEqual(state);
  const goingOn = createStandIn({ state: JSON.parse(JSON.stringify(state)) });
  goingOn.handle(upload(), NOW_MS + 6 * MINUTE_MS);
  expect(goingOn.state().uploads.map(({ id, rows }) => [id, rows.length])).toEqual([
    [719450001, 1],
    [719450002, 3],
    [719450003, 2],
    [719450004, 1],
  ]);
  expect(first.state().uploads).toHaveLength(2);
});
