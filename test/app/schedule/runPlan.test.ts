/** What comes after a run, and whether a person hears of it. */

import { describe, expect, test } from '@jest/globals';
import type { AppError, AppErrorCode } from '../../../src/app/base/result';
import { isTold, planAfter } from '../../../src/app/schedule/runPlan';
import { passes } from '../../../src/app/talk/passing';
import type { UploadOutcome } from '../../../src/app/upload/uploadState';
import type { Schedule } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';

const MOSCOW = { id: 's', name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' };
/** 07:20 in Moscow. */
const NOW_MS = Date.parse('2025-03-11T04:20:00Z');
const HOURLY: Schedule = { kind: 'hours', everyHours: 1 };
const DAILY: Schedule = { kind: 'daily', hour: 7 };
const WEEKLY: Schedule = { kind: 'weekdays', hour: 7, weekdays: [2] };

function error(code: AppErrorCode, details: AppError['details'] = {}): AppError {
  const what = 'Service Spreadsheets failed.';
  return { code, message: { key: 'error.UNEXPECTED', params: { what } }, details };
}

function planOf(failure: AppError | null, schedule: Schedule, nowMs = NOW_MS, sinceMs = 0) {
  return planAfter({ outcome: null, error: failure }, schedule, MOSCOW, { nowMs, sinceMs });
}

describe('a failure', () => {
  test.each([
    ['BUSY', {}, true],
    ['SHEET_BUSY', {}, true],
    ['NOT_LOADED', {}, true],
    ['NO_TURN', {}, true],
    ['METRICA_UNREACHABLE', { status: 503 }, true],
    ['QUOTA', { status: 429 }, true],
    ['IN_DOUBT', {}, true],
    ['UNEXPECTED', {}, true],
    ['METRICA_ERROR', { status: 429 }, true],
    ['METRICA_ERROR', { status: 420 }, true],
    ['METRICA_ERROR', { status: 400 }, false],
    ['METRICA_ERROR', {}, false],
    ['TOKEN_REFUSED', { status: 401 }, false],
    ['ACCESS_DENIED', { status: 403 }, false],
    ['SCOPE_MISSING', {}, false],
    ['COLUMN_LOST', {}, false],
  ] as const)('%s %j passes by itself: %s', (code, details, expected) => {
    expect(passes(error(code, details))).toBe(expected);
  });

  test.each([
    'You are trying to edit a protected cell or object.',
    'You have exceeded the property storage quota.',
    'This action would increase the number of cells above the limit of 10000000 cells.',
  ])('of Google that stays is a person’s: %s', (what) => {
    const message = { key: 'error.UNEXPECTED', params: { what } } as const;
    expect(passes({ code: 'UNEXPECTED', message })).toBe(false);
  });
});

describe('after a run', () => {
  test.each([
    ['hourly', HOURLY, 0, 'goes on'],
    ['hourly, hours later', HOURLY, 30, 'goes on'],
    ['daily', DAILY, 0, 'goes on'],
    ['daily, 22 hours later', DAILY, 22, 'goes on'],
    ['daily, in the last hour', DAILY, 23, 'gave up'],
    ['weekly', WEEKLY, 100, 'goes on'],
    ['weekly, in the last hour', WEEKLY, 7 * 24 - 1, 'gave up'],
    ['every three hours, at its hour', { kind: 'hours', everyHours: 3 }, -1, 'goes on'],
    ['every three hours, in the last hour', { kind: 'hours', everyHours: 3 }, 1, 'gave up'],
  ] as const)('that met a busy sheet, %s: %s', (_what, schedule, hours, kind) => {
    const nowMs = NOW_MS + hours * HOUR_MS;
    expect(planOf(error('BUSY'), schedule, nowMs)).toEqual({ kind, sinceMs: nowMs });
  });

  test('the beginning of the tries is kept, but not one in the future', () => {
    const sinceMs = NOW_MS - 2 * HOUR_MS;
    expect(planOf(error('QUOTA'), DAILY, NOW_MS, sinceMs).sinceMs).toBe(sinceMs);
    expect(planOf(error('QUOTA'), DAILY, NOW_MS, NOW_MS + 1).sinceMs).toBe(NOW_MS);
  });

  test('that needs a person nothing is tried', () => {
    const plan = { kind: 'needs you', sinceMs: 0 };
    expect(planOf(error('TOKEN_MISSING'), DAILY, NOW_MS, NOW_MS - HOUR_MS)).toEqual(plan);
  });

  test.each([
    [0, 'done'],
    [3, 'goes on'],
  ] as const)('that left %d calls it is %s', (remaining, kind) => {
    const outcome = { remaining } as UploadOutcome;
    const when = { nowMs: NOW_MS, sinceMs: NOW_MS - HOUR_MS };
    expect(planAfter({ outcome, error: null }, DAILY, MOSCOW, when)).toEqual({ kind, sinceMs: 0 });
  });
});

describe('a person', () => {
  test.each([
    ['goes on', 0, false],
    ['goes on', 2.8, false],
    ['goes on', 2.9, true],
    ['gave up', 0, true],
  ] as const)('hears of what %s after %d hours: %s', (kind, hours, told) => {
    expect(isTold({ kind, sinceMs: NOW_MS - hours * HOUR_MS }, NOW_MS)).toBe(told);
  });

  test('hears at once of what needs them, and of a run that is only unfinished nothing', () => {
    expect(isTold({ kind: 'needs you', sinceMs: 0 }, NOW_MS)).toBe(true);
    expect(isTold({ kind: 'goes on', sinceMs: 0 }, NOW_MS)).toBe(false);
  });
});
