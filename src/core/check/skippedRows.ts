/** Rows of a table that are no calls: the header once more, totals, and remarks. They are skipped and told once. */

import type { CheckInput } from '../call/checked';
import { idColumnOf } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import type { Cell, SheetColumn } from '../cell/cell';
import { cleanHeader, foldHeader } from '../cell/headerText';
import { cleanText, isEmptyText } from '../cell/text';
import { isDigit } from '../read/time/cursor';

const TOTAL =
  /^(?:(?:общ(?:ий|ая|ее) )?(?:итог[ои]?|количество)|всего|grand total|sub-?total|totals?|сумма|средн(?:ее|яя|ий)|в среднем|average|avg|sum|count|min|max|минимум|максимум)(?=$|[\s:.,(])/iu;

/** A total is told by a word of so many characters at most. */
const LONGEST_TOTAL = 60;

/** Digits of a count of calls that may stand below ids or times. */
const LONGEST_COUNT = 6;

export interface SkippedRows {
  /** The cells to read: those of skipped rows are empty. */
  readonly cells: CheckInput['cells'];
  /** 0-based, ascending. */
  readonly rowIndexes: readonly number[];
}

/**
 * A header row stands where the id and the time, or either and another column, hold their own headers. A total has its word
 * in one of the mapped columns, and neither an id nor a time. A remark («Москва» above a group, «Конец отчёта») is alone in
 * its row, in words.
 */
export function skipRows(input: CheckInput, headers: readonly string[]): SkippedRows {
  const { cells, mapping, rowCount } = input;
  const ids = sheetColumnsOf(mapping[idColumnOf(input.idType)]);
  const times = sheetColumnsOf(mapping.DateTime);
  const keyColumns = [...ids, ...times];
  const keys = keyColumns.flatMap((column) => cells.get(column) ?? []);
  const mapped = Object.values(mapping).flatMap((source) => sheetColumnsOf(source));
  const first = cells.get(Math.min(...mapped));
  const repeatsHeader = headerTest(cells, headers);
  // The name of a user may stand alone where the time was forgotten.
  const hasDigits = input.idType !== 'USER_ID';
  const rowIndexes: number[] = [];
  // Every row of a large tab comes here: what is told by the ids and the times is asked first.
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    let isWord = false;
    let isNoCall = true;
    let isCall = false;
    for (const { values } of keys) {
      const cell = values[rowIndex];
      isWord = isWord || beginsAsWord(cell);
      isNoCall = isNoCall && cell === '';
      isCall = isCall || beginsAsKey(cell);
    }
    if (
      (isWord && isHeaderAgain(rowIndex, keyColumns, mapped, repeatsHeader)) ||
      (isWord && hasDigits && isRemark(rowIndex, mapped, cells)) ||
      (!isCall &&
        (isWord || isNoCall || beginsAsWord(first?.values[rowIndex])) &&
        isTotal(rowIndex, mapped, keys, cells))
    ) {
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

/** An id or a time, so that the row is no total: a digit first, and one where a count of calls has ended. */
function beginsAsKey(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return false;
  return isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(LONGEST_COUNT));
}

/** Whether a column's cell is its header, or empty. */
type HeaderTest = (column: number, rowIndex: number) => 'header' | 'other' | 'empty';

function headerTest(cells: CheckInput['cells'], headers: readonly string[]): HeaderTest {
  const folded = headers.map(foldHeader);
  return (column, rowIndex) => {
    const cell = cells.get(column)?.values[rowIndex] ?? '';
    if (cell === '') return 'empty';
    const header = folded[column - 1] ?? '';
    const isSame =
      typeof cell === 'string' && header !== '' && foldHeader(cleanHeader(cell)) === header;
    return isSame ? 'header' : 'other';
  };
}

function isHeaderAgain(
  rowIndex: number,
  keyColumns: readonly number[],
  mapped: readonly number[],
  test: HeaderTest,
): boolean {
  if (!keyColumns.some((column) => test(column, rowIndex) === 'header')) return false;
  const found = [...new Set(mapped)].map((column) => test(column, rowIndex));
  const same = found.filter((each) => each === 'header').length;
  return same >= 2 && same * 2 > found.filter((each) => each !== 'empty').length;
}

function isRemark(
  rowIndex: number,
  mapped: readonly number[],
  cells: CheckInput['cells'],
): boolean {
  const columns = [...new Set(mapped)].map((column) => cells.get(column)?.values[rowIndex] ?? '');
  const [only, ...others] = columns.filter((cell) => cell !== '' && cell !== false);
  return typeof only === 'string' && others.length === 0 && /\p{L}{3}/u.test(only);
}

function isTotal(
  rowIndex: number,
  mapped: readonly number[],
  keys: readonly SheetColumn[],
  cells: CheckInput['cells'],
): boolean {
  const isWord = (cell: Cell | undefined) =>
    typeof cell === 'string' && cell.length <= LONGEST_TOTAL && TOTAL.test(cleanText(cell));
  const isCall = !keys.every(({ values }) => {
    const cell = values[rowIndex] ?? '';
    // A count of calls may stand below the times.
    if (typeof cell === 'number') return Math.abs(cell) < 1_000_000;
    if (typeof cell !== 'string') return false;
    const text = cleanText(cell);
    return isEmptyText(text) || isWord(cell) || /^\d{1,6}$/.test(text);
  });
  return !isCall && mapped.some((column) => isWord(cells.get(column)?.values[rowIndex]));
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
