/** Times written by another date library, in any zone and form, are read as what they were. */

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { PLACES } from '../../time/places';
import { column, readTime, readTimes, zone } from './readTimeCase';

const LATER_MS = Date.UTC(2038, 0, 1);

const FORMS: Readonly<Record<string, (time: DateTime) => string>> = {
  'year first': (time) => time.toFormat('yyyy-MM-dd HH:mm:ss'),
  'year first, thousandths': (time) => time.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS"),
  'year first, slashes': (time) => time.toFormat('yyyy/M/d H:mm:ss'),
  points: (time) => time.toFormat('dd.MM.yyyy HH:mm:ss'),
  'points, one digit': (time) => time.toFormat('d.M.yyyy, H:mm:ss'),
  'points, AM and PM': (time) => time.toFormat('dd.MM.yyyy hh:mm:ss a', { locale: 'en' }),
  'English, short': (time) =>
    time.setLocale('en-US').toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS),
  'English, long': (time) => time.setLocale('en-GB').toFormat('cccc, d LLLL yyyy HH:mm:ss'),
  'English, month first': (time) => time.setLocale('en-US').toFormat('LLL d, yyyy h:mm:ss a'),
  'Russian, short': (time) =>
    time.setLocale('ru').toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS),
  'Russian, long': (time) => time.setLocale('ru').toFormat("cccc, d MMMM yyyy 'г. в' H:mm:ss"),
  'Russian, nominative': (time) => time.setLocale('ru').toFormat('d LLLL yyyy HH:mm:ss'),
};

const ZONED: Readonly<Record<string, (time: DateTime) => string>> = {
  iso: (time) => time.toISO()!,
  'iso, basic': (time) => time.toISO({ format: 'basic' })!,
  'iso, UTC': (time) => time.toUTC().toISO()!,
  'RFC 2822': (time) => time.toRFC2822()!,
  HTTP: (time) => time.toHTTP()!,
  SQL: (time) => time.toSQL()!,
  JavaScript: (time) => time.setLocale('en-US').toFormat("ccc LLL dd yyyy HH:mm:ss 'GMT'ZZZ"),
  'Unix seconds': (time) => String(time.toUnixInteger()),
};

