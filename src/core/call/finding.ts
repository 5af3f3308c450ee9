/** What reading a cell can come to, and how a column is read. */

import type { SheetColumn } from '../cell/cell';
import type { Zone } from '../time/zone';
import type { Answers } from './answers';
import type { ColumnName } from './columns';
import type { ProblemCode, Severity } from './problem';

/** What a cell came to when there is something to say about it. */
export interface Finding {
  readonly code: ProblemCode;
  /** Given where it is not the code's usual one. */
  readonly severity?: Severity;
  /** What is sent; '' sends nothing. Where the severity holds the row, a call delivered before is known by it. */
  readonly sent: string;
  readonly suggestion?: string;
  readonly choices?: readonly string[];
  readonly details?: Readonly<Record<string, string>>;
}

/** Reads the cell of one row (0-based index). A plain string is what is sent, '' for an empty cell; no object is made for a good cell. */
export type CellReader = (rowIndex: number) => string | Finding;

/** Looks at a whole column once (order of dates, share of rounded ids) and gives the reader of its cells. */
export type ColumnReader = (input: ColumnInput, context: ReadContext) => CellReader;

export interface ColumnInput {
  readonly name: ColumnName;
  readonly cells: SheetColumn;
  /** The time of day, where date and time stand in two sheet columns. */
  readonly timeCells?: SheetColumn;
  /** The zone of each row's time, where a sheet column names it. */
  readonly zoneCells?: SheetColumn;
  readonly inverse: boolean;
  /** For a flag: the cells number a caller's calls; 1 is yes, 2 and more are no. */
  readonly counts?: boolean;
}

/** Day first or month first, as it was proved for a tab. */
export type KeptOrder = 'dmy' | 'mdy';

export type OrderTold = Readonly<
  Partial<Record<'export' | 'beside' | 'ids', 'dayFirst' | 'monthFirst'>>
>;

/** How a tab's cells are read. */
export interface ReadContext {
  /** Zone of the spreadsheet: what date cells show. */
  readonly sheetZone: Zone;
  /** Time zone of the data: what times without a zone mean. */
  readonly dataZone: Zone;
  /** Spreadsheet locale, `ru_RU`: order of slash dates. */
  readonly locale: string;
  /** The order of day and month that the tab's dates proved before; null, or left out: none yet. */
  readonly dateOrder?: KeptOrder | null;
  /** Default country of phone numbers, ISO 3166 alpha-2. */
  readonly country: string;
  readonly nowMs: number;
  /** Time of day for cells with a date only, `HH:MM`; null: such cells are errors. */
  readonly timeForDates: string | null;
  /** What tells the order of slash dates besides them: the habit of the export that the sheet is, a column beside, the ids. */
  readonly orderTold?: OrderTold;
  /** A person's answers to the questions of the tab. */
  readonly answers?: Answers;
  /** Meanings a person gave to unknown flag words, by column: normalised word → '1' or '0' as sent. */
  readonly flagWords: Readonly<Partial<Record<ColumnName, Readonly<Record<string, '1' | '0'>>>>>;
}
