/** Durations as trackers write them and as cells show them, with the seconds sent. */

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Duration } from 'luxon';
import type { Cell } from '../../../../src/core/cell/cell';
import { PLACES } from '../../time/places';
import { dateCell, readDuration, told, zone } from '../time/readTimeCase';

const plain = (sent: string): string => sent;

const DURATIONS: readonly (readonly [Cell, string])[] = [
  [136, '136'],
  [0, '0'],
  [136.9, '136'],
  [1, '1'],
  [10799, '10799'],
  [10800, '10800 DURATION_LONG'],
  [10799.9, '10799'],
  ['136', '136'],
  ['0', '0'],
  ['0136', '136'],
  ['136.9', '136'],
  ['136,9', '136'],
  ['136.000', '136'],
  ["'136", '136'],
  ['2:16', '136'],
  ['02:16', '136'],
  ['00:02:16', '136'],
  ['0:02:16', '136'],
  ['1:02:03', '3723'],
  ['02:16.9', '136'],
  ['75:30', '4530'],
  ['1 168', '1168'],
  ['1\u00a0168', '1168'],
  ['1 16', 'DURATION_UNREADABLE'],
  ['05:30', '330'],
  ['3:15', '195'],
  ['0:03:15', '195'],
  ['03:15:00', '11700 DURATION_LONG → 0:03:15'],
  ['05:30:00', '19800 DURATION_LONG → 0:05:30'],
  ['05:30:01', '19801 DURATION_LONG'],
  ['26:00:05', '93605 DURATION_LONG'],
  ['59:00:00', '212400 DURATION_LONG → 0:59:00'],
  ['60:00:00', '216000 DURATION_LONG'],
  ['2:5', '125'],
  ['02:16.95', '136'],
  ['123456:00', '7407360 DURATION_LONG'],
  ['10.5', '10'],
  ['1168,168', '1168'],
  ['1,16825', '1'],
  ['2 мин 16 сек', '136'],
  ['2 мин. 16 сек.', '136'],
  ['2мин16сек', '136'],
  ['2 минуты 16 секунд', '136'],
  ['1 ч 2 м', '3720'],
  ['1 час 2 минуты 3 секунды', '3723'],
  ['2 м 16 с', '136'],
  ['136 сек', '136'],
  ['136 сек.', '136'],
  ['2\u00a0мин\u00a016\u00a0с', '136'],
  ['90 мин', '5400'],
  ['1,5 ч', '5400'],
  ['2.5 min', '150'],
  ['1h 2m', '3720'],
  ['1h 2m 3s', '3723'],
  ['2m16s', '136'],
  ['136s', '136'],
  ['2 Min 16 Sec', '136'],
  ['1 hour, 2 minutes, 3 seconds', '3723'],
  ['2\'16"', '136'],
  ['3 ч', '10800 DURATION_LONG'],
  ['PT2M16S', '136'],
  ['pt136.9s', '136'],
  ['PT1H2M3S', '3723'],
  ['P1DT1S', '86401 DURATION_LONG'],
  ['', 'empty'],
  ['-', 'empty'],
  ['н/д', 'empty'],
  [-1, 'DURATION_NEGATIVE'],
  [-0.5, 'DURATION_NEGATIVE'],
  [-0, '0'],
  ['-5', 'DURATION_NEGATIVE'],
  ['−5', 'DURATION_NEGATIVE'],
  ['-0:05', 'DURATION_NEGATIVE'],
  ['-2 мин', 'DURATION_NEGATIVE'],
  ['- 0:05', 'DURATION_NEGATIVE'],
  ['-PT5S', 'DURATION_NEGATIVE'],
  ['-0', '0'],
  ['-0:00', '0'],
  ['-0 мин', '0'],
  ['-PT0S', '0'],
  ['1,168', 'DURATION_UNREADABLE ? 1 | 1168'],
  ['11,168', 'DURATION_UNREADABLE ? 11 | 11168'],
  ['-1,168', 'DURATION_UNREADABLE'],
  [0.00157407407, 'DURATION_UNREADABLE → 136'],
  [0.0000115740741, 'DURATION_UNREADABLE → 1'],
  [0.0000001, 'DURATION_UNREADABLE'],
  [0.0015, 'DURATION_UNREADABLE'],
  [0.1, 'DURATION_UNREADABLE'],
  [0.250034722222, 'DURATION_UNREADABLE'],
  ['0,00157407407', 'DURATION_UNREADABLE → 136'],
  [0.5, 'DURATION_UNREADABLE'],
  ['2:60', 'DURATION_UNREADABLE'],
  ['0:02:76', 'DURATION_UNREADABLE'],
  [':30', 'DURATION_UNREADABLE'],
  ['2 :16', 'DURATION_UNREADABLE'],
  ['2:16 .5', 'DURATION_UNREADABLE'],
  ['2:16.5 сек', 'DURATION_UNREADABLE'],
  ['1234567:00', 'DURATION_UNREADABLE'],
  ['2:76', 'DURATION_UNREADABLE'],
  ['1:76:00', 'DURATION_UNREADABLE'],
  ['2:', 'DURATION_UNREADABLE'],
  ['2:16:03:04', 'DURATION_UNREADABLE'],
  ['2.16.03', 'DURATION_UNREADABLE'],
  ['16 сек 2 мин', 'DURATION_UNREADABLE'],
  ['2 мин 3 мин', 'DURATION_UNREADABLE'],
  ['2 мин 0 мин', 'DURATION_UNREADABLE'],
  ['2 мин 0 ч', 'DURATION_UNREADABLE'],
  ['1 ч 60 мин', 'DURATION_UNREADABLE'],
  ['1 ч 75 мин', 'DURATION_UNREADABLE'],
  ['1.5 ч 2 мин', 'DURATION_UNREADABLE'],
  ['2 мин 16', 'DURATION_UNREADABLE'],
  ['2 раза', 'DURATION_UNREADABLE'],
  ['мин', 'DURATION_UNREADABLE'],
  ['P', 'DURATION_UNREADABLE'],
  ['PT', 'DURATION_UNREADABLE'],
  ['P1M', 'DURATION_UNREADABLE'],
  ['14.03.2025', 'DURATION_UNREADABLE'],
  ['14.03.2025 13:45', 'DURATION_UNREADABLE'],
  ['не ответил', 'DURATION_UNREADABLE'],
  ['1e3', 'DURATION_UNREADABLE'],
  [999_999_999, '999999999 DURATION_LONG'],
  [1_000_000_000, 'DURATION_UNREADABLE'],
  [1741949107, 'DURATION_UNREADABLE'],
  [1e21, 'DURATION_UNREADABLE'],
  [Number.NaN, 'DURATION_UNREADABLE'],
  [Number.POSITIVE_INFINITY, 'DURATION_UNREADABLE'],
  [true, 'DURATION_UNREADABLE'],
  [false, 'DURATION_UNREADABLE'],
];

