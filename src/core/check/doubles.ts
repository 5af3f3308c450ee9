/** Calls that stand twice in a tab: the same in every detail, or the same id and second with other details. */

import type { Finding } from '../call/finding';
import {
  ERROR,
  type FoundList,
  IN_DOUBT,
  listBeside,
  NEW,
  noteFinding,
  SENT_BEFORE,
  type TabRows,
} from '../call/tabRows';
import type { ReadColumn } from '../read/readColumn';

const DOUBLED: Finding = { code: 'ROW_DOUBLED', sent: '' };
const CONFLICT: Finding = { code: 'ROW_CONFLICT', sent: '' };

export interface DoublesInput {
  readonly id: ReadColumn;
  /** 0 where there is none. */
  readonly seconds: Float64Array;
  /** All other columns as sent. */
  readonly details: readonly ReadColumn[];
  /** 1 for rows whose id and second were delivered with other details that still stand in the tab; null: none. */
  readonly besideDelivered: Uint8Array | null;
}

/**
 * Looks for them among rows without errors. Of equal rows the later ones are doubled; rows that
 * differ are in conflict whatever their order. Calls delivered before have no problem, but count as
 * the other row of a conflict.
 */
export function findDoubles(input: DoublesInput, rows: TabRows): FoundList {
  const [idList] = input.id.found;
  if (idList === undefined) throw new Error('The id column has no list of problems.');
  const list = listBeside(idList);
  const verdicts = new Map<number, Finding>();
  for (const group of rowsWithSameKey(input, rows)) judgeGroup(group, input, rows, verdicts);
  for (let rowIndex = 0; rowIndex < rows.count && input.besideDelivered !== null; rowIndex += 1) {
    if (input.besideDelivered[rowIndex] !== 1 || !takesPart(rows, rowIndex)) continue;
    if (!verdicts.has(rowIndex)) verdicts.set(rowIndex, CONFLICT);
  }
  for (const rowIndex of [...verdicts.keys()].sort((a, b) => a - b)) {
    const verdict = verdicts.get(rowIndex);
    if (verdict !== undefined) noteFinding(list, rows, rowIndex, verdict);
  }
  return list;
}

/** Row indexes, ascending, of every id and second that stand in more than one row. */
function rowsWithSameKey(input: DoublesInput, rows: TabRows): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const shared = rowsSharingSecond(input.seconds, rows);
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const id = input.id.values[rowIndex];
    if (shared[rowIndex] !== 1 || id === undefined || id === '') continue;
    // The second has no space in it, so that no two pairs give the same text.
    const key = `${input.seconds[rowIndex]} ${id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rowIndex]);
    else group.push(rowIndex);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * 1 for rows whose second stands in another row too. Few calls share one, so only few keys are made:
 * an open hash table of row indexes finds them at a tenth of the cost of a map of all keys.
 */
function rowsSharingSecond(seconds: Float64Array, rows: TabRows): Uint8Array {
  const shared = new Uint8Array(rows.count);
  let bits = 4;
  while (1 << bits < 2 * rows.count) bits += 1;
  const table = new Int32Array(1 << bits);
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const second = seconds[rowIndex] as number;
    if (second === 0 || !takesPart(rows, rowIndex)) continue;
    let slot = Math.imul(second, 0x9e3779b1) >>> (32 - bits);
    for (;;) {
      const other = (table[slot] as number) - 1;
      if (other < 0) {
        table[slot] = rowIndex + 1;
        break;
      }
      if (seconds[other] === second) {
        shared[other] = 1;
        shared[rowIndex] = 1;
        break;
      }
      slot = (slot + 1) & (table.length - 1);
    }
  }
  return shared;
}

function takesPart(rows: TabRows, rowIndex: number): boolean {
  const state = rows.state[rowIndex];
  if (state === NEW) return rows.worst[rowIndex] !== ERROR;
  return state === SENT_BEFORE || state === IN_DOUBT;
}

function judgeGroup(
  group: readonly number[],
  input: DoublesInput,
  rows: TabRows,
  verdicts: Map<number, Finding>,
): void {
  const seen = new Set<string>();
  const doubled: number[] = [];
  for (const rowIndex of group) {
    const details = input.details.map((column) => column.values[rowIndex] ?? '');
    const text = JSON.stringify(details);
    if (seen.has(text)) doubled.push(rowIndex);
    seen.add(text);
  }
  if (seen.size > 1) for (const rowIndex of group) setNew(rows, verdicts, rowIndex, CONFLICT);
  for (const rowIndex of doubled) setNew(rows, verdicts, rowIndex, DOUBLED);
}

function setNew(
  rows: TabRows,
  verdicts: Map<number, Finding>,
  rowIndex: number,
  finding: Finding,
): void {
  if (rows.state[rowIndex] === NEW) verdicts.set(rowIndex, finding);
}
