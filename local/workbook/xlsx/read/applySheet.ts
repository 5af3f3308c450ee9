/** Puts what was read of a sheet into the workbook, in few large changes. */

import type { Area, Attribute, CellAttributes, StoredValue, Workbook } from '../../model';
import { type CellStyle, STYLE_ATTRIBUTES } from '../styles';
import type { SheetCells, StyleRun } from './sheetCells';
import type { ColumnSetting } from './sheetFeatures';

const BLOCK_ROWS = 2000;

/** Values in blocks of rows of about the same width. */
export function applyValues(
  workbook: Workbook,
  sheetId: number,
  rows: readonly (readonly StoredValue[] | undefined)[],
): void {
  let first = 0;
  let width = 0;
  let block: (readonly StoredValue[])[] = [];
  const flush = (): void => {
    if (block.length === 0) return;
    const values = block.map((line) =>
      line.length === width
        ? line
        : [...line, ...new Array<StoredValue>(width - line.length).fill('')],
    );
    workbook.apply({ type: 'values', sheetId, row: first, column: 1, values });
    block = [];
  };
  rows.forEach((line, row) => {
    if (line === undefined || line.length === 0) return;
    const next = Math.max(width, line.length);
    const fits =
      block.length > 0 &&
      row === first + block.length &&
      block.length < BLOCK_ROWS &&
      Math.abs(line.length - width) <= 64;
    if (!fits) {
      flush();
      first = row;
      width = line.length;
    } else width = next;
    block.push(line);
  });
  flush();
}

/** One attribute of scattered cells, by column number, each list in row order. */
export function applyColumns<A extends Attribute>(
  workbook: Workbook,
  sheetId: number,
  attribute: A,
  columns: ReadonlyMap<number, readonly (readonly [row: number, value: CellAttributes[A]])[]>,
): void {
  for (const [column, cells] of columns) {
    let at = 0;
    while (at < cells.length) {
      const row = cells[at]?.[0] ?? 0;
      let end = at;
      while (end < cells.length && end - at < BLOCK_ROWS && cells[end]?.[0] === row + end - at)
        end++;
      const values = cells.slice(at, end).map((cell) => [cell[1]]);
      workbook.apply({ type: 'attributeBlock', sheetId, attribute, row, column, values });
      at = end;
    }
  }
}

/**
 * Fills, formats, bold, wrap and font colour: first of whole columns and rows, over which the
 * cells then stand. Nothing is set outside the grid of `maxRows` × `maxColumns`.
 */
export function applyStyles(
  workbook: Workbook,
  sheetId: number,
  cells: SheetCells,
  columns: readonly ColumnSetting[],
  styles: readonly CellStyle[],
  grid: { readonly maxRows: number; readonly maxColumns: number },
): void {
  const { maxRows, maxColumns } = grid;
  for (const attribute of STYLE_ATTRIBUTES) {
    const of = (style: number): CellAttributes[typeof attribute] | undefined =>
      styles[style]?.[attribute];
    const set = (areas: Area[], value: CellAttributes[Attribute] | null): void =>
      workbook.apply({ type: 'attribute', sheetId, attribute, areas, value });
    let covered = false;
    for (const { first, last, style } of columns) {
      const value = of(style);
      if (value === undefined || first > maxColumns) continue;
      covered = true;
      set(
        [{ row: 1, column: first, rows: maxRows, columns: Math.min(last, maxColumns) - first + 1 }],
        value,
      );
    }
    for (const [row, style] of cells.rowStyles) {
      const value = of(style);
      if (value === undefined && !covered) continue;
      if (row > maxRows) continue;
      covered = true;
      set([{ row, column: 1, rows: 1, columns: maxColumns }], value ?? null);
    }
    for (const [column, runs] of cells.styles) {
      if (column > maxColumns) continue;
      for (const run of joined(runs, of, maxRows)) {
        if (run.value === undefined && !covered) continue;
        const area = { row: run.first, column, rows: run.last - run.first + 1, columns: 1 };
        set([area], run.value ?? null);
      }
    }
  }
}

/** Neighbouring runs whose styles agree in this attribute as one. */
function joined<T>(
  runs: readonly StyleRun[],
  of: (style: number) => T | undefined,
  maxRows: number,
): { first: number; last: number; value: T | undefined }[] {
  const result: { first: number; last: number; value: T | undefined }[] = [];
  for (const { first, last, style } of runs) {
    if (first > maxRows) break;
    const value = of(style);
    const end = Math.min(last, maxRows);
    const before = result[result.length - 1];
    if (before !== undefined && before.value === value && before.last === first - 1) {
      before.last = end;
    } else result.push({ first, last: end, value });
  }
  return result;
}
