/** How the objects of a spreadsheet make one another: one place, so that their files need not know each other. */

import type { Machine } from './machine';
import { ui } from './services/ui';
import { metadata, metadataFinder } from './spreadsheet/developerMetadata';
import { filter } from './spreadsheet/filter';
import { protection } from './spreadsheet/protection';
import { range } from './spreadsheet/range/range';
import { rangeList } from './spreadsheet/range/rangeList';
import { selection } from './spreadsheet/selection';
import { sheet } from './spreadsheet/sheet/sheet';
import { spreadsheet } from './spreadsheet/spreadsheet';
import type { SpreadsheetHandles } from './spreadsheet/spreadsheetHandles';

/** The makers for one machine; the spreadsheet is one object, as a script expects. */
export function spreadsheetHandlesOf(machine: Machine): SpreadsheetHandles {
  let book: ReturnType<typeof spreadsheet> | undefined;
  return {
    spreadsheet: () => {
      book ??= spreadsheet(machine);
      return book;
    },
    sheet: (sheetId) => sheet(machine, sheetId),
    range: (sheetId, area, notation) => range(machine, sheetId, area, notation),
    rangeList: (sheetId, areas) => rangeList(machine, sheetId, areas),
    filter: (sheetId) => filter(machine, sheetId),
    protection: (sheetId, area) => protection(machine, sheetId, area),
    selection: () => selection(machine),
    metadata: (place, key) => metadata(machine, place, key),
    metadataFinder: (place) => metadataFinder(machine, place),
    ui: () => ui(machine),
  };
}
