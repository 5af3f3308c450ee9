/** Takes a person to the cell of a problem. */

import { parseCellAddress } from '../../core/cell/a1';
import type { Ports } from '../../ports';
import { readFields, readSheetId, readText } from '../base/requests';
import { done, failed, type Result } from '../base/result';

/** `{sheetId, cell}`: an A1 address. SHEET_MISSING when the tab is gone; a cell beyond the sheet shows its last row. */
export function showCell(ports: Ports, request: unknown): Result<null> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const address = readText(fields.value, 'cell', 20);
  if (!address.ok) return address;
  const place = parseCellAddress(address.value);
  if (place === null) return failed('BAD_REQUEST', { what: 'cell' });
  if (ports.table.sheet(sheetId.value) === null) return failed('SHEET_MISSING');
  const { rows, columns } = ports.table.size(sheetId.value);
  // Rows may have been deleted since the check: the sheet has no such cell any more.
  const row = Math.max(1, Math.min(place.row, rows));
  const column = Math.max(1, Math.min(place.column, columns));
  ports.table.showCell(sheetId.value, row, column);
  return done(null);
}
