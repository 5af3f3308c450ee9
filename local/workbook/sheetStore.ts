/** One sheet in memory: rows of values, sparse layers of attributes, and its properties. */

import { AttributeLayer } from './attributeLayer';
import type {
  Area,
  Attribute,
  CellAttributes,
  Change,
  SheetProperties,
  SheetView,
  Spill,
  StoredValue,
} from './model';
import { moveCells } from './moveCells';
import { type Move, movedProperties } from './sheetGeometry';

type Layers = { [A in Attribute]?: AttributeLayer<CellAttributes[A]> };
type ReorderRows = Extract<Change, { type: 'reorderRows' }>;

export class SheetStore implements SheetView {
  properties: SheetProperties;
  private rows: (StoredValue[] | undefined)[] = [];
  private layers: Layers = {};
  private extent: { readonly row: number; readonly column: number } | undefined;

  /** Whether each spill has something in its way; asked per cell, so worked out once per change. */
  private readonly blocked = new Map<Spill, boolean>();

  constructor(
    readonly sheetId: number,
    properties: SheetProperties,
  ) {
    this.properties = properties;
  }

  lastRow(): number {
    return this.measured().row;
  }

  lastColumn(): number {
    return this.measured().column;
  }

  value(row: number, column: number): StoredValue {
    for (const spill of this.properties.spills) {
      const shown = this.spilled(spill, row, column);
      if (shown !== undefined) return shown;
    }
    const value = this.rows[row - 1]?.[column - 1] ?? '';
    return value === '' && this.isCheckbox(row, column) ? false : value;
  }

  values(area: Area): StoredValue[][] {
    const { row: top, column: left, rows: height, columns: width } = area;
    const plain = this.properties.spills.length === 0 && this.layers.validation === undefined;
    const result: StoredValue[][] = new Array(height);
    for (let r = 0; r < height; r++) {
      const line: StoredValue[] = new Array(width);
      const stored = plain ? this.rows[top - 1 + r] : undefined;
      for (let c = 0; c < width; c++) {
        line[c] = plain ? (stored?.[left - 1 + c] ?? '') : this.value(top + r, left + c);
      }
      result[r] = line;
    }
    return result;
  }

  attribute<A extends Attribute>(
    row: number,
    column: number,
    name: A,
  ): CellAttributes[A] | undefined {
    return this.layers[name]?.get(row, column);
  }

  eachAttribute<A extends Attribute>(
    name: A,
    visit: (row: number, column: number, value: CellAttributes[A]) => void,
  ): void {
    this.layers[name]?.eachCell(visit);
  }

  setValues(row: number, column: number, values: readonly (readonly StoredValue[])[]): void {
    values.forEach((line, r) => {
      const index = row - 1 + r;
      const stored = this.rows[index] ?? [];
      while (stored.length < column - 1) stored.push('');
      for (let c = 0; c < line.length; c++) stored[column - 1 + c] = line[c] as StoredValue;
      while (stored.length > 0 && stored[stored.length - 1] === '') stored.pop();
      this.rows[index] = stored.length > 0 ? stored : undefined;
    });
    this.changed();
    this.growTo(row + values.length - 1, column + Math.max(0, (values[0]?.length ?? 0) - 1));
  }

  fillAttribute<A extends Attribute>(
    name: A,
    areas: readonly Area[],
    value: CellAttributes[A] | null,
  ): void {
    const layer = this.layer(name);
    for (const area of areas) layer.fill(area, value ?? undefined);
    this.dropEmpty(name);
  }

  setAttributeBlock<A extends Attribute>(
    name: A,
    row: number,
    column: number,
    values: readonly (readonly (CellAttributes[A] | null)[])[],
  ): void {
    const layer = this.layer(name);
    const width = values[0]?.length ?? 0;
    for (let c = 0; c < width; c++) {
      let first = 0;
      for (let r = 1; r <= values.length; r++) {
        if (r < values.length && values[r]?.[c] === values[first]?.[c]) continue;
        layer.setRows(column + c, row + first, row + r - 1, values[first]?.[c] ?? undefined);
        first = r;
      }
    }
    this.dropEmpty(name);
  }

  move(move: Move): void {
    const { type, at, count } = move;
    moveCells(this.rows, move);
    for (const layer of Object.values(this.layers)) layer[type](at, count);
    this.properties = movedProperties(this.properties, move);
    this.changed();
  }

