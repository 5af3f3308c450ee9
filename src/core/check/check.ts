/** The check of a tab, in two steps: cells are read; what the ledger knows of their time comes in; problems and ready calls come out. */

import type { BySeverity, Calls, CheckedTab, CheckInput } from '../call/checked';
import { COLUMN_NAMES, type ColumnName, idColumnOf, kindOf } from '../call/columns';
import { type KnownCalls, NO_KNOWN_CALLS, type Span } from '../call/delivered';
import type { Problem, ProblemCode } from '../call/problem';
import { type FoundList, type TabRows, tabRows } from '../call/tabRows';
import { callsBeforeIds, idProblems } from '../meaning/idEvidence';
import { withIdsTelling } from '../meaning/orderByIds';
import { openQuestions } from '../meaning/questions';
import { findShifted } from '../meaning/rowShift';
import { type ReadColumn, readColumn } from '../read/readColumn';
import { type Collected, collect, countCallsBySeverity, countProblems } from './collect';
import { type CallsToCompare, type ComparedCalls, compareCalls, spanOf } from './compareCalls';
import { possibleTimes } from './possibleTimes';
import { applyFilters, scopeOf } from './rowFilters';
import { applyRowRules } from './rowRules';
import { saidOnce } from './saidOnce';
import { skipRows } from './skippedRows';
import { applyTabRules, constantProblems } from './tabRules';

/**
 * A tab whose cells were read and filtered. The ledger is asked for the calls of `span`; what it knows goes into
 * `judgeRows`, once: the verdict is written into `rows`.
 */
export interface ReadRows {
  readonly input: CheckInput;
  readonly rows: TabRows;
  /** 0-based rows that are no calls. */
  readonly skipped: readonly number[];
  readonly columns: ReadonlyMap<ColumnName, ReadColumn>;
  /** Columns of the CSV, in their order, one text a row of the tab. */
  readonly sent: readonly ReadColumn[];
  readonly id: ReadColumn | null;
  readonly time: ReadColumn | null;
  /** Unix seconds by row, 0 where there is none. */
  readonly seconds: Float64Array;
  /** What is compared with the ledger; null without an id column or `DateTime`. */
  readonly toCompare: CallsToCompare | null;
  /** The time from the earliest to the latest new call; null when no row has both id and time. */
  readonly span: Span | null;
  readonly lists: readonly FoundList[];
}

/** The check with what it was made from, for asking about single rows. */
export interface ExaminedTab extends Pick<ReadRows, 'rows' | 'sent' | 'id' | 'time'> {
  readonly checked: CheckedTab;
  /** By 0-based row: the code that holds it. */
  readonly heldBy: ReadonlyMap<number, ProblemCode>;
  /** By 0-based row: the batch in which a call went, or is in doubt. */
  readonly batches: ReadonlyMap<number, string>;
}

/** Both steps of the check, where the known calls are at hand. */
export function checkTab(input: CheckInput, known: KnownCalls = NO_KNOWN_CALLS): CheckedTab {
  return judgeRows(readRows(input), known).checked;
}

/** The first step: reads all rows of a tab. The same whatever the ledger knows. */
export function readRows(asked: CheckInput): ReadRows {
  const { cells, rowIndexes: skipped } = skipRows(asked, asked.headers);
  const input = withIdsTelling({ ...asked, cells });
  const rows = tabRows(input.rowCount);
  const columns = readColumns(input, rows);
  const id = columns.get(idColumnOf(input.idType)) ?? null;
  const time = columns.get('DateTime') ?? null;
  const sent = [...columns.values()].filter(({ name }) => isSent(name, input));
  const seconds = secondsOf(time, rows.count);
  applyFilters(input, seconds, rows);
  const lists: FoundList[] = sent.flatMap((column) => column.found);
  lists.push(...applyRowRules(columns, id, rows, new Set(input.rules.sendWithout)));
  lists.push(...findShifted(input, columns, id, rows));
  let toCompare: CallsToCompare | null = null;
  if (id !== null && time !== null) {
    const ids = [...columns.values()].filter(({ name }) => kindOf(name) === 'id');
    const details = sent.filter(({ name }) => kindOf(name) !== 'id' && name !== 'DateTime');
    const times = possibleTimes(time, input.context);
    toCompare = { ids, id, seconds, possibleTimes: times, details };
  }
  const span = toCompare === null ? null : spanOf(toCompare, rows);
  return { input, rows, skipped, columns, sent, id, time, seconds, toCompare, span, lists };
}

/**
 * The second step: the verdict on every row. It depends neither on the order of the rows (of equal rows the first is kept)
 * nor on the selection: that only limits what is reported and sent. While the tab itself has an error, every row is held by it.
 */
