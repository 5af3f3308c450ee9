/** Which rows a check is about: rows with something in them, within the filters and the selection. */

import type { CheckInput } from '../call/checked';
import { LEFT_OUT, NEW, type TabRows } from '../call/tabRows';
import type { Cell } from '../cell/cell';
import { seenIn } from '../cell/seen';
import { isOtherDirection } from '../exports/directionWords';

const HOUR_MS = 3_600_000;
const OLD_MS = 21 * 24 * HOUR_MS;

/** Sets the state of every row that was made: new, or left out. Rows whose time could not be read are left out by no time filter. */
export function applyFilters(input: CheckInput, seconds: Float64Array, rows: TabRows): void {
  const passes = rowFilter(input) ?? inboundAlone(input);
  const span = timeSpan(input);
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.made[rowIndex] !== 1) continue;
    const taken = (passes === null || passes(rowIndex)) && isWithin(span, seconds[rowIndex] ?? 0);
    rows.state[rowIndex] = taken ? NEW : LEFT_OUT;
  }
}

function rowFilter(input: CheckInput): ((rowIndex: number) => boolean) | null {
  const { filter } = input.rules;
  if (filter === null) return null;
  const cells = input.cells.get(filter.column);
  if (cells === undefined) throw new Error("The row filter's cells were not read.");
  const wanted = new Set(filter.values.map(foldCase));
  const verdicts = new Map<Cell, boolean>();
  return (rowIndex) => {
    const cell = cells.values[rowIndex] ?? '';
    const known = verdicts.get(cell);
    if (known !== undefined) return known;
    const verdict = wanted.has(foldCase(seenIn(cells, rowIndex, input.context.sheetZone)));
    // A direction column has few different values; dates are objects, each its own.
    if (typeof cell !== 'object' && verdicts.size < 1000) verdicts.set(cell, verdict);
    return verdict;
  };
}

/** Calls that came in, where a person or the export's own words say that only these are taken. */
function inboundAlone({ direction, cells }: CheckInput): ((rowIndex: number) => boolean) | null {
  if (direction?.take !== 'inbound') return null;
  const column = cells.get(direction.column);
  if (column === undefined) throw new Error("The direction column's cells were not read.");
  const isOther = isOtherDirection(direction.documented);
  return (rowIndex) => !isOther(column.values[rowIndex] ?? '');
}

function foldCase(text: string): string {
  return text.trim().toLowerCase();
}

/** First and last instant of calls that are taken; no time in the future was read. */
function timeSpan(input: CheckInput): { readonly from: number; readonly to: number } {
  const { rules, context } = input;
  let from = rules.onlyAfterMs ?? Number.NEGATIVE_INFINITY;
  if (rules.leaveOutOld) from = Math.max(from, context.nowMs - OLD_MS);
  return { from, to: context.nowMs - rules.atLeastHoursOld * HOUR_MS };
}

/** A row without a time, or with one that could not be read, is within every span. */
function isWithin(span: { readonly from: number; readonly to: number }, second: number): boolean {
  return second === 0 || (second * 1000 >= span.from && second * 1000 <= span.to);
}

/** 1 for the rows to which the check is limited; null: all. */
export function scopeOf(input: CheckInput): Uint8Array | null {
  const { onlyRows } = input.rules;
  if (onlyRows === null) return null;
  const inScope = new Uint8Array(input.rowCount);
  const firstRow = input.headerRow + 1;
  for (const { from, to } of onlyRows) {
    inScope.fill(1, Math.max(0, from - firstRow), Math.max(0, to - firstRow + 1));
  }
  return inScope;
}
