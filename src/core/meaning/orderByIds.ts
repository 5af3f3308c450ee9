/** What ids tell of slash dates: no visitor calls before the second in which their id was made. */

import type { CheckInput } from '../call/checked';
import { sheetColumnsOf } from '../call/mapping';
import { cleanText } from '../cell/text';
import { ambiguousDate, orderRead } from '../read/time/order';
import { DAY_MS, dayWallMs } from '../time/wallTime';
import { birthSecond } from './idEvidence';

/** As many calls must be impossible in the other order, and none in this one. */
const LEAST_CALLS = 3;

/** A day lasts until then in the furthest zone. */
const LATEST_MS = DAY_MS + 14 * 3_600_000;

/** The input with what its ids tell, where nothing else proves the order of its slash dates. */
export function withIdsTelling(input: CheckInput): CheckInput {
  const { mapping, cells, context, idType } = input;
  const [dates, times] = sheetColumnsOf(mapping.DateTime).map(
    (column) => cells.get(column)?.values,
  );
  const [id] = sheetColumnsOf(mapping.ClientId);
  const ids = id === undefined ? undefined : cells.get(id)?.values;
  if (idType !== 'CLIENT_ID' || ids === undefined || dates === undefined) return input;
  if (context.dateOrder) return input;
  const { order, by } = orderRead(dates, context, times);
  if (order === null || by !== null) return input;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [index, cell] of dates.entries()) {
    const date = ambiguousDate(cell);
    if (date === null) continue;
    const bornMs = birthSecond(cleanText(String(ids[index] ?? '')), context.nowMs) * 1000;
    const isTooEarly = (dayMs: number) => dayMs + LATEST_MS < bornMs;
    const isNotDayFirst = isTooEarly(dayWallMs(date.year, date.month, date.day));
    const isNotMonthFirst = isTooEarly(dayWallMs(date.year, date.day, date.month));
    if (isNotDayFirst && !isNotMonthFirst) monthFirst += 1;
    if (isNotMonthFirst && !isNotDayFirst) dayFirst += 1;
  }
  if (Math.min(dayFirst, monthFirst) > 0 || dayFirst + monthFirst < LEAST_CALLS) return input;
  const told = dayFirst > 0 ? 'dayFirst' : 'monthFirst';
  return { ...input, context: { ...context, orderTold: { ...context.orderTold, ids: told } } };
}
