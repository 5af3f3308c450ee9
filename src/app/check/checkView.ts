/** What a check came to as plain values for a page or a program: counts, mapping, problems with their sentences. */

import type { CheckedTab } from '../../core/call/checked';
import type { Mapping, Source } from '../../core/call/mapping';
import type { Problem } from '../../core/call/problem';
import { columnLetters } from '../../core/cell/a1';
import { cappedProblems } from '../../core/check/listing';
import type { Ports } from '../../ports';
import { inSentence } from '../base/inSentence';

export interface ProblemView {
  readonly code: string;
  readonly severity: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly cell: string | null;
  readonly seen: string;
  readonly suggestion: string | null;
  readonly choices: readonly string[];
  readonly message: string;
}

export type MappingView = Readonly<Record<string, SourceView>>;

/** Letters of the sheet column where nothing else is to say. */
export type SourceView =
  | string
  | { readonly constant: string }
  | { readonly column: string; readonly inverse: true }
  | { readonly date: string; readonly time: string };

export interface CountsView {
  readonly rows: number;
  readonly ready: number;
  readonly held: number;
  readonly sentBefore: number;
  readonly inDoubt: number;
  readonly leftOut: number;
  /** 1-based sheet rows that are no calls: the header once more, and totals. */
  readonly skippedRows: readonly number[];
  readonly heldByCode: Readonly<Record<string, number>>;
  readonly counts: CheckedTab['counts'];
  readonly callsBySeverity: CheckedTab['callsBySeverity'];
}

/** The counts of a check; always complete. */
export function countsView(checked: CheckedTab): CountsView {
  const { rows, ready, held, sentBefore, inDoubt, leftOut, skippedRows } = checked;
  return {
    rows,
    ready,
    held,
    sentBefore,
    inDoubt,
    leftOut,
    skippedRows,
    heldByCode: { ...checked.heldByCode } as Record<string, number>,
    counts: checked.counts,
    callsBySeverity: checked.callsBySeverity,
  };
}

/** Problems with their sentences; `all: false` gives the first thousand, at least twenty of each code. */
export function problemViews(
  ports: Ports,
  problems: readonly Problem[],
  all: boolean,
): readonly ProblemView[] {
  return (all ? problems : cappedProblems(problems)).map((problem) => problemView(ports, problem));
}

/** A mapping with sheet columns as letters. */
export function mappingView(mapping: Mapping): MappingView {
  const view: Record<string, SourceView> = {};
  for (const [name, source] of Object.entries(mapping)) {
    if (source !== undefined) view[name] = sourceView(source);
  }
  return view;
}

/** One problem with its sentence. */
export function problemView(ports: Ports, problem: Problem): ProblemView {
  const { code, severity, row, column, cell, seen, suggestion, choices = [] } = problem;
  return {
    code,
    severity,
    row,
    column,
    cell,
    seen,
    suggestion,
    choices,
    message: ports.words.say({
      key: `problem.${code}.message`,
      params: {
        ...problem.details,
        seen: inSentence(seen),
        suggestion: inSentence(suggestion ?? ''),
        cell: cell ?? '',
        row: row ?? '',
        column: column ?? '',
        field: column ?? problem.details?.field ?? '',
        choices: choices.map(inSentence).join(' / '),
      },
    }),
  };
}

function sourceView(source: Source): SourceView {
  if (source.kind === 'constant') return { constant: source.value };
  if (source.kind === 'dateAndTime') {
    return { date: columnLetters(source.dateColumn), time: columnLetters(source.timeColumn) };
  }
  const letters = columnLetters(source.column);
  return source.inverse ? { column: letters, inverse: true } : letters;
}
