/** Unpacks the fingerprints of the batches that a tab's calls can meet. */

import type { KnownCall, KnownCalls } from '../core/delivered';
import { NO_KNOWN_CALLS } from '../core/delivered';
import { checksumOf, unpackFingerprints } from '../core/packing';
import type { Ledger } from '../ports';
import { type Book, isDelivered, isOpen } from './book';

/** A span of Unix seconds, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

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
  const wanted = [
    ...book.batches
      .filter((batch) => isDelivered(batch.state) || isOpen(batch.state))
      .map((batch) => ({
        line: batch.claim,
        lineIndex: batch.lineIndex,
        state: isDelivered(batch.state) ? ('delivered' as const) : ('inDoubt' as const),
      })),
    ...book.refused.map(({ line, lineIndex }) => ({ line, lineIndex, state: 'refused' as const })),
  ].filter(
    ({ line }) =>
      line.counter === counterId && line.firstSecond <= span.last && line.lastSecond >= span.first,
  );
  if (wanted.length === 0) return NO_KNOWN_CALLS;
  const packed = ledger.readPacked(wanted.map(({ lineIndex }) => lineIndex));
  const calls = new Map<string, KnownCall[]>();
  for (let index = 0; index < wanted.length; index += 1) {
    const { line, state } = wanted[index] as (typeof wanted)[number];
    const cells = (packed[index] ?? []).filter((cell) => cell !== '');
    if (checksumOf(cells) !== line.packedSum) return 'damaged';
    for (const { key, content } of unpackFingerprints(cells)) {
      const call: KnownCall = { content, state, batch: line.batch };
      const same = calls.get(key);
      if (same === undefined) calls.set(key, [call]);
      else same.push(call);
    }
  }
  return { size: calls.size, find: (key) => calls.get(key) };
}
