/** Plans which suggested values are written into cells, and how that is undone. */

import type { CellWrite } from '../../ports';
import { type ColumnKind, kindOf } from '../call/columns';
import type { Problem, ProblemCode } from '../call/problem';
import { parseCellAddress } from '../cell/a1';
import type { Cell } from '../cell/cell';
import { seenText } from '../cell/seen';
import { isCellError } from '../cell/text';
import type { Zone } from '../time/zone';

/** A cell with the value that it should have. */
export interface CellFix {
  readonly row: number;
  readonly column: number;
  /** What the check saw in it. */
  readonly seen: string;
  readonly value: string;
  readonly kind: ColumnKind;
}

/** What stands in a cell when it is to be written. */
export interface CellNow {
  readonly value: Cell;
  /** What the cell shows, where that was read; null: told by the value. */
  readonly shown: string | null;
  /** '' where it is no formula. */
  readonly formula: string;
}

/** A cell as it was before a fix and as it shows after it. */
export interface UndoCell {
  readonly row: number;
  readonly column: number;
  readonly before: string | number;
  /** The former value was text and must not be read as a number or date again. */
  readonly wasText: boolean;
  readonly after: string;
}

export interface FixPlan {
  readonly writes: readonly CellWrite[];
  /** Puts back what `writes` changes; kept until the next fix. */
  readonly undo: readonly UndoCell[];
  readonly skipped: readonly SkippedFix[];
}

export interface SkippedFix {
  readonly row: number;
  readonly column: number;
  /** `formula`: nothing is written into formulas. `changed`: the cell does not show what was seen any more. */
  readonly reason: 'formula' | 'changed';
}

/** Everything of a kind for which a value is chosen: the suggestion, where nothing else is said. */
export function fixesOfCode(
  problems: readonly Problem[],
  code: ProblemCode,
  choose: (problem: Problem) => string | null = ({ suggestion }) => suggestion,
): CellFix[] {
  return problems.flatMap((problem) => {
    const value = problem.code === code ? choose(problem) : null;
    const fix = value === null ? null : fixOf(problem, value);
    return fix === null ? [] : [fix];
  });
}

/** Problems of the same kind in the same column that show the same as a cell; none where the cell has no such problem. */
export function sameAs(problems: readonly Problem[], code: ProblemCode, cell: string): Problem[] {
  const first = problems.find((problem) => problem.code === code && problem.cell === cell);
  return problems.filter(
    (problem) =>
      problem.code === code && problem.column === first?.column && problem.seen === first.seen,
  );
}

/** One value that was offered for a problem; null when it was not, or when there is no cell. */
export function fixOf(problem: Problem, value: string): CellFix | null {
  const place = problem.cell === null ? null : parseCellAddress(problem.cell);
  const isOffered = value === problem.suggestion || (problem.choices ?? []).includes(value);
  if (place === null || problem.column === null || !isOffered || value === '') return null;
  return { ...place, seen: problem.seen, value, kind: kindOf(problem.column) };
}

/** Plans the writes for cells that still show what was seen; `now` answers for the cells of `fixes` in their order. */
export function planFixes(
  fixes: readonly CellFix[],
  now: readonly CellNow[],
  sheetZone: Zone,
): FixPlan {
  const writes: CellWrite[] = [];
  const undo: UndoCell[] = [];
  const skipped: SkippedFix[] = [];
  for (const [index, fix] of fixes.entries()) {
    const { row, column, value } = fix;
    const cell = now[index];
    const reason = cell === undefined ? 'changed' : hindrance(cell, fix.seen, sheetZone);
    if (cell === undefined || reason !== null) {
      skipped.push({ row, column, reason: reason ?? 'changed' });
      continue;
    }
    const asText = KEPT_AS_TEXT.has(fix.kind);
    writes.push({ row, column, value: asText ? value : typedValue(value), asText });
    undo.push({
      row,
      column,
      before: typeof cell.value === 'number' ? cell.value : seenText(cell.value, sheetZone),
      wasText: typeof cell.value === 'string',
      after: value,
    });
  }
  return { writes, undo, skipped };
}

/** Plans the way back: cells that still show what was written get what they had. It cannot be undone itself. */
export function planUndo(
  cells: readonly UndoCell[],
  now: readonly CellNow[],
  sheetZone: Zone,
): FixPlan {
  const writes: CellWrite[] = [];
  const skipped: SkippedFix[] = [];
  for (const [index, { row, column, before, wasText, after }] of cells.entries()) {
    const cell = now[index];
    const reason = cell === undefined ? 'changed' : hindrance(cell, after, sheetZone);
    if (reason === null) writes.push({ row, column, value: before, asText: wasText });
    else skipped.push({ row, column, reason });
  }
  return { writes, undo: [], skipped };
}

/** Digits must not become numbers, and no text a formula or a date. */
const KEPT_AS_TEXT: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['id', 'phone', 'text', 'url']);

/** Numbers are written as numbers: what `1500.50` would be when typed depends on the spreadsheet's locale. */
function typedValue(value: string): string | number {
  return /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function hindrance(cell: CellNow, seen: string, sheetZone: Zone): SkippedFix['reason'] | null {
  if (cell.formula !== '') return 'formula';
  return cell.shown === seen || isSame(cell.value, seen, sheetZone) ? null : 'changed';
}

/** What is written may be read again as a number (`1500.50` as 1500.5) or as a date cell. */
function isSame(value: Cell, seen: string, sheetZone: Zone): boolean {
  const text = seenText(value, sheetZone);
  if (text === seen) return true;
  if (typeof value === 'number') return typedValue(seen) === value;
  return typeof value === 'object' && text === `${seen} 00:00:00`;
}

/** A formula cell with its value before and after cells were written. */
export interface FormulaValue {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** Formulas that show an error since cells were written into what they fill: to be put right by emptying those cells. */
export function brokenSpills(formulas: readonly FormulaValue[]): readonly FormulaValue[] {
  return formulas.filter(({ before, after }) => isError(after) && !isError(before));
}

function isError(cell: Cell): boolean {
  return typeof cell === 'string' && isCellError(cell);
}
