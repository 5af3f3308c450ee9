/** One attribute of a whole sheet, column by column; empty columns take no memory. */

import { AttributeRuns } from './attributeRuns';
import type { Area } from './model';

export class AttributeLayer<T> {
  private columns = new Map<number, AttributeRuns<T>>();

  get isEmpty(): boolean {
    return this.columns.size === 0;
  }

  get(row: number, column: number): T | undefined {
    return this.columns.get(column)?.get(row);
  }

  /** Gives every cell of the area the value; `undefined` takes it away. */
  fill(area: Area, value: T | undefined): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      this.setRows(column, area.row, area.row + area.rows - 1, value);
    }
  }

  setRows(column: number, first: number, last: number, value: T | undefined): void {
    let runs = this.columns.get(column);
    if (runs === undefined) {
      if (value === undefined) return;
      runs = new AttributeRuns<T>();
      this.columns.set(column, runs);
    }
    runs.set(first, last, value);
    if (runs.isEmpty) this.columns.delete(column);
  }

  /** Runs of one column in row order. */
  eachRun(column: number, visit: (first: number, last: number, value: T) => void): void {
    this.columns.get(column)?.eachRun(visit);
  }

  /** Column numbers that have the attribute anywhere, in order. */
  columnNumbers(): number[] {
    return [...this.columns.keys()].sort((a, b) => a - b);
  }

  insertRows(at: number, count: number): void {
    for (const runs of this.columns.values()) runs.insert(at, count);
  }

  deleteRows(at: number, count: number): void {
    for (const [column, runs] of this.columns) {
      runs.remove(at, count);
      if (runs.isEmpty) this.columns.delete(column);
    }
  }

  reorderRows(row: number, order: readonly number[]): void {
    for (const runs of this.columns.values()) runs.reorder(row, order);
  }

  insertColumns(at: number, count: number): void {
    this.rename((column) => (column >= at ? column + count : column));
  }

  deleteColumns(at: number, count: number): void {
    this.rename((column) =>
      column < at ? column : column < at + count ? undefined : column - count,
    );
  }

  /** By row, then column. */
  eachCell(visit: (row: number, column: number, value: T) => void): void {
    const cells: [number, number, T][] = [];
    for (const column of this.columnNumbers()) {
      this.eachRun(column, (first, last, value) => {
        for (let row = first; row <= last; row++) cells.push([row, column, value]);
      });
    }
    cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    for (const [row, column, value] of cells) visit(row, column, value);
  }

  private rename(newNumber: (column: number) => number | undefined): void {
    const renamed = new Map<number, AttributeRuns<T>>();
    for (const [column, runs] of this.columns) {
      const number = newNumber(column);
      if (number !== undefined) renamed.set(number, runs);
    }
    this.columns = renamed;
  }
}
