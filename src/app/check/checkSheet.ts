/** *Check this sheet*: reads the tab, finds all problems, marks the bad cells, writes a line of the log. */

import type { CheckedTab, RowRules } from '../../core/call/checked';
import type { Problem } from '../../core/call/problem';
import { countCallsBySeverity, countProblems } from '../../core/check/collect';
import { waitingCalls } from '../../core/check/waitingCalls';
import type { Ports } from '../../ports';
import { done, type Result } from '../base/result';
import type { Book } from '../ledger/book';
import { ledgerQuestion } from '../ledger/ledgerGuard';
import { openLedger } from '../ledger/openLedger';
import { STARTED_ROWS } from '../tab/readPlan';
import { type ReadyTab, readHead, requireColumns, type TabHead } from '../tab/readTab';
import { rememberMapping } from '../tab/rememberMapping';
import { saveLastRun } from '../tab/tabState';
import { logCheck } from './checkLines';
import { type CheckRun, runCheck, WHOLE_TAB } from './checkRun';
import { keepSentColumn } from './keepSentColumn';
import { type Marked, markProblems, NOTHING_MARKED } from './markCells';

export interface CheckRequest {
  readonly sheetId: number;
  readonly onlyRows: RowRules['onlyRows'];
  /** Leaves the log alone: the panel looks once more at a row that a person has just changed. */
  readonly isQuiet?: boolean;
}

export interface SheetCheck {
  readonly head: TabHead;
  /** Null when the columns are not as they must be: then only problems of the tab are known. */
  readonly run: CheckRun | null;
  readonly checked: CheckedTab;
  readonly marked: Marked;
}

/** Checks by hand. What is wrong with the columns is a problem of the tab here, not a failure. */
export function checkSheet(ports: Ports, request: CheckRequest): Result<SheetCheck> {
  const head = readHead(ports, request.sheetId);
  if (!head.ok) return head;
  const { problems } = head.value.search;
  const tab = readyForCheck(head.value);
  if (tab === null) {
    const checked = onlyTabProblems(problems);
    return done({ head: head.value, run: null, checked, marked: NOTHING_MARKED });
  }
  const book = trustedBook(ports, head.value);
  const run = runCheck(ports, tab, book, {
    ...WHOLE_TAB,
    onlyRows: request.onlyRows,
  });
  if (!run.ok) return run;
  const { rowCount } = run.value.cells;
  if (rowCount > STARTED_ROWS) {
    const phase = 'marking';
    ports.progress.report({ phase, done: rowCount, total: rowCount, batch: 0, batches: 0 });
  }
  const { onlyRows, isQuiet } = request;
  const marked = markProblems(ports, head.value, run.value.checked.problems, onlyRows);
  keepSentColumn(ports, run.value, book);
  // What some rows came to says nothing of the tab.
  if (onlyRows === null) remember(ports, run.value);
  if (isQuiet !== true) logCheck(ports, run.value, ports.session.user());
  return done({ head: head.value, run: run.value, checked: run.value.checked, marked });
}

/** A tab with a header: a missing column holds every row, but the others are looked at all the same. */
export function readyForCheck(head: TabHead): ReadyTab | null {
  const { headerRow, idType } = head.search;
  return headerRow === null ? null : { ...head, headerRow, idType: idType ?? 'CLIENT_ID' };
}

/** The ledger for a check: a damaged one is no reason not to check, but nothing is taken from it. */
export function trustedBook(ports: Ports, head: TabHead): Book | null {
  const { settings, sheet, spreadsheet } = head;
  if (settings.counter === null) return null;
  const ledger = openLedger(ports, head.kept);
  const place = { sheetId: sheet.sheetId, counter: settings.counter.id };
  const question = ledgerQuestion(ledger, spreadsheet.id, place);
  return question === null || question.code === 'COPIED' ? ledger.book() : null;
}

function remember(ports: Ports, run: CheckRun): void {
  const { sheetId } = run.tab.sheet;
  // While a run goes on it remembers the same itself.
  if (requireColumns(run.tab).ok) ports.documentLock.run(() => rememberMapping(ports, run.tab));
  saveLastRun(ports.store, sheetId, {
    checkedAtMs: ports.clock.nowMs(),
    held: run.checked.held,
    ready: run.checked.ready,
    ...waitingCalls(run.checked),
    sentBefore: run.checked.sentBefore,
    lastRow: run.tab.size.rows,
    countedAtMs: ports.clock.nowMs(),
  });
}

function onlyTabProblems(problems: readonly Problem[]): CheckedTab {
  return {
    rows: 0,
    ready: 0,
    held: 0,
    sentBefore: 0,
    inDoubt: 0,
    leftOut: 0,
    skippedRows: [],
    heldByCode: {},
    counts: countProblems(problems),
    callsBySeverity: countCallsBySeverity(problems),
    problems,
    calls: { columns: [], values: [], rowNumbers: [], seconds: [] },
    errorRows: [],
  };
}
