/** Puts all problems of a tab on a sheet of their own, on request. */

import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { type ReadyTab, readHead } from '../tab/readTab';
import { runCheck } from './checkRun';
import { trustedBook } from './checkSheet';
import { problemView } from './checkView';

const TITLES = ['Cell', 'Code', 'Severity', 'Column', 'Seen', 'Suggestion', 'Message'] as const;

export interface ProblemsSheet {
  readonly sheetId: number;
  readonly problems: number;
}

/** Sheet `Metrica Calls problems`: cell link, code, severity, column, seen, suggestion, message; all but the link as plain text. */
export function makeProblemsSheet(ports: Ports, sheetId: number): Result<ProblemsSheet> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const { headerRow, idType } = head.value.search;
  if (headerRow === null) return failed('HEADER_NOT_FOUND');
  const tab: ReadyTab = { ...head.value, headerRow, idType: idType ?? 'CLIENT_ID' };
  const run = runCheck(ports, tab, trustedBook(ports, tab));
  if (!run.ok) return run;
  const { problems } = run.value.checked;
  const separator = usesSemicolons(head.value.spreadsheet.locale) ? ';' : ',';
  const rows = problems.map((problem) => {
    const view = problemView(ports, problem);
    const link =
      view.cell === null
        ? ''
        : `=HYPERLINK("#gid=${sheetId}&range=${view.cell}"${separator}"${view.cell}")`;
    return [
      link,
      view.code,
      view.severity,
      view.column ?? '',
      view.seen,
      view.suggestion ?? '',
      view.message,
    ];
  });
  const made = ports.table.writeSheet('problems', {
    name: 'Metrica Calls problems',
    rows: [[...TITLES], ...rows],
    formats: { 1: '@', 2: '@', 3: '@', 4: '@', 5: '@', 6: '@' },
    notes: {},
    widths: { 0: 70, 1: 180, 2: 80, 3: 120, 4: 200, 5: 200, 6: 600 },
    checkboxes: [],
    dropdowns: {},
    activate: false,
  });
  return done({ sheetId: made, problems: problems.length });
}

/** Arguments of a formula are set apart by a semicolon where the decimal mark is a comma. */
function usesSemicolons(locale: string): boolean {
  return !/^(en|zh|ja|ko|th|he)/.test(locale);
}
