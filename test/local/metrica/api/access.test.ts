/** Who gets in: tokens, scopes, rights to a counter and quotas. */

import { describe, expect, test } from '@jest/globals';
import {
  EDIT_COUNTER_ID,
  EXPIRED_TOKEN,
  FOREIGN_COUNTER_ID,
  READ_ONLY_TOKEN,
  STRANGER_TOKEN,
  TEST_TOKEN,
  VIEW_COUNTER_ID,
} from '../../../../local/metrica/api/accounts';
import { createStandIn } from '../../../../local/metrica/standIn';
import { FILE, get, json, list, NOW_MS, refusal, storedRows, upload } from '../requests';

const LIST_OF_VIEWED = `/management/v1/counter/${VIEW_COUNTER_ID}/offline_conversions/calls_uploadings`;

describe('a token', () => {
  test.each([
    ['is missing', {}, 401, 'unauthorized'],
    ['comes without its scheme', { authorization: TEST_TOKEN }, 401, 'unauthorized'],
    ['comes as Bearer', { authorization: `Bearer ${TEST_TOKEN}` }, 401, 'unauthorized'],
    ['is unknown', { authorization: 'OAuth y0_wrong' }, 403, 'invalid_token'],
    ['ran out', { authorization: `OAuth ${EXPIRED_TOKEN}` }, 403, 'invalid_token'],
  ])('that %s is refused', (_name, headers, status, type) => {
    const standIn = createStandIn();
    const reply = standIn.handle({ ...upload(), headers }, NOW_MS);
    expect(refusal(reply)).toEqual([status, type]);
    expect(storedRows(standIn)).toEqual([]);
  });

  test('in the address does not count any more', () => {
    const reply = createStandIn().handle(
      get(`/management/v1/counters?oauth_token=${TEST_TOKEN}`, null),
      NOW_MS,
    );
    expect(refusal(reply)).toEqual([401, 'unauthorized']);
  });

  test('that is bad gets the body that public clients know', () => {
    expect(json(createStandIn().handle(upload(FILE, { token: 'x' }), NOW_MS))).toEqual({
      errors: [{ error_type: 'invalid_token', message: 'Invalid oauth_token' }],
      code: 403,
      message: 'Invalid oauth_token',
    });
  });

  test('without the right to upload can still read', () => {
    const standIn = createStandIn();
    expect(refusal(standIn.handle(upload(FILE, { token: READ_ONLY_TOKEN }), NOW_MS))).toEqual([
      403,
      'access_denied',
    ]);
    expect(standIn.handle(get('/management/v1/counters', READ_ONLY_TOKEN), NOW_MS).status).toBe(
      200,
    );
  });
});

describe('a counter', () => {
  test.each([
    [
      'shared for editing takes uploads',
      upload(FILE, { counterId: EDIT_COUNTER_ID }),
      200,
      undefined,
    ],
    [
      'shared for viewing takes none',
      upload(FILE, { counterId: VIEW_COUNTER_ID }),
      403,
      'access_denied',
    ],
    ['shared for viewing lists uploads', get(LIST_OF_VIEWED), 200, undefined],
    [
      'of somebody else is denied',
      upload(FILE, { counterId: FOREIGN_COUNTER_ID }),
      403,
      'access_denied',
    ],
    ['that does not exist is not found', upload(FILE, { counterId: 999 }), 404, 'not_found'],
    [
      'of mine is denied to a stranger',
      upload(FILE, { token: STRANGER_TOKEN }),
      403,
      'access_denied',
    ],
  ])('%s', (_name, request, status, type) => {
    expect(refusal(createStandIn().handle(request, NOW_MS))).toEqual([status, type]);
  });

  test.each([
    ['an unknown address', get('/management/v2/counters')],
    ['the wrong method', { ...list(), method: 'DELETE' }],
    ['a counter that is no number', get('/management/v1/counter/abc')],
    [
      'the plural for one upload',
      get('/management/v1/counter/12345678/offline_conversions/calls_uploadings/7'),
    ],
  ])('is not found behind %s', (_name, request) => {
    expect(refusal(createStandIn().handle(request, NOW_MS))).toEqual([404, 'not_found']);
  });
});

describe('the quota', () => {
  test('of a day ends at 00:00 GMT, and refused requests do not count', () => {
    const standIn = createStandIn({ settings: { requestsPerDay: 2 } });
    const at = (ms: number) => refusal(standIn.handle(list(), ms));
    const evening = Date.UTC(2025, 2, 14, 23, 59, 50);
    expect([at(evening), at(evening + 1000)]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect(at(evening + 9999)).toEqual([429, 'quota_requests_by_uid']);
    expect(at(evening + 10_000)).toEqual([200, undefined]);
  });

  test('of 5000 requests a day is met on the 5001st', () => {
    const standIn = createStandIn();
    for (let count = 0; count < 5000; count += 1) {
      const reply = standIn.handle(get('/management/v1/counters'), NOW_MS + count * 40);
      if (reply.status !== 200) throw new Error(`refused after ${count}`);
    }
    expect(refusal(standIn.handle(list(), NOW_MS + 300_000))).toEqual([
      429,
      'quota_requests_by_uid',
    ]);
  });

  test('of a counter counts the requests of all logins', () => {
    const standIn = createStandIn({ settings: { requestsPerDay: 2 } });
    standIn.handle(upload(FILE, { token: STRANGER_TOKEN }), NOW_MS);
    standIn.handle(list(), NOW_MS);
    expect(refusal(standIn.handle(list(), NOW_MS))).toEqual([429, 'quota_requests_by_counter_id']);
  });

  test('of a second counts by address, and is free again a second later', () => {
    const standIn = createStandIn();
    const from = (ip: string, receivedMs: number) =>
      refusal(standIn.handle({ ...list(), ip, receivedMs }, NOW_MS));
    for (let count = 0; count < 30; count += 1) from('10.0.0.1', 5000 + count);
    expect(from('10.0.0.1', 5900)).toEqual([429, 'quota_requests_by_ip']);
    expect(from('10.0.0.2', 5900)).toEqual([200, undefined]);
    expect(from('10.0.0.1', 6000)).toEqual([200, undefined]);
  });

  test('of parallel requests is three, and its code can be 420', () => {
    const standIn = createStandIn({ settings: { quotaCode: 420 } });
    const running = (parallel: number) =>
      refusal(standIn.handle(upload(FILE, { parallel }), NOW_MS));
    expect(running(3)).toEqual([200, undefined]);
    expect(running(4)).toEqual([420, 'quota_parallel_requests']);
  });
});
