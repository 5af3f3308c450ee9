/** What is written of one export, in one file: its headers, look-alikes, costs, direction, dates and words. */

import type { ColumnName, FlagColumn } from '../../call/columns';
import type { HeaderKind, HeaderKinds } from './headerKinds';

/** Names of columns by what they say; known in every sheet, whoever wrote it. */
export type ExportNames = {
  readonly [Column in ColumnName]?: {
    readonly [Kind in keyof HeaderKinds[Column]]?: readonly string[];
  };
};

/** What a look-alike holds. */
export type TrapContent =
  | 'googleId'
  | 'trackerId'
  | 'crmId'
  | 'operatorId'
  | 'calledNumber'
  | 'operatorNumber'
  | 'wholeCall'
  | 'otherTime'
  | 'callCost'
  | 'otherState'
  | 'recording';

export interface Trap {
  readonly column: ColumnName;
  readonly names: readonly string[];
  readonly content: TrapContent;
  /**
   * The names are a trap where one of these headers stands beside them, spelled so but for case
   * (`callerNumber` is Calltouch's, `Caller number` is anybody's); `ct…` is any header that begins so,
   * as Calltouch's own ids do. Without marks the names are a trap everywhere.
   */
  readonly beside?: readonly string[];
  /** The header that the same export has for our column. */
  readonly better?: string;
}

/** A header that says a column only in its own export. */
export interface OwnHeader extends HeaderKind {
  readonly names: readonly string[];
}

/** The column that tells inbound calls from others, with its words in any case. */
export interface ExportDirection {
  readonly header: string;
  readonly inbound: readonly string[];
  /** Outbound and internal calls. */
  readonly other: readonly string[];
}

/** Words or codes of a flag: those that are sent as 1, and those that are sent as 0. */
export type FlagWordPair = readonly [yes: readonly string[], no: readonly string[]];

export type FlagWordsByColumn = Readonly<Partial<Record<FlagColumn, FlagWordPair>>>;

export interface TrackerExport {
  readonly name: string;
  /** Where this is known from, in words. */
  readonly source: string;
  /** The export is told by any of these sets: all headers of a set stand in the sheet, case, spaces and punctuation ignored. */
  readonly marks: readonly (readonly string[])[];
  readonly names?: ExportNames;
  /** Headers that say a column only in this export, best first; they go before all other known names. */
  readonly own?: Readonly<Partial<Record<ColumnName, readonly OwnHeader[]>>>;
  /** Look-alikes, wherever their `beside` is met. */
  readonly traps?: readonly Trap[];
  /** Look-alikes in this export alone; what a call itself cost is among them. */
  readonly ownTraps?: readonly Trap[];
  readonly direction?: ExportDirection;
  /** How its slash dates are written; absent: it has none, or it is not known. */
  readonly slashDates?: 'dayFirst' | 'monthFirst';
  /** Zone of its times, where the times themselves do not say; absent: that of the account. */
  readonly zone?: string;
  /** Words for flags that mean the same in every sheet. */
  readonly flagWords?: FlagWordsByColumn;
  /** Codes for flags that mean this only here. */
  readonly flagCodes?: FlagWordsByColumn;
}
