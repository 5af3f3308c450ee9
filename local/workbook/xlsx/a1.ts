/** Cell and area names as workbooks write them: `B7`, `A1:C9`, `$A:$C`. */

import type { Area } from '../model';

/** The sheet size of the file format; what a file calls a whole column ends there. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 1, in any case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const CORNER = /^\$?([a-z]{1,3})?\$?(\d{1,7})?$/i;

/** The area behind `B2`, `A1:C9`, `A:C` or `3:4`, dollar signs ignored; undefined for anything else. */
export function parseArea(name: string): Area | undefined {
  const [first = '', second = first] = name.trim().split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(second);
  if (from === null || to === null || first === '') return undefined;
  const left = from[1] === undefined ? 1 : columnNumber(from[1]);
  const right = to[1] === undefined ? MAX_COLUMNS : columnNumber(to[1]);
  const top = from[2] === undefined ? 1 : Number(from[2]);
  const bottom = to[2] === undefined ? MAX_ROWS : Number(to[2]);
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

/** Areas of a list like `A1:A9 C3`. */
export function parseAreas(names: string): Area[] {
  return names.split(/\s+/).flatMap((name) => parseArea(name) ?? []);
}

/** `B7` for one cell, else `A1:C9`. */
export function areaName(area: Area): string {
  const first = `${columnName(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  const last = columnName(area.column + area.columns - 1);
  return `${first}:${last}${area.row + area.rows - 1}`;
}

/** Cells as few rectangles: runs down each column, then equal runs side by side joined. */
export function areasOf(cells: Iterable<readonly [row: number, column: number]>): Area[] {
  const rowsOf = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const rows = rowsOf.get(column);
    if (rows === undefined) rowsOf.set(column, [row]);
    else rows.push(row);
  }
  const areas: Area[] = [];
  const endingAt = new Map<string, number>();
  for (const column of [...rowsOf.keys()].sort((a, b) => a - b)) {
    for (const { row, rows } of runs(rowsOf.get(column) ?? [])) {
      const index = endingAt.get(`${row} ${rows} ${column - 1}`);
      const left = index === undefined ? undefined : areas[index];
      if (index !== undefined && left !== undefined) {
        areas[index] = { ...left, columns: left.columns + 1 };
        endingAt.set(`${row} ${rows} ${column}`, index);
      } else {
        endingAt.set(`${row} ${rows} ${column}`, areas.length);
        areas.push({ row, column, rows, columns: 1 });
      }
    }
  }
  return areas;
}

function runs(rows: number[]): { row: number; rows: number }[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of rows.sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else found.push({ row, rows: 1 });
  }
  return found;
}
