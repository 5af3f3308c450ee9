/** Rows that are no calls: the header once more, totals, and remarks; each with where it is met. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { tabInput } from './tabInput';

const ID = '1700000000123456789';
const TIME = '2025-03-14 12:00:00';

/** A good call, the row, and another good call; columns A to D. */
function around(row: readonly Cell[]) {
  const rows: readonly (readonly Cell[])[] = [
    [ID, TIME, '+79161234567', '65'],
    row,
    ['1700000000987654321', '2025-03-14 13:00:00', '+79161234568', '12'],
  ];
  const columns = ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration'] as const;
  const cells = Object.fromEntries(
    columns.map((name, index) => [name, rows.map((each) => each[index] ?? '')]),
  );
  return checkTab(tabInput(cells));
}

describe('a row that is no call is skipped and told', () => {
  test.each<readonly [string, readonly Cell[]]>([
    [
      'the header of a second export pasted below the first',
      ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration'],
    ],
    ['the same in another case', ['CLIENTID', 'datetime', 'Phone Number', 'talk_duration']],
    ['the header with a column left empty', ['ClientId', 'DateTime', '', 'TalkDuration']],
    ['a total at the end of a report', ['Итого', '', '3', '195']],
    ['a total with a colon', ['Итого:', '', '', '195']],
    ['a total of a day', ['Итого за 14.03.2025', '', '', 195]],
    ['a total that counts its calls', ['Всего', '', 'звонков: 3', '0:03:15']],
    ['a total in English', ['Total', '', '3', '195']],
    ['a grand total', ['Grand Total', '', '', 195]],
    ['a subtotal', ['Subtotal:', '', '', 195]],
    ['a total that stands below the times', ['', 'Итого', '', 195]],
    ['a total with the number of calls below the times', ['Итого', 3, '', 195]],
    ['a mean', ['Среднее', '', '', '65']],
    ['a total of an exchange in Russian', ['Общий итог', '', '', '195']],
    ['a total below the phones', ['', '', 'Итого', '195']],
    ['a count', ['Общее количество: 2', '', '', '']],
    ['a count beside its words', ['Количество звонков', '2', '', '']],
    ['a mean length', ['Средняя длительность', '', '', '67']],
    ['a mean in English', ['Avg', '', '', 67]],
    ['a group of calls by town', ['Москва', '', '', '']],
    ['the end of a report', ['Конец отчёта', '', '', '']],
    ['a footnote', ['* время московское', '', '', '']],
    ['a remark below the times', ['', 'Данные неполные', '', '']],
  ])('%s', (_name, row) => {
    const { rows, ready, held, problems, skippedRows } = around(row);
    expect({ rows, ready, held, problems, skippedRows }).toEqual({
      rows: 2,
      ready: 2,
      held: 0,
      problems: [],
      skippedRows: [3],
    });
  });
});

describe('a row that only looks so is a call', () => {
  test.each<readonly [string, readonly Cell[], number]>([
    ['one header of four', ['ClientId', TIME, '+79161234567', '65'], 1],
    ['a total word beside a whole id', ['1700000000555555555', TIME, 'Итого', '65'], 1],
    ['a total word beside a time', ['Итого', TIME, '', '65'], 1],
    ['a word that begins so', ['Итоговый', '', '', '65'], 1],
    ['a word beside a phone', ['Москва', '', '+79161234567', ''], 1],
    ['an id alone', ['1700000000555555555', '', '', ''], 1],
    ['a lost id alone', ['1.7E+18', '', '', ''], 1],
    ['a caller without an id', ['', TIME, '+79161234567', '65'], 1],
  ])('%s', (_name, row, held) => {
    const checked = around(row);
    expect([checked.rows, checked.held, checked.skippedRows]).toEqual([3, held, []]);
  });
});

test('the name of a user without a time is no remark', () => {
  const cells = { UserId: ['anna', 'boris'], DateTime: [TIME, ''] };
  expect(checkTab(tabInput(cells, { idType: 'USER_ID' }))).toMatchObject({
    rows: 2,
    held: 1,
    skippedRows: [],
  });
});

test('rows outside the selection are not told', () => {
  const cells = { ClientId: [ID, 'Итого'], DateTime: [TIME, ''] };
  const checked = checkTab(tabInput(cells, { rules: { onlyRows: [{ from: 2, to: 2 }] } }));
  expect([checked.rows, checked.skippedRows]).toEqual([1, []]);
});
