/** Rules about one row: what is missing, and values that contradict each other. They run only on what could be read. */

import type { ColumnName } from '../call/columns';
import type { Finding } from '../call/finding';
import type { ProblemCode } from '../call/problem';
import { type FoundList, listBeside, NEW, noteFinding, type TabRows } from '../call/tabRows';
import { priceConflict } from '../read/money/readPrice';
import { type ReadColumn, withoutValue } from '../read/readColumn';

/** Runs the rules on all new rows and returns what they found. `id` is the column of the id type. */
export function applyRowRules(
  columns: ReadonlyMap<ColumnName, ReadColumn>,
  id: ReadColumn | null,
  rows: TabRows,
  sendWithout: ReadonlySet<ProblemCode>,
): readonly FoundList[] {
  const lists: FoundList[] = [];
  const time = columns.get('DateTime');
  const price = columns.get('Price');
  const talk = columns.get('TalkDuration');
  const missed = columns.get('CallMissed');
  if (id !== null && time !== undefined) lists.push(...findMissing(id, time, rows));
  if (price !== undefined) {
    lists.push(comparePrices(price, columns.get('Currency') ?? null, rows, sendWithout));
  }
  if (talk !== undefined && missed !== undefined) {
    lists.push(findMissedButTalked(talk, missed, rows));
  }
  return lists;
}

/** A row without an id is held; without a time it is wrong, if it has an id at all. */
function findMissing(id: ReadColumn, time: ReadColumn, rows: TabRows): FoundList[] {
  const noId = listFor(id);
  const noTime = listFor(time);
  const idMissing: Finding = { code: 'ID_MISSING', sent: '' };
  const timeMissing: Finding = { code: 'TIME_MISSING', sent: '' };
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] !== NEW) continue;
    if (isEmpty(id, rowIndex)) noteFinding(noId, rows, rowIndex, idMissing);
    else if (isEmpty(time, rowIndex)) noteFinding(noTime, rows, rowIndex, timeMissing);
  }
  return [noId, noTime];
}

function comparePrices(
  price: ReadColumn,
  currency: ReadColumn | null,
  rows: TabRows,
  sendWithout: ReadonlySet<ProblemCode>,
): FoundList {
  const list = listFor(price);
  const missing: Finding = { code: 'CURRENCY_MISSING', sent: '' };
  // A constant price without any currency is one fact, said for the tab.
  const saysMissing = price.constant === null || currency !== null;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const amount = price.values[rowIndex];
    if (amount === '' || amount === undefined || rows.state[rowIndex] !== NEW) continue;
    if (price.unread?.[rowIndex] === 1 || currency?.unread?.[rowIndex] === 1) continue;
    const code = currency === null ? '' : currency.values[rowIndex];
    if (code === '' || code === undefined) {
      if (saysMissing) noteFinding(list, rows, rowIndex, missing);
      continue;
    }
    const cell = price.constant ?? list.cells?.values[rowIndex];
    // A number has its sign by its format; a cell that is sent as it stands has none.
    const written = typeof cell === 'number' ? list.cells?.shown?.[rowIndex] : cell;
    const other =
      typeof written === 'string' && written !== amount ? priceConflict(written, code) : null;
    if (other === null) continue;
    const details = { inPrice: other, currency: code };
    noteFinding(
      list,
      rows,
      rowIndex,
      withoutValue({ code: 'CURRENCY_CONFLICT', sent: '', details }, sendWithout),
    );
    // Not sent, now or by a setting: a call that was delivered without its price is known by this.
    price.values[rowIndex] = '';
  }
  return list;
}

function findMissedButTalked(talk: ReadColumn, missed: ReadColumn, rows: TabRows): FoundList {
  const list = listFor(talk);
  const finding: Finding = { code: 'MISSED_BUT_TALKED', sent: '' };
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (missed.values[rowIndex] !== '1' || rows.state[rowIndex] !== NEW) continue;
    if (missed.unread?.[rowIndex] === 1 || talk.unread?.[rowIndex] === 1) continue;
    if (Number(talk.values[rowIndex]) > 0) noteFinding(list, rows, rowIndex, finding);
  }
  return list;
}

/** Nothing stands in the cell: other than a cell that could not be read. */
function isEmpty(column: ReadColumn, rowIndex: number): boolean {
  return column.values[rowIndex] === '' && column.unread?.[rowIndex] !== 1;
}

function listFor(column: ReadColumn): FoundList {
  const [first] = column.found;
  if (first === undefined) throw new Error(`${column.name} has no list of problems.`);
  return listBeside(first);
}
