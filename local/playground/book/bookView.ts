/** The spreadsheet without its cells, as the page shows it: tabs, sizes, clock. */

import type { Workbook } from '../../workbook/model';
import type { BookView } from '../protocol';

/** Hidden sheets are left out, as in Google's row of tabs. */
export function bookView(
  workbook: Workbook,
  more: Pick<BookView, 'nowMs' | 'hasSignIn'>,
): BookView {
  const { name, timeZone } = workbook.properties;
  const tabs = workbook.sheets
    .filter((sheet) => !sheet.properties.hidden && sheet.properties.kind === 'GRID')
    .map(({ sheetId, properties }) => ({
      sheetId,
      name: properties.name,
      rows: properties.maxRows,
      columns: properties.maxColumns,
      frozenRows: properties.frozenRows,
      hiddenRows: properties.filter?.hiddenRows ?? [],
      widths: properties.columnWidths,
      color: properties.tabColor,
    }));
  const { sheetId } = workbook.active;
  const isShown = tabs.some((tab) => tab.sheetId === sheetId);
  return {
    name,
    timeZone,
    tabs,
    activeSheetId: isShown ? sheetId : (tabs[0]?.sheetId ?? sheetId),
    ...more,
  };
}
