/** Reads id and time once more before a claim: what is sent must be what was checked. */

import { idColumnOf } from '../../core/call/columns';
import { sheetColumnsOf } from '../../core/call/mapping';
import type { Cell } from '../../core/cell/cell';
import type { Ports } from '../../ports';
import type { CheckRun } from '../check/checkRun';
import { planBlocks } from '../tab/readPlan';

/** Whether the id and time cells of calls `from` to `to` (exclusive) still hold what was checked. */
export function rereadUnchanged(ports: Ports, run: CheckRun, from: number, to: number): boolean {
  const { mapping } = run.tab.search;
  const sources = [mapping[idColumnOf(run.tab.idType)], mapping.DateTime];
  const columns = sources.flatMap(sheetColumnsOf);
  const rows = run.checked.calls.rowNumbers;
  const first = rows[from] as number;
  const count = (rows[to - 1] as number) - first + 1;
  const firstIndex = first - run.tab.headerRow - 1;
  for (const block of planBlocks(columns, first, count)) {
    const values = ports.table.readValues(run.tab.sheet.sheetId, block);
    if (values.length !== block.rows) return false;
    for (let offset = 0; offset < block.columns; offset += 1) {
      const checked = run.cells.cells.get(block.column + offset)?.values;
      if (checked === undefined) continue;
      const start = firstIndex + block.row - first;
      for (let index = 0; index < values.length; index += 1) {
        const now = (values[index] as readonly Cell[])[offset] as Cell;
        if (!sameCell(now, checked[start + index])) return false;
      }
    }
  }
  return true;
}

function sameCell(now: Cell, then: Cell | undefined): boolean {
  if (typeof now === 'object' && typeof then === 'object') return now.getTime() === then.getTime();
  return now === then;
}