/** Wall time on or after 1899-12-30, what the cell shows, what is sent. */
const CELLS: readonly (readonly [string, string, string])[] = [
  ['1899-12-30T00:02:16', '0:02:16', '136'],
  ['1899-12-30T00:02:16', '00:02:16', '136'],
  ['1899-12-30T02:16:00', '2:16', '136'],
  ['1899-12-30T02:59:00', '02:59', '179'],
  ['1899-12-30T03:15:00', '3:15', '11700 DURATION_LONG → 0:03:15'],
  ['1899-12-30T05:30:00', '05:30', '19800 DURATION_LONG → 0:05:30'],
  ['1899-12-31T02:00:00', '26:00', '93600 DURATION_LONG → 0:26:00'],
  ['1899-12-30T00:05:30', '05:30', '330'],
  ['1899-12-30T00:03:15', '03:15', '195'],
  ['1899-12-30T00:03:15', '0:03:15', '195'],
  ['1899-12-30T00:03:15', '0:03', '195'],
  ['1899-12-30T03:15:00', '03:15:00', '11700 DURATION_LONG → 0:03:15'],
  ['1899-12-30T05:30:00', '5:30:00', '19800 DURATION_LONG → 0:05:30'],
  ['1899-12-30T05:30:00', '5:30:00 AM', '19800 DURATION_LONG → 0:05:30'],
  ['1899-12-30T00:03:15', '12:03:15 AM', '195'],
  ['1899-12-30T00:03:15', '0.03.15', '195'],
  ['1899-12-30T00:03:15', '30.12.1899 0:03:15', '195'],
  ['1899-12-30T00:03:15', '3 мин', '195'],
  ['1899-12-30T00:03:15', '', '195'],
  ['1899-12-30T00:00:00', '0:00:00', '0'],
  ['1899-12-31T02:00:05', '26:00:05', '93605 DURATION_LONG'],
  ['1899-12-29T23:59:55', '-0:00:05', 'DURATION_NEGATIVE'],
  ['1899-12-30T03:00:00', '3:00', '10800 DURATION_LONG → 0:03:00'],
  ['1899-12-30T02:16:00', '2.16', '136'],
  ['1899-12-30T03:15:00', '3.15', '11700 DURATION_LONG → 0:03:15'],
  ['1899-12-31T02:00:05', '26:00', '93605 DURATION_LONG'],
  ['1899-12-31T02:00:05', '2:00', '93605 DURATION_LONG'],
  ['1899-12-31T02:00:05', '26.00.05', '93605 DURATION_LONG'],
  ['1899-12-31T02:00:05', '', '93605 DURATION_LONG'],
  ['1899-12-30T05:30:00', '', '19800 DURATION_LONG → 0:05:30'],
  ['1899-12-30T00:02:16', '2:16.5', '136'],
  ['1899-12-30T00:03:15', '3', '195'],
  ['1899-12-30T00:00:00', '', '0'],
  ['1899-12-30T00:00:00', '0 мин', '0'],
  ['1899-12-29T23:59:55', '', 'DURATION_NEGATIVE'],
  ['1899-12-29T23:59:55', '11:59:55 PM', 'DURATION_UNREADABLE'],
  ['1899-12-31T00:00:00', '31.12.1899', 'DURATION_UNREADABLE'],
  ['1899-12-31T00:00:00', '12:00:00 AM', 'DURATION_UNREADABLE'],
  ['1900-02-09T15:59:59', '', '3599999 DURATION_LONG'],
  ['1900-02-09T16:00:00', '', 'DURATION_UNREADABLE'],
  ['2025-03-14T00:00:00', '14.03.2025', 'DURATION_UNREADABLE'],
  ['2025-03-14T13:45:00', '14.03.2025 13:45:00', 'DURATION_UNREADABLE'],
  ['1900-05-15T00:00:00', '15.05.1900', 'DURATION_UNREADABLE'],
];

