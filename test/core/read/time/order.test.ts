/** Day or month first, and hours that the clock skips or repeats. */

import { describe, expect, test } from '@jest/globals';
import type { ReadContext } from '../../../../src/core/call/finding';
import { localeOrder, orderRead } from '../../../../src/core/read/time/order';
import { column, dateCell, readTime, readTimes, told, utc, zone } from './readTimeCase';

function readAll(texts: readonly string[], changes: Partial<ReadContext> = {}): readonly string[] {
  return readTimes(column(texts), changes).map((read) => told(read, utc));
}

describe('dates with slashes', () => {
  const open = '03/04/2025 13:45';
  const changes = { nowMs: Date.UTC(2025, 3, 5) };

  test.each([
    ['ru_RU', '2025-04-03T10:45:00Z'],
    ['en_GB', '2025-04-03T10:45:00Z'],
    ['en_US', '2025-03-04T10:45:00Z TIME_TOO_OLD'],
    ['', '2025-04-03T10:45:00Z'],
    ['xx_YY', '2025-04-03T10:45:00Z'],
  ])('are read in the order of the locale %j where nothing proves another', (locale, expected) => {
    expect(readAll([open], { ...changes, locale })).toEqual([expected]);
  });

  test('are read in the order that one date of the column proves, whatever the locale', () => {
    expect(readAll([open, '03/29/2025 13:45'], changes)[0]).toMatch(/^2025-03-04/);
    expect(readAll([open, '29/03/2025 13:45'], { ...changes, locale: 'en_US' })[0]).toMatch(
      /^2025-04-03/,
    );
  });

  test('are read by the habit of the export that the sheet is, whatever the locale, unless a date proves another', () => {
    const american = { ...changes, orderTold: { export: 'monthFirst' as const } };
    const russian = { ...changes, locale: 'en_US', orderTold: { export: 'dayFirst' as const } };
    expect(readAll([open], american)[0]).toMatch(/^2025-03-04/);
    expect(readAll([open], russian)[0]).toMatch(/^2025-04-03/);
    expect(readAll([open, '29/03/2025 13:45'], american)[0]).toMatch(/^2025-04-03/);
    expect(orderRead([open], { locale: 'en_US', orderTold: { export: 'dayFirst' } })).toEqual({
      order: 'dmy',
      by: 'export',
    });
  });

  test('are read in the order that was proved for the tab before; one that contradicts it waits alone', () => {
    const texts = [open, '03/29/2025 13:45', '29/03/2025 13:45'];
    const kept = { ...changes, locale: 'en_US', dateOrder: 'dmy' as const };
    expect(readAll(texts, kept)).toEqual([
      '2025-04-03T10:45:00Z',
      'TIME_UNREADABLE → 2025-03-29 13:45:00',
      '2025-03-29T10:45:00Z',
    ]);
    expect(
      readAll(texts, { ...changes, dateOrder: 'mdy' }).map((told) => told.slice(0, 15)),
    ).toEqual(['2025-03-04T10:4', '2025-03-29T10:4', 'TIME_UNREADABLE']);
  });

  test.each<[string, readonly string[], object, object]>([
    ['proved', ['29/03/2025 13:45'], {}, { order: 'dmy', by: 'dates' }],
    ['proved', ['03/29/2025 13:45', open], {}, { order: 'mdy', by: 'dates' }],
    ['the locale’s', [open], { locale: 'en_US' }, { order: 'mdy', by: null }],
    ['the one kept', [open], { dateOrder: 'mdy' }, { order: 'mdy', by: null }],
    [
      'the one kept',
      ['29/03/2025', '03/29/2025'],
      { dateOrder: 'mdy' },
      { order: 'mdy', by: null },
    ],
    ['none', ['29/03/2025', '03/29/2025'], {}, { order: null, by: null }],
    ['none', ['2025-03-04 13:45', '04.03.2025', '03/04/25', ''], {}, { order: null, by: null }],
  ])('tell in which order they were read: %s', (_name, texts, changed, expected) => {
    expect(orderRead(texts, { locale: 'ru_RU', ...changed })).toEqual(expected);
  });

  test('wait for a person where the column contradicts itself and nothing decides', () => {
    const texts = ['29/03/2025 13:45', '03/30/2025 13:45', open, '03/03/2025 13:45', '03/04/2025'];
    const late = { nowMs: Date.UTC(2025, 3, 5), locale: 'en_US' };
    expect(readAll(texts, late).map((told) => told.replace(/ TIME_TOO_OLD/, ''))).toEqual([
      '2025-03-29T10:45:00Z',
      '2025-03-30T10:45:00Z',
      'TIME_AMBIGUOUS ? 2025-04-03 13:45:00 | 2025-03-04 13:45:00',
      '2025-03-03T10:45:00Z',
      'TIME_AMBIGUOUS ? 2025-04-03 | 2025-03-04',
    ]);
  });

  test('with no such day stay unreadable in such a column', () => {
    const texts = ['29/03/2025 13:45', '03/30/2025 13:45', '00/04/2025 13:45', '04/00/2025 13:45'];
    expect(readAll(texts, changes).slice(2)).toEqual(['TIME_UNREADABLE', 'TIME_UNREADABLE']);
  });

  test('with an offset are offered in the zone of the data', () => {
    const texts = ['29/03/2025 13:45', '03/30/2025 13:45', '03/04/2025 13:45 +0000'];
    expect(readAll(texts, changes)[2]).toBe(
      'TIME_AMBIGUOUS ? 2025-04-03 16:45:00 | 2025-03-04 16:45:00',
    );
  });

  test('prove nothing with a year of two digits or no such month', () => {
    expect(readAll([open, '03/29/25 13:45', '13/29/2025 13:45'], changes)[0]).toMatch(
      /^2025-04-03/,
    );
  });

  test('prove nothing in the American order either with no such month', () => {
    const american = { ...changes, locale: 'en_US' };
    expect(readAll([open, '13/29/2025 13:45', '29/13/2025 13:45'], american)[0]).toMatch(
      /^2025-03-04/,
    );
  });

  test('prove nothing by a 12, which may be a month', () => {
    const american = { ...changes, locale: 'en_US' };
    expect(readAll([open, '03/12/2024 13:45'], changes)[0]).toMatch(/^2025-04-03/);
    expect(readAll([open, '12/03/2024 13:45'], american)[0]).toMatch(/^2025-03-04/);
  });

  test('with a 12 in front are of December where the month is first', () => {
    expect(readAll(['12/03/2024 13:45', '03/29/2025 13:45'], changes)[0]).toMatch(/^2024-12-03/);
    expect(readAll(['03/12/2024 13:45', '29/03/2025 13:45'], changes)[0]).toMatch(/^2024-12-03/);
  });

  test('send nothing while they wait', () => {
    const cells = column(['29/03/2025 13:45', '03/30/2025 13:45', open]);
    expect(readTimes(cells, changes)[2]).toMatchObject({ code: 'TIME_AMBIGUOUS', sent: '' });
  });

  test.each([
    '03-29-2025- 13:45',
    '03-29-2025 13:45',
    '3-29-2025 13:45',
    '13:45 03/29/2025',
    'Saturday, 03/29/2025 13:45',
    '  03-29-2025 13:45',
  ])('are read month first beside %j', (proof) => {
    expect(readAll([open, '2025-03-14 13:45', proof], changes)[0]).toMatch(/^2025-03-04/);
  });

  test.each(['29-3-2025 13:45', '29-03-2025 13:45', '13:45 29/03/2025'])(
    'are read day first beside %j',
    (proof) => {
      const american = { ...changes, locale: 'en_US' };
      expect(readAll([open, proof], american)[0]).toMatch(/^2025-04-03/);
    },
  );

  test('with a year of two digits have no suggestion where the column contradicts itself', () => {
    const texts = ['29/03/2025 13:45', '03/30/2025 13:45', '03/02/25 13:45'];
    expect(readAll(texts, changes)[2]).toBe('TIME_UNREADABLE');
  });

  test('with the year first are never ambiguous', () => {
    const texts = ['29/03/2025 13:45', '03/30/2025 13:45', '2025/04/03 13:45', '2025-04-03 13:45'];
    expect(readAll(texts, changes).slice(2)).toEqual([
      '2025-04-03T10:45:00Z',
      '2025-04-03T10:45:00Z',
    ]);
  });

  test('and dates with points or names do not disturb each other', () => {
    const texts = [
      '03/29/2025 13:45',
      '03.04.2025 13:45',
      '3.4.2025 13.45',
      '20250403T1345',
      '2025 April 3 13:45',
      '3 апр. 2025 г., 13:45',
    ];
    expect(readAll(texts, changes).slice(1)).toEqual([
      '2025-04-03T10:45:00Z',
      '2025-04-03T10:45:00Z',
      '2025-04-03T10:45:00Z',
      '2025-04-03T10:45:00Z',
      '2025-04-03T10:45:00Z',
    ]);
  });
});

