/** Puts all problems of a tab on a sheet of their own, on request. */

import { type Problem, SEVERITIES } from '../../core/call/problem';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { readHead } from '../tab/readTab';
import { runCheck } from './checkRun';
import { readyForCheck, trustedBook } from './checkSheet';
import { problemView } from './checkView';

/** The columns; the code comes last, for whoever looks it up. */
const TITLES = [
  'problems.cell',
  'problems.problem',
  'problems.severity',
  'problems.field',
  'problems.seen',
  'problems.suggestion',
  'problems.message',
  'problems.code',
] as const;

export interface ProblemsSheet {
  readonly sheetId: number;
  readonly problems: number;
}

/** Sheet `Metrica Calls problems`, in the language of who makes it: severe ones first, then by row; all but the link to the cell as plain text. */
export function makeProblemsSheet(ports: Ports, sheetId: number): Result<ProblemsSheet> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const tab = readyForCheck(head.value);
  if (tab === null) return failed('HEADER_NOT_FOUND');
  const run = runCheck(ports, tab, trustedBook(ports, tab));
  if (!run.ok) return run;
  const problems = [...run.value.checked.problems].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.row ?? 0) - (b.row ?? 0),
  );
  const separator = usesSemicolons(head.value.spreadsheet.locale) ? ';' : ',';
  const linkTo = (cell: string) =>
    `=HYPERLINK("#gid=${sheetId}&range=${cell}"${separator}"${cell}")`;
  const rows = problems.map((problem) => {
    const { code, severity, column, cell, seen, suggestion } = problem;
    return [
      cell === null ? '' : linkTo(cell),
      ports.words.say({ key: `problem.${code}.heading` }),
      ports.words.say({ key: `severity.${severity}` }),
      column === null ? '' : ports.words.say({ key: `field.${column}` }),
      seen,
      suggestion ?? '',
      problemView(ports, problem).message,
      code,
    ];
  });
  const made = ports.table.writeSheet('problems', {
    name: 'Metrica Calls problems',
    rows: [TITLES.map((key) => ports.words.say({ key })), ...rows],
    formats: { 1: '@', 2: '@', 3: '@', 4: '@', 5: '@', 6: '@', 7: '@' },
    notes: {},
    widths: { 0: 70, 1: 190, 2: 110, 3: 140, 4: 200, 5: 160, 6: 560, 7: 180 },
    checkboxes: [],
    dropdowns: {},
    hasFilter: true,
    activate: false,
  });
  return done({ sheetId: made, problems: problems.length });
}

function rankOf({ severity }: Problem): number {
  return SEVERITIES.indexOf(severity);
}

/** Arguments of a formula are set apart by a semicolon where the decimal mark is a comma. */
function usesSemicolons(locale: string): boolean {
  return !/^(en|zh|ja|ko|th|he)/.test(locale);
}
