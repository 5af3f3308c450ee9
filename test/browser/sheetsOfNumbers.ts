/** Sheets in every condition in which the panel counts anything: what stands in them and what was done with them. */

import { goodCalls, HEADERS } from './callsTab';

type Cells = readonly (readonly string[])[];

/** One time that `npm start` was called. */
export interface Step {
  readonly rows: Cells;
  readonly args?: readonly string[];
  readonly faults?: readonly string[];
  /** Hours that pass afterwards. */
  readonly hours?: number;
}

const [ID, TIME, STATE, PHONE, TALK] = [0, 1, 2, 3, 4];

/** Good calls with some cells changed: by 0-based row, column and text. */
function calls(
  count: number,
  ...changes: readonly (readonly [row: number, column: number, value: string])[]
): Cells {
  const rows = goodCalls(count).map((row) => row.map(String));
  for (const [row, column, value] of changes) (rows[row] as string[])[column] = value;
  return [HEADERS, ...rows];
}

/** Calls with each kind of problem; three findings in one row are one call. */
export const MIXED = calls(
  30,
  [3, PHONE, 'нет'],
  [3, TALK, 'долго'],
  [3, STATE, 'Недозвон'],
  [4, STATE, 'Недозвон'],
  [5, STATE, 'Недозвон'],
  [6, ID, ''],
  [7, ID, '1.7E+18'],
  [8, PHONE, '101'],
  [9, TIME, '31.11.2026 10:00'],
  [10, TALK, '1 мин 5 сек'],
);
const [, ...MIXED_CALLS] = MIXED;

/** A direction and a filter by it. */
const DIRECTIONS: Cells = [
  [...HEADERS, 'Направление'],
  ...goodCalls(9).map((row, at) => [...row.map(String), at % 3 === 0 ? 'Исходящий' : 'Входящий']),
];

const twenty = calls(20);
const EVERYTHING_SINCE = [
  ...calls(23, [1, PHONE, '8 (945) 999-88-77'], [2, TALK, '15'], [21, ID, ''], [22, PHONE, 'нет']),
  twenty[5] ?? [],
  ['Итого', '', '', '', '99'],
];

/** Each with the steps that led there; the last step's rows are what stands in the sheet. */
export const SHEETS: Readonly<Record<string, readonly Step[]>> = {
  'one good call': [{ rows: calls(1), args: ['--check'] }],
  'one call that waits': [{ rows: calls(1, [0, ID, '']), args: ['--check'] }],
  'no calls': [{ rows: [HEADERS], args: ['--check'] }],
  'calls of every kind': [
    {
      rows: [
        HEADERS,
        ...MIXED_CALLS,
        MIXED_CALLS[20] ?? [],
        MIXED_CALLS[21] ?? [],
        HEADERS,
        ['Итого', '', '', '', '99'],
      ],
      args: ['--check'],
    },
  ],
  'nothing but calls without an id': [
    { rows: calls(12, ...goodCalls(12).map((_, at) => [at, ID, ''] as const)), args: ['--check'] },
  ],
  'an open question': [{ rows: DIRECTIONS, args: ['--check'] }],
  'calls left out by an answer': [
    { rows: DIRECTIONS, args: ['--set', 'direction=inbound', '--check'] },
  ],
  'too many errors to send': [{ rows: MIXED }],
  'all delivered, half a day ago': [{ rows: twenty, hours: 12 }],
  'delivered, then changed, doubled and added to': [
    { rows: twenty, hours: 3 },
    { rows: EVERYTHING_SINCE, args: ['--check'] },
  ],
  'delivered with another time': [
    { rows: twenty },
    {
      rows: twenty.map((row) => row.map((text) => text.replace(' 09:', ' 10:'))),
      args: ['--check'],
    },
  ],
  'an answer that was lost': [{ rows: twenty, faults: ['drop-after', 'list-lag:600'] }],
  'an upload that was refused': [{ rows: twenty, faults: ['refuse:invalid_uploading,on=upload'] }],
  'calls that were refused one by one': [
    {
      rows: twenty,
      args: ['--do', 'find-refused'],
      faults: ['refuse-rows:1700000000123456704'],
    },
  ],
  'fewer calls taken than sent': [{ rows: twenty, faults: ['short:3'], hours: 1 }],
};
