/** The column *Metrica Calls* of a tab, which says what became of each row: where it stands, and what in it is ours. */

import type { Cell } from '../../core/cell/cell';
import type { Ports, SheetInfo } from '../../ports';

const WHOLE = ['inDoubt', 'ready', 'leftOut'] as const;

export type OursTest = (cell: Cell | undefined) => boolean;

/** Whether a cell holds a text of ours, in any language; what a person wrote there is theirs. */
export function sentTextTest(ports: Ports): OursTest {
  const all = (key: string) => ports.words.inAllLanguages(`sentColumn.${key}`);
  const startsOf = (key: string) => all(key).map((text) => (text.split('{')[0] ?? '').trim());
  const whole = new Set(WHOLE.flatMap(all));
  const waits = startsOf('waits');
  const sent = startsOf('sent');
  return (cell) =>
    typeof cell === 'string' &&
    (whole.has(cell) ||
      waits.some((start) => cell.startsWith(start)) ||
      sent.some((start) => cell.startsWith(start) && /^(?: \d|$)/.test(cell.slice(start.length))));
}

/** 1-based; by its metadata, which people move with it, else by its header where a program dropped that. */
export function sentColumnOf(
  ports: Ports,
  sheet: SheetInfo,
  top: readonly (readonly Cell[])[],
): number | null {
  if (sheet.sentColumn !== null) return sheet.sentColumn;
  const headers = ports.words.inAllLanguages('sentColumn.header');
  const isHeader = (cell: Cell) => typeof cell === 'string' && headers.includes(cell);
  const index = top.find((row) => row.some(isHeader))?.findIndex(isHeader) ?? -1;
  // A person's own column of that name has no text of ours in it.
  return index >= 0 && top.some((row) => sentTextTest(ports)(row[index])) ? index + 1 : null;
}

/** Rows in which nothing stands in the column: no search takes it for data. */
export function withoutColumn(
  rows: readonly (readonly Cell[])[],
  column: number | null,
): readonly (readonly Cell[])[] {
  if (column === null) return rows;
  return rows.map((row) => row.map((cell, index) => (index === column - 1 ? '' : cell)));
}
