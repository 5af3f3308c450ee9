/** Questions that the cells of a tab raise: until they are answered its rows wait. */

import { questionProblem } from '../call/answers';
import type { CheckInput } from '../call/checked';
import type { ColumnName } from '../call/columns';
import type { Problem } from '../call/problem';
import { NEW, type TabRows } from '../call/tabRows';
import type { Cell } from '../cell/cell';
import { withoutSeconds } from '../cell/headerText';
import { seenIn } from '../cell/seen';
import { cleanText } from '../cell/text';
import { isOtherDirection } from '../exports/directionWords';
import type { ReadColumn } from '../read/readColumn';
import { ambiguousDate, orderRead } from '../read/time/order';
import { dayText, dayWallMs } from '../time/wallTime';

/** Open questions about new rows, in the order of the codes. Rows that were delivered ask nothing. */
export function openQuestions(
  input: CheckInput,
  columns: ReadonlyMap<ColumnName, ReadColumn>,
  rows: TabRows,
): readonly Problem[] {
  const order = askDateOrder(input, columns.get('DateTime') ?? null, rows);
  return [
    ...(order === null ? [] : [order]),
    ...askUnits(input, columns, rows),
    ...askDirection(input, rows),
  ];
}

/** Rows that a question shows. */
const SHOWN = 3;

/** New calls that went out or stayed inside, where nobody said whether they are to be sent. */
function askDirection(
  { direction, cells, context, headerRow }: CheckInput,
  rows: TabRows,
): Problem[] {
  if (direction === undefined || direction.take !== null) return [];
  const column = cells.get(direction.column);
  if (column === undefined) return [];
  const isOther = isOtherDirection(direction.documented);
  const words = new Map<string, number>();
  const rowNumbers: number[] = [];
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] !== NEW || !isOther(column.values[rowIndex] ?? '')) continue;
    const word = seenIn(column, rowIndex, context.sheetZone).trim();
    if (!words.has(word)) rowNumbers.push(headerRow + 1 + rowIndex);
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  if (words.size === 0) return [];
  const n = [...words.values()].reduce((sum, count) => sum + count, 0);
  const seen = [...words.keys()].slice(0, SHOWN).join(', ');
  const shown = rowNumbers.slice(0, SHOWN).join(', ');
  const details = { header: direction.header, n: String(n), words: seen, rows: shown };
  return [questionProblem('DIRECTION_MIXED', 'direction', seen, details)];
}

const DURATIONS: readonly ColumnName[] = ['TalkDuration', 'HoldDuration'];

/** `2.16`, `12,5`; not `65.0`, which another program made of 65. */
const FRACTION = /^\d+[.,]\d*[1-9]\d*$/;

/** Durations with decimals, where neither the header nor a person says of what. */
function askUnits(
  { context, headers, headerRow }: CheckInput,
  columns: ReadonlyMap<ColumnName, ReadColumn>,
  rows: TabRows,
): Problem[] {
  if (context.answers?.durationUnit !== undefined) return [];
  for (const name of DURATIONS) {
    const [found] = columns.get(name)?.found ?? [];
    if (found?.cells === undefined || found.cells === null || found.sheetColumn === null) continue;
    const header = headers[found.sheetColumn - 1] ?? '';
    if (withoutSeconds(header) !== null) continue;
    const { values } = found.cells;
    const isNew = (rowIndex: number): boolean => rows.state[rowIndex] === NEW;
    const hasFraction = (cell: Cell | undefined): boolean =>
      typeof cell === 'string' && FRACTION.test(cleanText(cell));
    // A text that is sent otherwise than it stands was noted when it was read; numbers were not.
    const asked = found.rowIndexes.filter((row) => isNew(row) && hasFraction(values[row]));
    for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
      const cell = values[rowIndex];
      if (typeof cell !== 'number' || Number.isInteger(cell)) continue;
      if (cell > 1 && isNew(rowIndex)) asked.push(rowIndex);
    }
    const [first] = asked;
    if (first === undefined) continue;
    const seen = seenIn(found.cells, first, context.sheetZone);
    const row = String(headerRow + 1 + first);
    const details = { header, field: name, n: String(asked.length), rows: row };
    return [questionProblem('DURATION_FRACTION', 'durationUnit', seen, details)];
  }
  return [];
}

/** The question, where new rows have dates that can be read two ways; null where their order is kept, proved or contradicted. */
function askDateOrder(
  { context, headers, headerRow }: CheckInput,
  time: ReadColumn | null,
  rows: TabRows,
): Problem | null {
  const [found] = time?.found ?? [];
  if (context.dateOrder || found === undefined || found.cells === null) return null;
  const { values } = found.cells;
  const times = time?.found[1]?.cells?.values;
  const { order, by } = orderRead(values, context, times);
  if (order === null || by !== null) return null;
  const dmy: string[] = [];
  const mdy: string[] = [];
  const rowNumbers: number[] = [];
  for (let rowIndex = 0; rowIndex < rows.count && dmy.length < SHOWN; rowIndex += 1) {
    const cell = values[rowIndex] ?? '';
    const date = rows.state[rowIndex] === NEW ? ambiguousDate(cell) : null;
    if (date === null) continue;
    const text = cleanText(String(cell));
    rowNumbers.push(headerRow + 1 + rowIndex);
    dmy.push(`${text} = ${dayText(dayWallMs(date.year, date.month, date.day))}`);
    mdy.push(`${text} = ${dayText(dayWallMs(date.year, date.day, date.month))}`);
  }
  const [first] = dmy;
  if (first === undefined) return null;
  const details = {
    header: headers[(found.sheetColumn ?? 0) - 1] ?? 'DateTime',
    field: 'DateTime',
    dmy: dmy.join('; '),
    mdy: mdy.join('; '),
    likely: order,
    rows: rowNumbers.join(', '),
  };
  return questionProblem('DATE_ORDER_UNPROVEN', 'dateOrder', first.split(' = ')[0] ?? '', details);
}
