/** Errors of Metrica as codes: which word or status gives which code, what to do about it, what was said. */

import { describe, expect, test } from '@jest/globals';
import { actionFor, localError, quotaEndsAtMs, readError } from '../../src/metrica/errors';
import { ERROR_TABLE, ERROR_TYPES } from '../../src/metrica/errorTable';
import {
  answer,
  BODIES_WITHOUT_TYPE,
  DOCUMENTED_TYPES,
  errorBody,
  FOREIGN_BODIES,
  NO_ANSWER,
  UNKNOWN_TYPES,
} from './answers';

describe('the error table', () => {
  test('has the documented types with their statuses, and no others', () => {
    const documented = DOCUMENTED_TYPES.flatMap(([status, types]) =>
      types.map((type) => [type, status] as const),
    );
    expect([...ERROR_TYPES].sort()).toEqual(documented.map(([type]) => type).sort());
    const statuses: Readonly<Record<string, { readonly statuses: readonly number[] }>> =
      ERROR_TABLE;
    for (const [type, status] of documented) expect(statuses[type]?.statuses).toContain(status);
  });

  test('knows both statuses where the documentation contradicts itself', () => {
    expect(ERROR_TABLE.invalid_token.statuses).toEqual([403, 401]);
    for (const type of ERROR_TYPES.filter((each) => each.startsWith('quota'))) {
      expect([type, ERROR_TABLE[type].statuses]).toEqual([type, [429, 420]]);
    }
  });
});

describe('readError', () => {
  test.each(ERROR_TYPES)('%s keeps its name and Metrica’s words', (type) => {
    for (const status of ERROR_TABLE[type].statuses) {
      expect(readError(answer(status, errorBody(type, 'Слова «как есть» <b>', status)))).toEqual({
        code: type,
        type,
        status,
        message: 'Слова «как есть» <b>',
        unknownTypes: [],
        causes: ERROR_TABLE[type].causes,
        retryAfterMs: null,
      });
    }
  });

  test('no answer', () => {
    expect(readError(NO_ANSWER)).toMatchObject({
      code: 'unreachable',
      status: null,
      message: 'Address unavailable: https://api-metrica.yandex.net/',
    });
  });

  test.each([
    [200, 'not_json'],
    [204, 'http_204'],
    [302, 'http_302'],
    [403, 'http_403'],
    [502, 'http_502'],
  ])('status %d with an answer that is not Metrica’s is %s, without words', (status, code) => {
    for (const [, text] of FOREIGN_BODIES) {
      expect(readError(answer(status, text))).toMatchObject({
        code,
        type: null,
        status,
        message: '',
      });
    }
  });

  test('JSON without an error type goes by its status', () => {
    for (const [, body] of BODIES_WITHOUT_TYPE) {
      expect(readError(answer(429, body)).code).toBe('http_429');
    }
    expect(readError(answer(200, {})).code).toBe('unexpected_answer');
    for (const type of UNKNOWN_TYPES) {
      expect(readError(answer(400, errorBody(type)))).toMatchObject({
        code: 'http_400',
        message: 'words of Metrica',
        unknownTypes: [type],
      });
    }
  });

  test.each([
    [
      'each different message once',
      { errors: [{ message: 'a' }, { message: 'b' }, { message: 'a' }], message: 'a' },
      'a\nb',
    ],
    ['the whole answer first', { errors: [{ message: 'a' }], message: 'b' }, 'b\na'],
    ['only what is text', { errors: [{ message: { a: 1 } }, { message: 5 }], message: null }, ''],
    ['no empty lines', { errors: [{ message: ' ' }, { message: 'a ' }], message: '' }, 'a '],
    ['lists without messages', { errors: [] }, ''],
  ])('says %s', (_, body, message) => {
    expect(readError(answer(400, body)).message).toBe(message);
  });

  test('does not carry a page of words', () => {
    const { message } = readError(answer(400, errorBody('invalid_uploading', 'ж'.repeat(60000))));
    expect(message).toBe(`${'ж'.repeat(2000)}…`);
  });

  test('names the documented causes of 401 and 403', () => {
    expect(readError(answer(401, '')).causes).toEqual(['expired', 'header']);
    expect(readError(answer(403, errorBody('access_denied'))).causes).toEqual([
      'noAccess',
      'otherAccount',
      'rightsMissing',
    ]);
    expect(readError(answer(403, '')).causes).toEqual([]);
  });
});

describe('what to do', () => {
  test.each([
    ['backend_error', 503, 'later'],
    ['invalid_uploading', 400, 'show'],
    ['unauthorized', 401, 'sign-in'],
    ['invalid_token', 403, 'sign-in'],
    ['invalid_token', 401, 'sign-in'],
    ['access_denied', 403, 'check-access'],
    ['not_found', 404, 'check-counter'],
    ['conflict', 409, 'show'],
    ['quota_requests_by_uid', 420, 'wait-until-midnight-gmt'],
    ['quota_requests_by_counter_id', 429, 'wait-until-midnight-gmt'],
    ['quota_requests_by_ip', 429, 'wait'],
    ['quota_parallel_requests', 429, 'wait'],
    ['missing_parameter', 400, 'report'],
  ] as const)('%s with %d: %s', (type, status, action) => {
    expect(actionFor(readError(answer(status, errorBody(type))))).toBe(action);
  });

  test.each([
    [401, 'sign-in'],
    [404, 'check-counter'],
    [400, 'show'],
    [429, 'show'],
    [200, 'later'],
    [302, 'later'],
    [413, 'later'],
    [502, 'later'],
  ])('status %d without a word: %s', (status, action) => {
    expect(actionFor(readError(answer(status, '')))).toBe(action);
  });

  test('no answer: later', () => {
    expect(actionFor(localError('unreachable'))).toBe('later');
  });
});

describe('the day’s quota', () => {
  test.each([
    ['2025-03-14T10:00:00Z', '2025-03-15T00:00:00.000Z'],
    ['2025-03-14T23:59:59.999Z', '2025-03-15T00:00:00.000Z'],
    ['2025-03-14T00:00:00Z', '2025-03-15T00:00:00.000Z'],
    ['2024-02-28T12:00:00+03:00', '2024-02-29T00:00:00.000Z'],
    ['2025-12-31T21:00:00-05:00', '2026-01-02T00:00:00.000Z'],
  ])('met at %s ends at %s, wherever one is', (now, ends) => {
    expect(new Date(quotaEndsAtMs(Date.parse(now))).toISOString()).toBe(ends);
  });
});
