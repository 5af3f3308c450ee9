/** `SpreadsheetApp.Selection`: what the person has selected; null where nobody is looking. */

import type { Area } from '../../workbook/model';
import type { Machine } from '../machine';
import { read } from '../run/argumentRules';
import { service } from '../run/expose';
import type { GasRange, GasRangeList, GasSelection, GasSheet } from './spreadsheetHandles';

/** The sheet on display: in a trigger nobody looks, and it is the first one. */
export function activeSheetId(machine: Machine): number {
  const { active, sheets } = machine.workbook;
  const first = sheets[0];
  if (first === undefined) throw new Error('A spreadsheet has at least one sheet.');
  return machine.run.how === 'trigger' ? first.sheetId : active.sheetId;
}

/** The selected area of the sheet; A1 in a sheet that is not on display. */
export function activeArea(machine: Machine, sheetId: number): Area {
  const { active } = machine.workbook;
  const shown = machine.run.how !== 'trigger' && active.sheetId === sheetId;
  return shown ? active.area : { row: 1, column: 1, rows: 1, columns: 1 };
}

/** What `Selection` and `Spreadsheet` both tell of what is selected. */
export class ActiveSelection {
  constructor(readonly machine: Machine) {}

  getActiveSheet(): GasSheet {
    return this.machine.handles.sheet(activeSheetId(this.machine));
  }

  getActiveRange(): GasRange {
    const sheetId = activeSheetId(this.machine);
    return this.machine.handles.range(sheetId, activeArea(this.machine, sheetId));
  }

  getActiveRangeList(): GasRangeList {
    const sheetId = activeSheetId(this.machine);
    return this.machine.handles.rangeList(sheetId, [activeArea(this.machine, sheetId)]);
  }

  getCurrentCell(): GasRange {
    const sheetId = activeSheetId(this.machine);
    const area = activeArea(this.machine, sheetId);
    return this.machine.handles.range(sheetId, { ...area, rows: 1, columns: 1 });
  }
}

const expose = service<GasSelection>()('SpreadsheetApp.Selection', {
  getActiveRange: read(),
  getActiveRangeList: read(),
  getActiveSheet: read(),
  getCurrentCell: read(),
});

export function selection(machine: Machine): GasSelection {
  return expose(machine, new ActiveSelection(machine));
}
