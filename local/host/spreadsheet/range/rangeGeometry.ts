/** Where a range lies and the ranges one gets from it; nothing here reads or writes cells. */

import type { Area, SheetView } from '../../../workbook/model';
import type { Machine } from '../../machine';
import { formatA1 } from '../a1';
import { AreaWriter } from '../areaWriter';
import { checkedArea, liveSheet, requireInside } from '../sheet/sheetAccess';
import type { GasRange, GasSheet } from '../spreadsheetHandles';

export class RangeGeometry extends AreaWriter {
  constructor(
    machine: Machine,
    sheetId: number,
    readonly area: Area,
    /** How it was asked for, where Google says that again. */
    private readonly notation: string | null,
  ) {
    super(machine, sheetId, [area]);
  }

  /** What every read of cells begins with. */
  protected get sheet(): SheetView {
    const { machine, sheetId, area } = this;
    if (machine.google.outsideGrid === 'late') requireInside(machine, sheetId, area);
    return liveSheet(this.machine, this.sheetId);
  }

  getA1Notation(): string {
    return this.notation ?? formatA1(this.area);
  }

  getRow(): number {
    return this.area.row;
  }

  getRowIndex(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getColumnIndex(): number {
    return this.area.column;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getGridId(): number {
    return this.sheetId;
  }

  getSheet(): GasSheet {
    return this.machine.handles.sheet(this.sheetId);
  }

  /** 1-based inside the range; may not leave it. */
  getCell(row: number, column: number): GasRange {
    const { area, machine } = this;
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) {
      machine.fail('Cell reference out of range');
    }
    return this.derived(area.row + row - 1, area.column + column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): GasRange {
    const { area } = this;
    return this.derived(
      area.row + rowOffset,
      area.column + columnOffset,
      rows ?? area.rows,
      columns ?? area.columns,
    );
  }

  private derived(row: number, column: number, rows: number, columns: number): GasRange {
    const { machine, sheetId } = this;
    return machine.handles.range(
      sheetId,
      checkedArea(machine, sheetId, { row, column, rows, columns }),
    );
  }
}
