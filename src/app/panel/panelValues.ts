/** The cells of a kind of problem by what stands in them: one value is one line, however many cells hold it. */

import type { ColumnName } from '../../core/call/columns';
import type { Problem } from '../../core/call/problem';
import { cappedProblems } from '../../core/check/listing';

/** The same text in the same sheet column, with the same values offered for it. */
export interface ValueView {
  readonly column: ColumnName | null;
  /** Letters of the sheet column; '' where the column is a constant. */
  readonly letters: string;
  /** The text, cut to what a list shows. */
  readonly seen: string;
  /** The values that can be written: the suggestion, or those between which a person must choose. */
  readonly offered: readonly string[];
  /** What is known of why the text is wrong, for the message of its kind: «В ноябре 30 дней»; absent where nothing is. */
  readonly details?: Readonly<Record<string, string>>;
  /** Calls that have it. */
  readonly count: number;
  /** Their sheet rows, 1-based; fewer than `count` where a check finds very much. */
  readonly rows: readonly number[];
}

/** Cells that are listed, of all kinds together. */
const LISTED = { most: 20_000, ofEachCode: 20 };

/** Characters of a text that a list shows. */
const MOST_SEEN = 300;

/** The problems whose cells are listed. What is only sent in another form has examples instead. */
export function listedProblems(problems: readonly Problem[]): ReadonlySet<Problem> {
  const withRow = problems.filter(({ severity, row }) => severity !== 'fix' && row !== null);
  return new Set(cappedProblems(withRow, LISTED));
}

/** The values of one kind, the most frequent first; among equals as they stand in the sheet. */
export function valuesOf(
  problems: readonly Problem[],
  listed: ReadonlySet<Problem>,
): readonly ValueView[] {
  const byText = new Map<string, ValueView & { count: number; rows: number[] }>();
  for (const problem of problems) {
    const { row, column, cell, seen, severity } = problem;
    if (row === null || severity === 'fix') continue;
    const letters = cell === null ? '' : cell.replace(/\d+$/, '');
    const offered = offeredFor(problem);
    const details = causeOf(problem);
    const key = [letters, column, seen, ...offered, ...Object.values(details)].join('\n');
    const known = byText.get(key);
    const value = known ?? {
      column,
      letters,
      seen: seen.slice(0, MOST_SEEN),
      offered,
      ...(Object.keys(details).length === 0 ? {} : { details }),
      count: 0,
      rows: [],
    };
    if (known === undefined) byText.set(key, value);
    value.count += 1;
    if (listed.has(problem)) value.rows.push(row);
  }
  return [...byText.values()]
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.count - a.count);
}

/** The words that say the cause; the field is known, and a batch tells a person nothing. */
function causeOf({ details = {} }: Problem): Readonly<Record<string, string>> {
  const { field: _field, batch: _batch, ...cause } = details;
  return cause;
}

/** The values between which a person must choose, else the one that is suggested. */
function offeredFor({ suggestion, choices = [] }: Problem): readonly string[] {
  if (choices.length > 0) return choices;
  return suggestion === null ? [] : [suggestion];
}
