/** Writes suggested values into cells, one or all of a kind, and puts the last ones back. */

import type { Problem, ProblemCode } from '../../core/call/problem';
import { cellAddress } from '../../core/cell/a1';
import type { Cell } from '../../core/cell/cell';
import {
  brokenSpills,
  type CellFix,
  type CellNow,
  type FixPlan,
  type FormulaValue,
  fixesOfCode,
  planFixes,
  planUndo,
  sameAs,
  type UndoCell,
} from '../../core/marks/fixes';
import { type Zone, zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { lockOf } from '../tab/lockedCells';
import { planBlocks } from '../tab/readPlan';
import { type ReadyTab, readHead, type TabHead } from '../tab/readTab';
import { runCheck } from './checkRun';
import { tellDecisions, undoWords } from './decisions';
import { type RowKeys, readRowKeys } from './rowKeys';
import { forgetUndo, keepUndo, keptSteps, MOST_UNDO_CHARACTERS } from './undoMemory';

export interface FixRequest {
  readonly sheetId: number;
  readonly code: ProblemCode;
  readonly which: FixedWhich;
}

/** A cell with one of its offered values, maybe with all that show the same; or all of the code, by suggestion or by the place of a choice. */
export type FixedWhich =
  | { readonly cell: string; readonly value: string; readonly alike: boolean }
  | { readonly choice: number | null };

export interface FixedCells {
  readonly written: number;
  /** Cells that hold formulas, or do not show any more what was seen. */
  readonly formulas: readonly string[];
  readonly changed: readonly string[];
  /** Cells that the user may not edit. */
  readonly protectedCells: readonly string[];
  /** Formulas that would have broken; what was written into what they fill was taken out again. */
  readonly spills: readonly string[];
  /** More cells than one undo can remember: press again for the rest. */
  readonly left: number;
}

/** Checks the tab once more and writes what is offered now; the cells must still show what the check saw. */
export function fixCells(ports: Ports, request: FixRequest): Result<FixedCells> {
  const head = readHead(ports, request.sheetId);
  if (!head.ok) return head;
  const { headerRow, idType } = head.value.search;
  if (headerRow === null) return failed('HEADER_NOT_FOUND');
  const tab: ReadyTab = { ...head.value, headerRow, idType: idType ?? 'CLIENT_ID' };
  const run = runCheck(ports, tab, null);
  if (!run.ok) return run;
  const { code } = request;
  const { problems } = run.value.checked;
  const fixes = chosenFixes(problems, request);
  const { open, protectedCells } = withoutLocked(ports, request.sheetId, fixes);
  const { now, left } = withinMemory(open);
  const fixed = write(ports, tab, code, now, left);
  if (fixed.written > 1) tellWritten(ports, tab, 'log.decided', code, fixed.written);
  return done({ ...fixed, protectedCells });
}

/** Many cells written at once, and every undo, is a line of the log. */
function tellWritten(
  ports: Ports,
  { spreadsheet, sheet }: TabHead,
  key: 'log.decided' | 'log.takenBack',
  code: ProblemCode,
  n: number,
): void {
  tellDecisions(ports, spreadsheet, sheet.name, key, [undoWords(code, n)]);
}

function chosenFixes(
  problems: readonly Problem[],
  { code, which }: FixRequest,
): readonly CellFix[] {
  if ('choice' in which) {
    const { choice } = which;
    if (choice === null) return fixesOfCode(problems, code);
    return fixesOfCode(problems, code, ({ choices = [] }) => choices[choice] ?? null);
  }
  const { cell, value, alike } = which;
  const alikes = sameAs(problems, code, cell);
  const wanted = alike ? alikes : alikes.filter((problem) => problem.cell === cell);
  return fixesOfCode(wanted, code, () => value);
}

/** Puts back what a step wrote, or the last one; NOTHING_TO_UNDO when there is none. Rows that moved since are found again. */
export function undoFix(ports: Ports, sheetId: number, step: number | null): Result<FixedCells> {
  const steps = keptSteps(ports, sheetId);
  const kept = step === null ? steps[steps.length - 1] : steps.find(({ n }) => n === step);
  if (kept === undefined) return failed('NOTHING_TO_UNDO');
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const keys = readRowKeys(ports, head.value);
  const places = kept.cells.map((cell) => ({ cell, row: keys.find(cell, cell.key) }));
  const gone = places.flatMap(({ cell, row }) => (row === null ? [cell] : []));
  const here = places.flatMap(({ cell, row }) => (row === null ? [] : [{ ...cell, row }]));
  const { open, protectedCells } = withoutLocked(ports, sheetId, here);
  const plan = planUndo(open, readNow(ports, head.value, open), sheetZone(head.value));
  ports.table.writeCells(sheetId, plan.writes);
  ports.table.flush();
  forgetUndo(ports, kept.n);
  tellWritten(ports, head.value, 'log.takenBack', kept.code, plan.writes.length);
  const fixed = fixedCells(plan, [], 0);
  const changed = [...fixed.changed, ...gone.map(({ row, column }) => cellAddress(row, column))];
  return done({ ...fixed, changed, protectedCells });
}

/** A write into one protected cell would take all others back with it. */
function withoutLocked<T extends Place>(ports: Ports, sheetId: number, cells: readonly T[]) {
  const locked = lockOf(ports, sheetId);
  const isLocked = ({ row, column }: T) => locked(row, column);
  return {
    open: cells.filter((cell) => !isLocked(cell)),
    protectedCells: cells.filter(isLocked).map(({ row, column }) => cellAddress(row, column)),
  };
}

function write(
  ports: Ports,
  head: TabHead,
  code: ProblemCode,
  fixes: readonly CellFix[],
  left: number,
): FixedCells {
  const { sheetId } = head.sheet;
  const plan = planFixes(fixes, readNow(ports, head, fixes), sheetZone(head));
  if (plan.writes.length === 0) return fixedCells(plan, [], left);
  const before = formulaCells(ports, head);
  // Remembered first: a run that is cut while it writes can still be undone.
  const keys = readRowKeys(ports, head);
  const step = keepUndo(ports, sheetId, { code, cells: withKeys(keys, plan.undo) });
  ports.table.writeCells(sheetId, plan.writes);
  ports.table.flush();
  const broken = brokenSpills(withValuesNow(ports, head, before));
  if (broken.length === 0) return fixedCells(plan, [], left);
  const kept = mendSpills(ports, head, plan, broken);
  keepUndo(ports, sheetId, { code, cells: withKeys(keys, kept.undo) }, step);
  const spills = broken.map(({ row, column }) => cellAddress(row, column));
  return fixedCells(kept, spills, left);
}

function withKeys(keys: RowKeys, cells: readonly UndoCell[]) {
  return cells.map((cell) => ({ ...cell, key: keys.of(cell) }));
}

/**
 * What was written into cells that a formula fills is taken out, so that the formula fills them again.
 * Which cells it fills shows only then: written cells behind it that stay empty were not its own and
 * get their value once more.
 */
function mendSpills(
  ports: Ports,
  head: TabHead,
  plan: FixPlan,
  broken: readonly FormulaValue[],
): FixPlan {
  const { sheetId } = head.sheet;
  const isBehind = ({ row, column }: Place) =>
    broken.some((anchor) => row >= anchor.row && column >= anchor.column);
  const behind = plan.writes.filter(isBehind);
  ports.table.clearCells(
    sheetId,
    behind.map(({ row, column }) => cellAddress(row, column)),
  );
  ports.table.flush();
  const now = readNow(ports, head, behind);
  const again = behind.filter((_, index) => now[index]?.value === '');
  ports.table.writeCells(sheetId, again);
  ports.table.flush();
  const isWritten = ({ row, column }: Place) =>
    !isBehind({ row, column }) ||
    again.some((write) => write.row === row && write.column === column);
  return {
    ...plan,
    writes: plan.writes.filter(isWritten),
    undo: plan.undo.filter(isWritten),
  };
}

function fixedCells(plan: FixPlan, spills: readonly string[], left: number): FixedCells {
  const addresses = (reason: string) =>
    plan.skipped
      .filter((each) => each.reason === reason)
      .map(({ row, column }) => cellAddress(row, column));
  return {
    written: plan.writes.length,
    formulas: addresses('formula'),
    protectedCells: [],
    changed: addresses('changed'),
    spills,
    left,
  };
}

/** As many as one undo can remember. */
function withinMemory(fixes: readonly CellFix[]): { now: readonly CellFix[]; left: number } {
  let characters = 0;
  const count = fixes.findIndex((fix) => {
    characters += fix.seen.length + fix.value.length + 60;
    return characters > MOST_UNDO_CHARACTERS;
  });
  return count < 0
    ? { now: fixes, left: 0 }
    : { now: fixes.slice(0, count), left: fixes.length - count };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What stands in the cells now, in their order. */
function readNow(ports: Ports, head: TabHead, cells: readonly Place[]): readonly CellNow[] {
  const { sheetId } = head.sheet;
  if (cells.length === 0) return [];
  const rows = cells.map((cell) => cell.row);
  const first = rows.reduce((a, b) => Math.min(a, b));
  const count = rows.reduce((a, b) => Math.max(a, b)) - first + 1;
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const found = new Map<string, CellNow>();
  for (const block of planBlocks(columns, first, count)) {
    const values = ports.table.readValues(sheetId, block);
    const shown = ports.table.readShown(sheetId, block);
    const formulas = ports.table.readFormulas(sheetId, block);
    for (const { row, column } of cells) {
      const value = values[row - block.row]?.[column - block.column];
      if (value === undefined) continue;
      found.set(`${row} ${column}`, {
        value,
        shown: shown[row - block.row]?.[column - block.column] ?? null,
        formula: formulas[row - block.row]?.[column - block.column] ?? '',
      });
    }
  }
  const gone: CellNow = { value: '', shown: null, formula: '' };
  return cells.map(({ row, column }) => found.get(`${row} ${column}`) ?? gone);
}

/** Formulas of the whole tab with their values: any of them may fill cells that are written to. */
function formulaCells(ports: Ports, head: TabHead): readonly Omit<FormulaValue, 'after'>[] {
  const { rows, columns } = head.size;
  const all = Array.from({ length: columns }, (_, index) => index + 1);
  const cells: { row: number; column: number; before: Cell }[] = [];
  for (const block of planBlocks(all, 1, rows)) {
    const formulas = ports.table.readFormulas(head.sheet.sheetId, block);
    if (!formulas.some((line) => line.some((formula) => formula !== ''))) continue;
    const values = ports.table.readValues(head.sheet.sheetId, block);
    formulas.forEach((line, rowOffset) => {
      line.forEach((formula, offset) => {
        if (formula === '') return;
        cells.push({
          row: block.row + rowOffset,
          column: block.column + offset,
          before: values[rowOffset]?.[offset] ?? '',
        });
      });
    });
  }
  return cells;
}

function withValuesNow(
  ports: Ports,
  head: TabHead,
  formulas: readonly Omit<FormulaValue, 'after'>[],
): readonly FormulaValue[] {
  const now = readNow(ports, head, formulas);
  return formulas.map((formula, index) => ({ ...formula, after: now[index]?.value ?? '' }));
}

function sheetZone(head: TabHead): Zone {
  return zoneOf(head.spreadsheet.timeZone) ?? (zoneOf('UTC') as Zone);
}
