/** Calendar arithmetic of wall times. */

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayWallMs, instantOfWall, serialWallMs, wallText } from '../../../src/core/time/wallTime';
import { zone } from '../read/time/readTimeCase';

describe('dayWallMs', () => {
  test.each([
    [2024, 2, 29],
    [2000, 2, 29],
    [2025, 2, 28],
    [2025, 4, 30],
    [2025, 12, 31],
    [2025, 1, 1],
  ])('%d-%d-%d is a day', (year, month, day) => {
    expect(dayWallMs(year, month, day)).toBe(Date.UTC(year, month - 1, day));
  });

  test.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2024, 2, 30],
    [2025, 4, 31],
    [2025, 12, 32],
    [2025, 1, 0],
    [2024, 0, 29],
    [2024, 13, 29],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(dayWallMs(year, month, day)).toBeNaN();
  });

  test('knows the days of the calendar, and only those', () => {
    const year = fc.integer({ min: 1900, max: 2400 });
    const month = fc.integer({ min: 0, max: 13 });
    const day = fc.integer({ min: 0, max: 32 });
    fc.assert(
      fc.property(year, month, day, (y, m, d) => {
        const other = DateTime.utc(y, m, d);
        expect(dayWallMs(y, m, d)).toBe(other.isValid ? other.toMillis() : Number.NaN);
      }),
    );
  });
});

describe('instantOfWall', () => {
  test.each([
    ['Europe/Moscow', '2025-03-14', '2025-03-13T21:00:00.000Z'],
    ['Europe/Moscow', '2025-03-14T13:45', '2025-03-14T10:45:00.000Z'],
    ['Europe/Moscow', '2025-03-14 13:45:07', '2025-03-14T10:45:07.000Z'],
    ['UTC', '2025-03-14T23:59:59', '2025-03-14T23:59:59.000Z'],
    ['America/New_York', '2025-03-09T02:30', '2025-03-09T07:30:00.000Z'],
    ['America/New_York', '2024-11-03T01:30', '2024-11-03T05:30:00.000Z'],
  ])('in %s %s is %s', (place, text, expected) => {
    expect(new Date(instantOfWall(zone(place), text)!).toISOString()).toBe(expected);
  });

  test.each([
    '',
    '14.03.2025',
    '2025-02-30',
    '2025-03-14T24:00',
    '2025-03-14T13:60',
    '2025-03-14T13:45:60',
    '2025-03',
  ])('%j is no wall time', (text) => {
    expect(instantOfWall(zone('UTC'), text)).toBeNull();
  });
});

describe('serialWallMs', () => {
  test.each([
    [0, '1899-12-30 00:00:00'],
    [45730.5, '2025-03-14 12:00:00'],
    [45730.572916666664, '2025-03-14 13:45:00'],
    [45730.57299768518, '2025-03-14 13:45:07'],
  ])('the number %d is %s', (serial, expected) => {
    expect(wallText(serialWallMs(serial))).toBe(expected);
  });
});

describe('wallText', () => {
  test('of a date that is none is empty', () => {
    expect(wallText(Number.NaN)).toBe('');
    expect(wallText(9e15)).toBe('');
  });
});
