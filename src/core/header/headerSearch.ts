/** What the header search is given and what it finds. */

import type { ColumnName, IdType } from '../call/columns';
import type { ChosenSource, Mapping, Source } from '../call/mapping';
import type { Problem } from '../call/problem';
import type { TabSettings } from '../call/settings';
import type { Cell } from '../cell/cell';
import type { TrackerExport, TrapContent } from '../exports/form/trackerExport';
import type { TimeShape } from './cellShapes';
import type { DirectionColumn } from './directionColumn';
import type { Claim, TrapFound } from './nameClaims';
import type { OrderBeside } from './orderBeside';

export interface HeaderSearchInput {
  /** The first 20 rows, or more when a person set a header row further down, from column 1 on; ragged or empty rows allowed. */
  readonly top: readonly (readonly Cell[])[];
  /** What the same cells show, where it was read; tells dates from times. */
  readonly shown?: readonly (readonly string[])[];
  readonly settings: TabSettings;
}

/** `remembered` is a kept header that the search would have found too; `chosen` is one that only a person could name. */
export type HowFound = 'exact' | 'known' | 'chosen' | 'remembered';

export interface FoundColumn {
  readonly column: ColumnName;
  readonly source: Source;
  /** Header text; of two sheet columns `date + time`; '' for a constant. */
  readonly header: string;
  readonly how: HowFound;
  /** How it is kept for the tab. */
  readonly kept: ChosenSource;
}

export interface GuessedColumn {
  readonly column: ColumnName;
  readonly sheetColumn: number;
  readonly header: string;
}

/** A sheet column that was not taken although its name says something of the column. */
export interface LeftOut extends GuessedColumn {
  readonly reason: 'trap' | 'worse';
  /** What a trap holds; null for a worse name. */
  readonly content: TrapContent | null;
  /** The header taken instead in this tab; null when the column has none. */
  readonly taken: string | null;
  /** The header that the trap's own export has for the column; null where it has none. */
  readonly better: string | null;
}

export interface LostColumn {
  readonly column: ColumnName;
  readonly header: string;
  /** The sheet column that looks like it now. */
  readonly candidate: string | null;
  readonly kept: ChosenSource;
}

export interface HeaderSearch {
  /** 1-based. */
  readonly headerRow: number | null;
  /** Cleaned header texts by 0-based sheet column. */
  readonly headers: readonly string[];
  /** Never contains guesses, or traps that no person chose. */
  readonly mapping: Mapping;
  readonly idType: IdType | null;
  /** In the order of the catalogue. */
  readonly found: readonly FoundColumn[];
  readonly notSent: readonly ColumnName[];
  readonly lost: readonly LostColumn[];
  readonly guesses: readonly GuessedColumn[];
  readonly leftOut: readonly LeftOut[];
  readonly directionColumn: DirectionColumn | null;
  /** The column that names the zone of each time. */
  readonly zoneColumn: ZoneColumn | null;
  /** What a column beside the times tells of their slash dates. */
  readonly orderBeside: OrderBeside | null;
  /** The export that the headers are of; null: none is known. */
  readonly written: TrackerExport | null;
  /** HEADER_NOT_FOUND, ONE_COLUMN, COLUMN_MISSING, COLUMN_DOUBLED, COLUMN_LOST, COLUMN_GUESSED, COLUMN_TRAP; all of the tab. */
  readonly problems: readonly Problem[];
}

export interface ZoneColumn {
  /** 1-based. */
  readonly sheetColumn: number;
  readonly header: string;
}

/** Sheet columns of which none is the better one. */
export interface DoubledColumn {
  readonly column: ColumnName;
  readonly header: string;
  /** 1-based, two or more. */
  readonly sheetColumns: readonly number[];
}

/** The cells below the header, as far as they were read, by 1-based sheet column. */
export interface CellsBelow {
  cells(sheetColumn: number): readonly Cell[];
  shape(sheetColumn: number): TimeShape;
}

/** What was found so far, for those who look at the rest. */
export interface SearchState {
  readonly headers: readonly string[];
  readonly claims: readonly Claim[];
  readonly traps: readonly TrapFound[];
  readonly found: readonly FoundColumn[];
  readonly doubled: readonly DoubledColumn[];
}
