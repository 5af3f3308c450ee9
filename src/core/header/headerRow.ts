/** Finds the row of column names among the first rows of a tab, or tells that everything sits in one column. */

import { type ColumnName, kindOf } from '../call/columns';
import type { Cell } from '../cell/cell';
import { cleanHeader } from '../cell/headerText';
import { isTrapName } from '../exports/traps';
import { isData } from './cellShapes';
import { claimOf, nearestColumn } from './nameClaims';

/** Rows in which the header is looked for when no person has set it. */
const HEADER_SEARCH_ROWS = 20;

/**
 * The 0-based index of the header row, or null. The row with most names wins, the upper one of two
 * alike: exact names and headers that a person chose (`remembered`, cleaned) count most, cells that
 * can only be data speak against a row. Where no row has a known name, two near ones will do.
 */
export function findHeaderRow(
  rows: readonly (readonly Cell[])[],
  remembered: ReadonlySet<string>,
): number | null {
  const top = rows.slice(0, HEADER_SEARCH_ROWS);
  return bestRow(top, (row) => scoreByNames(row, remembered)) ?? bestRow(top, scoreByNearness);
}

function bestRow(
  rows: readonly (readonly Cell[])[],
  scoreOf: (row: readonly Cell[]) => number,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  rows.forEach((row, index) => {
    const score = scoreOf(row);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

/** 0 or less for a row that is no header. */
function scoreByNames(row: readonly Cell[], remembered: ReadonlySet<string>): number {
  const named = new Set<ColumnName | 'trap'>();
  let sure = 0;
  let data = 0;
  let onlyFlags = true;
  for (const cell of row) {
    const header = cleanHeader(cell);
    if (header === '') continue;
    if (remembered.has(header)) {
      sure += 1;
    } else if (isData(cell)) {
      data += 1;
    } else {
      const claim = claimOf(header, 1);
      if (claim !== null) {
        if (claim.rank === 0 && !named.has(claim.column)) sure += 1;
        named.add(claim.column);
        if (kindOf(claim.column) !== 'flag') onlyFlags = false;
      } else if (isTrapName(header)) {
        named.add('trap');
      }
    }
  }
  // A data row may hold `missed` or `answered`, which are names too, beside ids, times and phones.
  const isHeader = sure > 0 || (named.size >= 2 && named.size > data) || (data === 0 && !onlyFlags);
  return isHeader ? 2 * sure + 2 * named.size - data : 0;
}

function scoreByNearness(row: readonly Cell[]): number {
  const named = new Set<ColumnName>();
  for (const cell of row) {
    if (isData(cell)) return 0;
    const near = nearestColumn(cleanHeader(cell));
    if (near !== null) named.add(near.column);
  }
  return named.size >= 2 ? named.size : 0;
}

const SEPARATORS: readonly string[] = [';', '\t', ',', '|'];

/**
 * Whether a whole export sits in one sheet column: a row whose only cell splits into two known names or
 * more, or rows whose only cells all split by `;` or tabs into the same number of parts. Commas may have
 * spread a few cells over further columns (`;` files opened as comma files).
 */
export function isOneColumn(rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map((row) => row.filter((cell) => cell !== ''))
    .filter((row) => row.length > 0);
  if (filled.some((row) => row.length <= 2 && namesInside(row[0]) >= 2)) return true;
  if (filled.length < 2 || filled.some((row) => row.length > 1)) return false;
  return [';', '\t'].some((separator) => {
    const counts = new Set(filled.map((row) => String(row[0]).split(separator).length));
    return counts.size === 1 && !counts.has(1);
  });
}

function namesInside(cell: Cell | undefined): number {
  if (typeof cell !== 'string') return 0;
  const text = cell.slice(0, 5000);
  return Math.max(
    ...SEPARATORS.map((separator) => {
      const named = new Set<ColumnName>();
      for (const part of text.split(separator)) {
        const claim = claimOf(cleanHeader(part), 1);
        if (claim !== null) named.add(claim.column);
      }
      return named.size;
    }),
  );
}
