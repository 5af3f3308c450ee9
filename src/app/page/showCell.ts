/** Takes a person to the cell of a problem. */

import * as v from 'valibot';
import { parseCellAddress } from '../../core/cell/a1';
import type { Ports } from '../../ports';
import { SHEET_ID, text, withRequest } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { rowText } from '../panel/panelNow';

const CELL_REQUEST = v.object({ sheetId: SHEET_ID, cell: text(20) });

/** `{sheetId, cell}`: an A1 address. SHEET_MISSING when the tab is gone; a cell beyond the sheet shows its last row. The answer changes when anything in the row does. */
export function showCell(ports: Ports, request: unknown): Result<string> {
  return withRequest(CELL_REQUEST, request, ({ sheetId, cell }) => {
    const place = parseCellAddress(cell);
    if (place === null) return failed('BAD_REQUEST', { what: 'cell' });
    if (ports.table.sheet(sheetId) === null) return failed('SHEET_MISSING');
    const { rows, columns } = ports.table.size(sheetId);
    // Rows may have been deleted since the check: the sheet has no such cell any more.
    const row = Math.max(1, Math.min(place.row, rows));
    const column = Math.max(1, Math.min(place.column, columns));
    ports.table.showCell(sheetId, row, column);
    return done(rowText(ports, sheetId, place.row));
  });
}
