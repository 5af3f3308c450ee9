/** A file with the day first in a sheet of an American locale: half of it became date cells, wrongly. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../../src/core/cell/cell';
import { column, dateCell, readTimes, told, utc } from './readTimeCase';

const US = { locale: 'en_US', nowMs: Date.UTC(2025, 11, 20) };
/** 1, 2 and 3 March, read as January, February and March the 3rd. */
const EXCHANGED = ['2025-01-03T13:45:00', '2025-02-03T13:45:00', '2025-03-03T13:45:00'];

function readAll(values: readonly Cell[], changes = US): readonly string[] {
  return readTimes(column(values), changes).map((read) => told(read, utc));
}

describe('date cells beside texts of the other order', () => {
  const cells = EXCHANGED.map((wall) => dateCell(wall));

  test('wait for a person when they look exchanged', () => {
    expect(readAll([...cells, '14/12/2025 13:45'])).toEqual([
      'TIME_AMBIGUOUS ? 2025-01-03 13:45:00 | 2025-03-01 13:45:00',
      'TIME_AMBIGUOUS ? 2025-02-03 13:45:00 | 2025-03-02 13:45:00',
      '2025-03-03T10:45:00Z TIME_TOO_OLD',
      '2025-12-14T10:45:00Z',
    ]);
  });

  test('are offered as days when the time stands in another column', () => {
    const dates = column([
      ...cells.map((cell) => new Date(cell.getTime() - 49_500_000)),
      '14/12/2025',
    ]);
    const times = column(['13:45', '13:45', '13:45', '13:45']);
    expect(readTimes(dates, US, times).map((read) => told(read, utc))[0]).toBe(
      'TIME_AMBIGUOUS ? 2025-01-03 | 2025-03-01',
    );
  });

  test.each<[string, readonly Cell[], typeof US]>([
    ['no text proves the other order', [...cells, '12/14/2025 13:45'], US],
    ['there are no texts', cells, US],
    [
      'the locale has the order of the texts',
      [...cells, '14/12/2025 13:45'],
      { ...US, locale: 'ru_RU' },
    ],
    ['the texts contradict each other', [...cells, '14/12/2025 13:45', '12/14/2025 13:45'], US],
    [
      'a date cell is after the 12th',
      [...cells, dateCell('2025-03-13T13:45:00'), '14/12/2025 13:45'],
      US,
    ],
    [
      'they are days of one month',
      [...['01', '02', '03'].map((day) => dateCell(`2025-03-${day}T13:45:00`)), '14/12/2025 13:45'],
      US,
    ],
    ['there are too few', [...cells.slice(0, 2), '14/12/2025 13:45'], US],
  ])('are believed where %s', (_, values, changes) => {
    expect(readAll(values, changes).join()).not.toContain('AMBIGUOUS');
  });
});
