/** What one cell of a sheet is to the core. */

/**
 * A cell's value as Sheets gives it: empty is `''`; a date, time or duration cell is a `Date`, an
 * instant that shows the cell's wall time in the spreadsheet's zone. Dates may come from another
 * realm: tell them by `typeof cell === 'object'`, never by `instanceof`.
 */
export type Cell = string | number | boolean | Date;

/** One sheet column below the header: one entry a row. */
export interface SheetColumn {
  readonly values: readonly Cell[];
  /** What the cells show; read only for columns in which a date cell stands where a time or duration is expected, else null. */
  readonly shown: readonly string[] | null;
}