const anyPlace = fc.constantFrom(...PLACES);
const anyInstant = fc.integer({ min: Date.UTC(2010, 0, 2), max: Date.UTC(2037, 0, 1) });
/** Within a day of a change of the clock: Moscow 2011 and 2014, New York, Lord Howe, Chatham in 2024. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2011-03-26T23:00Z',
      '2014-10-25T22:00Z',
      '2024-03-10T07:00Z',
      '2024-11-03T06:00Z',
      '2024-04-06T15:00Z',
      '2024-10-05T15:30Z',
      '2024-04-06T14:00Z',
    ),
    fc.integer({ min: -7200, max: 7200 }),
  )
  .map(([change, seconds]) => Date.parse(change) + seconds * 1000);
const aTime = fc.oneof(anyInstant, nearChange);

function readAs(text: string, place: string): { sent: string; code: string } {
  // All times are old by 2038: TIME_TOO_OLD says so, and what is sent stands beside it.
  const read = readTime(text, { dataZone: zone(place), nowMs: LATER_MS });
  return typeof read === 'string' ? { sent: read, code: '' } : { sent: read.sent, code: read.code };
}

describe('a time written by another date library', () => {
  test.each(Object.keys(FORMS))('is read in the zone of the data: %s', (form) => {
    fc.assert(
      fc.property(anyPlace, aTime, (place, instantMs) => {
        const time = DateTime.fromMillis(instantMs, { zone: place });
        const earliest = Math.min(...time.getPossibleOffsets().map((each) => each.toUnixInteger()));
        expect(readAs(FORMS[form]!(time), place).sent).toBe(String(earliest));
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.keys(ZONED))('is read as its instant where it names its offset: %s', (form) => {
    fc.assert(
      fc.property(anyPlace, anyPlace, aTime, (place, dataPlace, instantMs) => {
        const time = DateTime.fromMillis(instantMs, { zone: place });
        expect(readAs(ZONED[form]!(time), dataPlace).sent).toBe(String(time.toUnixInteger()));
      }),
      { numRuns: 60 },
    );
  });

  test('with slashes is read in the order that the column proves', () => {
    const times = fc.array(fc.tuple(aTime, fc.boolean()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyPlace, times, fc.boolean(), (place, instants, monthFirst) => {
        const form = monthFirst ? 'M/d/yyyy h:mm:ss a' : 'd/M/yyyy HH:mm:ss';
        const written = [Date.UTC(2024, 5, 25), ...instants.map(([instantMs]) => instantMs)].map(
          (instantMs) => DateTime.fromMillis(instantMs, { zone: place, locale: 'en' }),
        );
        const texts = written.map((time) => time.toFormat(form));
        const read = readTimes(column(texts), { dataZone: zone(place), nowMs: LATER_MS });
        const sent = read.map((each) => (typeof each === 'string' ? each : each.sent));
        expect(sent).toEqual(
          written.map((time) =>
            String(Math.min(...time.getPossibleOffsets().map((each) => each.toUnixInteger()))),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is held when the clock never showed it', () => {
    const skipped = fc.constantFrom(
      ['Europe/Moscow', '2011-03-27T02:00', 60],
      ['America/New_York', '2024-03-10T02:00', 60],
      ['Australia/Lord_Howe', '2024-10-06T02:00', 30],
      ['Pacific/Chatham', '2024-09-29T02:45', 60],
    ) as fc.Arbitrary<[string, string, number]>;
    const form = fc.constantFrom(...Object.keys(FORMS));
    fc.assert(
      fc.property(skipped, form, fc.nat({ max: 59 }), ([place, start, minutes], name, second) => {
        const wall = DateTime.fromISO(start, { zone: 'utc' }).plus({
          minutes: second % minutes,
          seconds: second,
        });
        expect(readAs(FORMS[name]!(wall), place).code).toBe('TIME_UNREADABLE');
      }),
      { numRuns: 100 },
    );
  });
});

describe('any cell', () => {
  test('is read without a bug, and what is sent is Unix seconds that read as themselves', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(...'0123456789.,:/- TZ+APMрмгв'),
        maxLength: 30,
      }),
      fc.double(),
      fc.date(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const read = readTime(value, { nowMs: LATER_MS });
        const sent = typeof read === 'string' ? read : read.sent;
        expect(sent).toMatch(/^(?:\d{10})?$/);
        expect(sent === '' ? '' : readAs(sent, 'Asia/Kathmandu').sent).toBe(sent);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read without a bug beside any others, also in two columns', () => {
    const part = fc.constantFrom(
      ...['14/03/2025', '03/14/2025', '3/4/2025', '00/00/0000', '14.03.25', '2025-02-30', '', '-'],
      ...['13:45', '24:00', '1 PM', '0,5', '12:60', 'мар', '1741949107', '45730.5', '9'],
    );
    const cell = fc.oneof(
      fc.tuple(part, part).map(([date, time]) => `${date} ${time}`),
      part,
      fc.date({ noInvalidDate: false }),
      fc.double({ min: 0, max: 100_000 }),
      fc.boolean(),
    );
    const columns = fc.array(fc.tuple(cell, cell, part), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(columns, fc.constantFrom('ru_RU', 'en_US'), (rows, locale) => {
        const dates = column(
          rows.map(([date]) => date),
          rows.map(([, , shown]) => shown),
        );
        const times = column(
          rows.map(([, time]) => time),
          rows.map(([, , shown]) => shown),
        );
        for (const read of [
          ...readTimes(dates, { locale }),
          ...readTimes(dates, { locale }, times),
        ]) {
          expect(typeof read === 'string' ? read : read.sent).toMatch(/^(?:\d{10})?$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of dates is sent as its instant, or as the first of two that the clock shows so', () => {
    fc.assert(
      fc.property(anyPlace, aTime, (place, instantMs) => {
        const own = zone(place);
        const read = readTime(
          new Date(instantMs),
          { sheetZone: own, dataZone: own, nowMs: LATER_MS },
          '00:00',
        );
        const time = DateTime.fromMillis(instantMs, { zone: place });
        const earliest = Math.min(...time.getPossibleOffsets().map((each) => each.toUnixInteger()));
        expect(typeof read === 'string' ? read : read.sent).toBe(String(earliest));
      }),
      { numRuns: 300 },
    );
  });
});
