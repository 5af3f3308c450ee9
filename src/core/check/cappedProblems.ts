/** Chooses which problems are listed and marked where there are too many. */

import type { Problem } from '../call/problem';

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
