/** Waiting and repeating: only for the two short quotas, growing, and not without end. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readError } from '../../src/metrica/errors';
import { ERROR_TYPES } from '../../src/metrica/errorTable';
import { MAX_ATTEMPTS, retryDelayMs } from '../../src/metrica/retry';
import { retryAfterMs } from '../../src/metrica/retryAfter';
import { answer, errorBody, NO_ANSWER, OPEN_STATUSES, REFUSING_STATUSES } from './answers';

const quota = (headers: Readonly<Record<string, string>> = {}, status = 429) =>
  readError(answer(status, errorBody('quota_requests_by_ip'), headers));

describe('retryDelayMs', () => {
  test('repeats only after 429 or 420 with one of the two short quotas', () => {
    const repeated = ERROR_TYPES.flatMap((type) =>
      [200, ...REFUSING_STATUSES, ...OPEN_STATUSES]
        .filter(
          (status) =>
            retryDelayMs(1, readError(answer(status, errorBody(type))), 0.5) !== 'give up',
        )
        .map((status) => `${type} ${status}`),
    );
    expect(repeated.sort()).toEqual([
      'quota_parallel_requests 420',
      'quota_parallel_requests 429',
      'quota_requests_by_ip 420',
      'quota_requests_by_ip 429',
    ]);
  });

  test.each([
    ['no answer', readError(NO_ANSWER)],
    ['429 without a word', readError(answer(429, ''))],
    ['429 with only a message', readError(answer(429, { message: 'quota_requests_by_ip' }))],
    ['503 that asks to wait', readError(answer(503, '', { 'retry-after': '1' }))],
  ])('gives up after %s', (_, error) => {
    expect(retryDelayMs(1, error, 0)).toBe('give up');
  });

  test('waits double, in the upper half of their room', () => {
    const waits = (random01: number) =>
      [1, 2, 3, 4, 5, 6].map((attempt) => retryDelayMs(attempt, quota(), random01));
    expect(waits(0)).toEqual([500, 1000, 2000, 4000, 8000, 'give up']);
    expect(waits(1)).toEqual([1000, 2000, 4000, 8000, 16000, 'give up']);
  });

  test('keep what the server asks for, and spread it', () => {
    const seven = quota({ 'retry-after': '7' });
    expect(retryDelayMs(1, seven, 0)).toBe(7000);
    expect(retryDelayMs(1, seven, 1)).toBe(7500);
    expect(retryDelayMs(5, quota({ 'retry-after': '1' }), 1)).toBe(16000);
    expect(retryDelayMs(1, quota({ 'retry-after': '60' }), 0)).toBe(60000);
    expect(retryDelayMs(1, quota({ 'retry-after': '61' }), 0)).toBe('give up');
  });

  test('end, and a whole series fits into a run', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (draws) => {
          const waits = draws.map((random01, index) =>
            retryDelayMs(index + 1, quota({}, 420), random01),
          );
          const numbers = waits.filter((wait): wait is number => wait !== 'give up');
          expect(numbers).toHaveLength(MAX_ATTEMPTS - 1);
          expect(numbers.every((wait, index) => wait >= (numbers[index - 1] ?? 0))).toBe(true);
          expect(numbers.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(31000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const date = 'Fri, 14 Mar 2025 10:45:00 GMT';
  test.each<readonly [string, Record<string, string>, number | null]>([
    ['seconds', { 'retry-after': '120' }, 120000],
    ['spaces around', { 'retry-after': ' 3 ' }, 3000],
    ['nought', { 'retry-after': '0' }, 0],
    ['a date', { 'retry-after': 'Fri, 14 Mar 2025 10:45:30 GMT', date }, 30000],
    ['a date of the old form', { 'retry-after': 'Friday, 14-Mar-25 10:45:30 GMT', date }, 30000],
    ['a date gone by', { 'retry-after': 'Fri, 14 Mar 2025 10:44:00 GMT', date }, 0],
    ['a date, but none of the answer', { 'retry-after': 'Fri, 14 Mar 2025 10:45:30 GMT' }, null],
    ['a date without GMT', { 'retry-after': 'Fri Mar 14 10:45:30 2025', date }, null],
    ['nothing', {}, null],
    ['an empty header', { 'retry-after': '' }, null],
    ['a fraction', { 'retry-after': '1.5' }, null],
    ['less than nothing', { 'retry-after': '-1' }, null],
    ['a word', { 'retry-after': 'soon' }, null],
    ['more than any number', { 'retry-after': '9'.repeat(400) }, null],
  ])('given as %s', (_, headers, expected) => {
    expect(retryAfterMs(headers)).toBe(expected);
  });
});
