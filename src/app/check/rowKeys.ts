/** What tells the row of a written cell from others, so that an undo finds it where rows were deleted, inserted or sorted since. */

import { COLUMN_NAMES, kindOf } from '../../core/call/columns';
import { sheetColumnsOf } from '../../core/call/mapping';
import type { Cell } from '../../core/cell/cell';
import { checksumOf } from '../../core/deliver/packing';
import type { Ports } from '../../ports';
import { planBlocks } from '../tab/readPlan';
import type { TabHead } from '../tab/readTab';

/** Enough to tell the rows of a sheet apart. */
const KEY_CHARACTERS = 8;

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface RowKeys {
  /** By id and time of the row, without the cell itself; '' where the tab has neither. */
  of(place: Place): string;
  /** The row that has the key now: the same, if it still has, else the only other one; null where there is none, or several. */
  find(place: Place, key: string): number | null;
}

/** Reads id and time of all rows once. */
export function readRowKeys(ports: Ports, head: TabHead): RowKeys {
  const { mapping } = head.search;
  const columns = COLUMN_NAMES.filter((name) => name === 'DateTime' || kindOf(name) === 'id')
    .flatMap((name) => sheetColumnsOf(mapping[name]))
    .filter((column, at, all) => all.indexOf(column) === at);
  const cells = new Map<number, Map<number, Cell>>(columns.map((column) => [column, new Map()]));
  for (const block of planBlocks(columns, 1, head.size.rows)) {
    ports.table.readValues(head.sheet.sheetId, block).forEach((line, rowOffset) => {
      line.forEach((value, offset) => {
        cells.get(block.column + offset)?.set(block.row + rowOffset, value);
      });
    });
  }
  const keyAt = ({ row, column }: Place): string => {
    const texts = columns.filter((each) => each !== column).map((each) => textOf(cells, each, row));
    if (texts.every((text) => text === '')) return '';
    return checksumOf(texts).slice(0, KEY_CHARACTERS);
  };
  const byKey = new Map<number, Map<string, number | null>>();
  const index = (column: number): Map<string, number | null> => {
    const known = byKey.get(column);
    if (known !== undefined) return known;
    const rows = new Map<string, number | null>();
    for (let row = 1; row <= head.size.rows; row += 1) {
      const key = keyAt({ row, column });
      rows.set(key, rows.has(key) ? null : row);
    }
    byKey.set(column, rows);
    return rows;
  };
  return {
    of: keyAt,
    find(place, key) {
      if (keyAt(place) === key) return place.row;
      return key === '' ? null : (index(place.column).get(key) ?? null);
    },
  };
}

function textOf(
  cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  column: number,
  row: number,
): string {
  const value = cells.get(column)?.get(row) ?? '';
  return typeof value === 'object' ? String(value.getTime()) : String(value);
}