  reorderRows({ row, order }: ReorderRows): void {
    const moved = order.map((old) => this.rows[old - 1]);
    for (const [index, line] of moved.entries()) this.rows[row - 1 + index] = line;
    for (const layer of Object.values(this.layers)) layer.reorderRows(row, order);
    const { filter } = this.properties;
    if (filter !== null && filter.hiddenRows.length > 0) {
      const newNumber = new Map(order.map((old, index) => [old, row + index]));
      const hiddenRows = filter.hiddenRows.map((old) => newNumber.get(old) ?? old);
      hiddenRows.sort((a, b) => a - b);
      this.properties = { ...this.properties, filter: { ...filter, hiddenRows } };
    }
    this.changed();
  }

  setProperties(set: Partial<SheetProperties>): void {
    this.properties = { ...this.properties, ...set };
    this.changed();
  }

  private layer<A extends Attribute>(name: A): AttributeLayer<CellAttributes[A]> {
    const existing: AttributeLayer<CellAttributes[A]> | undefined = this.layers[name];
    if (existing !== undefined) return existing;
    const made = new AttributeLayer<CellAttributes[A]>();
    Object.assign(this.layers, { [name]: made });
    return made;
  }

  private dropEmpty(name: Attribute): void {
    if (this.layers[name]?.isEmpty) delete this.layers[name];
    if (name === 'formula' || name === 'validation') this.changed();
  }

  private isCheckbox(row: number, column: number): boolean {
    return this.layers.validation?.get(row, column)?.kind === 'checkbox';
  }

  /** What a spill shows at the cell; undefined when the cell is not its business. */
  private spilled(spill: Spill, row: number, column: number): StoredValue | undefined {
    const shown = spill.values[row - spill.row]?.[column - spill.column];
    if (shown === undefined || row < spill.row || column < spill.column) return undefined;
    if (this.attribute(spill.row, spill.column, 'formula') === undefined) return undefined;
    if (!this.isBlocked(spill)) return shown;
    return row === spill.row && column === spill.column ? { error: '#REF!' } : undefined;
  }

  private isBlocked(spill: Spill): boolean {
    const known = this.blocked.get(spill);
    if (known !== undefined) return known;
    const blocked = this.hasContentIn(spill);
    this.blocked.set(spill, blocked);
    return blocked;
  }

  private hasContentIn(spill: Spill): boolean {
    return spill.values.some((line, r) =>
      line.some((_, c) => {
        if (r === 0 && c === 0) return false;
        const own = this.rows[spill.row - 1 + r]?.[spill.column - 1 + c] ?? '';
        const formula = this.attribute(spill.row + r, spill.column + c, 'formula');
        return own !== '' || formula !== undefined;
      }),
    );
  }

  private changed(): void {
    this.extent = undefined;
    this.blocked.clear();
    while (this.rows.length > 0 && this.rows[this.rows.length - 1] === undefined) this.rows.pop();
  }

  private growTo(row: number, column: number): void {
    const { maxRows, maxColumns } = this.properties;
    if (row <= maxRows && column <= maxColumns) return;
    this.properties = {
      ...this.properties,
      maxRows: Math.max(maxRows, row),
      maxColumns: Math.max(maxColumns, column),
    };
  }

  private measured(): { readonly row: number; readonly column: number } {
    if (this.extent !== undefined) return this.extent;
    let row = this.rows.length;
    let column = 0;
    for (const line of this.rows)
      if (line !== undefined && line.length > column) column = line.length;
    const include = (lastRow: number, lastColumn: number): void => {
      row = Math.max(row, lastRow);
      column = Math.max(column, lastColumn);
    };
    const { formula, validation } = this.layers;
    for (const number of formula?.columnNumbers() ?? []) {
      formula?.eachRun(number, (_, last) => include(last, number));
    }
    for (const number of validation?.columnNumbers() ?? []) {
      validation?.eachRun(number, (_, last, rule) => {
        if (rule.kind === 'checkbox') include(last, number);
      });
    }
    for (const spill of this.properties.spills) {
      const alive = this.attribute(spill.row, spill.column, 'formula') !== undefined;
      if (alive && !this.isBlocked(spill)) {
        include(
          spill.row + spill.values.length - 1,
          spill.column + (spill.values[0]?.length ?? 1) - 1,
        );
      }
    }
    this.extent = { row, column };
    return this.extent;
  }
}
