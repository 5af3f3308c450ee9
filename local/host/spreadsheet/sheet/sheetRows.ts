/** The part of `SpreadsheetApp.Sheet` that changes the grid and the tab itself. */

import { CELL_LIMIT } from '../../../workbook/importedGrid';
import type { Area, Change } from '../../../workbook/model';
import { behind } from '../../run/expose';
import { inheritedLook } from '../inheritedLook';
import type { GasSheet } from '../spreadsheetHandles';
import { copyChanges, freeSheetId } from './copySheet';
import { requireEditable } from './sheetAccess';
import { SheetWrites } from './sheetWrites';

export class SheetService extends SheetWrites {
  insertRowsAfter(after: number, count: number): this {
    return this.insertRowsAt(after + 1, count, after);
  }

  insertRowsBefore(before: number, count: number): this {
    return this.insertRowsAt(before, count, before);
  }

  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after, 1);
  }

  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }

  insertRows(at: number, count = 1): void {
    this.insertRowsBefore(at, count);
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    const { machine, sheetId } = this;
    const size = this.view.properties.maxRows + machine.writes.growth(sheetId).rows;
    if (row < 1 || count < 1 || row + count - 1 > size) machine.fail(machine.texts.outOfBounds());
    if (count >= size) machine.fail(machine.texts.allRows());
    // node-google-spreadsheet#186.
    if (count >= size - this.view.properties.frozenRows) machine.fail(machine.texts.allOpenRows());
    this.push('deleteRows', row, count, null);
  }

  insertColumnsAfter(after: number, count: number): this {
    return this.insertColumnsAt(after + 1, count, after);
  }

  insertColumnsBefore(before: number, count: number): this {
    return this.insertColumnsAt(before, count, before);
  }

  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }

  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before, 1);
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    const { machine, sheetId } = this;
    const size = this.view.properties.maxColumns + machine.writes.growth(sheetId).columns;
    if (column < 1 || count < 1 || column + count - 1 > size) {
      machine.fail(machine.texts.columnsOutOfBounds());
    }
    if (count >= size) machine.fail(machine.texts.allColumns());
    this.push('deleteColumns', column, count, null);
  }

  hideSheet(): GasSheet {
    const { machine, sheetId } = this;
    const others = machine.workbook.sheets.filter(
      (sheet) => sheet.sheetId !== sheetId && !sheet.properties.hidden,
    );
    if (others.length === 0) machine.fail(machine.texts.noHiddenAll());
    this.setHidden(true);
    const [first] = others;
    if (machine.workbook.active.sheetId === sheetId && first !== undefined) {
      this.select(first.sheetId, { row: 1, column: 1, rows: 1, columns: 1 });
    }
    return machine.handles.sheet(sheetId);
  }

  showSheet(): GasSheet {
    this.setHidden(false);
    return this.machine.handles.sheet(this.sheetId);
  }

  activate(): GasSheet {
    const { machine, sheetId } = this;
    if (this.view.properties.hidden) this.setHidden(false);
    const { active } = machine.workbook;
    if (active.sheetId !== sheetId) {
      this.select(sheetId, { row: 1, column: 1, rows: 1, columns: 1 });
    }
    return machine.handles.sheet(sheetId);
  }

  /** Into this spreadsheet: the host has no other. */
  copyTo(spreadsheet: object): GasSheet {
    const { machine } = this;
    if (behind(machine, spreadsheet, 'SpreadsheetApp.Spreadsheet') === undefined) {
      machine.fail(machine.texts.invalidArgument('spreadsheet'));
    }
    const { maxRows, maxColumns } = this.view.properties;
    this.checkCells(maxRows * maxColumns);
    const sheetId = freeSheetId(machine);
    for (const change of copyChanges(machine, this.view, sheetId)) machine.workbook.apply(change);
    return machine.handles.sheet(sheetId);
  }

  /** At once: names are asked for without a round trip, and no two sheets may share one. */
  setName(name: string): this {
    const { machine, sheetId } = this;
    machine.writes.flush();
    checkSheetName(machine, name, sheetId);
    machine.workbook.apply({ type: 'sheetProperties', sheetId: this.view.sheetId, set: { name } });
    return this;
  }

  /** At once, like the name: both are asked for without a round trip. */
  private setHidden(hidden: boolean): void {
    const { machine, sheetId } = this;
    machine.writes.flush();
    machine.workbook.apply({ type: 'sheetProperties', sheetId, set: { hidden } });
  }

  /** New rows look like row `model`: the one above for *after*, the one pushed down for *before*. */
  private insertRowsAt(at: number, count: number, model: number): this {
    const { machine, sheetId } = this;
    const size = this.view.properties.maxRows + machine.writes.growth(sheetId).rows;
    if (at < 1 || at > size + 1 || model > size) machine.fail(machine.texts.outOfBounds());
    if (count < 1) machine.fail(machine.texts.rowsTooFew());
    this.checkCells(count * this.view.properties.maxColumns);
    this.push('insertRows', at, count, model);
    return this;
  }

  private insertColumnsAt(at: number, count: number, model: number): this {
    const { machine, sheetId } = this;
    const size = this.view.properties.maxColumns + machine.writes.growth(sheetId).columns;
    if (at < 1 || at > size + 1 || model > size) {
      machine.fail(machine.texts.columnsOutOfBounds());
    }
    if (count < 1) machine.fail(machine.texts.columnsTooFew());
    this.checkCells(count * this.view.properties.maxRows);
    this.push('insertColumns', at, count, model);
    return this;
  }

  private push(type: Move['type'], at: number, count: number, model: number | null): void {
    const { machine, sheetId } = this;
    const byRows = type === 'insertRows' || type === 'deleteRows';
    const added = type === 'insertRows' || type === 'insertColumns' ? count : -count;
    machine.writes.push({
      sheetId,
      rowsAdded: byRows ? added : 0,
      columnsAdded: byRows ? 0 : added,
      changes: () => {
        const { maxRows, maxColumns } = this.view.properties;
        const touched: Area = byRows
          ? { row: at, column: 1, rows: added < 0 ? count : 1, columns: maxColumns }
          : { row: 1, column: at, rows: maxRows, columns: added < 0 ? count : 1 };
        requireEditable(machine, sheetId, touched);
        const move: Change = { type, sheetId, at, count };
        const isPlain = model === null || (byRows && machine.google.newRows === 'plain');
        return isPlain ? [move] : [move, ...inheritedLook(this.view, move, model)];
      },
    });
  }

  /** Ten million cells for the whole spreadsheet (pygsheets#589). */
  private checkCells(more: number): void {
    checkCellLimit(this.machine, more);
  }
}

type Machine = SheetWrites['machine'];
type Move = Extract<Change, { readonly at: number }>;

/** Throws Google's text when the spreadsheet would have too many cells. */
export function checkCellLimit(machine: Machine, more: number): void {
  const cells = machine.workbook.sheets.reduce(
    (sum, { properties }) => sum + properties.maxRows * properties.maxColumns,
    more,
  );
  if (cells > CELL_LIMIT) machine.fail(machine.texts.tooManyCells());
}

/** Throws Google's text for an empty, long or taken name; case does not tell names apart. */
export function checkSheetName(machine: Machine, name: string, except: number | null): void {
  if (name === '') machine.fail(machine.texts.sheetNameEmpty());
  if (name.length > 100) machine.fail(machine.texts.sheetNameTooLong());
  const taken = machine.workbook.sheets.some(
    (sheet) =>
      sheet.sheetId !== except && sheet.properties.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) machine.fail(machine.texts.sheetExists(name));
}
