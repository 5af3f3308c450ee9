/** The complete counts of a check by kind, field and word, with the sentences of its groups. */

import type { CheckedTab } from '../../core/call/checked';
import { type ColumnName, kindOf } from '../../core/call/columns';
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

/** Flag words that are told, at most. */
const MOST_WORDS = 50;

/** Examples of what is corrected in a field. */
const EXAMPLES = 2;

export interface GroupView {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Problems of this code and severity; never cut. */
  readonly count: number;
  /** Calls that wait because of it; 0 where none does. */
  readonly rows: number;
  /** How many have a value that can be written into the cell. */
  readonly writable: number;
  readonly heading: Said;
  readonly sentence: Said;
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

/** An unknown word of a flag, which a person can give a meaning. */
export interface FlagWordView {
  readonly column: ColumnName;
  readonly word: string;
  readonly count: number;
}

export interface DigestView {
  /** By the table of codes; the same code can stand twice, with two severities. */
  readonly groups: readonly GroupView[];
  readonly corrected: readonly CorrectedView[];
  readonly flagWords: readonly FlagWordView[];
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
  const words = new Map<string, { column: ColumnName; word: string; count: number }>();
  for (const problem of checked.problems) {
    const key = `${problem.code} ${problem.severity}`;
    const group = byCode.get(key);
    if (group === undefined) byCode.set(key, [problem]);
    else group.push(problem);
    if (problem.severity === 'fix') addCorrected(corrected, problem);
    if (problem.code === 'FLAG_UNREADABLE') addWord(words, problem);
  }
  const { seconds } = checked.calls;
  const oldMs = ports.clock.nowMs() - LINKED_MS;
  return {
    groups: [...byCode.values()]
      .map((problems) => groupOf(ports, problems, checked))
      .sort((a, b) => PROBLEM_CODES.indexOf(a.code) - PROBLEM_CODES.indexOf(b.code)),
    corrected: [...corrected].map(([column, rest]) => ({ column, ...rest })),
    flagWords: [...words.values()].sort((a, b) => b.count - a.count).slice(0, MOST_WORDS),
    errorRows: checked.errorRows.length,
    oldReady: seconds.filter((second) => second * 1000 < oldMs).length,
    firstSecond: seconds.length === 0 ? null : seconds.reduce((a, b) => Math.min(a, b)),
    lastSecond: seconds.length === 0 ? null : seconds.reduce((a, b) => Math.max(a, b)),
  };
}

function groupOf(ports: Ports, problems: readonly Problem[], checked: CheckedTab): GroupView {
  const [first] = problems;
  const { code, severity } = first as Problem;
  return {
    code,
    severity,
    count: problems.length,
    rows: severity === 'error' || severity === 'held' ? (checked.heldByCode[code] ?? 0) : 0,
    writable: fixesOfCode(problems, code).length,
    heading: said(ports, { key: `problem.${code}.heading` }),
    sentence: said(ports, { key: `problem.${code}.sentence` }),
    ofTab: problems
      .filter((problem) => problem.row === null)
      .map((problem) => problemSaid(ports, problem)),
    asked: first === undefined ? null : askedView(first),
  };
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

function addWord(
  words: Map<string, { column: ColumnName; word: string; count: number }>,
  { column, seen }: Problem,
): void {
  if (column === null || kindOf(column) !== 'flag') return;
  const key = `${column} ${seen}`;
  const known = words.get(key);
  if (known === undefined) words.set(key, { column, word: seen, count: 1 });
  else known.count += 1;
}
