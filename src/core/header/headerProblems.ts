/** What the header search says: problems of the tab, and sheet columns that were not taken though their names say something. */

import { type ColumnName, ID_TYPES, type IdType, idColumnOf } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import { type Problem, type ProblemCode, tabProblem } from '../call/problem';
import { columnLetters } from '../cell/a1';
import type {
  DoubledColumn,
  FoundColumn,
  GuessedColumn,
  LeftOut,
  LostColumn,
  SearchState,
} from './headerSearch';

export interface SearchOutcome {
  readonly idType: IdType | null;
  readonly found: readonly FoundColumn[];
  readonly lost: readonly LostColumn[];
  readonly doubled: readonly DoubledColumn[];
  readonly guesses: readonly GuessedColumn[];
  readonly leftOut: readonly LeftOut[];
}

/** There is no header row, or everything sits in one sheet column. */
export function rowProblem(code: 'HEADER_NOT_FOUND' | 'ONE_COLUMN'): Problem {
  return problem(code, '', null, {});
}

/**
 * In the order of the codes. `details`: `field` is the column's name, `header` the sheet's; further
 * `candidate` (lost, missing), `places` (letters of doubled columns), `content` (trap) with `taken`
 * (used instead), else `better` (what its export has), else `byHand`; each only where there is one. A
 * column that is lost or doubled is not also called missing.
 */
export function problemsOf(outcome: SearchOutcome): readonly Problem[] {
  return [
    ...missing(outcome),
    ...outcome.doubled.map(({ column, header, sheetColumns }) =>
      problem('COLUMN_DOUBLED', header, null, {
        field: column,
        header,
        places: sheetColumns.map(columnLetters).join(', '),
      }),
    ),
    ...outcome.lost.map(({ column, header, candidate }) =>
      problem('COLUMN_LOST', header, candidate, { field: column, header, candidate }),
    ),
    ...outcome.guesses.map(({ column, sheetColumn, header }) =>
      problem('COLUMN_GUESSED', header, column, {
        field: column,
        header,
        places: columnLetters(sheetColumn),
      }),
    ),
    ...outcome.leftOut
      .filter(({ reason }) => reason === 'trap')
      .map(({ column, header, content, taken, better }) =>
        problem('COLUMN_TRAP', header, taken ?? better, {
          field: column,
          header,
          content,
          taken,
          better: taken === null ? better : null,
          byHand: taken === null && better === null ? '1' : null,
        }),
      ),
  ];
}

function missing(outcome: SearchOutcome): readonly Problem[] {
  const accounted = new Set<ColumnName>(
    [...outcome.found, ...outcome.lost, ...outcome.doubled].map(({ column }) => column),
  );
  const { idType } = outcome;
  const needed: ColumnName[] = [idColumnOf(idType ?? ID_TYPES[0]), 'DateTime'];
  return needed
    .filter((column) => !accounted.has(column))
    .map((column) => {
      const candidate = outcome.guesses.find((guess) => guess.column === column)?.header ?? null;
      // Without an id type any of the three ids would do.
      const isAnyId = idType === null && column !== 'DateTime';
      return problem('COLUMN_MISSING', '', null, {
        field: column,
        anyId: isAnyId ? '1' : null,
        candidate,
      });
    });
}

function problem(
  code: ProblemCode,
  seen: string,
  suggestion: string | null,
  details: Readonly<Record<string, string | null>>,
): Problem {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(details)) if (value !== null) given[name] = value;
  return tabProblem(code, seen, given, suggestion);
}

/** Traps and worse names, in sheet order. Columns that a person does not want to send leave nothing out. */
export function leftOutOf(state: SearchState, notSent: readonly ColumnName[]): readonly LeftOut[] {
  const used = new Set(state.found.flatMap(({ source }) => sheetColumnsOf(source)));
  const takenFor = (column: ColumnName): string | null =>
    state.found.find((one) => one.column === column)?.header || null;
  const leftOut: LeftOut[] = [];
  for (const { trap, sheetColumn, header } of state.traps) {
    const { column, content } = trap;
    if (used.has(sheetColumn) || notSent.includes(column)) continue;
    const taken = takenFor(column);
    const better = trap.better ?? null;
    leftOut.push({ column, sheetColumn, header, reason: 'trap', content, taken, better });
  }
  for (const { column, sheetColumn, header } of state.claims) {
    const taken = takenFor(column);
    if (used.has(sheetColumn) || taken === null) continue;
    leftOut.push({
      column,
      sheetColumn,
      header,
      reason: 'worse',
      content: null,
      taken,
      better: taken,
    });
  }
  return leftOut.sort((first, second) => first.sheetColumn - second.sheetColumn);
}
