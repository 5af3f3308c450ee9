/** The ledger of one run: read once, then kept in step with what the run appends. */

import type { Fingerprint } from '../../core/call/delivered';
import { CallPrints } from '../../core/deliver/fingerprint';
import { checksumOf, packFingerprints } from '../../core/deliver/packing';
import type { Ports } from '../../ports';
import { type Book, openBook } from './book';
import { type ClaimCount, claimCountIn, saveClaimCount } from './claimCount';
import { LEDGER_COLUMNS, type LedgerEntry, toCells } from './ledgerLines';
import { makeSecret, secretIn } from './printSecret';

export interface OpenLedger {
  /** Whether the sheet was there when it was read. */
  readonly present: boolean;
  book(): Book;
  /** Appends a line; lasting after the next flush. */
  write(entry: LedgerEntry, packed?: readonly string[]): void;
  /** Reads the lines that came after those this run knows, its own last line first; used to read a claim back. */
  readBack(): ReadBack;
  /** The property that counts claims; null where none is kept. */
  count(): ClaimCount | null;
  saveCount(count: ClaimCount): void;
  /** Makes the fingerprints of this spreadsheet; its secret is made where there is none yet. */
  prints(): CallPrints;
}

export interface ReadBack {
  /** Whether the line that this run wrote last stands as it was written. */
  readonly own: boolean;
  /** Whether another run's claim stands after our last read. */
  readonly foreignClaim: boolean;
}

/** Reads the ledger sheet. Document properties must be read before it: then the count is never ahead of it. */
export function openLedger(ports: Ports, kept = ports.store.all('document')): OpenLedger {
  let count = claimCountIn(kept);
  let secret = secretIn(kept);
  const read = ports.ledger.read();
  const present = read !== 'missing';
  let lines: readonly (readonly string[])[] = read === 'missing' ? [] : read;
  let book = openBook(lines, secret);
  let lastOwn: readonly string[] = [];
  return {
    present,
    book: () => book,
    write(entry, packed = []) {
      const cells = toCells(book.lastNumber + 1, entry);
      ports.ledger.append({ cells, packed });
      lastOwn = [...cells, ...packed];
      lines = [...lines, cells];
      book = openBook(lines, secret);
    },
    readBack() {
      const after = ports.ledger.readFrom(lines.length - 1);
      const isOwn = (cells: readonly string[]) => sameCells(cells, lastOwn);
      const others = openBook(after.filter((cells) => !isOwn(cells)).map(withoutPacked));
      lines = [...lines.slice(0, -1), ...after.map(withoutPacked)];
      book = openBook(lines, secret);
      return { own: after.some(isOwn), foreignClaim: others.claimCount > 0 };
    },
    count: () => count,
    saveCount(next) {
      count = next;
      saveClaimCount(ports, next);
    },
    prints() {
      if (secret === '') {
        secret = makeSecret(ports);
        book = openBook(lines, secret);
      }
      return new CallPrints(secret);
    },
  };
}

function withoutPacked(cells: readonly string[]): readonly string[] {
  return cells.slice(0, LEDGER_COLUMNS.length);
}

/** Fingerprints as packed cells with their checksum. */
export function packed(prints: readonly Fingerprint[]): {
  readonly cells: readonly string[];
  readonly sum: string;
} {
  const cells = packFingerprints(prints);
  return { cells, sum: checksumOf(cells) };
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return b.every((cell, index) => a[index] === cell);
}
