/** Serials and instants in zones: against Luxon, over summer time, and in the year 1899. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { serialOf, zoneTime } from '../../../../local/host/cells/zoneTime';

const ZONES = [
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Pacific/Apia',
  'UTC',
];

describe('serials and instants', () => {
  test('every instant since 1900 comes back from its serial', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 0, 1) }),
        (name, instant) => {
          const zone = zoneTime(name);
          const serial = zone.toSerial(instant);
          const back = zone.toInstant(serial);
          // The second run of a repeated hour reads as its first; half a millisecond is rounding.
          expect(zone.toSerial(back)).toBeCloseTo(serial, 7);
          expect(back).toBeLessThanOrEqual(instant + 1);
          const repeated = zone.offsetMs(back) !== zone.offsetMs(instant);
          expect(repeated || back >= instant - 1).toBe(true);
        },
      ),
    );
  });

  test('wall times are the ones of Luxon', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2037, 0, 1) }),
        (name, instant) => {
          const wall = DateTime.fromMillis(instant, { zone: name });
          const { year, month, day, hour, minute, second } = wall;
          const serial =
            serialOf(year, month, day, hour, minute, second) + wall.millisecond / 86_400_000;
          expect(zoneTime(name).toSerial(instant)).toBeCloseTo(serial, 7);
        },
      ),
    );
  });

  test.each([
    ['Europe/Berlin', [2025, 3, 30, 2, 30], '2025-03-30T01:30:00.000Z'],
    ['Europe/Berlin', [2025, 10, 26, 2, 30], '2025-10-26T00:30:00.000Z'],
    ['America/New_York', [2025, 11, 2, 1, 15], '2025-11-02T05:15:00.000Z'],
    ['Pacific/Apia', [2011, 12, 30, 12, 0], '2011-12-30T22:00:00.000Z'],
    ['Europe/Moscow', [1899, 12, 30, 10, 0], '1899-12-30T07:29:43.000Z'],
    ['Europe/Moscow', [2011, 3, 27, 2, 30], '2011-03-26T23:30:00.000Z'],
  ] as const)(
    '%s %j: a skipped hour moves on, a repeated one is its first run',
    (name, parts, iso) => {
      const [year, month, day, hour, minute] = parts;
      const instant = zoneTime(name).toInstant(serialOf(year, month, day, hour, minute));
      expect(new Date(instant).toISOString()).toBe(iso);
    },
  );

  test('milliseconds survive, finer parts are rounded away', () => {
    const utc = zoneTime('UTC');
    expect(utc.toInstant(utc.toSerial(1_700_000_000_123))).toBe(1_700_000_000_123);
  });

  test('a zone that does not exist is an error', () => {
    expect(() => zoneTime('Mars/Base')).toThrow(RangeError);
  });
});
