/** What a delivered call is known by where the day and the month of its time cannot be told apart. */

import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/core/call/finding';
import { possibleTimes } from '../../../src/core/check/possibleTimes';
import type { ReadColumn } from '../../../src/core/read/readColumn';
import { context } from '../read/time/readTimeCase';

function timesOf(
  findings: readonly (readonly [number, Finding | string])[],
  timeForDates: string | null = null,
) {
  const time: ReadColumn = {
    name: 'DateTime',
    values: [],
    unread: null,
    found: [
      {
        name: 'DateTime',
        sheetColumn: 1,
        cells: null,
        rowIndexes: findings.map(([rowIndex]) => rowIndex),
        findings: findings.map(([, finding]) => finding),
      },
    ],
    constantProblem: null,
    constant: null,
  };
  return [...possibleTimes(time, context({ timeForDates }))];
}

function ambiguous(...choices: readonly string[]): Finding {
  return { code: 'TIME_AMBIGUOUS', sent: '', choices };
}

const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('the times that a cell may mean', () => {
  test('are both readings of every cell that has two, by its row', () => {
    const found = timesOf([
      [2, ambiguous('2025-03-02 13:45:00', '2025-02-03 13:45:00')],
      [7, ambiguous('2025-03-01 00:00:05', '2025-01-03 00:00:05')],
    ]);
    expect(found).toEqual([
      [2, [seconds('2025-03-02T10:45:00Z'), seconds('2025-02-03T10:45:00Z')]],
      [7, [seconds('2025-02-28T21:00:05Z'), seconds('2025-01-02T21:00:05Z')]],
    ]);
  });

  test('leave out a reading that lies ahead', () => {
    expect(timesOf([[0, ambiguous('2025-05-03 13:45:00', '2025-03-05 13:45:00')]])).toEqual([
      [0, [seconds('2025-03-05T10:45:00Z')]],
    ]);
  });

  test('have the time of day that is set for dates, and are none without it', () => {
    const days = ambiguous('2025-03-02', '2025-02-03');
    expect(timesOf([[0, days]])).toEqual([]);
    expect(timesOf([[0, days]], '12:00')).toEqual([
      [0, [seconds('2025-03-02T09:00:00Z'), seconds('2025-02-03T09:00:00Z')]],
    ]);
  });

  test('are not asked of other problems', () => {
    const repeated: Finding = {
      code: 'TIME_REPEATED',
      sent: '1414274400',
      choices: ['2014-10-26 01:30:00+04:00', '2014-10-26 01:30:00+03:00'],
    };
    const others: readonly (readonly [number, Finding | string])[] = [
      [0, '1741949107'],
      [1, { code: 'TIME_UNREADABLE', sent: '', suggestion: '2025-03-14 13:45:00' }],
      [2, repeated],
      [3, { code: 'TIME_AMBIGUOUS', sent: '' }],
    ];
    expect(timesOf(others)).toEqual([]);
  });
});
