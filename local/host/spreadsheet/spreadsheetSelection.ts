/** The part of `SpreadsheetApp.Spreadsheet` about what is on display and selected. */

import type { Machine } from '../machine';
import { behind } from '../run/expose';
import { rangeBehind } from './range/rangeActions';
import { ActiveSelection, activeSheetId } from './selection';
import { namedArea } from './sheet/sheetAccess';
import type { GasRange, GasSelection, GasSheet } from './spreadsheetHandles';

export const FIRST_CELL = { row: 1, column: 1, rows: 1, columns: 1 };

export class SpreadsheetSelection extends ActiveSelection {
  /** What was selected in a sheet before another one was shown. */
  protected readonly selections = new Map<number, typeof FIRST_CELL>();

  getActiveCell(): GasRange {
    return this.getCurrentCell();
  }

  getSelection(): GasSelection {
    return this.machine.handles.selection();
  }

  getRange(notation: string): GasRange {
    const named = namedArea(this.machine, activeSheetId(this.machine), notation);
    return this.machine.handles.range(named.sheetId, named.area, named.notation);
  }

  setActiveSheet(sheet: object, restoreSelection = false): GasSheet {
    const machine: Machine = this.machine;
    const target = behind(machine, sheet, 'SpreadsheetApp.Sheet') as
      | { sheetId: number }
      | undefined;
    if (target === undefined) machine.fail(machine.texts.invalidArgument('sheet'));
    const { active } = machine.workbook;
    if (active.sheetId !== target.sheetId) {
      const area = restoreSelection
        ? (this.selections.get(target.sheetId) ?? FIRST_CELL)
        : FIRST_CELL;
      this.selections.set(active.sheetId, active.area);
      machine.workbook.apply({ type: 'activate', sheetId: target.sheetId, area });
    }
    return machine.handles.sheet(target.sheetId);
  }

  setActiveRange(range: object): GasRange {
    const { sheetId, area } = rangeBehind(this.machine, range);
    this.machine.workbook.apply({ type: 'activate', sheetId, area });
    return this.machine.handles.range(sheetId, area);
  }

  setActiveSelection(range: object | string): GasRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setCurrentCell(cell: object): GasRange {
    return this.setActiveRange(cell);
  }
}