describe('localeOrder', () => {
  test.each([
    ['en_US', 'monthFirst'],
    ['en_PH', 'monthFirst'],
    ['ja_JP', 'monthFirst'],
    ['en_IN', 'dayFirst'],
    ['de', 'dayFirst'],
    ['pt_BR', 'dayFirst'],
    ['xx_YY', 'dayFirst'],
    ['', 'dayFirst'],
    ['nonsense that is no tag', 'dayFirst'],
  ])('%s writes %s', (locale, order) => {
    expect(localeOrder(locale)).toBe(order);
  });
});

describe('when the clock is changed', () => {
  const newYork = zone('America/New_York');
  const november = { dataZone: newYork, nowMs: Date.UTC(2024, 10, 4) };
  const march = { dataZone: newYork, nowMs: Date.UTC(2025, 2, 10) };

  test('a time of the repeated hour is the first of two, with both to choose from', () => {
    expect(told(readTime('2024-11-03 01:30', november), utc)).toBe(
      '2024-11-03T05:30:00Z TIME_REPEATED ? 2024-11-03 01:30:00-04:00 | 2024-11-03 01:30:00-05:00',
    );
    expect(told(readTime('2024-11-03 01:30:00-05:00', november), utc)).toBe('2024-11-03T06:30:00Z');
  });

  test('a date cell of the repeated hour is the first of two, whichever instant the sheet gives', () => {
    const zones = { ...november, sheetZone: newYork };
    for (const instant of ['2024-11-03T05:30:00Z', '2024-11-03T06:30:00Z']) {
      const read = readTime(new Date(instant), zones, '11/3/2024 1:30:00');
      expect(told(read, utc)).toMatch(/^2024-11-03T05:30:00Z TIME_REPEATED/);
    }
  });

  test('half an hour is repeated on Lord Howe Island', () => {
    const changes = { dataZone: zone('Australia/Lord_Howe'), nowMs: Date.UTC(2025, 3, 7) };
    expect(told(readTime('2025-04-06 01:45', changes), utc)).toBe(
      '2025-04-05T14:45:00Z TIME_REPEATED ? 2025-04-06 01:45:00+11:00 | 2025-04-06 01:45:00+10:30',
    );
  });

  test('a time of the skipped hour never was', () => {
    expect(readTime('2025-03-09 02:30', march)).toEqual({
      code: 'TIME_UNREADABLE',
      sent: '',
      details: { zone: 'America/New_York' },
    });
  });

  test.each(['2025-03-09T06:30:00Z', '2025-03-09T07:30:00Z'])(
    'a date cell that shows the skipped hour never was, though the sheet gives %s',
    (instant) => {
      const zones = { ...march, sheetZone: newYork };
      expect(told(readTime(new Date(instant), zones, '3/9/2025 2:30:00'), utc)).toBe(
        'TIME_UNREADABLE',
      );
    },
  );

  test('what the sheet skips is a good time where the data has another zone', () => {
    const zones = { sheetZone: newYork, nowMs: march.nowMs };
    const cell = new Date('2025-03-09T07:30:00Z');
    expect(told(readTime(cell, zones, '3/9/2025 2:30:00'), utc)).toBe('2025-03-08T23:30:00Z');
    expect(told(readTime(cell, zones, '3/9/2025 3:30:00'), utc)).toBe('2025-03-09T00:30:00Z');
    expect(told(readTime(cell, zones, ''), utc)).toBe('2025-03-09T00:30:00Z');
    const noon = new Date('2025-03-09T16:00:00Z');
    for (const shown of ['3/9/2025 2:30:00', '3/9/2025 11:30:00']) {
      expect(told(readTime(noon, zones, shown), utc)).toBe('2025-03-09T09:00:00Z');
    }
  });

  test('times with a zone and Unix times are neither skipped nor repeated', () => {
    expect(told(readTime('2024-11-03T05:30:00Z', november), utc)).toBe('2024-11-03T05:30:00Z');
    expect(told(readTime(1730615400, november), utc)).toBe('2024-11-03T06:30:00Z');
  });

  test('the time of day set for dates may be skipped too', () => {
    const changes = { ...march, timeForDates: '02:30' };
    expect(told(readTime('2025-03-09', changes), utc)).toBe('TIME_UNREADABLE');
    const cell = dateCell('2025-03-09T00:00:00');
    expect(told(readTime(cell, changes, '09.03.2025'), utc)).toBe('TIME_UNREADABLE');
  });
});
