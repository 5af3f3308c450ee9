/** `SpreadsheetApp.Range` as scripts see it: which methods there are and what each costs. */

import type { Area } from '../../../workbook/model';
import type { Machine } from '../../machine';
import { free, read, without, write } from '../../run/argumentRules';
import { service } from '../../run/expose';
import type { GasRange } from '../spreadsheetHandles';
import { RangeService } from './rangeActions';

/** A name that the published types have dropped. */
interface OlderRange extends GasRange {
  getColumnIndex(): number;
}

const expose = service<OlderRange>()('SpreadsheetApp.Range', {
  activate: write(),
  activateAsCurrentCell: write(),
  addDeveloperMetadata: write(
    ['text'],
    ['text', 'text'],
    ['text', 'object'],
    ['text', 'text', 'object'],
  ),
  canEdit: read(),
  check: write(),
  clear: write([], ['object']),
  clearContent: write(),
  clearDataValidations: write(),
  clearFormat: write(),
  clearNote: write(),
  copyTo: write(['object'], ['object', 'object']),
  createFilter: write(),
  getA1Notation: free(),
  getBackground: read(),
  getBackgrounds: read(),
  getCell: free(['integer', 'integer']),
  getColumn: free(),
  getColumnIndex: free(),
  getDataValidation: read(),
  getDataValidations: read(),
  getDisplayValue: read(),
  getDisplayValues: read(),
  getFilter: read(),
  getFontWeight: read(),
  getFontWeights: read(),
  getFormula: read(),
  getFormulaR1C1: read(),
  getFormulas: read(),
  getFormulasR1C1: read(),
  getGridId: free(),
  getHeight: free(),
  getLastColumn: free(),
  getLastRow: free(),
  getNote: read(),
  getNotes: read(),
  getNumColumns: free(),
  getNumRows: free(),
  getNumberFormat: read(),
  getNumberFormats: read(),
  getRow: free(),
  getRowIndex: free(),
  getSheet: free(),
  getValue: read(),
  getValues: read(),
  getWidth: free(),
  getWrap: read(),
  getWraps: read(),
  insertCheckboxes: without(write(), ['any'], ['any', 'any']),
  isBlank: read(),
  isChecked: read(),
  isPartOfMerge: read(),
  offset: free(
    ['integer', 'integer'],
    ['integer', 'integer', 'integer'],
    ['integer', 'integer', 'integer', 'integer'],
  ),
  protect: write(),
  removeCheckboxes: write(),
  setBackground: write(['text?']),
  setBackgrounds: write(['matrix']),
  setDataValidation: write(['object?']),
  setDataValidations: write(['matrix']),
  setFontColor: write(['text?']),
  setFontWeight: write(['text?']),
  setFormula: write(['text?']),
  setFormulas: write(['matrix']),
  setNote: write(['textual?']),
  setNotes: write(['matrix']),
  setNumberFormat: write(['text']),
  setNumberFormats: write(['matrix']),
  setValue: write(['any']),
  setValues: write(['matrix']),
  setWrap: write(['boolean']),
  sort: write(['integer'], ['array'], ['object']),
  uncheck: write(),
});

/** A range that is known to lie inside the grid. */
export function range(
  machine: Machine,
  sheetId: number,
  area: Area,
  notation: string | null = null,
): GasRange {
  return expose(machine, new RangeService(machine, sheetId, area, notation));
}
