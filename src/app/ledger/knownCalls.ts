/** Unpacks the fingerprints of the batches that a tab's calls can meet. */

import type {
  Fingerprint,
  KnownCall,
  KnownCalls,
  KnownUnderKey,
  Span,
} from '../../core/call/delivered';
import { NO_KNOWN_CALLS } from '../../core/call/delivered';
import { checksumOf, packedCells, unpackFingerprints } from '../../core/deliver/packing';
import type { Ledger } from '../../ports';
import { planLines } from '../tab/readPlan';
import { type Batch, type Book, countsFor, isDelivered, isOpen } from './book';
import type { ClaimLine, TabCounter } from './ledgerLines';
import { checkOf } from './printSecret';

/** Known calls of a ledger. */
export interface LedgerCalls extends KnownCalls {
  /** Whether packed cells that were read since do not fit their checksum. */
  isDamaged(): boolean;
}

/**
 * The calls that the ledger knows for a tab and counter within a span. Packed cells are read only for batches that
 * overlap it, those of all others once somebody asks for calls under another time. `damaged` when packed cells do not
 * fit their checksum.
 */
export function knownCallsOf(
  ledger: Ledger,
  book: Book,
  place: TabCounter,
  span: Span | null,
): LedgerCalls | 'damaged' {
  const lines = span === null ? [] : packedLines(book, place);
  if (span === null || lines.length === 0) return { ...NO_KNOWN_CALLS, isDamaged: () => false };
  const near = lines.filter(
    ({ line }) => line.firstSecond <= span.last && line.lastSecond >= span.first,
  );
  const calls = new Map<string, KnownCall[]>();
  const isSound = eachCall(ledger, near, (print, call) => addTo(calls, print.key, call));
  if (!isSound) return 'damaged';
  let byContent: Map<string, KnownUnderKey[]> | null = null;
  let damaged = false;
  return {
    size: calls.size,
    canBeMoved: true,
    secret: book.secret,
    find: (key) => calls.get(key),
    alike(content) {
      if (byContent === null) {
        const all = new Map<string, KnownUnderKey[]>();
        damaged = !eachCall(ledger, lines, ({ key }, call) =>
          addTo(all, call.content, { key, call }),
        );
        byContent = all;
      }
      return byContent.get(content) ?? [];
    },
    isDamaged: () => damaged,
  };
}

/** Unpacks lines call by call; false when packed cells do not fit their checksum. */
function eachCall(
  ledger: Ledger,
  lines: readonly PrintedLine[],
  take: (print: Fingerprint, call: KnownCall) => void,
): boolean {
  for (const { line, state, reason, cells, members } of readPacked(ledger, lines)) {
    if (cells === 'damaged') return false;
    const batchAt = batchesAlong(line.batch, members);
    for (const print of unpackFingerprints(cells)) {
      take(print, { content: print.content, state, batch: batchAt(), reason });
    }
  }
  return true;
}

/** Tells call by call in which batch it went; a rolled-up line has those of its members one after the other. */
function batchesAlong(own: string, members: Batch['members']): () => string {
  if (members === null) return () => own;
  let place = 0;
  let left = members[0]?.[2] ?? 0;
  return () => {
    while (left === 0 && place + 1 < members.length) {
      place += 1;
      left = members[place]?.[2] ?? 0;
    }
    left -= 1;
    return members[place]?.[0] ?? own;
  };
}

function addTo<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

/** Ids of the lines whose packed fingerprints do not fit their checksum, of all that count for a place, at any time. */
export function damagedBatches(ledger: Ledger, book: Book, place: TabCounter): ReadonlySet<string> {
  const lines = readPacked(ledger, packedLines(book, place));
  return new Set(lines.flatMap(({ line, cells }) => (cells === 'damaged' ? [line.batch] : [])));
}

export interface PrintedLine {
  readonly line: Pick<
    ClaimLine,
    'batch' | 'calls' | 'counter' | 'firstSecond' | 'lastSecond' | 'packedSum' | 'secretCheck'
  >;
  readonly number: number;
  readonly lineIndex: number;
  readonly state: KnownCall['state'];
  readonly reason: string;
  readonly members: Batch['members'];
}

/** What counts for a place and was printed by the secret that is at hand. */
function packedLines(book: Book, place: TabCounter): readonly PrintedLine[] {
  const counts = countsFor(book, place);
  const check = checkOf(book.secret);
  return printedLines(book).filter(
    ({ line, number }) =>
      line.counter === place.counter &&
      line.secretCheck === check &&
      counts({ number, batch: line.batch }),
  );
}

/** Every line whose fingerprints decide something: delivered or open batches, refused calls. */
export function printedLines(book: Book): readonly PrintedLine[] {
  return [
    ...book.batches
      .filter((batch) => isDelivered(batch.state) || isOpen(batch.state))
      .map(({ claim, number, lineIndex, state, members }) => ({
        line: claim,
        number,
        lineIndex,
        state: isDelivered(state) ? ('delivered' as const) : ('inDoubt' as const),
        reason: '',
        members,
      })),
    ...book.refused.map(({ line, number, lineIndex }) => ({
      line,
      number,
      lineIndex,
      state: 'refused' as const,
      reason: line.message,
      members: null,
    })),
  ];
}

/** The packed cells of lines, in their order; `damaged` where they do not fit their checksum. */
export function readPacked<Line extends PrintedLine>(ledger: Ledger, lines: readonly Line[]) {
  const wanted = lines.map(({ lineIndex, line }) => ({
    lineIndex,
    cells: packedCells(line.calls),
  }));
  const byIndex = new Map<number, readonly string[]>();
  for (const block of planLines(wanted)) {
    ledger.readPacked(block).forEach((cells, offset) => {
      byIndex.set(block.first + offset, cells);
    });
  }
  return lines.map((each) => {
    const found = byIndex.get(each.lineIndex) ?? [];
    const cells = found.slice(0, packedCells(each.line.calls)).filter((cell) => cell !== '');
    const isSound = checksumOf(cells) === each.line.packedSum;
    return { ...each, cells: isSound ? cells : ('damaged' as const) };
  });
}