/** Cells of a sheet whose zone was some seconds off in 1899: the wall time by the offset known here, and what is shown. */
const OFF_CELLS: readonly (readonly [string, string, string])[] = [
  ['1899-12-30T00:03:45', '0:03:15', '195'],
  ['1899-12-30T00:03:45', '0:03:15.5', '195'],
  ['1899-12-30T00:03:45', '0.03.15', '195'],
  ['1899-12-30T00:03:45', '12:03:15 AM', '195'],
  ['1899-12-30T00:03:45', '30.12.1899 0:03:15', '195'],
  ['1899-12-30T00:00:00', '12:00:17 AM', '17'],
  ['1899-12-30T00:05:20', '05:05', '305'],
  ['1899-12-30T00:00:47', '0:30', '30'],
];

describe('a duration', () => {
  test.each(DURATIONS)('%j is sent as %s', (cell, expected) => {
    expect(told(readDuration(cell), plain)).toBe(expected);
  });

  test.each(CELLS)('in a cell of %s that shows %j is sent as %s', (wall, shown, expected) => {
    expect(told(readDuration(dateCell(wall), shown), plain)).toBe(expected);
  });

  test.each(OFF_CELLS)('in a cell of %s is what is shown, %j: %s', (wall, shown, expected) => {
    expect(told(readDuration(dateCell(wall), shown), plain)).toBe(expected);
  });

  test.each<[Cell, string]>([
    ['-5', 'DURATION_NEGATIVE'],
    [-5, 'DURATION_NEGATIVE'],
    [true, 'DURATION_UNREADABLE'],
    ['5 раз', 'DURATION_UNREADABLE'],
    [0.00157407407, 'DURATION_UNREADABLE'],
  ])('%j that cannot be sent is sent as nothing', (cell, code) => {
    expect(readDuration(cell)).toMatchObject({ code, sent: '' });
  });

  test('in a cell is the same in every zone, whatever its clock was in 1899', () => {
    for (const place of PLACES) {
      const cell = dateCell('1899-12-30T00:02:16', zone(place));
      expect(readDuration(cell, '0:02:16', zone(place))).toBe('136');
      expect(readDuration(cell, '', zone(place))).toBe('136');
    }
  });

  test('in a cell whose date is none cannot be read', () => {
    expect(readDuration(new Date(Number.NaN), '')).toMatchObject({ code: 'DURATION_UNREADABLE' });
  });

  test('written by another library in any form is read as it was, and then as itself', () => {
    const forms: readonly ((duration: Duration) => string)[] = [
      (duration) => duration.toFormat('m:ss'),
      (duration) => duration.toFormat('hh:mm:ss'),
      (duration) => duration.toFormat("h'h' m'm' s's'"),
      (duration) => duration.toFormat("h 'ч' mm 'мин' ss 'сек'"),
      (duration) => duration.rescale().toISO()!,
      (duration) =>
        duration.shiftTo('hours', 'minutes', 'seconds').toHuman({ listStyle: 'narrow' }),
      (duration) => String(duration.as('seconds')),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_799 }),
        fc.constantFrom(...forms),
        (seconds, form) => {
          const sent = readDuration(form(Duration.fromObject({ seconds }, { locale: 'en' })));
          expect(sent).toBe(String(seconds));
          expect(readDuration(String(sent))).toBe(sent);
        },
      ),
    );
  });

  test('in any cell is whole seconds or a problem', () => {
    const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.double(), fc.date(), fc.boolean());
    fc.assert(
      fc.property(cell, fc.string({ maxLength: 12 }), (value, shown) => {
        const read = readDuration(value, shown);
        expect(typeof read === 'string' ? read : read.sent).toMatch(/^(?:\d{1,9})?$/);
      }),
      { numRuns: 1000 },
    );
  });
});
