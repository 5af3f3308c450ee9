/** Date and time of day in one sheet column or in two. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/core/cell';
import { findHeader } from '../../src/core/header';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

/** Midnight, 9 March and 31 March 2025, in New York: before and after its clocks change. */
const DAYS = [new Date(Date.UTC(2025, 2, 9, 5)), new Date(Date.UTC(2025, 2, 31, 4))];
const CLOCK = new Date(Date.UTC(1899, 11, 30, 9, 12, 7));
const MOMENT = new Date(Date.UTC(2025, 2, 14, 9, 12, 7));

function timeOf(headers: readonly string[], ...rows: (readonly Cell[])[]) {
  const ids: readonly Cell[][] = rows.map((row) => ['17', ...row]);
  const top = [['ClientId', ...headers], ...ids];
  return findHeader({ top, settings: DEFAULT_SETTINGS }).found.find(
    ({ column }) => column === 'DateTime',
  )?.header;
}

describe('DateTime comes from', () => {
  test.each<[string, readonly string[], readonly (readonly Cell[])[], string]>([
    ['two columns of texts', ['Дата', 'Время'], [['14.03.2025', '12:30']], 'Дата + Время'],
    [
      'two columns in the other order',
      ['Время', 'Дата'],
      [['9:05:00', '2025-03-14']],
      'Дата + Время',
    ],
    ['two columns in English', ['date', 'time'], [['03/14/2025', '12:30 PM']], 'date + time'],
    [
      'two columns of date cells',
      ['Дата', 'Время'],
      [
        [DAYS[0]!, CLOCK],
        [DAYS[1]!, CLOCK],
      ],
      'Дата + Время',
    ],
    ['two columns of serial numbers', ['Дата', 'Время'], [[45730, 0.52]], 'Дата + Время'],
    [
      'two columns with a month name',
      ['Дата', 'Время'],
      [['14 мар. 2025 г.', '12:30']],
      'Дата + Время',
    ],
    ['two columns without rows', ['Дата', 'Время'], [], 'Дата + Время'],
    [
      '«Дата звонка» and «Время звонка»',
      ['Дата звонка', 'Время звонка'],
      [['14.03.2025', '12:30']],
      'Дата звонка + Время звонка',
    ],
    [
      'a date beside a start time',
      ['Date', 'Start Time'],
      [['2025-03-14', '12:30']],
      'Date + Start Time',
    ],
    [
      'two columns though some cells are empty',
      ['Дата', 'Время'],
      [
        ['14.03.2025', ''],
        ['', '12:30'],
      ],
      'Дата + Время',
    ],
    ['«Время» alone, as in Sipuni', ['Время'], [['14.03.2025 12:30']], 'Время'],
    ['«Дата» alone', ['Дата'], [['14.03.2025']], 'Дата'],
    ['a date that has its time', ['Дата', 'Время'], [['14.03.2025 12:30', '00:05']], 'Дата'],
    ['a time that has its date', ['Дата', 'Время'], [['14.03.2025', '14.03.2025 12:30']], 'Время'],
    ['a date cell with a time', ['Дата', 'Время'], [[MOMENT, '0:05']], 'Дата'],
    [
      'the exact name, whatever it holds',
      ['DateTime', 'Время'],
      [['14.03.2025', '12:30']],
      'DateTime',
    ],
    ['the full name', ['Дата и время', 'Время'], [['14.03.2025 12:30', '5']], 'Дата и время'],
    ['Unix seconds', ['date', 'time'], [['14.03.2025', 1741944600]], 'time'],
    [
      'Calltouch’s date, not its timestamp',
      ['timestamp', 'date'],
      [[1741944600, '14/03/2025 12:30:00']],
      'date',
    ],
    [
      'the better name where cells are a mixture',
      ['Дата', 'Время'],
      [
        ['14.03.2025', '12:30'],
        ['14.03.2025 12:30', ''],
      ],
      'Дата',
    ],
  ])('%s', (_name, headers, rows, header) => {
    expect(timeOf(headers, ...rows)).toBe(header);
  });

  test('what cells show, where that was read', () => {
    const top = [
      ['ClientId', 'Дата', 'Время'],
      ['17', MOMENT, CLOCK],
    ];
    const shown = [
      ['ClientId', 'Дата', 'Время'],
      ['17', '14.03.2025', '9:12:07'],
    ];
    const found = findHeader({ top, shown, settings: DEFAULT_SETTINGS });
    expect(found.mapping.DateTime).toEqual({ kind: 'dateAndTime', dateColumn: 2, timeColumn: 3 });
  });
});
