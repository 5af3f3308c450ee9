/** Addresses of cells as people write them, and many cells as few ranges. */

/** A cell by 1-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters of a 1-based column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  if (column <= 26) return ALPHABET.charAt(column - 1);
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = ALPHABET.charAt((rest - 1) % 26) + letters;
  }
  return letters;
}

/** Address of one cell, `B5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The cell of an address like `B5`; null where it is none. */
export function parseCellAddress(address: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,7})$/.exec(address);
  if (match === null) return null;
  const [, letters = '', row = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}

/**
 * Cells as A1 addresses, runs within a column merged (`B5:B9`), longest first; each cell is covered
 * once. Ranges cover only cells that were given.
 */
export function rangeAddresses(cells: readonly CellPlace[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column === column && row <= last.to + 1) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  // Array.prototype.sort is stable: equal lengths stay in the order of the sheet.
  runs.sort((a, b) => b.to - b.from - (a.to - a.from));
  return runs.map(({ column, from, to }) =>
    from === to
      ? cellAddress(from, column)
      : `${cellAddress(from, column)}:${cellAddress(to, column)}`,
  );
}
