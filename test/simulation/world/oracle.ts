/** Says what Metrica should hold, by ten lines of its own: it shares no code with what it judges. */

import type { SheetCell } from './cloud';

/** A call of the generator: what stands in the sheet and what must arrive. */
export interface MadeCall {
  readonly cells: readonly SheetCell[];
  /** The CSV line as Metrica stores it; null for a row that must never be sent. */
  readonly line: string | null;
  /** Another form of the same call: one of the two must arrive. */
  readonly or?: string;
}

export const HEADER: readonly string[] = ['ClientId', 'DateTime', 'Price', 'Currency', 'Tag'];
export const CSV_HEADER = 'ClientId,DateTime,Price,Currency,Tag';

const MOSCOW_MS = 3 * 3600 * 1000;

/** A good call: its id, Unix second, price in kopecks and tag. */
export function makeCall(id: string, second: number, kopecks: number, tag: string): MadeCall {
  const price = `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;
  const quoted = /[",\n]/.test(tag) ? `"${tag.replace(/"/g, '""')}"` : tag;
  return {
    cells: [id, timeCell(second), `${price.replace('.', ',')} ₽`, 'RUB', tag],
    line: `${id},${second},${price},RUB,${quoted}`,
  };
}

function timeCell(second: number): string {
  const wall = new Date(second * 1000 + MOSCOW_MS).toISOString();
  const [year, month, day] = wall.slice(0, 10).split('-');
  return `${day}.${month}.${year} ${wall.slice(11, 19)}`;
}

/** The same call so many seconds later. */
export function movedCall(call: MadeCall, bySeconds: number): MadeCall {
  if (call.line === null) return call;
  const [id = '', second = '', ...rest] = call.line.split(',');
  const moved = Number(second) + bySeconds;
  const [idCell = '', , ...others] = call.cells;
  return { cells: [idCell, timeCell(moved), ...others], line: [id, moved, ...rest].join(',') };
}

/** A row that must stay: its id has letters. */
export function makeBadCall(number: number): MadeCall {
  return { cells: [`bad-${number}`, '19.11.2026 10:00:00', '', '', ''], line: null };
}

export const FIRST_SECOND = Date.parse('2026-11-18T07:00:00Z') / 1000;

/** Seven sendable calls and a bad one; two calls share id, price and tag and differ only in time. */
export function makeCalls(): readonly MadeCall[] {
  return [
    makeCall('1700000000123456789', FIRST_SECOND, 150_000, 'first'),
    makeCall('1700000000123456790', FIRST_SECOND + 61, 0, 'a, "b"'),
    makeBadCall(1),
    makeCall('1700000000123456791', FIRST_SECOND + 3600, 99, ''),
    makeCall('1700000000123456792', FIRST_SECOND + 7200, 150_000, 'same'),
    makeCall('1700000000123456792', FIRST_SECOND + 7260, 150_000, 'same'),
    makeCall('1700000000123456793', FIRST_SECOND + 9000, 1, '=SUM(A1)'),
    makeCall('1700000000123456794', FIRST_SECOND + 9001, 25_050, 'последний'),
  ];
}

/** Calls of another tab on the same day, four to send: more than one batch. */
export function makeBranchCalls(): MadeCall[] {
  return [1, 2, 3, 4].map((number) =>
    makeCall(`170000000022345678${number}`, FIRST_SECOND + number * 1800, number * 100, 'branch'),
  );
}

/** The first call with another price. */
export function changedFirst(): MadeCall {
  return makeCall('1700000000123456789', FIRST_SECOND, 170_050, 'first');
}

export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Stored lines that no row of the sheet stands for. */
  readonly strange: readonly string[];
}

/** Compares what Metrica stored with what the sheet holds; every sendable line must stand there exactly once. */
export function judge(calls: readonly MadeCall[], stored: readonly string[]): Verdict {
  const wanted = calls.flatMap(({ line, or }) => (line === null ? [] : [[line, or ?? line]]));
  const count = (forms: readonly string[]) => stored.filter((each) => forms.includes(each)).length;
  const textOf = (forms: readonly string[]) => forms[0] ?? '';
  return {
    lost: wanted.filter((forms) => count(forms) === 0).map(textOf),
    doubled: wanted.filter((forms) => count(forms) > 1).map(textOf),
    strange: stored.filter((line) => !wanted.some((forms) => forms.includes(line))),
  };
}
