/** Reads free text: it goes out as it is, but on one line. */

import type { CellReader, ColumnInput, Finding, ReadContext } from '../call/finding';
import type { Cell } from '../cell/cell';
import { plainNumber } from '../cell/plainNumber';
import { shownWallText } from '../cell/seen';
import { isEmptyText } from '../cell/text';
import type { Zone } from '../time/zone';

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029][\u0000-\u0020\u007f-\u009f\u2028\u2029]*/g;

/** Whether a text has control characters or line breaks. */
export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/** Control characters and line breaks become one space for each run of them. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}

/**
 * Tag: any text, trimmed and otherwise untouched (quotes, no-break spaces and a leading `'` or `=`
 * stay). Numbers are written without exponent, dates as `yyyy-mm-dd[ hh:mm:ss]` of the sheet's clock.
 */
export function tagReader(input: ColumnInput, context: ReadContext): CellReader {
  const cells = input.cells.values;
  return (rowIndex) => {
    const cell = cells[rowIndex] ?? '';
    return cell === '' ? '' : readTag(cell, context.sheetZone);
  };
}

function readTag(cell: Cell, sheetZone: Zone): string | Finding {
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return writeDate(cell.getTime(), sheetZone);
  const trimmed = cell.trim();
  const isOneLine = !hasControls(trimmed);
  const text = isOneLine ? trimmed : withoutControls(trimmed);
  if (isEmptyText(text)) return '';
  return isOneLine ? text : { code: 'TEXT_CONTROL', sent: text };
}

/** A date cell as the sheet's clock shows it; midnight is a date without time. */
function writeDate(instantMs: number, zone: Zone): string {
  return Number.isNaN(instantMs) ? '' : shownWallText(instantMs, zone).replace(' 00:00:00', '');
}
