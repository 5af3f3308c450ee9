/** Which sheet column feeds which column of the CSV, and how it is read. */

import type { ColumnName } from './columns';

/** Where a column's values come from. Sheet columns are 1-based numbers. */
export type Source =
  | {
      readonly kind: 'column';
      readonly column: number;
      /** The sheet column says the opposite (`answered` for `CallMissed`): 1 and 0 are exchanged. */
      readonly inverse: boolean;
      /** For a flag: the sheet column numbers a caller's calls, 1 is the first (Callibri's `conversations_number`). */
      readonly counts?: true;
    }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'dateAndTime'; readonly dateColumn: number; readonly timeColumn: number };

/** Columns without an entry are not in the sheet or are not sent. Every id column found is an entry, the id type chooses. */
export type Mapping = Readonly<Partial<Record<ColumnName, Source>>>;

/**
 * How a person's choice is remembered: by header texts, so that moved columns are found again. Where
 * several sheet columns have the same header text, `nth` (1-based, from the left) tells which is meant.
 */
export type ChosenSource =
  | { readonly header: string; readonly inverse?: boolean; readonly nth?: number }
  | { readonly constant: string }
  | {
      readonly dateHeader: string;
      readonly timeHeader: string;
      readonly dateNth?: number;
      readonly timeNth?: number;
    }
  | { readonly notSent: true };

/** Sheet columns (1-based) that a source reads; none for a constant, or where there is no source. */
export function sheetColumnsOf(source: Source | undefined): readonly number[] {
  if (source?.kind === 'column') return [source.column];
  return source?.kind === 'dateAndTime' ? [source.dateColumn, source.timeColumn] : [];
}
