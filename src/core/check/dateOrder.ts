/** Asks whether day or month comes first in the dates of a tab, where nothing proves it. */

import { questionProblem } from '../call/answers';
import type { CheckInput } from '../call/checked';
import type { Problem } from '../call/problem';
import { NEW, type TabRows } from '../call/tabRows';
import { cleanText } from '../cell/text';
import type { ReadColumn } from '../read/readColumn';
import { ambiguousDate, orderRead } from '../read/time/order';
import { dayText, dayWallMs } from '../time/wallTime';

/** Rows that the question shows as each answer would read them. */
const SHOWN = 3;

/** The question, where new rows have dates that can be read two ways; null where their order is kept, proved or contradicted. */
export function askDateOrder(
  { context, headers }: CheckInput,
  time: ReadColumn | null,
  rows: TabRows,
): Problem | null {
  const [found] = time?.found ?? [];
  if (context.dateOrder || found === undefined || found.cells === null) return null;
  const { values } = found.cells;
  const { order, proved } = orderRead(values, context);
  if (order === null || proved) return null;
  const dmy: string[] = [];
  const mdy: string[] = [];
  for (let rowIndex = 0; rowIndex < rows.count && dmy.length < SHOWN; rowIndex += 1) {
    const cell = values[rowIndex] ?? '';
    const date = rows.state[rowIndex] === NEW ? ambiguousDate(cell) : null;
    if (date === null) continue;
    const text = cleanText(String(cell));
    dmy.push(`${text} = ${dayText(dayWallMs(date.year, date.month, date.day))}`);
    mdy.push(`${text} = ${dayText(dayWallMs(date.year, date.day, date.month))}`);
  }
  const [first] = dmy;
  if (first === undefined) return null;
  const details = {
    header: headers[(found.sheetColumn ?? 0) - 1] ?? 'DateTime',
    field: 'DateTime',
    dmy: dmy.join('; '),
    mdy: mdy.join('; '),
    likely: order,
  };
  return questionProblem('DATE_ORDER_UNPROVEN', 'dateOrder', first.split(' = ')[0] ?? '', details);
}
