/** Which comes first in slash dates, told by a column beside that holds the same moments in another form. */

import type { Cell } from '../cell/cell';
import { cleanText } from '../cell/text';
import { ambiguousDate } from '../read/time/order';
import { scanTime } from '../read/time/timeText';
import { DAY_MS, dayWallMs } from '../time/wallTime';

/** No place is further from UTC than that. */
const FURTHEST_MS = 14 * 3_600_000;

export interface OrderBeside {
  readonly order: 'dayFirst' | 'monthFirst';
  /** 1-based. */
  readonly sheetColumn: number;
}

/**
 * The order in which every slash date is the day of the moment in its row; null where no column says so, or two
 * say different things. A column of other moments (of a change, of a birth) agrees with neither order in some row.
 */
export function orderBeside(
  dates: readonly Cell[],
  sheetColumns: readonly number[],
  cells: (sheetColumn: number) => readonly Cell[],
): OrderBeside | null {
  const told = sheetColumns.flatMap((sheetColumn) => {
    const order = orderBy(dates, cells(sheetColumn));
    return order === null ? [] : [{ order, sheetColumn }];
  });
  const [first] = told;
  return first !== undefined && told.every(({ order }) => order === first.order) ? first : null;
}

function orderBy(
  dates: readonly Cell[],
  moments: readonly Cell[],
): 'dayFirst' | 'monthFirst' | null {
  const votes = new Set<'dayFirst' | 'monthFirst' | null>();
  for (const [index, cell] of dates.entries()) {
    const date = ambiguousDate(cell);
    const momentMs = date === null ? Number.NaN : momentOf(moments[index] ?? '');
    if (date === null || Number.isNaN(momentMs)) continue;
    const isOn = (dayMs: number) =>
      momentMs >= dayMs - FURTHEST_MS && momentMs < dayMs + DAY_MS + FURTHEST_MS;
    const dayFirst = isOn(dayWallMs(date.year, date.month, date.day));
    const monthFirst = isOn(dayWallMs(date.year, date.day, date.month));
    if (dayFirst && monthFirst) continue;
    votes.add(dayFirst ? 'dayFirst' : monthFirst ? 'monthFirst' : null);
  }
  const [vote] = votes;
  return votes.size === 1 ? (vote ?? null) : null;
}

/** The moment of a cell, to within a day: Unix seconds or milliseconds, a date whose order is clear; NaN for others. */
function momentOf(cell: Cell): number {
  if (typeof cell === 'object') return cell.getTime();
  const text = cleanText(String(cell));
  const unix = /^(1\d{9})(?:\d{3})?(?:\.\d*)?$/.exec(text)?.[1];
  if (unix !== undefined) return Number(unix) * 1000;
  const date = scanTime(text)?.date;
  if (date === undefined || date.swappable || date.shortYear) return Number.NaN;
  return dayWallMs(date.year, date.month, date.day) + DAY_MS / 2;
}
