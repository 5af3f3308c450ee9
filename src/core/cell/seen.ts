/** The text of a cell as a person sees it, as far as its value tells. */

import type { Zone } from '../time/zone';
import type { Cell, SheetColumn } from './cell';
import { plainNumber } from './plainNumber';

/** A cell of a column by 0-based row; what the sheet shows is taken where it was read. */
export function seenIn(cells: SheetColumn, rowIndex: number, zone: Zone): string {
  const cell = cells.values[rowIndex] ?? '';
  const shown = cells.shown?.[rowIndex];
  return shown !== undefined && typeof cell === 'object' ? shown : seenText(cell, zone);
}

/** A cell by its value alone; numbers with the digits that a sheet shows, dates as `yyyy-mm-dd hh:mm:ss` in the spreadsheet's zone. */
export function seenText(cell: Cell, zone: Zone): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return shownWallText(cell.getTime(), zone);
}

/** Wall time of a zone at an instant, `yyyy-mm-dd hh:mm:ss`; '' for a date that is none. */
export function shownWallText(instantMs: number, zone: Zone): string {
  // Date cells come with errors of floating point: 13:45 may be some microseconds short.
  const rounded = Math.round(instantMs);
  const wall = new Date(rounded + zone.offsetMs(rounded));
  if (Number.isNaN(wall.getTime())) return '';
  return wall.toISOString().slice(0, 19).replace('T', ' ');
}
