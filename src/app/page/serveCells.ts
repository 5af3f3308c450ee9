/** The panel's actions on cells: fixes, undo, problems sheet, what is sent for a row, marks off. */

import { PROBLEM_CODES } from '../../core/call/problem';
import { lineOf, type RowLine } from '../../core/check/line';
import type { Ports } from '../../ports';
import { readCount, readFields, readSheetId, readText } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { prepareCheck } from '../check/checkRun';
import { trustedBook } from '../check/checkSheet';
import { type ProblemView, problemView } from '../check/checkView';
import { type FixedCells, fixCells, undoFix } from '../check/fixCells';
import { clearMarks } from '../check/markCells';
import { makeProblemsSheet, type ProblemsSheet } from '../check/problemsSheet';
import { readHead, requireColumns } from '../tab/readTab';

/** `{sheetId, code, cell?, value?}`: with a cell only that one, with the chosen value. */
export function serveFix(ports: Ports, request: unknown): Result<FixedCells> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const code = PROBLEM_CODES.find((each) => each === fields.value.code);
  if (code === undefined)
    return failed('BAD_REQUEST', { what: `code ${String(fields.value.code)}` });
  const cell = readText(fields.value, 'cell', 20);
  if (!cell.ok) return cell;
  const value = readText(fields.value, 'value', 50_000);
  if (!value.ok) return value;
  const one = cell.value === '' ? null : { cell: cell.value, value: value.value };
  return fixCells(ports, { sheetId: sheetId.value, code, one });
}

/** `{sheetId}` */
export function serveUndo(ports: Ports, request: unknown): Result<FixedCells> {
  return withSheet(request, (sheetId) => undoFix(ports, sheetId));
}

/** `{sheetId}`; the number of cells that had a mark. */
export function serveClear(ports: Ports, request: unknown): Result<number> {
  return withSheet(request, (sheetId) => clearMarks(ports, sheetId));
}

/** `{sheetId}` */
export function serveProblemsSheet(ports: Ports, request: unknown): Result<ProblemsSheet> {
  return withSheet(request, (sheetId) => makeProblemsSheet(ports, sheetId));
}

export interface LineAnswer extends Omit<RowLine, 'problems'> {
  readonly problems: readonly ProblemView[];
  /** Upload id of the batch in which the call went; '' where there is none. */
  readonly uploadId: string;
  readonly batchState: string;
}

/** `{sheetId, row}`: the exact CSV line of a sheet row (1-based), or when it was delivered. */
export function serveLine(ports: Ports, request: unknown): Result<LineAnswer> {
  return withSheet(request, (sheetId, fields) => {
    const row = readCount(fields, 'row');
    if (!row.ok) return row;
    if (row.value === null) return failed('BAD_REQUEST', { what: 'row' });
    const head = readHead(ports, sheetId);
    if (!head.ok) return head;
    const tab = requireColumns(head.value);
    if (!tab.ok) return tab;
    const book = trustedBook(ports, tab.value);
    const prepared = prepareCheck(ports, tab.value, book);
    if (!prepared.ok) return prepared;
    const line = lineOf(prepared.value.read, prepared.value.known, row.value);
    const batch = book?.batches.find((each) => each.claim.batch === line.batch);
    return done({
      ...line,
      problems: line.problems.map((problem) => problemView(ports, problem)),
      uploadId: batch?.last?.uploadId ?? '',
      batchState: batch?.state ?? '',
    });
  });
}

function withSheet<T>(
  request: unknown,
  work: (sheetId: number, fields: Readonly<Record<string, unknown>>) => Result<T>,
): Result<T> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  return sheetId.ok ? work(sheetId.value, fields.value) : sheetId;
}
