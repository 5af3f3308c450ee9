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
  type NumberRange,
  type RefusedLine,
  type RolledLine,
  type RolledMember,
  type StateLine,
  type TabCounter,
} from './ledgerLines';

/** A batch: its claim, where it stands in the ledger, and its latest state. */
export interface Batch {
  readonly claim: ClaimLine;
  /** Number of its claim: what a decision says of everything before it, it says of lower numbers. */
  readonly number: number;
  /** Numbers of all its lines. */
  readonly numbers: readonly number[];
  /** 0-based line of the ledger, where its fingerprints are packed. */
  readonly lineIndex: number;
  readonly state: BatchState;
  readonly last: StateLine | null;
  /** When lists or a person said that Metrica has nothing of it, so that its calls became new; null when nobody did. */
  readonly givenUpAtMs: number | null;
  /** The batches that were rolled up into this one, in the order of their fingerprints; null for a batch as it was sent. */
  readonly members: readonly RolledMember[] | null;
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
  readonly missing: readonly NumberRange[];
  /** Lines that cannot be read, as they stand. */
  readonly edited: readonly (readonly string[])[];
  /** Lines (0-based) that others stand for. */
  readonly superfluous: readonly number[];
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

/** Metrica's id of the upload of a batch, of one that was rolled up too; '' where it is not known. */
export function uploadIdOf(book: Book, id: string): string {
  for (const { claim, last, members } of book.batches) {
    if (claim.batch === id) return last?.uploadId ?? '';
    const member = members?.find(([batch]) => batch === id);
    if (member !== undefined) return member[1];
  }
  return '';
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
  return new GrowingBook(lines).view(secret);
}

/** A book that grows with the lines that its run appends. */
export class GrowingBook {
  private readonly batches = new Map<string, Batch>();
  private readonly claimed = new Set<string>();
  private readonly claims = new Set<string>();
  private readonly known = new Set<string>();
  private readonly uploadIds = new Set<string>();
  private readonly decisions: Decision[] = [];
  private readonly refused: Refused[] = [];
  private readonly covers: NumberRange[] = [];
  private readonly numbers: number[] = [];
  private readonly edited: (readonly string[])[] = [];
  /** Lines of batches, by batch: what a rolled-up line makes superfluous. */
  private readonly linesOf = new Map<string, number[]>();
  private readonly superfluous: number[] = [];
  /** Worked out anew where lines are rolled up; a line that is appended is the next one, and leaves it. */
  private missing: readonly NumberRange[] | null = null;
  /** The highest number in use; 0 when empty. */
  lastNumber = 0;

  constructor(lines: readonly (readonly string[])[]) {
    for (const placed of inOrder(lines, this.edited)) this.add(placed);
  }

  /** Takes up the next line. */
  add({ number, entry, lineIndex }: PlacedEntry): void {
    this.numbers.push(number);
    this.lastNumber = Math.max(this.lastNumber, number);
    this.claimed.add(entry.batch);
    this.known.add(entry.batch);
    switch (entry.kind) {
      case 'claim':
        this.claims.add(entry.batch);
        this.batches.set(entry.batch, newBatch(entry, number, lineIndex));
        this.place(entry.batch, lineIndex);
        break;
      case 'state': {
        const batch = this.batches.get(entry.batch);
        if (entry.uploadId !== '') this.uploadIds.add(entry.uploadId);
        if (batch !== undefined) this.batches.set(entry.batch, withState(batch, entry, number));
        this.place(entry.batch, lineIndex);
        break;
      }
      case 'rolled up':
        this.rollUp(entry, lineIndex);
        break;
      case 'refused calls':
        this.refused.push({ line: entry, number, lineIndex });
        break;
      case 'decision':
        this.decisions.push({ line: entry, number });
        for (const id of entry.strangers) this.known.add(id);
        break;
    }
  }

  /** The book as it stands now. */
  view(secret: string): Book {
    return {
      batches: [...this.batches.values()].sort((a, b) => a.number - b.number),
      refused: this.refused,
      decisions: this.decisions,
      lastNumber: this.lastNumber,
      claimCount: this.claims.size,
      missing: this.gaps(),
      edited: this.edited,
      superfluous: this.superfluous,
      claimedBatchIds: this.claimed,
      knownBatchIds: this.known,
      knownUploadIds: this.uploadIds,
      secret,
    };
  }

  private gaps(): readonly NumberRange[] {
    this.missing ??= gapsIn([
      ...this.numbers.map((each): NumberRange => [each, each]),
      ...this.covers,
    ]);
    return this.missing;
  }

  private place(batch: string, lineIndex: number): void {
    const lines = this.linesOf.get(batch);
    if (lines === undefined) this.linesOf.set(batch, [lineIndex]);
    else lines.push(lineIndex);
  }

  private rollUp(line: RolledLine, lineIndex: number): void {
    for (const [batch, uploadId] of line.members) {
      this.claimed.add(batch);
      this.known.add(batch);
      this.claims.add(batch);
      if (uploadId !== '') this.uploadIds.add(uploadId);
      this.batches.delete(batch);
      this.superfluous.push(...(this.linesOf.get(batch) ?? []));
      this.linesOf.delete(batch);
    }
    this.covers.push(...line.covers);
    this.missing = null;
    if (line.delivered) this.batches.set(line.batch, rolledBatch(line, lineIndex));
  }
}

/** Numbers from 1 to the highest that lie in none of the ranges. */
function gapsIn(ranges: readonly NumberRange[]): readonly NumberRange[] {
  const gaps: NumberRange[] = [];
  let last = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > last + 1) gaps.push([last + 1, from - 1]);
    last = Math.max(last, to);
  }
  return gaps;
}

export interface PlacedEntry extends NumberedEntry {
  readonly lineIndex: number;
}

function inOrder(
  lines: readonly (readonly string[])[],
  edited: (readonly string[])[],
): readonly PlacedEntry[] {
  const entries: PlacedEntry[] = [];
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
  return entries.sort((a, b) => a.number - b.number);
}

function rolledBatch(line: RolledLine, lineIndex: number): Batch {
  const { newest: number, members } = line;
  const claim: ClaimLine = { ...line, kind: 'claim' };
  const state = 'accepted';
  const last: StateLine = {
    kind: 'state',
    batch: line.batch,
    timeMs: line.timeMs,
    by: line.by,
    state,
    uploadId: '',
    source: null,
    accepted: null,
    linked: line.linked,
    status: '',
    error: '',
  };
  return { claim, number, numbers: [], lineIndex, state, last, givenUpAtMs: null, members };
}

function newBatch(claim: ClaimLine, number: number, lineIndex: number): Batch {
  const state = claim.counted === true ? 'arrived (by hand)' : 'sending';
  return {
    claim,
    number,
    numbers: [number],
    lineIndex,
    state,
    last: null,
    givenUpAtMs: null,
    members: null,
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

/** Said by lists or by a person, not by the answer to the batch itself: it may still turn up. */
function isGivenUp({ state, uploadId }: StateLine): boolean {
  if (state === 'refused') return uploadId !== '';
  return state === 'not arrived' || state === 'send again (by hand)';
}

function withState(batch: Batch, line: StateLine, number: number): Batch {
  return {
    ...batch,
    numbers: [...batch.numbers, number],
    state: line.state,
    last: line,
    givenUpAtMs: isGivenUp(line) ? line.timeMs : batch.givenUpAtMs,
  };
}
