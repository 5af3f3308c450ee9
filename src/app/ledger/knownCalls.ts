/** Unpacks the fingerprints of the batches that a tab's calls can meet. */

import type { KnownCall, KnownCalls, Span } from '../../core/call/delivered';
import { NO_KNOWN_CALLS } from '../../core/call/delivered';
import { checksumOf, unpackFingerprints } from '../../core/deliver/packing';
import type { Ledger } from '../../ports';
import { type Book, isDelivered, isOpen } from './book';
import type { ClaimLine } from './ledgerLines';

/**
 * The calls that the ledger knows for a counter within a span. Packed cells are read only for
 * batches that overlap it. `damaged` when packed cells do not fit their checksum.
 */
export function knownCallsOf(
  ledger: Ledger,
  book: Book,
  counterId: string,
  span: Span | null,
): KnownCalls | 'damaged' {
  if (span === null) return NO_KNOWN_CALLS;
  const wanted = packedLines(book).filter(
    ({ line }) =>
      line.counter === counterId && line.firstSecond <= span.last && line.lastSecond >= span.first,
  );
  if (wanted.length === 0) return NO_KNOWN_CALLS;
  const calls = new Map<string, KnownCall[]>();
  for (const { line, state, reason, cells } of readPacked(ledger, wanted)) {
    if (cells === 'damaged') return 'damaged';
    for (const { key, content } of unpackFingerprints(cells)) {
      const call: KnownCall = { content, state, batch: line.batch, reason };
      const same = calls.get(key);
      if (same === undefined) calls.set(key, [call]);
      else same.push(call);
    }
  }
  return { size: calls.size, find: (key) => calls.get(key) };
}

/** Ids of the lines whose packed fingerprints do not fit their checksum, of every counter and time. */
export function damagedBatches(ledger: Ledger, book: Book): ReadonlySet<string> {
  const lines = readPacked(ledger, packedLines(book));
  return new Set(lines.flatMap(({ line, cells }) => (cells === 'damaged' ? [line.batch] : [])));
}

interface PackedLine {
  readonly line: Pick<ClaimLine, 'batch' | 'counter' | 'firstSecond' | 'lastSecond' | 'packedSum'>;
  readonly lineIndex: number;
  readonly state: KnownCall['state'];
  readonly reason: string;
}

function packedLines(book: Book): readonly PackedLine[] {
  return [
    ...book.batches
      .filter((batch) => isDelivered(batch.state) || isOpen(batch.state))
      .map((batch) => ({
        line: batch.claim,
        lineIndex: batch.lineIndex,
        state: isDelivered(batch.state) ? ('delivered' as const) : ('inDoubt' as const),
        reason: '',
      })),
    ...book.refused.map(({ line, lineIndex }) => ({
      line,
      lineIndex,
      state: 'refused' as const,
      reason: line.message,
    })),
  ];
}

function readPacked(ledger: Ledger, lines: readonly PackedLine[]) {
  if (lines.length === 0) return [];
  const packed = ledger.readPacked(lines.map(({ lineIndex }) => lineIndex));
  return lines.map((each, index) => {
    const cells = (packed[index] ?? []).filter((cell) => cell !== '');
    const isSound = checksumOf(cells) === each.line.packedSum;
    return { ...each, cells: isSound ? cells : ('damaged' as const) };
  });
}
