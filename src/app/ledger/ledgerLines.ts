/** The lines of the ledger sheet: how a claim, a change of state and a decision are written and read back. */

import type { CallDays } from '../../core/deliver/callDays';
import { checksumOf } from '../../core/deliver/packing';
import type { Ports } from '../../ports';
import type { Reading } from '../tab/reading';

/** What can become of a batch, first to last. */
export const BATCH_STATES = [
  'sending',
  'accepted',
  'accepted short',
  'refused',
  'in doubt',
  'withdrawn',
  'not arrived',
  'arrived (by hand)',
  'send again (by hand)',
] as const;

export type BatchState = (typeof BATCH_STATES)[number];

/** A tab and the counter that it sends to: for these a decision holds. */
export interface TabCounter {
  readonly sheetId: number;
  readonly counter: string;
}

/** A batch as it was claimed, before anything was sent. */
export interface ClaimLine {
  readonly kind: 'claim';
  readonly batch: string;
  readonly timeMs: number;
  readonly by: string;
  readonly how: 'hand' | 'schedule';
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly sheet: string;
  readonly counter: string;
  readonly calls: number;
  /** Unix seconds of the earliest and latest call. */
  readonly firstSecond: number;
  readonly lastSecond: number;
  /** Its calls by the days of the counter's zone; lines that were written before they were kept have none. */
  readonly days?: CallDays;
  readonly reading: Reading;
  /** Checksum of the packed cells. */
  readonly packedSum: string;
  /** Tells by which secret they were printed (`CallPrints.check`). */
  readonly secretCheck: string;
  /** Nothing was sent: a person counts these calls as delivered. The batch is *arrived (by hand)* from its first line on. */
  readonly counted?: true;
}

/** What became of a batch. */
export interface StateLine {
  readonly kind: 'state';
  readonly batch: string;
  readonly timeMs: number;
  readonly by: string;
  readonly state: BatchState;
  readonly uploadId: string;
  readonly source: number | null;
  readonly accepted: number | null;
  readonly linked: number | null;
  /** Metrica's status word. */
  readonly status: string;
  /** Code of the error, for *refused* and *in doubt*. */
  readonly error: string;
}

/** A line that changes the state of a batch; nothing is known of its upload but what `more` says. */
export function stateLine(
  ports: Pick<Ports, 'clock'>,
  by: string,
  batch: string,
  state: BatchState,
  more: Partial<StateLine> = {},
): StateLine {
  return {
    kind: 'state',
    batch,
    timeMs: ports.clock.nowMs(),
    by,
    state,
    uploadId: '',
    source: null,
    accepted: null,
    linked: null,
    status: '',
    error: '',
    ...more,
  };
}

/** A person's word about the ledger itself. *Count as delivered* and *send all* hold for one tab and counter alone. */
export interface DecisionLine extends TabCounter {
  readonly kind: 'decision';
  readonly batch: string;
  readonly timeMs: number;
  readonly by: string;
  /** `send all`: for this place everything before counts no more. `goes on here`: this copy goes on. */
  readonly decision: 'count as delivered' | 'send all' | 'goes on here';
  readonly spreadsheetId: string;
  /** Batch ids that Metrica's list had and the ledger had not. */
  readonly strangers: readonly string[];
  /** Batches whose packed fingerprints did not fit their checksum; for this place they count no more. */
  readonly unreadable: readonly string[];
  /** What was wrong with the ledger then, in short: with just that a person has dealt. '' where nothing was. */
  readonly faults: string;
}

/** Calls that Metrica refused one by one; their fingerprints are packed. */
export interface RefusedLine {
  readonly kind: 'refused calls';
  readonly batch: string;
  readonly timeMs: number;
  readonly by: string;
  readonly counter: string;
  readonly calls: number;
  readonly firstSecond: number;
  readonly lastSecond: number;
  /** The server's words. */
  readonly message: string;
  readonly packedSum: string;
  readonly secretCheck: string;
}

/** One of the batches of a rolled-up line. */
export type RolledMember = readonly [batch: string, uploadId: string, calls: number];

/**
 * Old batches of one tab, counter and reading in one line, from then on in place of their own lines. They are delivered,
 * and their fingerprints are packed one after the other, or nothing of theirs counts but that they are known.
 */
export interface RolledLine extends Omit<ClaimLine, 'kind' | 'counted'> {
  readonly kind: 'rolled up';
  readonly delivered: boolean;
  /** Calls that Metrica has linked, as far as it had said; null where it had said nothing. */
  readonly linked: number | null;
  readonly members: readonly RolledMember[];
  /** Claim of the newest member. */
  readonly newest: number;
  /** Numbers of the lines in whose place it stands. */
  readonly covers: readonly NumberRange[];
}

/** Line numbers, both ends included. */
export type NumberRange = readonly [from: number, to: number];

export type LedgerEntry = ClaimLine | StateLine | DecisionLine | RefusedLine | RolledLine;

/** Titles of the ledger sheet's columns; packed fingerprints follow in as many more as are needed. */
export const LEDGER_COLUMNS = [
  'Number',
  'Kind',
  'Batch',
  'Time',
  'By',
  'Details',
  'Checksum',
] as const;

/** Cells of a line: its number (1, 2, 3 …), kind, batch, time, who, the rest as JSON, checksum of these. All texts. */
export function toCells(number: number, entry: LedgerEntry): readonly string[] {
  const { kind, batch, timeMs, by, ...rest } = entry;
  const time = new Date(timeMs).toISOString();
  const cells = [String(number), kind, batch, time, by, JSON.stringify(rest)];
  return [...cells, checksumOf(cells)];
}

export interface NumberedEntry {
  readonly number: number;
  readonly entry: LedgerEntry;
}

/** Lines that were read already: a line that this run wrote need not be read again. */
const known = new WeakMap<readonly string[], NumberedEntry>();

/** Reads a line back; null when it was edited, cut or written by something else. */
export function fromCells(cells: readonly string[]): NumberedEntry | null {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const line = readLine(cells);
  if (line !== null) known.set(cells, line);
  return line;
}

function readLine(cells: readonly string[]): NumberedEntry | null {
  const head = cells.slice(0, LEDGER_COLUMNS.length - 1);
  const [number, kind, batch, time, by, rest] = head;
  if (rest === undefined || cells[LEDGER_COLUMNS.length - 1] !== checksumOf(head)) return null;
  // The checksum fits, so the line is one that toCells wrote.
  const entry = { kind, batch, timeMs: Date.parse(time ?? ''), by, ...JSON.parse(rest) };
  return { number: Number(number), entry: entry as LedgerEntry };
}
