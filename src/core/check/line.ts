/** What is sent for one row: its CSV line, its time in words, or the batch in which it went. */

import type { RowState } from '../call/checked';
import type { ColumnName } from '../call/columns';
import type { KnownCalls } from '../call/delivered';
import type { Problem } from '../call/problem';
import { ERROR, IN_DOUBT, LEFT_OUT, SENT_BEFORE, SKIPPED } from '../call/tabRows';
import { shownWallText } from '../cell/seen';
import { csvLine } from '../deliver/csv';
import type { Zone } from '../time/zone';
import { type ExaminedTab, judgeRows, type ReadRows } from './check';

export interface RowLine {
  readonly row: number;
  readonly state: RowState;
  /** Column names as the first line of the file has them. */
  readonly header: string;
  /** The line as it is sent or was, without a line break; null where an error or a missing value stands in the way. */
  readonly line: string | null;
  /** What is sent of each column that is not empty; nothing where no line can be. */
  readonly sent: Readonly<Partial<Record<ColumnName, string>>>;
  readonly time: LineTime | null;
  /** The batch in which the call went, is in doubt, or went before it was changed. */
  readonly batch: string | null;
  readonly problems: readonly Problem[];
}

/** One instant, as `yyyy-mm-dd hh:mm:ss`. */
export interface LineTime {
  readonly seconds: number;
  readonly utc: string;
  readonly local: string;
  /** Zone of `local`: that of the data. */
  readonly zone: string;
}

/** `rowNumber` is a 1-based sheet row; outside the tab's rows it is skipped. */
export function lineOf(read: ReadRows, known: KnownCalls, rowNumber: number): RowLine {
  const { input } = read;
  const onlyRows = [{ from: rowNumber, to: rowNumber }];
  const rules = { ...input.rules, onlyRows };
  const tab = judgeRows({ ...read, input: { ...input, rules } }, known);
  const rowIndex = rowNumber - input.headerRow - 1;
  const isWhole = canBeSent(tab, rowIndex);
  const seconds = Number(tab.time?.values[rowIndex] ?? '');
  return {
    row: rowNumber,
    state: stateOf(tab, rowIndex),
    header: tab.sent.map(({ name }) => name).join(','),
    line: isWhole ? lineAt(tab, rowIndex) : null,
    sent: isWhole ? sentAt(tab, rowIndex) : {},
    time: seconds > 0 ? timeOf(seconds, input.context.dataZone) : null,
    batch: tab.batches.get(rowIndex) ?? null,
    problems: tab.checked.problems.filter(({ row }) => row === rowNumber),
  };
}

function stateOf(tab: ExaminedTab, rowIndex: number): RowState {
  const state = tab.rows.state[rowIndex] ?? SKIPPED;
  if (state === SKIPPED) return 'skipped';
  if (state === LEFT_OUT) return 'leftOut';
  if (state === SENT_BEFORE) return 'sentBefore';
  if (state === IN_DOUBT) return 'inDoubt';
  return tab.checked.ready === 1 ? 'ready' : 'held';
}

/** Rows that were delivered could be sent, whatever would be said about them today. */
function canBeSent(tab: ExaminedTab, rowIndex: number): boolean {
  const state = tab.rows.state[rowIndex] ?? SKIPPED;
  if (state === SKIPPED || tab.id === null || tab.time === null) return false;
  if (tab.id.values[rowIndex] === '' || tab.time.values[rowIndex] === '') return false;
  if (state === SENT_BEFORE || state === IN_DOUBT) return true;
  return (tab.rows.worst[rowIndex] ?? 0) < ERROR;
}

function sentAt(tab: ExaminedTab, rowIndex: number): RowLine['sent'] {
  const cells = tab.sent.map(({ name, values }) => [name, values[rowIndex] ?? ''] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

function lineAt(tab: ExaminedTab, rowIndex: number): string {
  return csvLine(
    tab.sent.map(({ values }) => values),
    rowIndex,
  );
}

function timeOf(seconds: number, zone: Zone): LineTime {
  return {
    seconds,
    utc: new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' '),
    local: shownWallText(seconds * 1000, zone),
    zone: zone.name,
  };
}
