/** How the objects of a spreadsheet make one another: one place, so that their files need not know each other. */

import { metadata, metadataFinder } from './developerMetadata';
import { filter } from './filter';
import type { Machine } from './machine';
import { protection } from './protection';
import { range } from './range';
import { rangeList } from './rangeList';
import { selection } from './selection';
import { sheet } from './sheet';
import { spreadsheet } from './spreadsheet';
import type { SpreadsheetHandles } from './spreadsheetHandles';
import { ui } from './ui';

/** The makers for one machine; the spreadsheet is one object, as a script expects. */
export function spreadsheetHandlesOf(machine: Machine): SpreadsheetHandles {
  let book: ReturnType<typeof spreadsheet> | undefined;
  return {
    spreadsheet: () => {
      book ??= spreadsheet(machine);
      return book;
    },
    sheet: (sheetId) => sheet(machine, sheetId),
    range: (sheetId, area) => range(machine, sheetId, area),
    rangeList: (sheetId, areas) => rangeList(machine, sheetId, areas),
    filter: (sheetId) => filter(machine, sheetId),
    protection: (sheetId, area) => protection(machine, sheetId, area),
    selection: () => selection(machine),
    metadata: (place, key) => metadata(machine, place, key),
    metadataFinder: (place) => metadataFinder(machine, place),
    ui: () => ui(machine),
  };
}
