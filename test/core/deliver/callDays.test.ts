/** Calls by day: days of a zone, also where the clock changes, and nothing lost on the way. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  countDays,
  dayAfter,
  dayAt,
  daysBetween,
  mergeDays,
  zoneOrUtc,
} from '../../../src/core/deliver/callDays';

const second = (iso: string) => Date.parse(iso) / 1000;

describe('a call counts on the day that the zone’s clock shows', () => {
  test.each([
    ['Europe/Moscow', '2026-11-27T21:00:00Z', '2026-11-28'],
    ['Europe/Moscow', '2026-11-27T20:59:59Z', '2026-11-27'],
    ['UTC', '2026-11-27T23:59:59Z', '2026-11-27'],
    ['Pacific/Chatham', '2026-11-27T10:14:59Z', '2026-11-27'],
    ['Pacific/Chatham', '2026-11-27T10:15:00Z', '2026-11-28'],
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    // A day of 23 hours begins at 05:00 and ends at 04:00 UTC.
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
    // A day of 25 hours.
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    // Midnight itself is skipped.
    ['America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-04'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', '2018-11-03'],
    ['no zone at all', '2026-11-27T23:59:59Z', '2026-11-27'],
  ])('%s at %s: %s', (zone, iso, day) => {
    expect(dayAt(zoneOrUtc(zone), Date.parse(iso))).toBe(day);
    expect(countDays([second(iso)], zone)).toMatchObject({ first: day, counts: [1] });
  });
});

describe('counting', () => {
  const seconds = fc.array(
    fc.integer({ min: second('2024-01-01T00:00:00Z'), max: second('2026-12-31T00:00:00Z') }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const zones = fc.constantFrom(
    'Europe/Moscow',
    'Europe/Berlin',
    'Pacific/Chatham',
    'America/New_York',
  );

  test('keeps every call, begins and ends with a day that has one', () => {
    fc.assert(
      fc.property(seconds, zones, (all, zone) => {
        const { counts, first } = countDays(all, zone);
        expect(counts.reduce((a, b) => a + b)).toBe(all.length);
        expect(counts[0]).toBeGreaterThan(0);
        expect(counts[counts.length - 1]).toBeGreaterThan(0);
        expect(first).toBe(
          [...all].sort((a, b) => a - b).map((each) => dayAt(zoneOrUtc(zone), each * 1000))[0],
        );
      }),
    );
  });

  test('two parts merged are the whole counted at once', () => {
    fc.assert(
      fc.property(seconds, seconds, zones, (one, other, zone) => {
        expect(mergeDays([countDays(one, zone), countDays(other, zone)])).toEqual(
          countDays([...one, ...other], zone),
        );
      }),
    );
  });

  test('days of two zones, or a part without days, cannot be merged', () => {
    const moscow = countDays([1_700_000_000], 'Europe/Moscow');
    expect(mergeDays([moscow, countDays([1_700_000_000], 'UTC')])).toBeUndefined();
    expect(mergeDays([moscow, undefined])).toBeUndefined();
    expect(mergeDays([])).toBeUndefined();
  });

  test('calendar days are counted as days, over leap days and changes of the clock', () => {
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