export function judgeRows(read: ReadRows, known: KnownCalls): ExaminedTab {
  const { input, rows, columns, sent, id, time, seconds, toCompare } = read;
  const compared =
    toCompare === null ? NOTHING_COMPARED : compareCalls(toCompare, known, input.rules, rows);
  const early = callsBeforeIds(input, id, time, seconds, rows);
  const lists = [...read.lists, ...compared.lists, ...(early.list === null ? [] : [early.list])];
  const inScope = scopeOf(input);
  const tabProblems = [
    ...input.tabProblems,
    ...constantProblems(columns),
    ...idProblems(input, id, rows),
    ...openQuestions(input, columns, rows),
    ...early.problems,
  ];
  const { headerRow, context, counter } = input;
  const heldByTab = heldByTabProblem(tabProblems, toCompare === null);
  const place = { headerRow, sheetZone: context.sheetZone };
  const collected = collect({ lists, inScope, heldByTab, ...place }, rows);
  const { readyRows } = collected;
  // A column of zones is nobody's setting.
  const dataZone = input.zones === undefined ? context.dataZone : null;
  const { nowMs } = context;
  const later = applyTabRules({ columns, counter, dataZone, nowMs, readyRows, inScope }, rows);
  const ofRows = saidOnce(collected.problems, collected.ready + collected.held);
  const ofTab = [...tabProblems, ...later];
  const problems = [...ofTab, ...ofRows];
  const callsBySeverity = countCallsBySeverity([...ofTab, ...collected.problems]);
  const calls = callsOf(sent, seconds, readyRows, headerRow);
  const skipped = read.skipped.filter((rowIndex) => inScope?.[rowIndex] !== 0);
  const skippedRows = skipped.map((rowIndex) => headerRow + 1 + rowIndex);
  const checked = summary(collected, problems, callsBySeverity, calls, skippedRows);
  const { heldBy } = collected;
  return { checked, rows, sent, id, time, heldBy, batches: compared.batches };
}

const NOTHING_COMPARED: ComparedCalls = { lists: [], batches: new Map() };

/** Reads every mapped column. Ids that are not sent are read too: a call may have been delivered under them. */
function readColumns(input: CheckInput, rows: TabRows): ReadonlyMap<ColumnName, ReadColumn> {
  const { cells, context, mapping, zones } = input;
  const sendWithout = new Set(input.rules.sendWithout);
  const columns = new Map<ColumnName, ReadColumn>();
  // What is wrong in a cell that is not sent is nobody's problem.
  const unsentRows: TabRows = { ...rows, worst: new Uint8Array(rows.count) };
  for (const name of COLUMN_NAMES) {
    const source = mapping[name];
    if (source === undefined) continue;
    const asked = { name, source, cells, context, sendWithout, zones };
    columns.set(name, readColumn(asked, isSent(name, input) ? rows : unsentRows));
  }
  return columns;
}

function isSent(name: ColumnName, input: CheckInput): boolean {
  return kindOf(name) !== 'id' || name === idColumnOf(input.idType);
}

/** Unix seconds of each row, 0 where there is none. */
function secondsOf(time: ReadColumn | null, count: number): Float64Array {
  const seconds = new Float64Array(count);
  if (time === null) return seconds;
  for (let rowIndex = 0; rowIndex < count; rowIndex += 1) {
    const text = time.values[rowIndex];
    if (text !== undefined && text !== '') seconds[rowIndex] = Number(text);
  }
  return seconds;
}

/** The error or question of the tab that holds its rows; without an id column or `DateTime` nothing can be sent either. */
function heldByTabProblem(
  problems: readonly Problem[],
  columnMissing: boolean,
): ProblemCode | null {
  const holding =
    problems.find(({ severity }) => severity === 'error') ??
    problems.find(({ severity }) => severity === 'question');
  return holding?.code ?? (columnMissing ? 'COLUMN_MISSING' : null);
}

function callsOf(
  sent: readonly ReadColumn[],
  seconds: Float64Array,
  readyRows: readonly number[],
  headerRow: number,
): Calls {
  const isWhole = readyRows.length === seconds.length;
  return {
    columns: sent.map(({ name }) => name),
    // A tab of ready rows needs no copy.
    values: sent.map(({ values }) => (isWhole ? values : pick(values, readyRows))),
    rowNumbers: readyRows.map((rowIndex) => headerRow + 1 + rowIndex),
    seconds: readyRows.map((rowIndex) => seconds[rowIndex] ?? 0),
  };
}

function pick(values: readonly string[], rowIndexes: readonly number[]): string[] {
  const picked = new Array<string>(rowIndexes.length);
  for (let place = 0; place < rowIndexes.length; place += 1) {
    picked[place] = values[rowIndexes[place] as number] as string;
  }
  return picked;
}

function summary(
  collected: Collected,
  problems: readonly Problem[],
  callsBySeverity: BySeverity,
  calls: Calls,
  skippedRows: readonly number[],
): CheckedTab {
  const { ready, held, sentBefore, inDoubt, leftOut, heldByCode, errorRows } = collected;
  return {
    rows: ready + held + sentBefore + inDoubt,
    ready,
    held,
    sentBefore,
    inDoubt,
    leftOut,
    skippedRows,
    heldByCode,
    counts: countProblems(problems),
    callsBySeverity,
    problems,
    calls,
    errorRows,
  };
}
