/** What is known of each row while a tab is checked, and the problems found, held column by column. */

import type { Finding } from '../call/finding';
import type { SheetColumn } from '../cell/cell';
import type { ColumnName } from './columns';
import { PROBLEM_CODES, PROBLEM_SEVERITY, type ProblemCode, type Severity } from './problem';

/** Where a row stands. `NEW` rows are ready or held, by the worst that was found in them. */
export const SKIPPED = 0;
export const LEFT_OUT = 1;
export const NEW = 2;
/** Delivered before in another form: held, whatever else is wrong in it. */
export const CHANGED = 3;
export const SENT_BEFORE = 4;
export const IN_DOUBT = 5;

/** Worst severities as numbers: higher is worse, 0 is none. */
export const FIX = 1;
const WARNING = 2;
export const HELD = 3;
const QUESTION = 4;
export const ERROR = 5;

const SEVERITY_LEVEL: Readonly<Record<Severity, number>> = {
  fix: FIX,
  warning: WARNING,
  held: HELD,
  error: ERROR,
  question: QUESTION,
};

/** One byte a row for each fact; rows by 0-based index. */
export interface TabRows {
  readonly count: number;
  /** 1 where something stands that makes the row a call. */
  readonly made: Uint8Array;
  readonly worst: Uint8Array;
  readonly state: Uint8Array;
}

export function tabRows(count: number): TabRows {
  return {
    count,
    made: new Uint8Array(count),
    worst: new Uint8Array(count),
    state: new Uint8Array(count),
  };
}

/** Problems of one sheet column, in row order. A bare text stands for `VALUE_NORMALISED`, sent as this text. */
export interface FoundList {
  readonly name: ColumnName;
  /** 1-based; null for a constant, which has no cells. */
  readonly sheetColumn: number | null;
  /** What stands in the cells, for `seen`; null for a constant. */
  readonly cells: SheetColumn | null;
  readonly rowIndexes: number[];
  readonly findings: (Finding | string)[];
}

/** An empty list for another rule at the same cells. */
export function listBeside(list: FoundList): FoundList {
  return { ...list, rowIndexes: [], findings: [] };
}

/** Adds a finding; rows must come in ascending order. */
export function noteFinding(
  list: FoundList,
  rows: TabRows,
  rowIndex: number,
  finding: Finding,
): void {
  list.rowIndexes.push(rowIndex);
  list.findings.push(finding);
  const level = SEVERITY_LEVEL[severityOf(finding)];
  if (level > (rows.worst[rowIndex] ?? 0)) rows.worst[rowIndex] = level;
}

export function severityOf(finding: Finding): Severity {
  return finding.severity ?? PROBLEM_SEVERITY[finding.code];
}

const CODE_PLACE: Readonly<Record<string, number>> = Object.fromEntries(
  PROBLEM_CODES.map((code, place) => [code, place]),
);

/** Which of two problems counts: the lower number, by severity, then by place in the table of codes. */
export function precedence(code: ProblemCode, severity: Severity): number {
  return (ERROR - SEVERITY_LEVEL[severity]) * PROBLEM_CODES.length + (CODE_PLACE[code] ?? 0);
}
