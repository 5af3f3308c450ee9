/** The list of problems by value: the same text is one line, and every number counts calls. */

import { describe, expect, test } from '@jest/globals';
import { callsWith } from '../../../src/app/panel/panelDigest';
import { listedProblems, valuesOf } from '../../../src/app/panel/panelValues';
import type { Problem } from '../../../src/core/call/problem';

function flag(row: number, seen: string, change: Partial<Problem> = {}): Problem {
  return {
    code: 'FLAG_UNREADABLE',
    severity: 'error',
    row,
    column: 'CallMissed',
    cell: `I${row}`,
    seen,
    suggestion: null,
    ...change,
  };
}

function valuesIn(problems: readonly Problem[]) {
  return valuesOf(problems, listedProblems(problems));
}

describe('the values of a kind', () => {
  test('are one line each, the most frequent first, with the rows of their cells', () => {
    const values = valuesIn([flag(2, 'нет'), flag(3, 'Недозвон'), flag(7, 'Недозвон')]);
    expect(values.map(({ seen, count, rows }) => [seen, count, rows])).toEqual([
      ['Недозвон', 2, [3, 7]],
      ['нет', 1, [2]],
    ]);
  });

  test.each<[string, Partial<Problem>]>([
    ['of another column', { column: 'StaticCall', cell: 'J3' }],
    ['with another value offered', { suggestion: '1' }],
    ['between other choices', { choices: ['1', '0'] }],
    ['for another cause', { details: { zone: 'Europe/Berlin' } }],
  ])('stand apart %s', (_what, change) => {
    expect(valuesIn([flag(2, 'x'), flag(3, 'x', change)])).toHaveLength(2);
  });

  test('say their cause, but not the field or the batch, which the panel knows or nobody needs', () => {
    const details = { lastDay: '30', month: '11', field: 'DateTime', batch: 'abcd' };
    const [one, other] = valuesIn([
      flag(2, 'x', { details }),
      flag(3, 'y', { details: { field: 'Tag' } }),
    ]);
    expect(one?.details).toEqual({ lastDay: '30', month: '11' });
    expect(other).not.toHaveProperty('details');
  });

  test('have no letters where the column is a constant, and are cut where the text is endless', () => {
    const [value] = valuesIn([flag(2, 'щ'.repeat(50_000), { cell: null })]);
    expect(value).toMatchObject({ letters: '', seen: 'щ'.repeat(300) });
  });

  test('are all counted where a sheet has more than are listed, and of every kind some are listed', () => {
    const many = Array.from({ length: 25_000 }, (_, index) =>
      flag(index + 2, `слово ${index % 3}`),
    );
    const rare = Array.from({ length: 5 }, (_, index) =>
      flag(30_000 + index, 'x', { code: 'PHONE_DAMAGED', cell: `K${30_000 + index}` }),
    );
    const listed = listedProblems([...many, ...rare]);
    const values = valuesOf(many, listed);
    expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(25_000);
    expect(listed.size).toBe(20_000);
    expect(valuesOf(rare, listed)[0]?.rows).toHaveLength(5);
  });

  test('of a form that is corrected when it is sent are not listed', () => {
    expect(valuesIn([flag(2, 'x', { severity: 'fix' })])).toEqual([]);
  });
});

describe('the calls of a kind', () => {
  test('are counted once, however many of their cells have it', () => {
    expect(callsWith([flag(2, 'a'), flag(2, 'b'), flag(3, 'a')])).toBe(2);
  });

  test('are none where it is said of the tab alone', () => {
    expect(callsWith([flag(0, '', { row: null, cell: null })])).toBe(0);
  });
});
