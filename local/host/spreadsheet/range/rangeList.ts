/** `SpreadsheetApp.RangeList`: many areas of one sheet, one write for all of them. */

import type { Area } from '../../../workbook/model';
import type { Machine } from '../../machine';
import { free, without, write } from '../../run/argumentRules';
import { service } from '../../run/expose';
import { AreaWriter } from '../areaWriter';
import type { GasRange, GasRangeList } from '../spreadsheetHandles';

class RangeListService extends AreaWriter {
  getRanges(): GasRange[] {
    return this.areas.map((area) => this.machine.handles.range(this.sheetId, area));
  }

  /** The last range becomes the active one: the workbook remembers one area. */
  activate(): this {
    const area = this.areas[this.areas.length - 1];
    if (area !== undefined) {
      this.machine.workbook.apply({ type: 'activate', sheetId: this.sheetId, area });
    }
    return this;
  }
}

const expose = service<GasRangeList>()('SpreadsheetApp.RangeList', {
  activate: write(),
  check: write(),
  clear: write([], ['object']),
  clearContent: write(),
  clearDataValidations: write(),
  clearFormat: write(),
  clearNote: write(),
  getRanges: free(),
  insertCheckboxes: without(write(), ['any'], ['any', 'any']),
  removeCheckboxes: write(),
  setBackground: write(['text?']),
  setFontColor: write(['text?']),
  setFontWeight: write(['text?']),
  setFormula: write(['text?']),
  setNote: write(['textual?']),
  setNumberFormat: write(['text']),
  setValue: write(['any']),
  setWrap: write(['boolean']),
  uncheck: write(),
});

export function rangeList(machine: Machine, sheetId: number, areas: readonly Area[]): GasRangeList {
  return expose(machine, new RangeListService(machine, sheetId, areas));
}
