/** Questions of meaning as the panel gets them: the setting, its answers, the cells as each answer reads them. */

import { describe, expect, test } from '@jest/globals';
import { askedView } from '../../../src/app/panel/panelAsked';
import { questionProblem } from '../../../src/core/call/answers';
import { tabProblem } from '../../../src/core/call/problem';

describe('a question', () => {
  test('of the order of dates shows every cell as both answers read it', () => {
    const details = {
      dmy: '03/02/2026 10:15 = 2026-02-03; 1/2/26 = 2026-02-01',
      mdy: '03/02/2026 10:15 = 2026-03-02; 1/2/26 = 2026-01-02',
      rows: '2, 1041',
    };
    const problem = questionProblem('DATE_ORDER_UNPROVEN', 'dateOrder', '03/02/2026', details);
    expect(askedView(problem)).toEqual({
      setting: 'dateOrder',
      answers: ['dmy', 'mdy'],
      rows: [
        { row: 2, seen: '03/02/2026 10:15', meanings: { dmy: '2026-02-03', mdy: '2026-03-02' } },
        { row: 1041, seen: '1/2/26', meanings: { dmy: '2026-02-01', mdy: '2026-01-02' } },
      ],
    });
  });

  test.each([
    ['DIRECTION_MIXED', 'direction', 'исходящий, внутренний', ['исходящий', 'внутренний']],
    ['IDS_NOT_METRICA', 'ids', '17, 18', ['17', '18']],
    ['DURATION_FRACTION', 'durationUnit', '2,16', ['2,16']],
    ['PRICE_IS_COST', 'priceIs', 'Сумма', []],
    ['TIMES_BEFORE_IDS', 'times', '3', []],
  ] as const)('%s shows the cells that raise it', (code, name, seen, rows) => {
    const asked = askedView(questionProblem(code, name, seen, {}));
    expect(asked?.rows.map((row) => row.seen)).toEqual(rows);
  });

  test('names the row of each cell, and none that it does not know', () => {
    const rowsOf = (details: Readonly<Record<string, string>>) =>
      askedView(questionProblem('IDS_NOT_METRICA', 'ids', '17, 18', details))?.rows.map(
        ({ row }) => row,
      );
    expect(rowsOf({ rows: '3, 9' })).toEqual([3, 9]);
    expect(rowsOf({ rows: '3' })).toEqual([3, null]);
    expect(rowsOf({})).toEqual([null, null]);
  });

  test('with one answer offers that alone', () => {
    const problem = questionProblem('USER_ID_UNPROVEN', 'ids', 'user_id', {}, ['site']);
    expect(askedView(problem)?.answers).toEqual(['site']);
  });

  test.each([
    ['of a row', { ...tabProblem('ROW_MOVED', '', {}), row: 7 }],
    ['that is none', tabProblem('COLUMN_MISSING', '', {})],
  ])('%s is no question of the tab', (_what, problem) => {
    expect(askedView(problem)).toBeNull();
  });
});
