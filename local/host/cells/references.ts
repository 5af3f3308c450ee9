/** References inside a formula: moved along with it, and in R1C1 notation. */

import { columnLetters, columnNumber } from '../spreadsheet/a1';

/** Outside of quoted texts: lock and letters of the column, lock and digits of the row. */
const REFERENCE = /"(?:[^"]|"")*"|(?<![\p{L}\d_.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_(])/gu;

interface Reference {
  readonly columnLock: string;
  readonly column: number;
  readonly rowLock: string;
  readonly row: number;
}

function replaceReferences(formula: string, text: (reference: Reference) => string): string {
  return formula.replace(
    REFERENCE,
    (whole, columnLock: string, letters: string | undefined, rowLock: string, digits: string) => {
      if (letters === undefined) return whole;
      return text({ columnLock, column: columnNumber(letters), rowLock, row: Number(digits) });
    },
  );
}

/** As when the formula is copied so many rows down and columns to the right; what would lie outside the sheet is `#REF!`. */
export function movedReferences(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, ({ columnLock, column, rowLock, row }) => {
    const newColumn = columnLock === '' ? column + columns : column;
    const newRow = rowLock === '' ? row + rows : row;
    if (newColumn < 1 || newRow < 1) return '#REF!';
    return columnLock + columnLetters(newColumn) + rowLock + newRow;
  });
}

/** Relative to the formula's own cell. */
export function toR1C1(formula: string, atRow: number, atColumn: number): string {
  return replaceReferences(formula, ({ columnLock, column, rowLock, row }) => {
    const rowPart = rowLock ? `R${row}` : `R[${row - atRow}]`;
    return rowPart + (columnLock ? `C${column}` : `C[${column - atColumn}]`);
  });
}
