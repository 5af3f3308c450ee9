/** Date and time of day in one sheet column or in two. */

import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import type { Cell } from '../../../src/core/cell/cell';
import type { TimeShape } from '../../../src/core/header/cellShapes';
import { chooseTime } from '../../../src/core/header/dateAndTime';
import { findHeader } from '../../../src/core/header/header';
import type { Claim } from '../../../src/core/header/nameClaims';

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
    [
      'the column that has date and time, beside an empty «Дата»',
      ['Дата', 'Время'],
      [['', '14.03.2025 12:30']],
      'Время',
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

describe('of several columns for DateTime', () => {
  const claim = (sheetColumn: number, rank: number, part?: 'date' | 'time'): Claim => ({
    column: 'DateTime',
    sheetColumn,
    header: `Column ${sheetColumn}`,
    rank,
    group: part === undefined ? null : { names: [], from: ['general'], part },
  });
  const one = (chosen: Claim) => ({ kind: 'one', claim: chosen });
  const exact = claim(1, 0);
  const [date, time] = [claim(2, 2, 'date'), claim(3, 3, 'time')];
  const otherDate = claim(4, 4, 'date');

  test.each<[string, readonly Claim[], readonly TimeShape[], unknown]>([
    ['no claim chooses nothing', [], [], null],
    ['the only one is chosen', [time], ['time'], one(time)],
    ['the exact name is chosen before any other', [time, exact], ['time', 'date'], one(exact)],
    ['date and time stand in two', [time, date], ['time', 'date'], { kind: 'two', date, time }],
    [
      'the better name may be that of the time',
      [otherDate, time],
      ['date', 'time'],
      { kind: 'two', date: otherDate, time },
    ],
    ['the names decide without cells', [date, time], ['none', 'none'], { kind: 'two', date, time }],
    [
      'two dates and a time are the better date and the time',
      [date, otherDate, time],
      ['date', 'date', 'time'],
      { kind: 'two', date, time },
    ],
    ['two dates are the better one', [otherDate, date], ['date', 'date'], one(date)],
    ['one with both is better than a mere date', [date, time], ['date', 'dateTime'], one(time)],
    ['a mixture stands alone', [date, time], ['other', 'time'], one(date)],
    ['a date beside a mixture stands alone', [date, time], ['date', 'other'], one(date)],
    [
      'equal names are for a person to choose',
      [otherDate, date, claim(5, 2)],
      ['date', 'date', 'time'],
      { kind: 'doubled', claims: [date, claim(5, 2)] },
    ],
  ])('%s', (_what, claims, shapes, expected) => {
    const shapeOf = (sheetColumn: number): TimeShape =>
      shapes[claims.findIndex((each) => each.sheetColumn === sheetColumn)]!;
    expect(chooseTime(claims, shapeOf)).toEqual(expected);
  });
});
