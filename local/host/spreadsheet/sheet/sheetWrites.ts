/** The half of `SpreadsheetApp.Sheet` that changes cells and how the sheet looks. */

import type { Area, Change, SheetProperties } from '../../../workbook/model';
import { checkTextLengths, valueChanges } from '../../cells/cellWrites';
import { displayText } from '../../cells/displayText';
import { localeRules } from '../../cells/localeRules';
import { AreaWriter } from '../areaWriter';
import { normalColor } from '../colors';
import { addMetadata } from '../metadataStore';
import { rangeBehind } from '../range/rangeActions';
import { sortedOrder } from '../sorting';
import type { GasProtection, GasRange } from '../spreadsheetHandles';
import type { PendingWrite } from '../writeBuffer';
import { namedArea, requireEditable, wholeSheet } from './sheetAccess';
import { SheetReads } from './sheetReads';

export class SheetWrites extends SheetReads {
  /** Below the last row that has content; texts are read as typed, formulas too (Sheet reference). */
  appendRow(row: readonly unknown[]): this {
    const { machine, sheetId } = this;
    checkTextLengths(machine, [row]);
    if (row.length === 0) machine.fail(machine.texts.columnsTooFew());
    const copy = [...row];
    const append: PendingWrite = {
      sheetId,
      changes: () => {
        const { properties } = this.view;
        const at = this.view.lastRow() + 1;
        const area = { row: at, column: 1, rows: 1, columns: copy.length };
        return [
          ...grow(sheetId, properties, at, copy.length),
          ...valueChanges(machine, sheetId, area, [copy]),
        ];
      },
    };
    if (machine.google.appendRow === 'atOnce') machine.writes.applyNow(append);
    else machine.writes.push(append);
    return this;
  }

  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    this.everything().clear(options);
    return this;
  }

  clearContents(): this {
    this.everything().clearContent();
    return this;
  }

  clearFormats(): this {
    this.everything().clearFormat();
    return this;
  }

  clearNotes(): this {
    this.everything().setNote(null);
    return this;
  }

  /** Whole rows below the frozen ones, attributes too. */
  sort(column: number, ascending = true): this {
    const { machine, sheetId } = this;
    machine.writes.push({
      sheetId,
      changes: () => {
        const { frozenRows } = this.view.properties;
        const row = frozenRows + 1;
        const rows = this.view.lastRow() - frozenRows;
        if (rows < 1) return [];
        const area = { row, column: 1, rows, columns: this.view.properties.maxColumns };
        requireEditable(machine, sheetId, area);
        const order = sortedOrder(this.view, area, [{ column, ascending }]);
        return [{ type: 'reorderRows', sheetId, row, order }];
      },
    });
    return this;
  }

  setFrozenRows(rows: number): void {
    this.setProperties({ frozenRows: rows });
  }

  setFrozenColumns(columns: number): void {
    this.setProperties({ frozenColumns: columns });
  }

  setTabColor(color: string | null): this {
    const tabColor = normalColor(color);
    if (tabColor !== undefined) this.setProperties({ tabColor });
    return this;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(first: number, count: number, width: number): this {
    const { sheetId } = this;
    this.machine.writes.push({
      changes: () => {
        const columnWidths = { ...this.view.properties.columnWidths };
        for (let column = first; column < first + count; column++) columnWidths[column] = width;
        return [{ type: 'sheetProperties', sheetId, set: { columnWidths } }];
      },
    });
    return this;
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }

  /** As wide as the longest text that is shown, at about seven pixels a letter. */
  autoResizeColumns(first: number, count: number): this {
    const { sheetId, machine } = this;
    machine.writes.push({
      changes: () => {
        const rules = localeRules(machine.workbook.properties.locale);
        const columnWidths = { ...this.view.properties.columnWidths };
        const rows = Math.max(1, this.view.lastRow());
        for (let column = first; column < first + count; column++) {
          const lengths = this.view
            .values({ row: 1, column, rows, columns: 1 })
            .map((line, index) => {
              const format = this.view.attribute(index + 1, column, 'format');
              return displayText(line[0] ?? '', format, rules).length;
            });
          const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
          columnWidths[column] = Math.max(21, 7 * longest + 10);
        }
        return [{ type: 'sheetProperties', sheetId, set: { columnWidths } }];
      },
    });
    return this;
  }

  protect(): GasProtection {
    this.machine.ownProtections.add(this.sheetId);
    this.setProperties({ protectedSheet: 'locked' });
    return this.machine.handles.protection(this.sheetId, null);
  }

  addDeveloperMetadata(key: string, value: unknown = ''): this {
    addMetadata(this.machine, this.sheetId, key, value);
    return this;
  }

  setActiveRange(range: object): GasRange {
    const target = rangeBehind(this.machine, range);
    return this.select(target.sheetId, target.area);
  }

  setActiveSelection(range: object | string): GasRange {
    if (typeof range !== 'string') return this.setActiveRange(range);
    const named = namedArea(this.machine, this.sheetId, range);
    return this.select(named.sheetId, named.area);
  }

  setCurrentCell(cell: object): GasRange {
    return this.setActiveRange(cell);
  }

  /** Selecting is seen at once: it is no part of the spreadsheet's content. */
  protected select(sheetId: number, area: Area): GasRange {
    this.machine.workbook.apply({ type: 'activate', sheetId, area });
    return this.machine.handles.range(sheetId, area);
  }

  protected setProperties(set: Partial<SheetProperties>): void {
    const { sheetId } = this;
    this.machine.writes.push({
      changes: () => {
        // Reached only if the sheet is still there; otherwise Google's text.
        void this.view;
        return [{ type: 'sheetProperties', sheetId, set }];
      },
    });
  }

  private everything(): AreaWriter {
    return new AreaWriter(this.machine, this.sheetId, [wholeSheet(this.machine, this.sheetId)]);
  }
}

/** Rows and columns that the grid lacks for a cell. */
function grow(
  sheetId: number,
  { maxRows, maxColumns }: SheetProperties,
  row: number,
  column: number,
): Change[] {
  const changes: Change[] = [];
  if (row > maxRows) {
    changes.push({ type: 'insertRows', sheetId, at: maxRows + 1, count: row - maxRows });
  }
  if (column > maxColumns) {
    changes.push({
      type: 'insertColumns',
      sheetId,
      at: maxColumns + 1,
      count: column - maxColumns,
    });
  }
  return changes;
}
