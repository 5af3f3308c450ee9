/** How large a tab is that comes from a file. */

/** More cells than a spreadsheet of Google has, more characters than a cell, or a place that no workbook has. */
export type Excess = 'tooLarge' | 'tooLong' | 'outside';

export interface GridSize {
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** A new tab of Google's. */
const NEW_TAB: GridSize = { maxRows: 1000, maxColumns: 26 };

/** What a spreadsheet of Google may have, over all its tabs. */
export const CELL_LIMIT = 10_000_000;

/** Characters (UTF-16 units) that a cell of Google may have. */
export const CELL_LENGTH_LIMIT = 50_000;

/** Half of what a spreadsheet may have: empty cells beside a long file must leave room for our own sheets. */
const MOST_PADDED_CELLS = 5_000_000;

/** What has content, and beside it as much as a new tab has, unless empty columns would take too many cells. */
export function importedGrid({ maxRows, maxColumns }: GridSize): GridSize {
  const rows = Math.max(NEW_TAB.maxRows, maxRows);
  const columns = Math.max(NEW_TAB.maxColumns, maxColumns);
  return {
    maxRows: rows,
    maxColumns: rows * columns > MOST_PADDED_CELLS ? Math.max(1, maxColumns) : columns,
  };
}
