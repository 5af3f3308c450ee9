/** Reads single cells and whole columns in tests, in Moscow and with Russian phones unless a case says otherwise. */

import type { ColumnName } from '../../../src/core/call/columns';
import type { ColumnReader, Finding, ReadContext } from '../../../src/core/call/finding';
import type { Cell } from '../../../src/core/cell/cell';
import { zoneOf } from '../../../src/core/time/zone';

const MOSCOW = zoneOf('Europe/Moscow')!;

export const CONTEXT: ReadContext = {
  sheetZone: MOSCOW,
  dataZone: MOSCOW,
  locale: 'ru_RU',
  country: 'RU',
  nowMs: Date.UTC(2025, 2, 10),
  timeForDates: null,
  flagWords: {},
};

export interface ReadOptions extends Partial<ReadContext> {
  readonly inverse?: boolean;
}

/** What a reader gives for every cell of a column. */
export function readColumn(
  reader: ColumnReader,
  name: ColumnName,
  cells: readonly Cell[],
  { inverse = false, ...context }: ReadOptions = {},
): (string | Finding)[] {
  const read = reader(
    { name, cells: { values: cells, shown: null }, inverse },
    { ...CONTEXT, ...context },
  );
  return cells.map((_, rowIndex) => read(rowIndex));
}

/** What a reader gives for the only cell of a column. */
export function readCell(
  reader: ColumnReader,
  name: ColumnName,
  cell: Cell,
  options: ReadOptions = {},
): string | Finding {
  return readColumn(reader, name, [cell], options)[0]!;
}

/** A verdict in one line: what is sent, or the code with what is sent and suggested. */
export function inWords(read: string | Finding): string {
  if (typeof read === 'string') return read === '' ? 'empty' : `sends ${read}`;
  const parts: string[] = [read.code];
  if (read.severity !== undefined) parts.push(`(${read.severity})`);
  if (read.sent !== '') parts.push(`sends ${read.sent}`);
  if (read.suggestion !== undefined) parts.push(`suggests ${read.suggestion}`);
  if (read.choices !== undefined) parts.push(`choices ${read.choices.join(' | ')}`);
  return parts.join(' ');
}
