/** The ledger as the use cases see it: every batch with its claim and what became of it. */

import {
  type BatchState,
  type ClaimLine,
  type DecisionLine,
  fromCells,
  type NumberedEntry,
  type RefusedLine,
  type StateLine,
} from './ledgerLines';

/** A batch: its claim, where it stands in the ledger, and its latest state. */
export interface Batch {
  readonly claim: ClaimLine;
  /** 0-based line of the ledger, where its fingerprints are packed. */
  readonly lineIndex: number;
  readonly state: BatchState;
  readonly last: StateLine | null;
  /** When it was called *not arrived*; null when it was not. */
  readonly notArrivedAtMs: number | null;
}

export interface Refused {
  readonly line: RefusedLine;
  readonly lineIndex: number;
}

export interface Book {
  /** Lines that were read, good or bad. */
  readonly lineCount: number;
  /** Oldest first, only those that no *send all* has made void. */
  readonly batches: readonly Batch[];
  readonly refused: readonly Refused[];
  readonly decisions: readonly DecisionLine[];
  /** The highest line number in use; 0 when empty. */
  readonly lastNumber: number;
  /** Claims that stand in the ledger, void or not. */
  readonly claimCount: number;
  /** Lines that cannot be read or are missing, since the last decision. */
  readonly damage: number;
  /** Every batch id that was ever claimed or decided upon. */
  readonly knownBatchIds: ReadonlySet<string>;
}

/**
 * Reads the ledger's lines. Their numbers give the order, so a sorted sheet reads the same; a line
 * that is edited or missing counts as bad until a person decides.
 */
export function openBook(lines: readonly (readonly string[])[]): Book {
  const batches = new Map<string, Batch>();
  const known = new Set<string>();
  const decisions: DecisionLine[] = [];
  let refused: Refused[] = [];
  let claimCount = 0;
  let damage = 0;
  let lastNumber = 0;
  const { entries, unreadable } = inOrder(lines);
  for (const { number, entry, lineIndex } of entries) {
    damage += Math.max(0, number - lastNumber - 1);
    lastNumber = number;
    known.add(entry.batch);
    switch (entry.kind) {
      case 'claim':
        claimCount += 1;
        batches.set(entry.batch, {
          claim: entry,
          lineIndex,
          state: 'sending',
          last: null,
          notArrivedAtMs: null,
        });
        break;
      case 'state': {
        const batch = batches.get(entry.batch);
        if (batch !== undefined) batches.set(entry.batch, withState(batch, entry));
        break;
      }
      case 'refused calls':
        refused.push({ line: entry, lineIndex });
        break;
      case 'decision':
        decisions.push(entry);
        // A decision settles what was wrong before it.
        damage = -unreadable.filter((index) => index < lineIndex).length;
        for (const id of entry.strangers) known.add(id);
        if (entry.decision === 'send all') {
          batches.clear();
          refused = [];
        }
        break;
    }
  }
  return {
    lineCount: lines.length,
    lastNumber,
    batches: [...batches.values()],
    refused,
    decisions,
    claimCount,
    damage: damage + unreadable.length,
    knownBatchIds: known,
  };
}

interface PlacedEntry extends NumberedEntry {
  readonly lineIndex: number;
}

function inOrder(lines: readonly (readonly string[])[]): {
  readonly entries: readonly PlacedEntry[];
  readonly unreadable: readonly number[];
} {
  const entries: PlacedEntry[] = [];
  const unreadable: number[] = [];
  lines.forEach((cells, lineIndex) => {
    const line = fromCells(cells);
    if (line !== null) entries.push({ ...line, lineIndex });
    else if (cells.some((cell) => cell !== '')) unreadable.push(lineIndex);
  });
  entries.sort((a, b) => a.number - b.number);
  return { entries, unreadable };
}

/** In a batch *accepted*, *accepted short* or *arrived (by hand)*. */
export function isDelivered(state: BatchState): boolean {
  return state === 'accepted' || state === 'accepted short' || state === 'arrived (by hand)';
}

/** *sending* or *in doubt*. */
export function isOpen(state: BatchState): boolean {
  return state === 'sending' || state === 'in doubt';
}

function withState(batch: Batch, line: StateLine): Batch {
  return {
    ...batch,
    state: line.state,
    last: line,
    notArrivedAtMs: line.state === 'not arrived' ? line.timeMs : batch.notArrivedAtMs,
  };
}
