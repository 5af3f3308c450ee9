/** Says what Metrica should hold, by ten lines of its own: it shares no code with what it judges. */

import type { SheetCell } from './cloud';

/** A call of the generator: what stands in the sheet and what must arrive. */
export interface MadeCall {
  readonly cells: readonly SheetCell[];
  /** The CSV line as Metrica stores it; null for a row that must never be sent. */
  readonly line: string | null;
}

export const HEADER: readonly string[] = ['ClientId', 'DateTime', 'Price', 'Currency', 'Tag'];
export const CSV_HEADER = 'ClientId,DateTime,Price,Currency,Tag';

const MOSCOW_MS = 3 * 3600 * 1000;

/** A good call: its id, Unix second, price in kopecks and tag. */
export function makeCall(id: string, second: number, kopecks: number, tag: string): MadeCall {
  const wall = new Date(second * 1000 + MOSCOW_MS).toISOString();
  const [year, month, day] = wall.slice(0, 10).split('-');
  const price = `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;
  const quoted = /[",\n]/.test(tag) ? `"${tag.replace(/"/g, '""')}"` : tag;
  return {
    cells: [
      id,
      `${day}.${month}.${year} ${wall.slice(11, 19)}`,
      `${price.replace('.', ',')} ₽`,
      'RUB',
      tag,
    ],
    line: `${id},${second},${price},RUB,${quoted}`,
  };
}

/** A row that must stay: its id has letters. */
export function makeBadCall(number: number): MadeCall {
  return { cells: [`bad-${number}`, '19.11.2026 10:00:00', '', '', ''], line: null };
}

export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Stored lines that no row of the sheet stands for. */
  readonly strange: readonly string[];
}

/** Compares what Metrica stored with what the sheet holds; every sendable line must stand there exactly once. */
export function judge(calls: readonly MadeCall[], stored: readonly string[]): Verdict {
  const wanted = new Set(calls.flatMap((call) => call.line ?? []));
  const count = (line: string) => stored.filter((each) => each === line).length;
  return {
    lost: [...wanted].filter((line) => count(line) === 0),
    doubled: [...wanted].filter((line) => count(line) > 1),
    strange: stored.filter((line) => !wanted.has(line)),
  };
}
