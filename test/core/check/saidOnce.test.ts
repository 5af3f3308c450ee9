/** A whole column that is empty or full of zeros is told once. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { tabInput } from './tabInput';

const TIME = '2025-03-14 12:00:00';
const IDS = ['1700000000123456789', '1700000000987654321', '1700000000555555555'];

const check = (ids: readonly Cell[], times: readonly Cell[]) =>
  checkTab(tabInput({ ClientId: ids, DateTime: times }));

describe('a column without a single value is one problem of the tab, and its rows wait', () => {
  test.each<readonly [string, readonly Cell[]]>([
    ['an empty column of ids', ['', '', '']],
    ['a tracker that writes 0 for no id', ['0', 0, '0']],
    ['a tracker that writes words for no id', ['не определено', '(not set)', '-']],
  ])('%s', (_source, ids) => {
    const { held, heldByCode, problems, counts, callsBySeverity } = check(ids, [TIME, TIME, TIME]);
    expect(callsBySeverity.held).toBe(3);
    expect({ held, heldByCode, byCode: counts.byCode }).toEqual({
      held: 3,
      heldByCode: { ID_MISSING: 3 },
      byCode: { ID_MISSING: 1 },
    });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'ID_MISSING',
        row: null,
        details: { field: 'ClientId', whole: '3' },
      }),
    ]);
  });

  test('times too', () => {
    const { held, problems } = check(IDS, ['', '-', 'нет данных']);
    expect([held, problems.map(({ code, row }) => [code, row])]).toEqual([
      3,
      [['TIME_MISSING', null]],
    ]);
  });
});

test('one value among them, or two rows alone, and each row is told', () => {
  const rowsOf = (ids: readonly Cell[]) =>
    check(
      ids,
      ids.map(() => TIME),
    ).problems.map(({ code, row }) => [code, row]);
  expect(rowsOf(['', IDS[0]!, ''])).toEqual([
    ['ID_MISSING', 2],
    ['ID_MISSING', 4],
  ]);
  expect(rowsOf(['', ''])).toEqual([
    ['ID_MISSING', 2],
    ['ID_MISSING', 3],
  ]);
});
