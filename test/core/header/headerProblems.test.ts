/** What is told of a tab's columns, down to the details from which the sentences are made. */

import { describe, expect, test } from '@jest/globals';
import type { Problem, ProblemCode, Severity } from '../../../src/core/call/problem';
import {
  problemsOf,
  rowProblem,
  type SearchOutcome,
} from '../../../src/core/header/headerProblems';
import type { LeftOut } from '../../../src/core/header/headerSearch';

const FOUND: SearchOutcome = {
  idType: 'CLIENT_ID',
  found: (['ClientId', 'DateTime'] as const).map((column, index) => ({
    column,
    source: { kind: 'column', column: index + 1, inverse: false },
    header: column,
    how: 'exact',
    kept: { header: column },
  })),
  lost: [],
  doubled: [],
  guesses: [],
  leftOut: [],
};

const TRAP: LeftOut = {
  column: 'ClientId',
  sheetColumn: 3,
  header: 'client_id',
  reason: 'trap',
  content: 'googleId',
  taken: null,
  better: null,
};

function told(changes: Partial<SearchOutcome>): readonly Problem[] {
  return problemsOf({ ...FOUND, ...changes });
}

function ofTab(
  code: ProblemCode,
  severity: Severity,
  texts: Pick<Problem, 'seen' | 'suggestion'>,
): Problem {
  return { code, severity, row: null, column: null, cell: null, ...texts };
}

describe('problems of the columns', () => {
  test('are none where all is found', () => {
    expect(told({})).toEqual([]);
  });

  test.each(['HEADER_NOT_FOUND', 'ONE_COLUMN'] as const)('%s has no details', (code) => {
    expect(rowProblem(code)).toStrictEqual(ofTab(code, 'error', { seen: '', suggestion: null }));
  });

  test('name the letters of doubled columns', () => {
    const doubled = [{ column: 'Tag', header: 'Тег', sheetColumns: [3, 27] }] as const;
    expect(told({ doubled })).toStrictEqual([
      {
        ...ofTab('COLUMN_DOUBLED', 'error', { seen: 'Тег', suggestion: null }),
        details: { field: 'Tag', header: 'Тег', places: 'C, AA' },
      },
    ]);
  });

  test.each([
    ['Теги', { field: 'Tag', header: 'Тег', candidate: 'Теги' }],
    [null, { field: 'Tag', header: 'Тег' }],
  ])('of a lost column offer %p', (candidate, details) => {
    const lost = [{ column: 'Tag', header: 'Тег', candidate, kept: { header: 'Тег' } }] as const;
    expect(told({ lost })).toStrictEqual([
      { ...ofTab('COLUMN_LOST', 'error', { seen: 'Тег', suggestion: candidate }), details },
    ]);
  });

  test('of a guess name its place', () => {
    const guesses = [{ column: 'Currency', sheetColumn: 4, header: 'Curency' }] as const;
    expect(told({ guesses })).toStrictEqual([
      {
        ...ofTab('COLUMN_GUESSED', 'warning', { seen: 'Curency', suggestion: 'Currency' }),
        details: { field: 'Currency', header: 'Curency', places: 'D' },
      },
    ]);
  });

  test.each<[string, Partial<LeftOut>, string | null, object]>([
    ['what is used instead', { taken: 'ym_uid' }, 'ym_uid', { taken: 'ym_uid' }],
    [
      'what is used, not what the export has besides',
      { taken: 'ym_uid', better: 'yaClientId' },
      'ym_uid',
      { taken: 'ym_uid' },
    ],
    ['what the export has', { better: 'yaClientId' }, 'yaClientId', { better: 'yaClientId' }],
    ['that it is to be done by hand', {}, null, { byHand: '1' }],
  ])('of a look-alike tell %s', (_name, changes, suggestion, details) => {
    expect(told({ leftOut: [{ ...TRAP, ...changes }] })).toStrictEqual([
      {
        ...ofTab('COLUMN_TRAP', 'warning', { seen: 'client_id', suggestion }),
        details: { field: 'ClientId', header: 'client_id', content: 'googleId', ...details },
      },
    ]);
  });

  test('do not speak of worse names', () => {
    expect(told({ leftOut: [{ ...TRAP, reason: 'worse' }] })).toEqual([]);
  });

  test('of a missing column name the header that was guessed for it, and no other', () => {
    const guesses = [
      { column: 'Tag', sheetColumn: 1, header: 'Тегг' },
      { column: 'DateTime', sheetColumn: 3, header: 'DateTme' },
    ] as const;
    const [id, time] = told({ idType: 'YCLID', found: [], guesses });
    expect(id).toStrictEqual({
      ...ofTab('COLUMN_MISSING', 'error', { seen: '', suggestion: null }),
      details: { field: 'Yclid' },
    });
    expect(time?.details).toStrictEqual({ field: 'DateTime', candidate: 'DateTme' });
  });

  test('of a missing id say that any would do where none is chosen', () => {
    expect(told({ idType: null, found: [] }).map(({ details }) => details)).toStrictEqual([
      { field: 'ClientId', anyId: '1' },
      { field: 'DateTime' },
    ]);
  });
});
