/** What outlives a run: the sheet with the calls, ledger and log, properties, who holds the lock, the time. */

import type { LogLine, LogUpdate } from '../../../src/ports';

export type SheetCell = string | number;

/** The tab with the calls, and one that may come to stand beside it. */
export const SHEET_ID = 1;
export const SECOND_ID = 2;

const NAMES: Readonly<Record<number, string>> = { [SHEET_ID]: 'Calls', [SECOND_ID]: 'Branch' };

/** Nothing but data: written out, it is the whole state. */
export interface Cloud {
  nowMs: number;
  readonly spreadsheetId: string;
  locale: string;
  /** Header and rows of each tab with calls. */
  readonly tabs: Map<number, SheetCell[][]>;
  /** The first tab shows id and time last, far from the rest, and has a note 600 rows below. */
  readonly isWide: boolean;
  /** Lines of the ledger sheet, packed cells at the end; null: there is no such sheet. */
  ledger: string[][] | null;
  log: LogLine[];
  readonly document: Map<string, string>;
  readonly users: Map<string, Map<string, string>>;
  lockedBy: string | null;
  /** Random numbers go on from run to run, so that the same seed gives the same trace. */
  randomState: number;
}

/** A write that Google has buffered: it lasts from the next flush on. */
export type Write = (cloud: Cloud) => void;

/** A spreadsheet with one tab of the given rows and nothing sent yet. */
export function makeCloud(rows: SheetCell[][], seed: number, isWide = false): Cloud {
  return {
    isWide,
    nowMs: Date.parse('2026-11-20T09:00:00Z'),
    spreadsheetId: 'spreadsheet-1',
    locale: 'ru_RU',
    tabs: new Map([[SHEET_ID, rows]]),
    ledger: null,
    log: [],
    document: new Map(),
    users: new Map(),
    lockedBy: null,
    randomState: seed >>> 0,
  };
}

const WIDE_GAP = 12;
const WIDE_ROWS = 600;
const WIDE_ABOVE = 30;

/** The name of a tab; null where there is none. */
export function tabName({ tabs }: Cloud, sheetId: number): string | null {
  return tabs.has(sheetId) ? (NAMES[sheetId] ?? '') : null;
}

/** A tab as it is laid out. */
export function sheetRows(
  { tabs, isWide }: Cloud,
  sheetId: number,
): readonly (readonly SheetCell[])[] {
  const rows = tabs.get(sheetId) ?? [];
  if (!isWide || sheetId !== SHEET_ID) return rows;
  const gap = new Array<SheetCell>(WIDE_GAP).fill('');
  const [header = [], ...calls] = rows.map(([id = '', time = '', ...rest]) => [
    ...rest,
    ...gap,
    id,
    time,
  ]);
  // Rows near the header are read whole, with it.
  const above = Array.from({ length: WIDE_ABOVE }, (): SheetCell[] => []);
  const wide = [header, ...above, ...calls];
  while (wide.length < WIDE_ROWS) wide.push([]);
  wide.push([...gap, 'a note far below']);
  return wide;
}

/** Rewrites what is known of batches in the log. */
export function updateLog(cloud: Cloud, changes: readonly LogUpdate[]): void {
  cloud.log = cloud.log.map((line) => ({
    ...line,
    ...changes.find((change) => change.batch === line.batch && line.batch !== ''),
  }));
}

/** The next random number. Mulberry32: small, fast, the same on every machine. */
export function drawRandom(source: { randomState: number }): number {
  source.randomState = (source.randomState + 0x6d2b79f5) >>> 0;
  let mixed = source.randomState;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** Random numbers of a seed. */
export function randomFrom(seed: number): () => number {
  const source = { randomState: seed >>> 0 };
  return () => drawRandom(source);
}
