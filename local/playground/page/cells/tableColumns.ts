/** The columns of a sheet for the grid library: row numbers, then A, B, C … with cells that draw themselves. */

import type { CellComponent, ColumnDefinition } from 'tabulator-tables';
import type { TabView } from '../../protocol';
import { letters } from './areas';
import { dress } from './cellLook';
import type { SheetCells } from './sheetCells';

export const NUMBERS_WIDTH = 46;
const USUAL_WIDTH = 100;
const LEAST_WIDTH = 24;

/** What the library knows of a row; its cells stand in `SheetCells`. */
export interface RowData {
  readonly row: number;
}

/** `onDrawn` hears as what version of its cells a row was drawn. */
export function sheetColumns(
  tab: TabView,
  cells: SheetCells,
  onDrawn: (row: RowData, version: object) => void,
): ColumnDefinition[] {
  const draw = (cell: CellComponent, column: number) => {
    const data = cell.getData() as RowData;
    const line = cells.line(data.row);
    const version = cells.version(data.row);
    if (version !== undefined) onDrawn(data, version);
    return dress(named(cell, column), line?.[column - 1] ?? null) as HTMLElement;
  };
  const numbers: ColumnDefinition = {
    title: '',
    field: 'row',
    width: NUMBERS_WIDTH,
    frozen: true,
    resizable: false,
    cssClass: 'numbers',
    formatter: (cell) => {
      const text = named(cell, 0).dataset.row ?? '';
      return document.createTextNode(text) as Node as HTMLElement;
    },
  };
  const others = Array.from({ length: tab.columns }, (_, index): ColumnDefinition => {
    const column = index + 1;
    return {
      title: letters(column),
      field: `c${column}`,
      width: Math.max(LEAST_WIDTH, tab.widths[column] ?? USUAL_WIDTH),
      minWidth: LEAST_WIDTH,
      resizable: 'header',
      formatter: (cell) => draw(cell, column),
    };
  });
  return [numbers, ...others];
}

/** The element of a cell, which from here on says where it is. */
function named(cell: CellComponent, column: number): HTMLElement {
  const element = cell.getElement();
  element.dataset.row = String((cell.getData() as RowData).row);
  element.dataset.column = String(column);
  return element;
}
