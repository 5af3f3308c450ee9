/** What goes into the check of a tab and what comes out: plain data, column by column. */

import type { ReadContext } from '../call/finding';
import type { SheetColumn } from '../cell/cell';
import type { ColumnName, IdType } from './columns';
import type { Mapping } from './mapping';
import type { Problem, ProblemCode, Severity } from './problem';
import type { CounterInfo } from './settings';

/** Which rows are taken and how errors of optional columns are treated. */
export interface RowRules {
  /** Cells of the filter's sheet column must show one of these, case and outer spaces ignored; null: all rows. */
  readonly filter: { readonly column: number; readonly values: readonly string[] } | null;
  /** Calls before this instant are left out; null: none. */
  readonly onlyAfterMs: number | null;
  /** Calls younger than this are left out; 0: none. */
  readonly atLeastHoursOld: number;
  /** Leave out calls older than 21 days. */
  readonly leaveOutOld: boolean;
  readonly sendWithout: readonly ProblemCode[];
  /** A person's word for one manual upload: send rows that would be ROW_CHANGED, ROW_MOVED, or ROW_REFUSED. */
  readonly sendChanged: boolean;
  readonly sendMoved: boolean;
  readonly tryRefused: boolean;
  /** 1-based sheet rows to which the check is limited; null: all. */
  readonly onlyRows: readonly { readonly from: number; readonly to: number }[] | null;
}

/** What is done with calls that went out or stayed inside. */
export interface DirectionRule {
  /** 1-based sheet column. */
  readonly column: number;
  readonly header: string;
  /** The words of the export for calls that did not come in, in any case; null: words that people use. */
  readonly documented: { readonly other: readonly string[] } | null;
  /** null: nothing tells, a person is asked. */
  readonly take: 'inbound' | 'all' | null;
}

export interface CheckInput {
  /** 1-based sheet row of the header; calls start below it. */
  readonly headerRow: number;
  readonly rowCount: number;
  readonly mapping: Mapping;
  /** Header texts by 0-based sheet column: a row that repeats them is no call. */
  readonly headers: readonly string[];
  readonly idType: IdType;
  /** Sheet columns (1-based) that the mapping and the filter name, `rowCount` cells each. */
  readonly cells: ReadonlyMap<number, SheetColumn>;
  readonly context: ReadContext;
  readonly rules: RowRules;
  /** The column that tells inbound calls from others, where no filter of a person stands for it. */
  readonly direction?: DirectionRule;
  /** The sheet column (1-based) that names the zone of each time. */
  readonly zones?: number;
  /** The sheet column behind the last header (1-based), where something stands in it. */
  readonly beyond?: number;
  /** The tab's counter as far as it is known; zones and sites are compared with it. */
  readonly counter: CounterInfo | null;
  /** Problems of the tab that the header search found. */
  readonly tabProblems: readonly Problem[];
}

/** Calls column by column, in the order of the sheet; `values[c][i]` is call i's text of `columns[c]`, '' for nothing. */
export interface Calls {
  readonly columns: readonly ColumnName[];
  readonly values: readonly (readonly string[])[];
  /** 1-based sheet rows. */
  readonly rowNumbers: readonly number[];
  /** Unix seconds. */
  readonly seconds: readonly number[];
}

/** A number for each severity. */
export type BySeverity = Readonly<Record<Severity, number>>;

/** Problems, by severity and by code. */
export interface Counts extends BySeverity {
  readonly byCode: Readonly<Partial<Record<ProblemCode, number>>>;
}

/** `rows = ready + held + sentBefore + inDoubt`; skipped and left-out rows are not in `rows`. */
export interface CheckedTab {
  readonly rows: number;
  readonly ready: number;
  readonly held: number;
  readonly sentBefore: number;
  readonly inDoubt: number;
  readonly leftOut: number;
  /** 1-based sheet rows that are no calls: the header once more, and totals. */
  readonly skippedRows: readonly number[];
  /** Held rows by the code that holds them (the row's first holding problem). */
  readonly heldByCode: Readonly<Partial<Record<ProblemCode, number>>>;
  readonly counts: Counts;
  /** Calls by their worst problem, each once; of the tab itself, its open questions. */
  readonly callsBySeverity: BySeverity;
  /** Problems of the tab first, then by row, then by sheet column. */
  readonly problems: readonly Problem[];
  /** The ready calls. */
  readonly calls: Calls;
  /** Share of bad new rows: rows with an `error` (their 1-based numbers) and how many are ready. */
  readonly errorRows: readonly number[];
}

/** The state of one row, for *what will be sent* and the panel. */
export type RowState = 'skipped' | 'ready' | 'held' | 'sentBefore' | 'inDoubt' | 'leftOut';
