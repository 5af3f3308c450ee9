/** Sheet columns whose names say something of a column and that were not taken for it. */

import type { ColumnName } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import type { LeftOut, SearchState } from './headerSearch';

/** Traps and worse names, in sheet order. Columns that a person does not want to send leave nothing out. */
export function leftOutOf(state: SearchState, notSent: readonly ColumnName[]): readonly LeftOut[] {
  const used = new Set(state.found.flatMap(({ source }) => sheetColumnsOf(source)));
  const takenFor = (column: ColumnName): string | null =>
    state.found.find((one) => one.column === column)?.header || null;
  const leftOut: LeftOut[] = [];
  for (const { trap, sheetColumn, header } of state.traps) {
    const { column, content } = trap;
    if (used.has(sheetColumn) || notSent.includes(column)) continue;
    const taken = takenFor(column);
    const better = trap.better ?? null;
    leftOut.push({ column, sheetColumn, header, reason: 'trap', content, taken, better });
  }
  for (const { column, sheetColumn, header } of state.claims) {
    const taken = takenFor(column);
    if (used.has(sheetColumn) || taken === null) continue;
    leftOut.push({
      column,
      sheetColumn,
      header,
      reason: 'worse',
      content: null,
      taken,
      better: taken,
    });
  }
  return leftOut.sort((first, second) => first.sheetColumn - second.sheetColumn);
}
