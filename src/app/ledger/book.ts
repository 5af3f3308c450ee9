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
  type TabCounter,
} from './ledgerLines';

/** A batch: its claim, where it stands in the ledger, and its latest state. */
export interface Batch {
  readonly claim: ClaimLine;
  /** Number of its claim: what a decision says of everything before it, it says of lower numbers. */
  readonly number: number;
  /** 0-based line of the ledger, where its fingerprints are packed. */
  readonly lineIndex: number;
  readonly state: BatchState;
  readonly last: StateLine | null;
  /** When it was called *not arrived*; null when it was not. */
  readonly notArrivedAtMs: number | null;
}

export interface Refused {
  readonly line: RefusedLine;
  readonly number: number;
  readonly lineIndex: number;
}

export interface Decision {
  readonly line: DecisionLine;
  readonly number: number;
}

export interface Book {
  /** Oldest first, every one that can be read; which of them count for a tab and counter `countsFor` tells. */
  readonly batches: readonly Batch[];
  readonly refused: readonly Refused[];
  readonly decisions: readonly Decision[];
  /** The highest line number in use; 0 when empty. */
  readonly lastNumber: number;
  /** Claims that stand in the ledger. */
  readonly claimCount: number;
  /** Numbers below the highest that no line has, as ranges. */
  readonly missing: readonly (readonly [from: number, to: number])[];
  /** Lines that cannot be read, as they stand. */
  readonly edited: readonly (readonly string[])[];
  /** Every batch id that stands in the ledger itself. */
  readonly claimedBatchIds: ReadonlySet<string>;
  /** These, and those of which a person has decided for some tab. */
  readonly knownBatchIds: ReadonlySet<string>;
  /** Metrica's ids of uploads that are known to be some batch of this ledger. */
  readonly knownUploadIds: ReadonlySet<string>;
  /** By which fingerprints are compared with those of the ledger; '' where there is none. */
  readonly secret: string;
}

/** Whether an upload of Metrica's list is a batch of this ledger: by the batch id in its comment, or by its own id. */
export function isOurs(book: Book, upload: Pick<Upload, 'id' | 'comment'>): boolean {
  return (
    book.knownUploadIds.has(upload.id) ||
    batchIdsIn(upload.comment, '').some((id) => book.knownBatchIds.has(id))
  );
}

/** What counts for a tab and counter: all but what a person's word has made void for this very place. */
export function countsFor(
  book: Book,
  place: TabCounter,
): (line: { readonly number: number; readonly batch: string }) => boolean {
  const own = decisionsOf(book, place);
  const voidBelow = Math.max(
    0,
    ...own.filter(({ line }) => line.decision === 'send all').map(({ number }) => number),
  );
  const unreadable = new Set(own.flatMap(({ line }) => line.unreadable));
  return ({ number, batch }) => number > voidBelow && !unreadable.has(batch);
}

/** The batches that count for a tab and counter, oldest first; those of other tabs, too. */
export function batchesFor(book: Book, place: TabCounter): readonly Batch[] {
  const counts = countsFor(book, place);
  return book.batches.filter(
    ({ claim, number }) =>
      claim.counter === place.counter && counts({ number, batch: claim.batch }),
  );
}

/** The words that a person gave for a tab and counter, oldest first; *goes on here* is none of them. */
export function decisionsOf(book: Book, { sheetId, counter }: TabCounter): readonly Decision[] {
  return book.decisions.filter(
    ({ line }) =>
      line.sheetId === sheetId && line.counter === counter && line.decision !== 'goes on here',
  );
}

/** The book as it will be once a word is written down. */
export function withDecision(book: Book, line: DecisionLine): Book {
  return { ...book, decisions: [...book.decisions, { line, number: book.lastNumber + 1 }] };
}

/**
 * Reads the ledger's lines. Their numbers give the order, so a sorted sheet reads the same; a line
 * that is edited or missing counts as bad until a person decides, and a line that stands twice counts once.
 */
export function openBook(lines: readonly (readonly string[])[], secret = ''): Book {
  const batches = new Map<string, Batch>();
  const claimedBatchIds = new Set<string>();
  const strangers = new Set<string>();
  const knownUploadIds = new Set<string>();
  const decisions: Decision[] = [];
  const refused: Refused[] = [];
  const missing: (readonly [number, number])[] = [];
  let claimCount = 0;
  let lastNumber = 0;
  const { entries, edited } = inOrder(lines);
  for (const { number, entry, lineIndex } of entries) {
    if (number > lastNumber + 1) missing.push([lastNumber + 1, number - 1]);
    lastNumber = number;
    claimedBatchIds.add(entry.batch);
    switch (entry.kind) {
      case 'claim':
        claimCount += 1;
        batches.set(entry.batch, newBatch(entry, number, lineIndex));
        break;
      case 'state': {
        const batch = batches.get(entry.batch);
        if (entry.uploadId !== '') knownUploadIds.add(entry.uploadId);
        if (batch !== undefined) batches.set(entry.batch, withState(batch, entry));
        break;
      }
      case 'refused calls':
        refused.push({ line: entry, number, lineIndex });
        break;
      case 'decision':
        decisions.push({ line: entry, number });
        for (const id of entry.strangers) strangers.add(id);
        break;
    }
  }
  return {
    batches: [...batches.values()],
    refused,
    decisions,
    lastNumber,
    claimCount,
    missing,
    edited,
    claimedBatchIds,
    knownBatchIds: new Set([...claimedBatchIds, ...strangers]),
    knownUploadIds,
    secret,
  };
}

interface PlacedEntry extends NumberedEntry {
  readonly lineIndex: number;
}

function inOrder(lines: readonly (readonly string[])[]): {
  readonly entries: readonly PlacedEntry[];
  readonly edited: readonly (readonly string[])[];
} {
  const entries: PlacedEntry[] = [];
  const edited: (readonly string[])[] = [];
  const seen = new Set<string>();
  lines.forEach((cells, lineIndex) => {
    const line = fromCells(cells);
    if (line === null) {
      if (cells.some((cell) => cell !== '')) edited.push(cells);
      return;
    }
    const place = `${line.number} ${cells[LEDGER_COLUMNS.length - 1]}`;
    if (!seen.has(place)) entries.push({ ...line, lineIndex });
    seen.add(place);
  });
  entries.sort((a, b) => a.number - b.number);
  return { entries, edited };
}

function newBatch(claim: ClaimLine, number: number, lineIndex: number): Batch {
  const state = claim.counted === true ? 'arrived (by hand)' : 'sending';
  return { claim, number, lineIndex, state, last: null, notArrivedAtMs: null };
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
