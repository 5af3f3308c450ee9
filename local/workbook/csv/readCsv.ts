/** Reads a CSV text as rows of text, whatever its delimiter. */

import Papa from 'papaparse';

export interface ReadCsv {
  /** Cells as they stand in the file, quotes taken off; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly warnings: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 200;

/**
 * Row n of the result is record n of the file, so that row numbers are those that Excel would show;
 * empty lines are empty rows. A first line `sep=;` (Excel's own hint) is obeyed and left out.
 */
export function readCsv(text: string): ReadCsv {
  // Line ends may be mixed, and Sheets keeps line feeds only, in cells as well.
  const clean = text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const hint = /^sep=(.)\n/i.exec(clean.slice(0, 10));
  const body = hint === null ? clean : clean.slice(hint[0].length);
  const delimiter = hint?.[1] ?? detectDelimiter(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const rows = data.map((row) => (row.length === 1 && row[0] === '' ? [] : row));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const broken = errors.find(({ type }) => type === 'Quotes');
  const warnings =
    broken === undefined
      ? []
      : [
          `Row ${(broken.row ?? 0) + 1} has a quotation mark that does not close: what follows may sit in one cell.`,
        ];
  return { rows, delimiter, warnings };
}

/**
 * Papa's own guess stops at the first delimiter with even rows, and prices like `1 234,50` in a
 * `;` file can be even too. So each candidate is tried, and the one wins that cuts most rows into
 * one same number of cells.
 */
function detectDelimiter(text: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: SAMPLE_ROWS,
    });
    const rowsByLength = new Map<number, number>();
    for (const row of data) {
      if (row.length > 1) rowsByLength.set(row.length, (rowsByLength.get(row.length) ?? 0) + 1);
    }
    for (const [length, rows] of rowsByLength) {
      const score = (length - 1) * rows;
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  }
  return best;
}
