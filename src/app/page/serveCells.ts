/** The panel's actions on cells: fixes, undo, problems sheet, what is sent for a row, marks off. */

import * as v from 'valibot';
import { PROBLEM_CODES } from '../../core/call/problem';
import { lineOf, type RowLine } from '../../core/check/line';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { COUNT, FLAG, optionalText, SHEET_ID, SHEET_REQUEST, withRequest } from '../base/requests';
import { done, type Result } from '../base/result';
import { prepareCheck } from '../check/checkRun';
import { trustedBook } from '../check/checkSheet';
import { type ProblemView, problemView } from '../check/checkView';
import { type FixedCells, fixCells, undoFix } from '../check/fixCells';
import { clearMarks } from '../check/markCells';
import { makeProblemsSheet, type ProblemsSheet } from '../check/problemsSheet';
import { uploadIdOf } from '../ledger/book';
import { statusesOf, withStatuses } from '../ledger/statuses';
import { type BatchLine, batchLine } from '../panel/panelHistory';
import { readHead, requireColumns } from '../tab/readTab';

const FIX_REQUEST = v.object({
  sheetId: SHEET_ID,
  code: v.picklist(PROBLEM_CODES),
  cell: optionalText(20),
  value: optionalText(50_000),
  alike: FLAG,
  choice: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
});

/**
 * `{sheetId, code, cell?, value?, alike?, choice?}`: with a cell only that one, or all that show the same, with the chosen value;
 * else all of the code, with their suggestions or with the choice at that place (0-based).
 */
export function serveFix(ports: Ports, request: unknown): Result<FixedCells> {
  return withRequest(FIX_REQUEST, request, ({ sheetId, code, cell, value, alike, choice }) =>
    fixCells(ports, { sheetId, code, which: cell === '' ? { choice } : { cell, value, alike } }),
  );
}

const UNDO_REQUEST = v.object({ sheetId: SHEET_ID, step: v.nullish(COUNT, null) });

/** `{sheetId, step?}`: what was written last, or in that step. */
export function serveUndo(ports: Ports, request: unknown): Result<FixedCells> {
  return withRequest(UNDO_REQUEST, request, ({ sheetId, step }) => undoFix(ports, sheetId, step));
}

/** `{sheetId}`; the number of cells that had a mark. */
export function serveClear(ports: Ports, request: unknown): Result<number> {
  return withRequest(SHEET_REQUEST, request, ({ sheetId }) => clearMarks(ports, sheetId));
}

/** `{sheetId}` */
export function serveProblemsSheet(ports: Ports, request: unknown): Result<ProblemsSheet> {
  return withRequest(SHEET_REQUEST, request, ({ sheetId }) => makeProblemsSheet(ports, sheetId));
}

export interface LineAnswer extends Omit<RowLine, 'problems'> {
  readonly problems: readonly ProblemView[];
  /** Upload id of the batch in which the call went; '' where there is none. */
  readonly uploadId: string;
  /** That batch; null where there is none, or where it was rolled up with others. */
  readonly sentIn: BatchLine | null;
}

const LINE_REQUEST = v.object({ sheetId: SHEET_ID, row: COUNT });

/** `{sheetId, row}`: what became of a sheet row (1-based): when it was delivered, why it waits, or how it would go. */
export function serveLine(ports: Ports, request: unknown): Result<LineAnswer> {
  return withRequest(LINE_REQUEST, request, ({ sheetId, row }) => {
    const head = readHead(ports, sheetId);
    if (!head.ok) return head;
    const tab = requireColumns(head.value);
    if (!tab.ok) return tab;
    const book = trustedBook(ports, tab.value);
    const prepared = prepareCheck(ports, tab.value, book);
    if (!prepared.ok) return prepared;
    const line = lineOf(prepared.value.read, prepared.value.known, row);
    const id = line.batch ?? '';
    const statuses = statusesOf(tab.value.kept[DOCUMENT_KEYS.statuses]);
    const own = (book?.batches ?? []).filter(({ claim }) => claim.batch === id);
    const [batch] = withStatuses(own, statuses);
    return done({
      ...line,
      problems: line.problems.map((problem) => problemView(ports, problem)),
      uploadId: book === null ? '' : uploadIdOf(book, id),
      sentIn: batch === undefined ? null : batchLine(batch, ports.clock.nowMs()),
    });
  });
}
