/** Offsets of places, and the instants that a wall time can mean. */

import { describe, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';
import { IANAZone } from 'luxon';
import { wallToInstants, zoneOf } from '../../../src/core/time/zone';
import { zone } from '../read/time/readTimeCase';
import { PLACES } from './places';

const HOUR_MS = 3_600_000;

function instants(name: string, wall: string): readonly string[] {
  const found = wallToInstants(zone(name), Date.parse(`${wall}Z`));
  return found.map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));
}

describe('zoneOf', () => {
  test.each([
    '',
    '+03:00',
    'GMT+3',
    'Moscow',
    'Europe/Moskva',
    'Europe/Moscow ',
    'toString',
    'Москва',
  ])('knows no zone %j', (name) => {
    expect(zoneOf(name)).toBeNull();
  });

  test('spells a name as it is spelled, and lets an alias be', () => {
    expect(zoneOf('europe/moscow')?.name).toBe('Europe/Moscow');
    expect(zoneOf('Europe/Kyiv')?.name).toBe('Europe/Kyiv');
    expect(zoneOf('UTC')?.name).toBe('UTC');
  });

  test.each([
    ['Europe/Moscow', '2010-07-01T00:00:00Z', 4],
    ['Europe/Moscow', '2012-01-01T00:00:00Z', 4],
    ['Europe/Moscow', '2015-01-01T00:00:00Z', 3],
    ['Asia/Kathmandu', '2025-01-01T00:00:00Z', 5.75],
    ['Pacific/Chatham', '2025-01-01T00:00:00Z', 13.75],
    ['Australia/Lord_Howe', '2025-01-01T00:00:00Z', 11],
    ['Australia/Lord_Howe', '2025-07-01T00:00:00Z', 10.5],
    ['Etc/GMT-3', '2025-01-01T00:00:00Z', 3],
    ['UTC', '2025-01-01T00:00:00Z', 0],
  ])('%s is at %s %d hours from UTC', (name, instant, hours) => {
    expect(zone(name).offsetMs(Date.parse(instant))).toBe(hours * HOUR_MS);
  });

  test('offsets of 1899 have seconds', () => {
    const seconds = zone('Europe/Moscow').offsetMs(Date.UTC(1899, 11, 30)) / 1000;
    expect(seconds).toBe(2 * 3600 + 30 * 60 + 17);
  });

  test('a date that is none has no offset', () => {
    expect(zone('Europe/Moscow').offsetMs(Number.NaN)).toBeNaN();
    expect(zone('Europe/Moscow').steadyOffsetMs(Number.NaN)).toBeNaN();
  });

  test('offsets are those of another date library, at any instant of a century and a half', () => {
    const instant = fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), instant, (name, instantMs) => {
        const minutes = IANAZone.create(name).offset(instantMs);
        expect(zone(name).offsetMs(instantMs)).toBe(Math.round(minutes * 60_000));
      }),
      { numRuns: 500 },
    );
  });

  test('100,000 times of three months ask Intl some hundred times', () => {
    const asked = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const irkutsk = zone('Asia/Irkutsk');
    let sum = 0;
    for (let index = 0; index < 100_000; index += 1) {
      sum += wallToInstants(irkutsk, Date.UTC(2025, 0, 1) + index * 77_760)[0]! > 0 ? 1 : 0;
    }
    const calls = asked.mock.calls.length;
    asked.mockRestore();
    expect(sum).toBe(100_000);
    expect(calls).toBeLessThan(120);
  });
});

describe('a clock near its change', () => {
  // New York goes forward on 9 March 2025 at 07:00 UTC.
  test.each([
    ['2025-03-07T23:59:59Z', -5],
    ['2025-03-08T00:00:00Z', Number.NaN],
    ['2025-03-09T12:00:00Z', Number.NaN],
    ['2025-03-10T23:59:59Z', Number.NaN],
    ['2025-03-11T00:00:00Z', -4],
  ])('is steady only where no change is within a day: at %s %d', (instant, hours) => {
    const newYork = zone('America/New_York');
    for (const _again of [1, 2]) {
      expect(newYork.steadyOffsetMs(Date.parse(instant))).toBe(hours * HOUR_MS);
    }
  });
});

describe('wallToInstants', () => {
  test.each([
    ['Europe/Moscow', '2025-03-14T13:45', ['2025-03-14T10:45Z']],
    ['Europe/Moscow', '2011-03-27T01:59', ['2011-03-26T22:59Z']],
    ['Europe/Moscow', '2011-03-27T02:00', []],
    ['Europe/Moscow', '2011-03-27T02:59', []],
    ['Europe/Moscow', '2011-03-27T03:00', ['2011-03-26T23:00Z']],
    ['Europe/Moscow', '2014-10-26T00:59', ['2014-10-25T20:59Z']],
    ['Europe/Moscow', '2014-10-26T01:00', ['2014-10-25T21:00Z', '2014-10-25T22:00Z']],
    ['Europe/Moscow', '2014-10-26T02:00', ['2014-10-25T23:00Z']],
    ['America/New_York', '2025-03-09T02:30', []],
    ['America/New_York', '2025-11-02T01:30', ['2025-11-02T05:30Z', '2025-11-02T06:30Z']],
    ['Australia/Lord_Howe', '2025-10-05T02:15', []],
    ['Australia/Lord_Howe', '2025-10-05T02:30', ['2025-10-04T15:30Z']],
    ['Australia/Lord_Howe', '2025-04-06T01:45', ['2025-04-05T14:45Z', '2025-04-05T15:15Z']],
    ['Pacific/Chatham', '2025-09-28T03:00', []],
    ['Pacific/Apia', '2011-12-30T12:00', []],
    ['UTC', '2025-03-30T02:30', ['2025-03-30T02:30Z']],
  ])('in %s the clock shows %s at %j', (name, wall, expected) => {
    expect(instants(name, wall)).toEqual(expected);
  });

  test('finds all instants that another date library shows so, near every change of the clock', () => {
    const day = fc.integer({ min: 0, max: 17 * 365 });
    const quarter = fc.integer({ min: 0, max: 95 });
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), day, quarter, (name, dayNumber, quarterNumber) => {
        const other = IANAZone.create(name);
        const near = nextChange(other, Date.UTC(2010, 0, 1 + dayNumber));
        const wallMs = Math.round(near / 900_000) * 900_000 + quarterNumber * 900_000;
        const expected: number[] = [];
        for (let minutes = 14 * 60; minutes >= -12 * 60; minutes -= 15) {
          const instantMs = wallMs - minutes * 60_000;
          if (other.offset(instantMs) === minutes) {
            expected.push(instantMs);
          }
        }
        expect(wallToInstants(zone(name), wallMs)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

/** Half a day before the first day with another offset, or the day itself where none is within a year. */
function nextChange(other: IANAZone, fromMs: number): number {
  const dayMs = 24 * HOUR_MS;
  for (let days = 0; days < 366; days += 1) {
    if (other.offset(fromMs + days * dayMs) !== other.offset(fromMs + (days + 1) * dayMs)) {
      return fromMs + days * dayMs + other.offset(fromMs + days * dayMs) * 60_000;
    }
  }
  return fromMs;
}
