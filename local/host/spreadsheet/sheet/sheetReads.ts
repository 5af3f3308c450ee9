/** The half of `SpreadsheetApp.Sheet` that finds things and changes nothing. */

import type { Area, SheetView } from '../../../workbook/model';
import { readValues, type ScriptValue } from '../../cells/cellReads';
import type { Machine } from '../../machine';
import { serviceEnum } from '../../run/serviceEnum';
import { metadataAt } from '../metadataStore';
import { activeArea } from '../selection';
import type {
  GasFilter,
  GasMetadata,
  GasMetadataFinder,
  GasProtection,
  GasRange,
  GasRangeList,
  GasSelection,
  GasSpreadsheet,
} from '../spreadsheetHandles';
import { checkedArea, gridSize, liveSheet, namedArea } from './sheetAccess';

type GasSheetType = GoogleAppsScript.Spreadsheet.SheetType;

export const sheetTypes = serviceEnum('SpreadsheetApp.SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);

/** Pixels of a column that nobody has resized. */
const DEFAULT_COLUMN_WIDTH = 100;

export class SheetReads {
  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
  ) {}

  protected get view(): SheetView {
    return liveSheet(this.machine, this.sheetId);
  }

  getSheetId(): number {
    return this.sheetId;
  }

  getName(): string {
    return this.view.properties.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  /** 1-based position among the tabs. */
  getIndex(): number {
    return this.machine.workbook.sheets.findIndex((sheet) => sheet.sheetId === this.sheetId) + 1;
  }

  getParent(): GasSpreadsheet {
    return this.machine.handles.spreadsheet();
  }

  getType(): GasSheetType {
    return sheetTypes[this.view.properties.kind] as unknown as GasSheetType;
  }

  getLastRow(): number {
    return this.view.lastRow();
  }

  getLastColumn(): number {
    return this.view.lastColumn();
  }

  getMaxRows(): number {
    return this.view.properties.maxRows;
  }

  getMaxColumns(): number {
    return this.view.properties.maxColumns;
  }

  getFrozenRows(): number {
    return this.view.properties.frozenRows;
  }

  getFrozenColumns(): number {
    return this.view.properties.frozenColumns;
  }

  getTabColor(): string | null {
    return this.view.properties.tabColor;
  }

  getColumnWidth(column: number): number {
    // SheetConverter#20.
    if (column < 1 || column > this.getMaxColumns()) {
      this.machine.fail(this.machine.texts.columnsOutOfBounds());
    }
    return this.view.properties.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  }

  isSheetHidden(): boolean {
    return this.view.properties.hidden;
  }

  /** The sheet's own filter only, not filter views (Sheet reference). */
  isRowHiddenByFilter(row: number): boolean {
    return this.view.properties.filter?.hiddenRows.includes(row) ?? false;
  }

  getFilter(): GasFilter | null {
    return this.view.properties.filter === null ? null : this.machine.handles.filter(this.sheetId);
  }

  getProtections(type: object): GasProtection[] {
    const { protectedSheet, protectedAreas } = this.view.properties;
    if (String(type) === 'SHEET') {
      return protectedSheet === 'no' ? [] : [this.machine.handles.protection(this.sheetId, null)];
    }
    return protectedAreas.map((area) => this.machine.handles.protection(this.sheetId, area));
  }

  getRange(rowOrA1: number | string, column?: number, rows = 1, columns = 1): GasRange {
    const { machine, sheetId } = this;
    if (typeof rowOrA1 === 'string') {
      const named = namedArea(machine, sheetId, rowOrA1);
      return machine.handles.range(named.sheetId, named.area, named.notation);
    }
    const area: Area = { row: rowOrA1, column: column ?? 1, rows, columns };
    return machine.handles.range(sheetId, checkedArea(machine, sheetId, area));
  }

  getRangeList(notations: readonly string[]): GasRangeList {
    const { machine, sheetId } = this;
    if (notations.length === 0) machine.fail(machine.texts.rangeNotFound());
    const areas = notations.map((notation) => namedArea(machine, sheetId, notation).area);
    return machine.handles.rangeList(sheetId, areas);
  }

  /** From A1 to the last column and row with content; A1 alone in an empty sheet. */
  getDataRange(): GasRange {
    const rows = Math.max(1, this.view.lastRow());
    const columns = Math.max(1, this.view.lastColumn());
    return this.machine.handles.range(this.sheetId, { row: 1, column: 1, rows, columns });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): ScriptValue[][] {
    // −1 stands for "to the end" there.
    const size = gridSize(this.machine, this.sheetId);
    const area = checkedArea(this.machine, this.sheetId, {
      row,
      column,
      rows: rows === -1 ? size.rows - row + 1 : rows,
      columns: columns === -1 ? size.columns - column + 1 : columns,
    });
    return readValues(this.machine, this.view, area);
  }

  getSelection(): GasSelection {
    return this.machine.handles.selection();
  }

  getActiveRange(): GasRange {
    return this.machine.handles.range(this.sheetId, activeArea(this.machine, this.sheetId));
  }

  getActiveRangeList(): GasRangeList {
    return this.machine.handles.rangeList(this.sheetId, [activeArea(this.machine, this.sheetId)]);
  }

  getActiveCell(): GasRange {
    const area = activeArea(this.machine, this.sheetId);
    return this.machine.handles.range(this.sheetId, { ...area, rows: 1, columns: 1 });
  }

  getCurrentCell(): GasRange {
    return this.getActiveCell();
  }

  getDeveloperMetadata(): GasMetadata[] {
    return Object.keys(metadataAt(this.machine, this.sheetId)).map((key) =>
      this.machine.handles.metadata(this.sheetId, key),
    );
  }

  createDeveloperMetadataFinder(): GasMetadataFinder {
    return this.machine.handles.metadataFinder(this.sheetId);
  }
}
