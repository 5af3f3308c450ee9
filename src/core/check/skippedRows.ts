/** Rows of a table that are no calls: the header once more, and totals. They are skipped and told once. */

import type { CheckInput } from '../call/checked';
import { idColumnOf } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import type { Cell, SheetColumn } from '../cell/cell';
import { cleanHeader, foldHeader } from '../cell/headerText';
import { cleanText, isEmptyText } from '../cell/text';

const TOTAL =
  /^(?:(?:общий |общая )?итог[ои]?|всего|grand total|sub-?total|totals?|сумма|среднее|в среднем|average|sum)(?=$|[\s:.,(])/iu;

/** A total is told by a word of so many characters at most. */
const LONGEST_TOTAL = 60;

export interface SkippedRows {
  /** The cells to read: those of skipped rows are empty. */
  readonly cells: CheckInput['cells'];
  /** 0-based, ascending. */
  readonly rowIndexes: readonly number[];
}

/**
 * A header row stands where the id and the time, or either and another column, hold their own headers. A total has its word
 * in one of the mapped columns, and neither an id nor a time.
 */
export function skipRows(input: CheckInput, headers: readonly string[]): SkippedRows {
  const { cells, mapping, rowCount } = input;
  const ids = sheetColumnsOf(mapping[idColumnOf(input.idType)]);
  const times = sheetColumnsOf(mapping.DateTime);
  const keys = [...ids, ...times].flatMap((column) => cells.get(column) ?? []);
  const mapped = Object.values(mapping).flatMap((source) => sheetColumnsOf(source));
  const first = cells.get(Math.min(...mapped));
  const watched = first === undefined || keys.includes(first) ? keys : [...keys, first];
  const rowIndexes: number[] = [];
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    if (!watched.some(({ values }) => beginsAsWord(values[rowIndex]))) continue;
    if (isHeaderAgain(rowIndex, mapped, cells, headers) || isTotal(rowIndex, mapped, keys, cells)) {
      rowIndexes.push(rowIndex);
    }
  }
  return { cells: rowIndexes.length === 0 ? cells : blanked(cells, rowIndexes), rowIndexes };
}

/** Ids and times are digits: few cells begin with a letter. */
function beginsAsWord(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell === '') return false;
  const code = cell.charCodeAt(0);
  return code > 0x39 || code < 0x2b;
}

function isHeaderAgain(
  rowIndex: number,
  mapped: readonly number[],
  cells: CheckInput['cells'],
  headers: readonly string[],
): boolean {
  let same = 0;
  let filled = 0;
  for (const column of new Set(mapped)) {
    const cell = cells.get(column)?.values[rowIndex] ?? '';
    if (cell === '') continue;
    filled += 1;
    const header = foldHeader(headers[column - 1] ?? '');
    if (typeof cell === 'string' && header !== '' && foldHeader(cleanHeader(cell)) === header) {
      same += 1;
    }
  }
  return same >= 2 && same * 2 > filled;
}

function isTotal(
  rowIndex: number,
  mapped: readonly number[],
  keys: readonly SheetColumn[],
  cells: CheckInput['cells'],
): boolean {
  const isWord = (cell: Cell | undefined) =>
    typeof cell === 'string' && cell.length <= LONGEST_TOTAL && TOTAL.test(cleanText(cell));
  if (!mapped.some((column) => isWord(cells.get(column)?.values[rowIndex]))) return false;
  return keys.every(({ values }) => {
    const cell = values[rowIndex] ?? '';
    // A count of calls may stand below the times.
    if (typeof cell === 'number') return Math.abs(cell) < 1_000_000;
    if (typeof cell !== 'string') return false;
    const text = cleanText(cell);
    return isEmptyText(text) || isWord(cell) || /^\d{1,6}$/.test(text);
  });
}

function blanked(cells: CheckInput['cells'], rowIndexes: readonly number[]): CheckInput['cells'] {
  return new Map(
    [...cells].map(([column, { values, shown }]) => {
      const kept = [...values];
      for (const rowIndex of rowIndexes) kept[rowIndex] = '';
      return [column, { values: kept, shown }];
    }),
  );
}
