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
    };
    const problem = questionProblem('DATE_ORDER_UNPROVEN', 'dateOrder', '03/02/2026', details);
    expect(askedView(problem)).toEqual({
      setting: 'dateOrder',
      answers: ['dmy', 'mdy'],
      rows: [
        { seen: '03/02/2026 10:15', meanings: { dmy: '2026-02-03', mdy: '2026-03-02' } },
        { seen: '1/2/26', meanings: { dmy: '2026-02-01', mdy: '2026-01-02' } },
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
