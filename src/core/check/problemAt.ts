/** A finding with its place and what stands there. */

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
