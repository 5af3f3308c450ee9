/** The reading half of `SpreadsheetApp.Range`. */

import {
  readAttributes,
  readDisplayTexts,
  readValues,
  type ScriptValue,
} from '../../cells/cellReads';
import { toR1C1 } from '../../cells/references';
import { dataValidation, type GasDataValidation } from '../dataValidation';
import { mayEdit } from '../sheet/sheetAccess';
import type { GasFilter } from '../spreadsheetHandles';
import { RangeGeometry } from './rangeGeometry';

/** How a cell that nobody has formatted names its format (gas-fakes notes/oddities.md, test/testsheetsformatting.js). */
const GENERAL = '0.###############';

export class RangeReads extends RangeGeometry {
  getValues(): ScriptValue[][] {
    return readValues(this.machine, this.sheet, this.area);
  }

  getValue(): ScriptValue {
    return first(readValues(this.machine, this.sheet, this.topLeft()));
  }

  getDisplayValues(): string[][] {
    return readDisplayTexts(this.machine, this.sheet, this.area);
  }

  getDisplayValue(): string {
    return first(readDisplayTexts(this.machine, this.sheet, this.topLeft()));
  }

  /** '' where there is no formula. */
  getFormulas(): string[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'formula', String, '');
  }

  getFormula(): string {
    return first(readAttributes(this.machine, this.sheet, this.topLeft(), 'formula', String, ''));
  }

  getNotes(): string[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'note', String, '');
  }

  getNote(): string {
    return first(readAttributes(this.machine, this.sheet, this.topLeft(), 'note', String, ''));
  }

  /** Lower-case `#rrggbb`, `#ffffff` where nothing is set (gas-fakes test/testsheets.js). */
  getBackgrounds(): string[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'background', String, '#ffffff');
  }

  getBackground(): string {
    return first(
      readAttributes(this.machine, this.sheet, this.topLeft(), 'background', String, '#ffffff'),
    );
  }

  getNumberFormats(): string[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'format', String, GENERAL);
  }

  getNumberFormat(): string {
    return first(
      readAttributes(this.machine, this.sheet, this.topLeft(), 'format', String, GENERAL),
    );
  }

  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'bold', weight, 'normal');
  }

  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return first(
      readAttributes(this.machine, this.sheet, this.topLeft(), 'bold', weight, 'normal'),
    );
  }

  /** True where nothing is set (gas-fakes notes/oddities.md). */
  getWraps(): boolean[][] {
    return readAttributes(this.machine, this.sheet, this.area, 'wrap', Boolean, true);
  }

  getWrap(): boolean {
    return first(readAttributes(this.machine, this.sheet, this.topLeft(), 'wrap', Boolean, true));
  }

  getDataValidations(): (GasDataValidation | null)[][] {
    return readAttributes<'validation', GasDataValidation | null>(
      this.machine,
      this.sheet,
      this.area,
      'validation',
      (rule) => dataValidation(this.machine, rule),
      null,
    );
  }

  getDataValidation(): GasDataValidation | null {
    const { row, column } = this.area;
    const rule = this.sheet.attribute(row, column, 'validation');
    return rule === undefined ? null : dataValidation(this.machine, rule);
  }

  isBlank(): boolean {
    const blank = this.sheet.values(this.area).every((line) => line.every((cell) => cell === ''));
    return blank && this.getFormulas().every((line) => line.every((formula) => formula === ''));
  }

  /** Null unless every cell is a checkbox and all agree. */
  isChecked(): boolean | null {
    const { row, column, rows, columns } = this.area;
    const values = this.sheet.values(this.area).flat();
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (this.sheet.attribute(r, c, 'validation')?.kind !== 'checkbox') return null;
      }
    }
    if (values.every((value) => value === true)) return true;
    return values.every((value) => value === false) ? false : null;
  }

  canEdit(): boolean {
    return mayEdit(this.machine, this.sheetId, this.area);
  }

  isPartOfMerge(): boolean {
    return this.sheet.properties.merges.some(
      (merge) =>
        merge.row < this.area.row + this.area.rows &&
        this.area.row < merge.row + merge.rows &&
        merge.column < this.area.column + this.area.columns &&
        this.area.column < merge.column + merge.columns,
    );
  }

  getFilter(): GasFilter | null {
    return this.sheet.properties.filter === null ? null : this.machine.handles.filter(this.sheetId);
  }

  getFormulaR1C1(): string | null {
    const { row, column } = this.area;
    const formula = this.sheet.attribute(row, column, 'formula');
    return formula === undefined ? null : toR1C1(formula, row, column);
  }

  getFormulasR1C1(): (string | null)[][] {
    const { row, column } = this.area;
    return this.getFormulas().map((line, r) =>
      line.map((formula, c) => (formula === '' ? null : toR1C1(formula, row + r, column + c))),
    );
  }

  protected topLeft(): { row: number; column: number; rows: 1; columns: 1 } {
    return { row: this.area.row, column: this.area.column, rows: 1, columns: 1 };
  }
}

function first<T>(cells: readonly (readonly T[])[]): T {
  const cell = cells[0]?.[0];
  if (cell === undefined) throw new Error('A range has at least one cell.');
  return cell;
}

function weight(bold: boolean): GoogleAppsScript.Spreadsheet.FontWeight {
  return bold ? 'bold' : 'normal';
}
