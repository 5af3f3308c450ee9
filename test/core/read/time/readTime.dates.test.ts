/** Date cells, and dates without a time of day; zone of the data Moscow, now 20 March 2025. */

import { describe, expect, test } from '@jest/globals';
import { dateCell, readTime, told, utc, zone } from './readTimeCase';

const CALL = '2025-03-14T10:45:00Z';
const CALL_07 = '2025-03-14T10:45:07Z';

describe('a date cell', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2025-03-14T13:45:07', '14.03.2025 13:45:07', CALL_07],
    ['2025-03-14T13:45:00', '14.03.2025', 'TIME_DATE_ONLY → 2025-03-14 13:45:00'],
    ['2025-03-14T13:45:00', '', CALL],
    ['2025-03-21T13:45:00', '21.03.2025', 'TIME_DATE_ONLY'],
    ['2025-03-14T00:00:00', '14.03.2025', 'TIME_DATE_ONLY'],
    ['2025-03-14T00:00:00', 'пятница, 14 марта 2025 г.', 'TIME_DATE_ONLY'],
    ['2025-03-14T00:00:00', '2025年3月14日', 'TIME_DATE_ONLY'],
    ['2025-03-14T00:00:00', '14.03.2025 Q1', 'TIME_DATE_ONLY'],
    ['2025-03-14T00:00:00', '14.03.2025 0:00:00', '2025-03-13T21:00:00Z'],
    ['2025-03-14T00:00:00', '3/14/2025 12:00 AM', '2025-03-13T21:00:00Z'],
    ['2025-03-14T00:00:00', '14.3.2025 0.00', '2025-03-13T21:00:00Z'],
    ['2025-03-14T00:00:00', '14 мар. 2025 0.00', '2025-03-13T21:00:00Z'],
    ['2025-03-14T00:00:00', '00:00', '2025-03-13T21:00:00Z'],
    ['2009-12-31T23:59:59', '31.12.2009 23:59:59', 'TIME_UNREADABLE'],
    ['1899-12-30T13:45:00', '13:45:00', 'TIME_UNREADABLE'],
    ['2025-03-20T15:00:01', '20.03.2025 15:00:01', 'TIME_IN_FUTURE'],
    ['2025-02-01T10:00:00', '01.02.2025 10:00:00', '2025-02-01T07:00:00Z TIME_TOO_OLD'],
  ];

  test.each(cases)('of %s that shows %j comes to %s', (wall, shown, expected) => {
    expect(told(readTime(dateCell(wall), {}, shown), utc)).toBe(expected);
  });

  test('means its wall time in the zone of the data, whatever the zone of the sheet', () => {
    const newYork = zone('America/New_York');
    const cell = dateCell('2025-03-14T13:45:00', newYork);
    expect(told(readTime(cell, { sheetZone: newYork }, '3/14/2025 13:45:00'), utc)).toBe(CALL);
  });

  test('loses its fraction of a second, and never gains a second', () => {
    const cell = new Date(dateCell('2025-03-14T13:45:07').getTime() + 999);
    expect(told(readTime(cell, {}, '14.03.2025 13:45:07'), utc)).toBe(CALL_07);
  });
});

describe('a time of day for dates that have none', () => {
  const noon = { timeForDates: '12:00' };

  test.each([
    ['14.03.2025', '2025-03-14T09:00:00Z TIME_DATE_ONLY fix → 2025-03-14 12:00:00'],
    ['March 14, 2025', '2025-03-14T09:00:00Z TIME_DATE_ONLY fix → 2025-03-14 12:00:00'],
    ['14.01.2025', '2025-01-14T09:00:00Z TIME_TOO_OLD'],
    ['21.03.2025', 'TIME_IN_FUTURE'],
    ['14.03.2025 13:45', CALL],
    ['45730', 'TIME_SERIAL → 2025-03-14 12:00:00'],
    ['45730.5729166667', 'TIME_SERIAL → 2025-03-14 13:45:00'],
  ])('%j with 12:00 comes to %s', (cell, expected) => {
    expect(told(readTime(cell, noon), utc)).toBe(expected);
  });

  test('does not replace the one that a date cell has and does not show', () => {
    const read = readTime(dateCell('2025-03-14T13:45:00'), noon, '14.03.2025');
    expect(told(read, utc)).toBe('2025-03-14T10:45:00Z TIME_DATE_ONLY fix → 2025-03-14 13:45:00');
  });

  test('does not hide that the time of a date cell lies ahead, or far back', () => {
    const ahead = readTime(dateCell('2025-03-21T13:45:00'), noon, '21.03.2025');
    expect(told(ahead, utc)).toBe('TIME_IN_FUTURE');
    const old = readTime(dateCell('2025-02-01T10:00:00'), noon, '01.02.2025');
    expect(told(old, utc)).toBe('2025-02-01T07:00:00Z TIME_TOO_OLD');
  });

  test('is taken for a date cell that shows a date', () => {
    const read = readTime(dateCell('2025-03-14T00:00:00'), noon, '14.03.2025');
    expect(told(read, utc)).toBe('2025-03-14T09:00:00Z TIME_DATE_ONLY fix → 2025-03-14 12:00:00');
  });
});
