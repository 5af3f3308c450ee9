/** A1 notation: `B2`, `B2:C9`, `A:A`, `2:5`, `'Calls 1'!B2`. */

import type { Area } from '../../workbook/model';

/** `rows` and `columns` are Infinity where the notation has no last row or column. */
export interface A1Area extends Area {
  /** Name before the exclamation mark, unquoted; null when there is none. */
  readonly sheetName: string | null;
}

/** A1 with or without `$`, or R1C1; an empty sheet name counts as none (gas-fakes test/testsheets.js). Undefined when the text is no range. */
export function parseA1(text: string): A1Area | undefined {
  const match = text.match(/^(?:(?:'((?:[^']|'')+)'|([^'!]*))!)?([^!]+)$/);
  if (match === null) return undefined;
  const [, quoted, bare, cells = ''] = match;
  const sheetName = quoted?.replace(/''/g, "'") ?? (bare || null);
  const area = areaOf(
    cells.replace(/R(\d+)C(\d+)/gi, (_, row, column) => {
      return columnLetters(Number(column)) + String(row);
    }),
  );
  return area && { sheetName, ...area };
}

function areaOf(cells: string): Area | undefined {
  const match = cells.match(/^\$?([A-Za-z]*)\$?(\d*)(?::\$?([A-Za-z]*)\$?(\d*))?$/);
  if (match === null) return undefined;
  const [, column1 = '', row1 = '', column2, row2] = match;
  const single = column2 === undefined && row2 === undefined;
  if (single && (column1 === '' || row1 === '')) return undefined;
  if (column1 === '' && row1 === '') return undefined;
  const startColumn = column1 === '' ? 1 : columnNumber(column1);
  const startRow = row1 === '' ? 1 : Number(row1);
  if (startRow < 1) return undefined;
  if (single) return { row: startRow, column: startColumn, rows: 1, columns: 1 };
  const endColumn = column2 ? columnNumber(column2) : Number.POSITIVE_INFINITY;
  const endRow = row2 ? Number(row2) : Number.POSITIVE_INFINITY;
  if (!column2 && !row2) return undefined;
  return {
    row: Math.min(startRow, endRow),
    column: Math.min(startColumn, endColumn),
    rows: Math.abs(endRow - startRow) + 1,
    columns: Math.abs(endColumn - startColumn) + 1,
  };
}

/** `A` is 1, `AA` is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B2` or `B2:C9`. */
export function formatA1(area: Area): string {
  const start = columnLetters(area.column) + area.row;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}
