/** The order that sorting puts rows into: numbers, texts, FALSE, TRUE, errors, empty cells last. */

import type { Area, SheetView, StoredValue } from '../../workbook/model';

export interface SortKey {
  /** 1-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Old row numbers in their new order; rows that compare equal keep theirs. */
export function sortedOrder(sheet: SheetView, area: Area, keys: readonly SortKey[]): number[] {
  const columns = keys.map((key) =>
    sheet.values({ row: area.row, column: key.column, rows: area.rows, columns: 1 }),
  );
  const order = Array.from({ length: area.rows }, (_, index) => index);
  order.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const left = columns[index]?.[a]?.[0] ?? '';
      const right = columns[index]?.[b]?.[0] ?? '';
      // Empty cells stay at the bottom in both directions.
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const compared = compareValues(left, right);
      if (compared !== 0) return key.ascending ? compared : -compared;
    }
    return a - b;
  });
  return order.map((index) => area.row + index);
}

function compareValues(left: StoredValue, right: StoredValue): number {
  const kinds = kindOf(left) - kindOf(right);
  if (kinds !== 0) return kinds;
  if (typeof left === 'string' && typeof right === 'string') {
    return left.localeCompare(right, undefined, { sensitivity: 'accent' });
  }
  return Number(left) - Number(right) || 0;
}

function kindOf(value: StoredValue): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}
