/** Rectangles of cells: names, corners, moves. */

import type { AreaView } from '../../protocol';

/** One cell in 1-based coordinates. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** `A`, `Z`, `AA` … */
export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? last : letters(before) + last;
}

/** `B2`, or `B2:D5`. */
export function areaName({ row, column, rows, columns }: AreaView): string {
  const first = `${letters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

/** The rectangle between two cells. */
export function areaBetween(a: Spot, b: Spot): AreaView {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/** The area of `A1` or `A1:B2` as a person types it; null for anything else. */
export function areaOf(name: string): AreaView | null {
  const match = /^\s*([A-Z]{1,3})(\d{1,8})(?::([A-Z]{1,3})(\d{1,8}))?\s*$/i.exec(name);
  if (match === null) return null;
  const [, column = '', row = '', toColumn = column, toRow = row] = match;
  const spot = (letter: string, digits: string) => ({
    row: Number(digits),
    column: columnOf(letter),
  });
  return areaBetween(spot(column, row), spot(toColumn, toRow));
}

function columnOf(name: string): number {
  return [...name.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
}
