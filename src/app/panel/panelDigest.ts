/** The complete counts of a check by kind, value and field, with the sentences of its groups. Every number counts calls. */

import type { CheckedTab } from '../../core/call/checked';
import type { ColumnName } from '../../core/call/columns';
import {
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  type Severity,
} from '../../core/call/problem';
import { fixesOfCode } from '../../core/marks/fixes';
import { LINKED_MS } from '../../core/read/time/sent';
import type { Ports } from '../../ports';
import { type Said, said } from '../base/said';
import { type AskedView, askedView } from './panelAsked';
import { problemSaid } from './panelColumns';
import { listedProblems, type ValueView, valuesOf } from './panelValues';

/** Examples of what is corrected in a field. */
const EXAMPLES = 2;

export interface GroupView {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Calls with this problem, however many of their cells have it; never cut. 0 for what is said of the tab and holds no call. */
  readonly count: number;
  /** Calls that wait because of it before all else: each call stands in one group. */
  readonly rows: number;
  /** How many cells have a value that can be written into them. */
  readonly writable: number;
  /** How many values each of the cells lets a person choose from; 0 where some do not. */
  readonly choices: number;
  /** What stands in the cells; none where the problem is only a form that is corrected when it is sent. */
  readonly values: readonly ValueView[];
  readonly heading: Said;
  readonly sentence: Said;
  /** What is said of one value, to be filled with its `seen` and `details`. */
  readonly message: Said;
  /** Problems of the tab have a sentence each. */
  readonly ofTab: readonly Said[];
  /** An open question of meaning with its answers; null for all else. */
  readonly asked: AskedView | null;
}

/** What is corrected when it is sent, by column. */
export interface CorrectedView {
  readonly column: ColumnName;
  readonly count: number;
  readonly examples: readonly { readonly seen: string; readonly sent: string }[];
}

export interface DigestView {
  /** By the table of codes; the same code can stand twice, with two severities. */
  readonly groups: readonly GroupView[];
  readonly corrected: readonly CorrectedView[];
  /** Calls of which anything is corrected, each counted once. */
  readonly correctedCalls: number;
  /** Rows with errors: each counted once. */
  readonly errorRows: number;
  /** Ready calls that are older than Metrica usually links. */
  readonly oldReady: number;
  /** Unix seconds of the first and last ready call; null when there is none. */
  readonly firstSecond: number | null;
  readonly lastSecond: number | null;
}

/** Counts everything once; lists of cells are apart and may be capped. */
export function digestOf(ports: Ports, checked: CheckedTab): DigestView {
  const byCode = new Map<string, Problem[]>();
  const corrected = new Map<ColumnName, { count: number; examples: CorrectedView['examples'] }>();
  const listed = listedProblems(checked.problems);
  for (const problem of checked.problems) {
    const key = `${problem.code} ${problem.severity}`;
    const group = byCode.get(key);
    if (group === undefined) byCode.set(key, [problem]);
    else group.push(problem);
    if (problem.severity === 'fix') addCorrected(corrected, problem);
  }
  const { seconds } = checked.calls;
  const oldMs = ports.clock.nowMs() - LINKED_MS;
  return {
    groups: [...byCode.values()]
      .map((problems) => groupOf(ports, problems, listed, checked))
      .sort((a, b) => PROBLEM_CODES.indexOf(a.code) - PROBLEM_CODES.indexOf(b.code)),
    corrected: [...corrected].map(([column, rest]) => ({ column, ...rest })),
    correctedCalls: callsWith(checked.problems.filter(({ severity }) => severity === 'fix')),
    errorRows: checked.errorRows.length,
    oldReady: seconds.filter((second) => second * 1000 < oldMs).length,
    firstSecond: seconds.length === 0 ? null : seconds.reduce((a, b) => Math.min(a, b)),
    lastSecond: seconds.length === 0 ? null : seconds.reduce((a, b) => Math.max(a, b)),
  };
}

function groupOf(
  ports: Ports,
  problems: readonly Problem[],
  listed: ReadonlySet<Problem>,
  checked: CheckedTab,
): GroupView {
  const [first] = problems;
  const { code, severity } = first as Problem;
  const rows = severity === 'warning' || severity === 'fix' ? 0 : (checked.heldByCode[code] ?? 0);
  return {
    code,
    severity,
    count: Math.max(callsWith(problems), rows),
    rows,
    writable: fixesOfCode(problems, code).length,
    choices: problems.reduce(
      (least, { choices = [] }) => Math.min(least, choices.length),
      Number.MAX_SAFE_INTEGER,
    ),
    values: valuesOf(problems, listed),
    heading: said(ports, { key: `problem.${code}.heading` }),
    sentence: said(ports, { key: `problem.${code}.sentence` }),
    message: said(ports, { key: `problem.${code}.message` }),
    ofTab: problems
      .filter((problem) => problem.row === null)
      .map((problem) => problemSaid(ports, problem)),
    asked: first === undefined ? null : askedView(first),
  };
}

/** Calls that the problems stand in, each counted once; problems come in the order of the rows. */
export function callsWith(problems: readonly Problem[]): number {
  let calls = 0;
  let last: number | null = null;
  for (const { row } of problems) {
    if (row !== null && row !== last) calls += 1;
    last = row;
  }
  return calls;
}

function addCorrected(
  corrected: Map<ColumnName, { count: number; examples: CorrectedView['examples'] }>,
  { column, seen, suggestion }: Problem,
): void {
  if (column === null) return;
  const known = corrected.get(column) ?? { count: 0, examples: [] };
  const isNew = known.examples.length < EXAMPLES && suggestion !== null;
  corrected.set(column, {
    count: known.count + 1,
    examples: isNew ? [...known.examples, { seen, sent: suggestion }] : known.examples,
  });
}
