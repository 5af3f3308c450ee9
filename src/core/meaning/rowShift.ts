/** Rows whose cells were moved by a comma that stood without quotes: more cells than headers, and values in wrong places. */

import type { CheckInput } from '../call/checked';
import { type ColumnName, kindOf } from '../call/columns';
import { type FoundList, listBeside, NEW, noteFinding, type TabRows } from '../call/tabRows';
import type { Cell } from '../cell/cell';
import { seenIn } from '../cell/seen';
import { cleanText, isEmptyText } from '../cell/text';
import type { ReadColumn } from '../read/readColumn';

/** What stands behind the last header is a column of its own unless so many of its rows are out of place. */
const LEAST_SHARE = 0.5;

/**
 * ROW_SHIFTED at the id. A row is out of place where something stands behind the last header and a cell before it could not
 * be read, or where a whole amount is followed by one or two digits in a column that holds no numbers.
 */
export function findShifted(
  input: CheckInput,
  columns: ReadonlyMap<ColumnName, ReadColumn>,
  id: ReadColumn | null,
  rows: TabRows,
): readonly FoundList[] {
  const [first] = id?.found ?? [];
  const beyond = input.beyond === undefined ? undefined : input.cells.get(input.beyond);
  if (first === undefined || beyond === undefined) return [];
  const isSplit = splitAmounts(columns);
  const list = listBeside(first);
  const shifted: number[] = [];
  let filled = 0;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] !== NEW || !isFilled(beyond.values[rowIndex])) continue;
    filled += 1;
    const isUnread = [...columns.values()].some(({ unread }) => unread?.[rowIndex] === 1);
    if (isUnread || isSplit(rowIndex)) shifted.push(rowIndex);
  }
  if (shifted.length < filled * LEAST_SHARE) return [];
  for (const rowIndex of shifted) {
    const details = { beyond: seenIn(beyond, rowIndex, input.context.sheetZone) };
    noteFinding(list, rows, rowIndex, { code: 'ROW_SHIFTED', sent: '', details });
  }
  return [list];
}

function isFilled(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell === 'boolean') return false;
  return typeof cell !== 'string' || !isEmptyText(cleanText(cell));
}

/** Tells rows where `1500,50` became `1500` and `50`. */
function splitAmounts(columns: ReadonlyMap<ColumnName, ReadColumn>): (rowIndex: number) => boolean {
  const lists = [...columns.values()].flatMap(({ name, found: [list] }) =>
    list?.cells == null || list.sheetColumn === null
      ? []
      : [{ name, cells: list.cells.values, sheetColumn: list.sheetColumn }],
  );
  const pairs = lists
    .filter(({ name }) => kindOf(name) === 'price' || kindOf(name) === 'duration')
    .flatMap((amount) => {
      const next = lists.find(({ sheetColumn }) => sheetColumn === amount.sheetColumn + 1);
      const holdsNumbers = next !== undefined && /price|duration|id/.test(kindOf(next.name));
      return next === undefined || holdsNumbers ? [] : [[amount.cells, next.cells] as const];
    });
  return (rowIndex) =>
    pairs.some(
      ([amounts, next]) =>
        /^\d+$/.test(String(amounts[rowIndex])) && /^\d{1,2}$/.test(String(next[rowIndex])),
    );
}
