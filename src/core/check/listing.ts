/** The list of problems: a finding with its place and what stands there, and which are listed where there are too many. */

import type { Finding } from '../call/finding';
import type { Problem } from '../call/problem';
import { type FoundList, severityOf } from '../call/tabRows';
import { columnLetters } from '../cell/a1';
import { seenIn } from '../cell/seen';
import type { Zone } from '../time/zone';

export interface Place {
  readonly headerRow: number;
  readonly sheetZone: Zone;
}

/** The problem of a row (0-based below the header); of a constant's column it has no cell. */
export function problemAt(
  list: FoundList,
  rowIndex: number,
  finding: Finding | string,
  place: Place,
): Problem {
  const row = place.headerRow + 1 + rowIndex;
  const column = list.name;
  const cell = list.sheetColumn === null ? null : columnLetters(list.sheetColumn) + row;
  const seen = list.cells === null ? '' : seenIn(list.cells, rowIndex, place.sheetZone);
  if (typeof finding === 'string') {
    const code = 'VALUE_NORMALISED';
    return { code, severity: 'fix', row, column, cell, seen, suggestion: finding };
  }
  const { code, choices, details } = finding;
  const severity = severityOf(finding);
  const suggestion = finding.suggestion ?? null;
  const problem = { code, severity, row, column, cell, seen, suggestion };
  if (choices === undefined && details === undefined) return problem;
  return {
    ...problem,
    ...(choices === undefined ? {} : { choices }),
    ...(details === undefined ? {} : { details }),
  };
}

export interface ProblemCaps {
  /** At most this many in all. */
  readonly most: number;
  /** Of each code at least this many, as far as there are. */
  readonly ofEachCode: number;
}

const PROBLEM_CAPS: ProblemCaps = { most: 1000, ofEachCode: 20 };

/**
 * The first problems, with at least some of every code, in their order. All codes together must fit
 * into `most` with their least number; the counts of the check stay complete.
 */
export function cappedProblems(
  problems: readonly Problem[],
  caps: ProblemCaps = PROBLEM_CAPS,
): readonly Problem[] {
  if (problems.length <= caps.most) return problems;
  const ofCode = new Map<string, number>();
  const sure = problems.map(({ code }) => {
    const count = ofCode.get(code) ?? 0;
    ofCode.set(code, count + 1);
    return count < caps.ofEachCode;
  });
  let room = caps.most - sure.filter(Boolean).length;
  return problems.filter((_, index) => {
    if (sure[index] === true) return true;
    room -= 1;
    return room >= 0;
  });
}
