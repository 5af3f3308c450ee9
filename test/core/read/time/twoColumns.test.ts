/** Date and time of day in two sheet columns; zone of the data Moscow, now 20 March 2025. */

import { describe, expect, test } from '@jest/globals';
import type { ReadContext } from '../../../../src/core/call/finding';
import type { Cell } from '../../../../src/core/cell/cell';
import { column, dateCell, readTimes, told, utc, zone } from './readTimeCase';

interface Shown {
  readonly date?: string;
  readonly time?: string;
}

function read(
  date: Cell,
  time: Cell,
  shown: Shown = {},
  changes: Partial<ReadContext> = {},
): string {
  const dates = column([date], shown.date === undefined ? null : [shown.date]);
  const times = column([time], shown.time === undefined ? null : [shown.time]);
  return told(readTimes(dates, changes, times)[0]!, utc);
}

const CALL = '2025-03-14T10:45:00Z';
const CALL_07 = '2025-03-14T10:45:07Z';
const DAY = dateCell('2025-03-14T00:00:00');

describe('date and time in two columns', () => {
  test.each<[string, Cell, string, Cell, string, string]>([
    ['two cells', DAY, '14.03.2025', dateCell('1899-12-30T13:45:07'), '13:45:07', CALL_07],
    [
      'a time cell without seconds shown',
      DAY,
      '14.03.2025',
      dateCell('1899-12-30T13:45:07'),
      '13:45',
      CALL_07,
    ],
    [
      'a time cell with AM and PM',
      DAY,
      '3/14/2025',
      dateCell('1899-12-30T13:45:00'),
      '1:45 PM',
      CALL,
    ],
    [
      'a time cell at midnight',
      DAY,
      '14.03.2025',
      dateCell('1899-12-30T00:00:00'),
      '0:00',
      '2025-03-13T21:00:00Z',
    ],
    [
      'a date cell with the time',
      DAY,
      '14.03.2025',
      dateCell('2025-03-14T13:45:00'),
      '14.03.2025 13:45',
      CALL,
    ],
    [
      'a date cell that has a time too',
      dateCell('2025-03-14T09:00:00'),
      '14.03.2025 9:00',
      '13:45',
      '',
      CALL,
    ],
    [
      'a day of 1899 with other offsets',
      DAY,
      '14.03.2025',
      new Date(dateCell('1899-12-30T13:45:07').getTime() + 60_000),
      '13:45:07',
      CALL_07,
    ],
    [
      'a day of 1899 with other offsets, the other way',
      DAY,
      '14.03.2025',
      new Date(dateCell('1899-12-30T13:45:07').getTime() - 17_000),
      '13:45:07',
      CALL_07,
    ],
    [
      'a time cell of which nothing is shown',
      DAY,
      '14.03.2025',
      dateCell('1899-12-30T13:45:07'),
      '',
      CALL_07,
    ],
    [
      'a time cell that shows no time',
      DAY,
      '14.03.2025',
      dateCell('1899-12-30T13:45:07'),
      'день',
      CALL_07,
    ],
  ])('%s', (_, date, shownDate, time, shownTime, expected) => {
    expect(read(date, time, { date: shownDate, time: shownTime })).toBe(expected);
  });

  test.each<[Cell, Cell, string]>([
    [DAY, '13:45', CALL],
    [DAY, '13:45:07', CALL_07],
    [DAY, '1:45 PM', CALL],
    [DAY, '13.45', CALL],
    [DAY, '10:45:07Z', CALL_07],
    [DAY, '15:45+05:00', CALL],
    [DAY, '0000-00-00 13:45:07', CALL_07],
    [DAY, '00.01.1900 13:45:07', CALL_07],
    [DAY, '00/00/0000 13:45:07', CALL_07],
    [dateCell('2025-03-14T23:59:59'), '13:45', CALL],
    [dateCell('2010-01-01T00:00:00'), '13:45', '2010-01-01T10:45:00Z TIME_TOO_OLD'],
    [dateCell('2009-12-31T23:59:59'), '13:45', 'TIME_UNREADABLE'],
    ['01.01.2010', '13:45', '2010-01-01T10:45:00Z TIME_TOO_OLD'],
    [DAY, 0.572916666666667, CALL],
    [DAY, '0,572916666666667', CALL],
    [DAY, '0.572916666666667', CALL],
    [DAY, 0, '2025-03-13T21:00:00Z'],
    [DAY, '14.03.2025 13:45', CALL],
    ['14.03.2025', '13:45:07.9', CALL_07],
    ['14 марта 2025 г.', '13:45', CALL],
    ['3/14/2025', '1:45 PM', CALL],
    ['2025-03-14T00:00:00.000Z', '13:45', CALL],
    [20250314, '13:45', CALL],
    ['14.03.2025 13:45', '', CALL],
    [1741949107, '', CALL_07],
    ['14.03.2025', '', 'TIME_DATE_ONLY'],
    [DAY, '', 'TIME_DATE_ONLY'],
    ['14.03.2025', '-', 'TIME_DATE_ONLY'],
    ['', '', 'empty'],
    ['—', 'нет', 'empty'],
    ['', '13:45', 'TIME_UNREADABLE'],
    [DAY, '24:00', 'TIME_UNREADABLE'],
    [DAY, '25:00', 'TIME_UNREADABLE'],
    [DAY, 'утром', 'TIME_UNREADABLE'],
    [DAY, 9.5, 'TIME_UNREADABLE'],
    [DAY, 1345, 'TIME_UNREADABLE'],
    [DAY, '1345', 'TIME_UNREADABLE'],
    [DAY, 1, 'TIME_UNREADABLE'],
    [DAY, -0.5, 'TIME_UNREADABLE'],
    [DAY, true, 'TIME_UNREADABLE'],
    [true, '13:45', 'TIME_UNREADABLE'],
    [1741949107, '13:45', 'TIME_UNREADABLE'],
    ['14.03.25', '13:45', 'TIME_UNREADABLE → 2025-03-14'],
    ['21.03.25', '13:45', 'TIME_UNREADABLE → 2025-03-21'],
    ['22.03.25', '13:45', 'TIME_UNREADABLE'],
    ['14.03.99', '13:45', 'TIME_UNREADABLE'],
    ['31.02.2025', '13:45', 'TIME_UNREADABLE'],
    ['14.03.2009', '13:45', 'TIME_UNREADABLE'],
    [45730, '13:45', 'TIME_SERIAL → 2025-03-14'],
    [40179, '13:45', 'TIME_SERIAL → 2010-01-01'],
    [40178, '13:45', 'TIME_SERIAL'],
    [30000, '13:45', 'TIME_SERIAL'],
    ['20.03.2025', '15:00:01', 'TIME_IN_FUTURE'],
    ['14.01.2025', '13:45', '2025-01-14T10:45:00Z TIME_TOO_OLD'],
  ])('%j and %j come to %s', (date, time, expected) => {
    expect(read(date, time)).toBe(expected);
  });

  test('says that it is the time that is wrong', () => {
    const [found] = readTimes(column([DAY]), {}, column(['утром']));
    expect(found).toMatchObject({ code: 'TIME_UNREADABLE', details: { part: 'time' } });
  });

  test('takes the time of dates where the time is empty', () => {
    expect(read('14.03.2025', '', {}, { timeForDates: '12:00' })).toBe(
      '2025-03-14T09:00:00Z TIME_DATE_ONLY fix → 2025-03-14 12:00:00',
    );
  });

  test('offers days, not times, where day and month cannot be told apart', () => {
    const dates = column(['25/03/2025', '03/04/2025', '03/15/2025']);
    const read = readTimes(dates, {}, column(['13:45', '13:45', '13:45']));
    expect(read.map((each) => told(each, utc))).toEqual([
      'TIME_IN_FUTURE',
      'TIME_AMBIGUOUS ? 2025-04-03 | 2025-03-04',
      '2025-03-15T10:45:00Z',
    ]);
  });

  test('suggests no day where day and month of a short date cannot be told apart', () => {
    const dates = column(['25/02/2025', '03/02/25', '02/25/2025']);
    const read = readTimes(dates, {}, column(['13:45', '13:45', '13:45']));
    expect(told(read[1]!, utc)).toBe('TIME_UNREADABLE');
  });

  test('reads the date alone below the end of the times', () => {
    const read = readTimes(column(['14.03.2025', '14.03.2025 13:45']), {}, column(['13:45']));
    expect(read.map((each) => told(each, utc))).toEqual([CALL, CALL]);
  });

  test('sends nothing where a day is only suggested or offered', () => {
    const dates = column([45730, '25/02/2025', '03/02/2025', '02/25/2025']);
    const read = readTimes(dates, {}, column(['13:45', '13:45', '13:45', '13:45']));
    expect(read[0]).toEqual({ code: 'TIME_SERIAL', sent: '', suggestion: '2025-03-14' });
    const choices = ['2025-02-03', '2025-03-02'];
    expect(read[2]).toEqual({ code: 'TIME_AMBIGUOUS', sent: '', choices });
  });

  test.each<[Cell, string]>([
    ['32.01.2025', 'TIME_UNREADABLE'],
    [true, 'TIME_UNREADABLE'],
    [30000, 'TIME_SERIAL'],
  ])('sends nothing for the date %j, and names no zone', (date, code) => {
    const [found] = readTimes(column([date]), {}, column(['13:45']));
    expect(found).toEqual({ code, sent: '' });
  });

  test('says how many days the month has', () => {
    const [found] = readTimes(column(['31.11.2025']), {}, column(['13:45']));
    const details = { lastDay: '30', month: '11' };
    expect(found).toEqual({ code: 'TIME_UNREADABLE', sent: '', details });
  });

  test('means the wall time that both cells show, in the zone of the data', () => {
    const sheetZone = zone('America/New_York');
    const date = dateCell('2025-03-14T00:00:00', sheetZone);
    const time = dateCell('1899-12-30T13:45:07', sheetZone);
    expect(read(date, time, { date: '3/14/2025', time: '13:45:07' }, { sheetZone })).toBe(CALL_07);
  });

  test('of a repeated hour takes the first, without choices that would need one cell', () => {
    const changes = { dataZone: zone('America/New_York'), nowMs: Date.UTC(2024, 10, 4) };
    expect(read('2024-11-03', '01:30', {}, changes)).toBe('2024-11-03T05:30:00Z TIME_REPEATED');
  });
});
