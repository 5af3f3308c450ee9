/** Finds the first cells of shared formulas, from which the other cells get theirs. */

import { type ContentTables, readContent } from './cellContent';
import { eachCell, type RawRow } from './sheetRows';

export interface SharedMaster {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** By number of the shared formula. */
export function sharedMasters(
  sheetData: Buffer,
  rows: Iterable<RawRow>,
  content: ContentTables,
): Map<string, SharedMaster> {
  const masters = new Map<string, SharedMaster>();
  for (const row of rows) {
    eachCell(sheetData, row, (cell) => {
      if (!cell.inner.includes('shared')) return;
      const { formula } = readContent(cell, content);
      if (formula?.shared === undefined || formula.text === '') return;
      masters.set(formula.shared, { text: formula.text, row: row.rowNumber, column: cell.column });
    });
  }
  return masters;
}
