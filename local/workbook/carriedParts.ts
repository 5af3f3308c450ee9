/** What an opened file keeps beside the workbook in memory, for saving it again with nothing lost. */

import { type SheetTrack, trackChanges } from './changeTracker';
import type { SheetProperties, Workbook } from './model';
import type { OfficePackage } from './xlsx/package';
import type { CellStyle } from './xlsx/styles';

/** One sheet as the file had it. */
export interface CarriedSheet {
  /** Part name inside the package. */
  readonly partName: string;
  /** Properties at the time of opening, to see what changed. */
  readonly opened: SheetProperties;
  /** Whether the filter belongs to a table of the sheet. */
  readonly tableFilter: boolean;
}

/** Opaque to callers: what `openWorkbookFile` gives and `saveWorkbookFile` takes. */
export interface CarriedParts {
  /** The whole package of an XLSX file, charts and all; null for a CSV file. */
  readonly pkg: OfficePackage | null;
  /** By sheet id; sheets made since are not in it. */
  readonly sheets: ReadonlyMap<number, CarriedSheet>;
  readonly tracks: ReadonlyMap<number, SheetTrack>;
  readonly sharedStrings: readonly string[];
  /** By style number of the file. */
  readonly styles: readonly CellStyle[];
  readonly uses1904: boolean;
}

/** For a workbook that came from no package: what it holds now and all later changes are written. */
export function carryNothing(workbook: Workbook): CarriedParts {
  return {
    pkg: null,
    sheets: new Map(),
    tracks: trackChanges(workbook, new Map()),
    sharedStrings: [],
    styles: [],
    uses1904: false,
  };
}
