/** Moves the stored values of a sheet when rows or columns are inserted or deleted. */

import type { StoredValue } from './model';
import type { Move } from './sheetGeometry';

/** Rows without content are undefined and lines end with their last content, before and after. */
export function moveCells(rows: (StoredValue[] | undefined)[], { type, at, count }: Move): void {
  if (type === 'insertRows') {
    // Past the last row with content nothing moves.
    if (at > rows.length) return;
    const below = rows.slice(at - 1);
    rows.length = at - 1 + count;
    rows.fill(undefined, at - 1);
    for (const row of below) rows.push(row);
    return;
  }
  if (type === 'deleteRows') {
    rows.splice(at - 1, count);
    return;
  }
  for (const [index, row] of rows.entries()) {
    if (row === undefined || row.length < at) continue;
    if (type === 'deleteColumns') row.splice(at - 1, count);
    else row.splice(at - 1, 0, ...new Array<StoredValue>(count).fill(''));
    while (row.length > 0 && row[row.length - 1] === '') row.pop();
    if (row.length === 0) rows[index] = undefined;
  }
}
