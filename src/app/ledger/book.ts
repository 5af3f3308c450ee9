/** The ledger as the use cases see it: every batch with its claim and what became of it. */

import type { Upload } from '../../metrica/uploadRecord';
import { batchIdsIn } from '../../metrica/uploadRequest';
import {
  type BatchState,
  type ClaimLine,
  type DecisionLine,
  fromCells,
  LEDGER_COLUMNS,
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
  /** Numbers that no line has. */
  readonly missing: number;
  /** Lines that cannot be read. */
  readonly edited: number;
  /** Lines that went missing or were edited since the last decision. */
  readonly damage: number;
  /** Every batch id that was ever claimed or decided upon. */
  readonly knownBatchIds: ReadonlySet<string>;
  /** Metrica's ids of uploads that are known to be some batch of this ledger. */
  readonly knownUploadIds: ReadonlySet<string>;
}

/** Whether an upload of Metrica's list is a batch of this ledger: by the batch id in its comment, or by its own id. */
export function isOurs(book: Book, upload: Pick<Upload, 'id' | 'comment'>): boolean {
  return (
    book.knownUploadIds.has(upload.id) ||
    batchIdsIn(upload.comment, '').some((id) => book.knownBatchIds.has(id))
  );
}

/**
 * Reads the ledger's lines. Their numbers give the order, so a sorted sheet reads the same; a line
 * that is edited or missing counts as bad until a person decides, and a line that stands twice counts once.
 */
export function openBook(lines: readonly (readonly string[])[]): Book {
  const batches = new Map<string, Batch>();
  const known = new Set<string>();
  const uploadIds = new Set<string>();
  const decisions: DecisionLine[] = [];
  let refused: Refused[] = [];
  let claimCount = 0;
  let missing = 0;
  let lastNumber = 0;
  const { entries, unreadable } = inOrder(lines);
  for (const { number, entry, lineIndex } of entries) {
    missing += Math.max(0, number - lastNumber - 1);
    lastNumber = number;
    known.add(entry.batch);
    switch (entry.kind) {
      case 'claim':
        claimCount += 1;
        batches.set(entry.batch, newBatch(entry, lineIndex));
        break;
      case 'state': {
        const batch = batches.get(entry.batch);
        if (entry.uploadId !== '') uploadIds.add(entry.uploadId);
        if (batch !== undefined) batches.set(entry.batch, withState(batch, entry));
        break;
      }
      case 'refused calls':
        refused.push({ line: entry, lineIndex });
        break;
      case 'decision':
        decisions.push(entry);
        for (const id of entry.strangers) known.add(id);
        for (const id of entry.unreadable) batches.delete(id);
        refused = refused.filter(({ line }) => !entry.unreadable.includes(line.batch));
        if (entry.decision === 'send all') {
          batches.clear();
          refused = [];
        }
        break;
    }
  }
  const accepted = decisions[decisions.length - 1];
  return {
    lineCount: lines.length,
    lastNumber,
    batches: [...batches.values()],
    refused,
    decisions,
    claimCount,
    missing,
    edited: unreadable,
    damage: Math.max(0, missing - (accepted?.missing ?? 0), unreadable - (accepted?.edited ?? 0)),
    knownBatchIds: known,
    knownUploadIds: uploadIds,
  };
}

interface PlacedEntry extends NumberedEntry {
  readonly lineIndex: number;
}

function inOrder(lines: readonly (readonly string[])[]): {
  readonly entries: readonly PlacedEntry[];
  readonly unreadable: number;
} {
  const entries: PlacedEntry[] = [];
  const seen = new Set<string>();
  let unreadable = 0;
  lines.forEach((cells, lineIndex) => {
    const line = fromCells(cells);
    if (line === null) {
      if (cells.some((cell) => cell !== '')) unreadable += 1;
      return;
    }
    const place = `${line.number} ${cells[LEDGER_COLUMNS.length - 1]}`;
    if (!seen.has(place)) entries.push({ ...line, lineIndex });
    seen.add(place);
  });
  entries.sort((a, b) => a.number - b.number);
  return { entries, unreadable };
}

function newBatch(claim: ClaimLine, lineIndex: number): Batch {
  const state = claim.counted === true ? 'arrived (by hand)' : 'sending';
  return { claim, lineIndex, state, last: null, notArrivedAtMs: null };
}

/** The book without some batches: their fingerprints cannot be read any more. */
export function withoutBatches(book: Book, ids: ReadonlySet<string>): Book {
  return {
    ...book,
    batches: book.batches.filter(({ claim }) => !ids.has(claim.batch)),
    refused: book.refused.filter(({ line }) => !ids.has(line.batch)),
  };
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
