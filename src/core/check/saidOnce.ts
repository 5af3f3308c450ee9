/** What is missing in every row is one fact of the tab: it is said once, not row by row. */

import { type Problem, type ProblemCode, tabProblem } from '../call/problem';

/** Missing in all rows: a column that is empty, or full of zeros. */
const OF_WHOLE_COLUMNS: readonly ProblemCode[] = ['ID_MISSING', 'TIME_MISSING'];

/** In fewer rows each is looked at by itself. */
const LEAST_ROWS = 3;

/** Problems of rows where those that all `rowCount` new rows have are one problem of the tab, in front. The rows stay held. */
export function saidOnce(problems: readonly Problem[], rowCount: number): readonly Problem[] {
  if (rowCount < LEAST_ROWS) return problems;
  for (const code of OF_WHOLE_COLUMNS) {
    const [first, ...others] = problems.filter((problem) => problem.code === code);
    if (first === undefined || others.length + 1 < rowCount) continue;
    const details = { field: first.column ?? '', whole: String(rowCount) };
    const rest = problems.filter((problem) => problem.code !== code);
    return [tabProblem(code, '', details), ...rest];
  }
  return problems;
}
