/** `SpreadsheetApp.RangeList`: many areas of one sheet, one write for all of them. */

import type { Area } from '../../../workbook/model';
import type { Machine } from '../../machine';
import { free, write } from '../../run/argumentRules';
import { service } from '../../run/expose';
import { AreaWriter, type ClearOptions } from '../areaWriter';
import type { GasRange, GasRangeList } from '../spreadsheetHandles';

class RangeListService {
  private readonly writer: AreaWriter;

  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
    readonly areas: readonly Area[],
  ) {
    this.writer = new AreaWriter(machine, sheetId, areas);
  }

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

  setValue(value: unknown): this {
    this.writer.setValue(value);
    return this;
  }

  setFormula(formula: string): this {
    this.writer.setValue(formula.startsWith('=') ? formula : `=${formula}`);
    return this;
  }

  setNote(note: string | null): this {
    this.writer.setNote(note);
    return this;
  }

  clearNote(): this {
    this.writer.setNote(null);
    return this;
  }

  setBackground(color: string | null): this {
    this.writer.setBackground(color);
    return this;
  }

  setFontColor(color: string | null): this {
    this.writer.setFontColor(color);
    return this;
  }

  setFontWeight(weight: string | null): this {
    this.writer.setFontWeight(weight);
    return this;
  }

  setNumberFormat(format: string): this {
    this.writer.setNumberFormat(format);
    return this;
  }

  setWrap(wrap: boolean): this {
    this.writer.setWrap(wrap);
    return this;
  }

  clear(options: ClearOptions = {}): this {
    this.writer.clear(options);
    return this;
  }

  clearContent(): this {
    this.writer.clearContent();
    return this;
  }

  clearFormat(): this {
    this.writer.clearFormat();
    return this;
  }

  clearDataValidations(): this {
    this.writer.setValidation(null);
    return this;
  }

  insertCheckboxes(): this {
    this.writer.insertCheckboxes();
    return this;
  }

  removeCheckboxes(): this {
    this.writer.removeCheckboxes();
    return this;
  }

  check(): this {
    return this.setValue(true);
  }

  uncheck(): this {
    return this.setValue(false);
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
  insertCheckboxes: write(),
  removeCheckboxes: write(),
  setBackground: write(['text?']),
  setFontColor: write(['text?']),
  setFontWeight: write(['text?']),
  setFormula: write(['text']),
  setNote: write(['textual?']),
  setNumberFormat: write(['text']),
  setValue: write(['any']),
  setWrap: write(['boolean']),
  uncheck: write(),
});

export function rangeList(machine: Machine, sheetId: number, areas: readonly Area[]): GasRangeList {
  return expose(machine, new RangeListService(machine, sheetId, areas));
}
