/** Due hours of schedules: in the spreadsheet's zone, over changes of the clock, whatever the instant. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Schedule } from '../../../src/core/call/settings';
import { intervalMs, lastDueMs, nextDueMs } from '../../../src/core/settings/dueTime';
import { type Zone, zoneOf } from '../../../src/core/time/zone';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const daily = (hour: number): Schedule => ({ kind: 'daily', hour });
const every = (everyHours: 1 | 3 | 6 | 12): Schedule => ({ kind: 'hours', everyHours });

function zone(name: string): Zone {
  const found = zoneOf(name);
  if (found === null) throw new Error(`There is no ${name}.`);
  return found;
}

function nextOf(schedule: Schedule, name: string, now: string): string {
  return new Date(nextDueMs(schedule, zone(name), Date.parse(now))).toISOString();
}

describe('the next due hour', () => {
  test.each([
    ['later today', daily(7), 'Europe/Moscow', '2025-03-03T03:59:59Z', '2025-03-03T04:00:00.000Z'],
    [
      'not the one that is now',
      daily(7),
      'Europe/Moscow',
      '2025-03-03T04:00:00Z',
      '2025-03-04T04:00:00.000Z',
    ],
    [
      'of a zone with a half hour',
      daily(0),
      'Asia/Kolkata',
      '2025-03-03T12:00:00Z',
      '2025-03-03T18:30:00.000Z',
    ],
    [
      'every three hours from midnight',
      every(3),
      'Asia/Tokyo',
      '2025-03-03T01:00:00Z',
      '2025-03-03T03:00:00.000Z',
    ],
    [
      'on the next Monday',
      { kind: 'weekdays', hour: 9, weekdays: [1] },
      'UTC',
      '2025-03-03T09:00:00Z',
      '2025-03-10T09:00:00.000Z',
    ],
    [
      'on Sunday of the same week',
      { kind: 'weekdays', hour: 9, weekdays: [7, 1] },
      'UTC',
      '2025-03-03T09:00:00Z',
      '2025-03-09T09:00:00.000Z',
    ],
    [
      'by the weekday of the zone, not of UTC',
      { kind: 'weekdays', hour: 1, weekdays: [2] },
      'Asia/Tokyo',
      '2025-03-03T12:00:00Z',
      '2025-03-03T16:00:00.000Z',
    ],
  ] as const)('is %s', (_what, schedule, name, now, expected) => {
    expect(nextOf(schedule, name, now)).toBe(expected);
  });

  test('that the clock skips is due when the clock has passed it, once', () => {
    // Berlin, 30 March 2025: 02:00 becomes 03:00.
    expect(nextOf(daily(2), 'Europe/Berlin', '2025-03-30T00:30:00Z')).toBe(
      '2025-03-30T01:00:00.000Z',
    );
    expect(nextOf(daily(2), 'Europe/Berlin', '2025-03-30T01:00:00Z')).toBe(
      '2025-03-31T00:00:00.000Z',
    );
    expect(nextOf(every(1), 'Europe/Berlin', '2025-03-30T00:30:00Z')).toBe(
      '2025-03-30T01:00:00.000Z',
    );
    expect(nextOf(every(1), 'Europe/Berlin', '2025-03-30T01:00:00Z')).toBe(
      '2025-03-30T02:00:00.000Z',
    );
  });

  test('that the clock repeats is due the first time only', () => {
    // Berlin, 26 October 2025: 03:00 becomes 02:00.
    expect(nextOf(daily(2), 'Europe/Berlin', '2025-10-25T12:00:00Z')).toBe(
      '2025-10-26T00:00:00.000Z',
    );
    expect(nextOf(daily(2), 'Europe/Berlin', '2025-10-26T00:30:00Z')).toBe(
      '2025-10-27T01:00:00.000Z',
    );
  });

  test('is found where a whole day was skipped', () => {
    // Samoa had no 30 December 2011.
    const next = nextOf(daily(7), 'Pacific/Apia', '2011-12-29T20:00:00Z');
    expect(next).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('any schedule, in any zone, at any instant', () => {
  const schedules = fc.oneof(
    fc.constantFrom<Schedule>(every(1), every(3), every(6), every(12)),
    fc.integer({ min: 0, max: 23 }).map(daily),
    fc
      .tuple(
        fc.integer({ min: 0, max: 23 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      )
      .map(([hour, weekdays]): Schedule => ({ kind: 'weekdays', hour, weekdays })),
  );
  const zones = fc.constantFrom(
    'Europe/Moscow',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'America/Santiago',
    'UTC',
  );
  const instants = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2035, 0, 1) });

  test('the last due hour has come, the next has not, and nothing is due between them', () => {
    fc.assert(
      fc.property(schedules, zones, instants, (schedule, name, nowMs) => {
        const last = lastDueMs(schedule, zone(name), nowMs);
        const next = nextDueMs(schedule, zone(name), nowMs);
        expect(last).toBeLessThanOrEqual(nowMs);
        expect(next).toBeGreaterThan(nowMs);
        expect(nextDueMs(schedule, zone(name), last)).toBe(next);
        expect(lastDueMs(schedule, zone(name), next)).toBe(next);
      }),
    );
  });

  test('two due hours are never further apart than the interval, but for the change of the clock', () => {
    fc.assert(
      fc.property(schedules, zones, instants, (schedule, name, nowMs) => {
        const gap = nextDueMs(schedule, zone(name), nowMs) - lastDueMs(schedule, zone(name), nowMs);
        expect(gap).toBeLessThanOrEqual(intervalMs(schedule) + HOUR_MS);
      }),
    );
  });
});

describe('the interval of a schedule', () => {
  test.each([
    [every(6), 6 * HOUR_MS],
    [daily(7), DAY_MS],
    [{ kind: 'weekdays', hour: 7, weekdays: [1, 2, 3, 4, 5] }, 3 * DAY_MS],
    [{ kind: 'weekdays', hour: 7, weekdays: [3] }, 7 * DAY_MS],
    [{ kind: 'weekdays', hour: 7, weekdays: [7, 1] }, 6 * DAY_MS],
    [{ kind: 'weekdays', hour: 7, weekdays: [5, 1, 4] }, 3 * DAY_MS],
  ] as const)('of %j is its longest pause', (schedule, expected) => {
    expect(intervalMs(schedule as Schedule)).toBe(expected);
  });
});
