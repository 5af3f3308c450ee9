/** Brings the findings of all columns together: one problem a cell, in row then column order, and every row counted once. */

import type { BySeverity, Counts } from '../call/checked';
import { COLUMN_NAMES } from '../call/columns';
import type { Finding } from '../call/finding';
import { type Problem, type ProblemCode, SEVERITIES, type Severity } from '../call/problem';
import {
  CHANGED,
  ERROR,
  type FoundList,
  HELD,
  IN_DOUBT,
  LEFT_OUT,
  precedence,
  SENT_BEFORE,
  SKIPPED,
  severityOf,
  type TabRows,
} from '../call/tabRows';
import type { Zone } from '../time/zone';
import { problemAt } from './listing';

export interface CollectInput {
  readonly lists: readonly FoundList[];
  /** 1 for rows that are asked about; null: all. */
  readonly inScope: Uint8Array | null;
  readonly headerRow: number;
  readonly sheetZone: Zone;
  /** An error or a question of the tab that holds all its rows; null: none. */
  readonly heldByTab: ProblemCode | null;
}

export interface Collected {
  readonly ready: number;
  readonly held: number;
  readonly sentBefore: number;
  readonly inDoubt: number;
  readonly leftOut: number;
  readonly heldByCode: Readonly<Partial<Record<ProblemCode, number>>>;
  readonly problems: readonly Problem[];
  /** By 0-based row: the code that holds it. */
  readonly heldBy: ReadonlyMap<number, ProblemCode>;
  /** 0-based, ascending. */
  readonly readyRows: readonly number[];
  /** 1-based sheet rows, ascending. */
  readonly errorRows: readonly number[];
}

/** The list and how far it was taken; lists of the same sheet column stand beside each other. */
interface Cursor {
  readonly list: FoundList;
  readonly cell: string;
  at: number;
}

export function collect(input: CollectInput, rows: TabRows): Collected {
  const cursors = cursorsOf(input.lists);
  const counted = { ready: 0, held: 0, sentBefore: 0, inDoubt: 0, leftOut: 0 };
  const heldByCode: Partial<Record<ProblemCode, number>> = {};
  const problems: Problem[] = [];
  const heldRows = new Map<number, ProblemCode>();
  const readyRows: number[] = [];
  const errorRows: number[] = [];
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const state = rows.state[rowIndex] ?? SKIPPED;
    if (state === SKIPPED || (input.inScope !== null && input.inScope[rowIndex] !== 1)) continue;
    if (state === LEFT_OUT) counted.leftOut += 1;
    else if (state === SENT_BEFORE) counted.sentBefore += 1;
    else if (state === IN_DOUBT) counted.inDoubt += 1;
    else {
      const worst = rows.worst[rowIndex] ?? 0;
      const first = worst === 0 ? null : takeRow(cursors, rowIndex, state, input, problems);
      const heldBy = state === CHANGED || worst >= HELD ? first : input.heldByTab;
      if (state !== CHANGED && worst === ERROR) errorRows.push(input.headerRow + 1 + rowIndex);
      if (heldBy === null) {
        counted.ready += 1;
        readyRows.push(rowIndex);
      } else {
        counted.held += 1;
        heldByCode[heldBy] = (heldByCode[heldBy] ?? 0) + 1;
        heldRows.set(rowIndex, heldBy);
      }
    }
  }
  return { ...counted, heldByCode, heldBy: heldRows, problems, readyRows, errorRows };
}

function cursorsOf(lists: readonly FoundList[]): readonly Cursor[] {
  return lists
    .filter((list) => list.rowIndexes.length > 0)
    .map((list) => ({ list, cell: String(list.sheetColumn ?? list.name), at: 0 }))
    .sort(
      (a, b) =>
        (a.list.sheetColumn ?? Number.MAX_SAFE_INTEGER) -
          (b.list.sheetColumn ?? Number.MAX_SAFE_INTEGER) ||
        COLUMN_NAMES.indexOf(a.list.name) - COLUMN_NAMES.indexOf(b.list.name),
    );
}

/** Adds the problems of one row and returns the code of the first by precedence. */
function takeRow(
  cursors: readonly Cursor[],
  rowIndex: number,
  state: number,
  input: CollectInput,
  problems: Problem[],
): ProblemCode | null {
  let rowCode: ProblemCode | null = null;
  let rowBest = Number.POSITIVE_INFINITY;
  let cell = '';
  let cellBest = Number.POSITIVE_INFINITY;
  for (const cursor of cursors) {
    const { rowIndexes, findings } = cursor.list;
    while (cursor.at < rowIndexes.length && (rowIndexes[cursor.at] as number) < rowIndex) {
      cursor.at += 1;
    }
    for (; rowIndexes[cursor.at] === rowIndex; cursor.at += 1) {
      const finding = findings[cursor.at] as Finding | string;
      const code = typeof finding === 'string' ? 'VALUE_NORMALISED' : finding.code;
      // The row was delivered in another form: what is wrong in this one matters when it is sent.
      if (state === CHANGED && code !== 'ROW_CHANGED') continue;
      const rank = precedence(code, typeof finding === 'string' ? 'fix' : severityOf(finding));
      if (rank < rowBest) {
        rowBest = rank;
        rowCode = code;
      }
      if (cursor.cell !== cell) {
        problems.push(problemAt(cursor.list, rowIndex, finding, input));
      } else if (rank < cellBest) {
        problems[problems.length - 1] = problemAt(cursor.list, rowIndex, finding, input);
      } else continue;
      cell = cursor.cell;
      cellBest = rank;
    }
  }
  return rowCode;
}

/** How many problems there are, by severity and by code. */
export function countProblems(problems: readonly Problem[]): Counts {
  const counts = noneBySeverity();
  const byCode: Partial<Record<ProblemCode, number>> = {};
  for (const { code, severity } of problems) {
    counts[severity] += 1;
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return { ...counts, byCode };
}

/**
 * Calls by their worst problem, each counted once; problems come in the order of the rows. Of what is said of the tab as a
 * whole open questions are counted, each as one.
 */
export function countCallsBySeverity(problems: readonly Problem[]): BySeverity {
  const counts = noneBySeverity();
  let call: { readonly row: number; worst: Severity } | null = null;
  for (const { severity, row } of problems) {
    if (row === null) {
      if (severity === 'question') counts.question += 1;
    } else if (call === null || call.row !== row) {
      if (call !== null) counts[call.worst] += 1;
      call = { row, worst: severity };
    } else if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(call.worst)) call.worst = severity;
  }
  if (call !== null) counts[call.worst] += 1;
  return counts;
}

function noneBySeverity(): Record<Severity, number> {
  return { error: 0, question: 0, held: 0, warning: 0, fix: 0 };
}
