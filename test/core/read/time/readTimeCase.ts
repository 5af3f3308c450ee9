/** Reads single cells as the time and duration readers do in a tab, for tables of cases. */

import type { Finding, ReadContext } from '../../../../src/core/call/finding';
import { PROBLEM_SEVERITY } from '../../../../src/core/call/problem';
import type { Cell, SheetColumn } from '../../../../src/core/cell/cell';
import { durationReader } from '../../../../src/core/read/duration/readDuration';
import { timeReader } from '../../../../src/core/read/time/readTime';
import { wallToInstants, type Zone, zoneOf } from '../../../../src/core/time/zone';

export function zone(name: string): Zone {
  return zoneOf(name)!;
}

export const NOW_MS = Date.UTC(2025, 2, 20, 12);

export function context(changes: Partial<ReadContext> = {}): ReadContext {
  const moscow = zone('Europe/Moscow');
  return {
    sheetZone: moscow,
    dataZone: moscow,
    locale: 'ru_RU',
    country: 'RU',
    nowMs: NOW_MS,
    timeForDates: null,
    flagWords: {},
    ...changes,
  };
}

/** A date cell: the instant that Sheets gives for a wall time `yyyy-mm-ddThh:mm:ss` of the sheet's zone. */
export function dateCell(wall: string, sheetZone: Zone = zone('Europe/Moscow')): Date {
  return new Date(wallToInstants(sheetZone, Date.parse(`${wall}Z`))[0]!);
}

export function column(
  values: readonly Cell[],
  shown: readonly string[] | null = null,
): SheetColumn {
  return { values, shown };
}

export function readTimes(
  cells: SheetColumn,
  changes: Partial<ReadContext> = {},
  timeCells?: SheetColumn,
): readonly (string | Finding)[] {
  const times = timeCells === undefined ? {} : { timeCells };
  const read = timeReader({ name: 'DateTime', cells, ...times, inverse: false }, context(changes));
  return cells.values.map((_, rowIndex) => read(rowIndex));
}

export function readTime(
  cell: Cell,
  changes: Partial<ReadContext> = {},
  shown?: string,
): string | Finding {
  return readTimes(column([cell], shown === undefined ? null : [shown]), changes)[0]!;
}

export function readDuration(cell: Cell, shown?: string, sheetZone?: Zone): string | Finding {
  const cells = column([cell], shown === undefined ? null : [shown]);
  const zones = sheetZone === undefined ? {} : { sheetZone };
  return durationReader({ name: 'TalkDuration', cells, inverse: false }, context(zones))(0);
}

/** One line for a table: what is sent as UTC time, then code and suggestion or choices. */
export function told(read: string | Finding, sentText: (sent: string) => string): string {
  if (typeof read === 'string') {
    return read === '' ? 'empty' : sentText(read);
  }
  const severity = read.severity ?? PROBLEM_SEVERITY[read.code];
  const sent = severity === 'error' ? '' : `${sentText(read.sent)} `;
  const usual = severity === PROBLEM_SEVERITY[read.code] ? '' : ` ${severity}`;
  const suggestion = read.suggestion === undefined ? '' : ` → ${read.suggestion}`;
  const choices = read.choices === undefined ? '' : ` ? ${read.choices.join(' | ')}`;
  return `${sent}${read.code}${usual}${suggestion}${choices}`;
}

/** `2025-03-14T10:45:00Z` of Unix seconds. */
export function utc(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
}
