/**
 * Date cells whose day and month Sheets has exchanged. A file with `14/03/2025` brought into a sheet
 * of an American locale becomes date cells up to the 12th, read month first, and stays text from the
 * 13th on: the column contradicts itself.
 */

import type { Finding, ReadContext } from '../../call/finding';
import type { Cell } from '../../cell/cell';
import { DAY_MS, dayText, dayWallMs, timeOfDayMs, wallText } from '../../time/wallTime';
import { localeOrder, provenOrder } from './order';
import { cellWallMs } from './shown';

/** Fewer date cells show no pattern. */
const FEWEST_DATES = 3;

/**
 * Whether the texts of a column prove the order that its locale does not have, and its date cells
 * look exchanged: no day after the 12th, and more different months than days, as calls of one month
 * do when their days have become months.
 */
export function datesExchanged(values: readonly Cell[], context: ReadContext): boolean {
  const proven = provenOrder(values);
  if (proven === null || proven === 'contradicts' || proven === localeOrder(context.locale)) {
    return false;
  }
  const days = new Set<number>();
  const months = new Set<number>();
  let dates = 0;
  for (const value of values) {
    if (typeof value !== 'object') {
      continue;
    }
    const wall = new Date(cellWallMs(value, '', context.sheetZone));
    if (wall.getUTCDate() > 12) {
      return false;
    }
    days.add(wall.getUTCDate());
    months.add(wall.getUTCMonth());
    dates += 1;
  }
  return dates >= FEWEST_DATES && months.size > days.size;
}

/** Both readings of such a date cell; null for other cells, and where day and month are the same number. */
export function exchangedFinding(cell: Cell, context: ReadContext): Finding | null {
  if (typeof cell !== 'object') {
    return null;
  }
  const wallMs = cellWallMs(cell, '', context.sheetZone);
  const wall = new Date(wallMs);
  const [month, day] = [wall.getUTCMonth() + 1, wall.getUTCDate()];
  const otherMs = dayWallMs(wall.getUTCFullYear(), day, month);
  if (Number.isNaN(otherMs) || month === day) {
    return null;
  }
  const text = wallMs % DAY_MS === 0 ? dayText : wallText;
  const choices = [text(wallMs), text(otherMs + timeOfDayMs(wallMs))];
  return { code: 'TIME_AMBIGUOUS', sent: '', choices };
}
