/** The ledger of one run: read once, then kept in step with what the run appends. */

import type { Fingerprint } from '../../core/call/delivered';
import { CallPrints } from '../../core/deliver/fingerprint';
import { checksumOf, packFingerprints } from '../../core/deliver/packing';
import type { Ledger, Ports } from '../../ports';
import { type Book, GrowingBook, openBook } from './book';
import { type ClaimCount, claimCountIn, saveClaimCount } from './claimCount';
import { LEDGER_COLUMNS, type LedgerEntry, toCells } from './ledgerLines';
import { makeSecret, secretIn } from './printSecret';

/** What a ledger needs of the outside. */
export type LedgerPorts = Pick<Ports, 'ledger' | 'store' | 'ids' | 'clock'> & {
  readonly table: Pick<Ports['table'], 'flush'>;
};

export interface OpenLedger {
  /** Whether the sheet was there when it was read. */
  readonly present: boolean;
  book(): Book;
  /** Appends a line; lasting after the next flush. */
  write(entry: LedgerEntry, packed?: readonly string[]): void;
  /** Reads the lines that came after those this run knows, its own last line first; used to read a claim back. */
  readBack(): ReadBack;
  /** Reads all lines anew: they stand in other places now. */
  reread(): void;
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

/** The lines that a run has read, by the port that it reads them through: when it opens the ledger again, only what came since is read. */
const readBefore = new WeakMap<Ledger, readonly (readonly string[])[]>();

/** Reads the ledger sheet. Document properties must be read before it: then the count is never ahead of it. */
export function openLedger(ports: LedgerPorts, kept = ports.store.all('document')): OpenLedger {
  let count = claimCountIn(kept);
  let secret = secretIn(kept);
  const read = readLines(ports.ledger);
  let lines: (readonly string[])[] = [...(read ?? [])];
  let growing = new GrowingBook(lines);
  let view: Book | null = null;
  let lastOwn: readonly string[] = [];
  const keep = () => {
    view = null;
    readBefore.set(ports.ledger, lines);
  };
  const book = () => {
    view ??= growing.view(secret);
    return view;
  };
  keep();
  return {
    present: read !== null,
    book,
    write(entry, packed = []) {
      const number = growing.lastNumber + 1;
      const cells = toCells(number, entry);
      ports.ledger.append({ cells, packed });
      lastOwn = [...cells, ...packed];
      growing.add({ number, entry, lineIndex: lines.length });
      lines.push(cells);
      keep();
    },
    readBack() {
      const after = ports.ledger.readFrom(lines.length - 1);
      const isOwn = (cells: readonly string[]) => sameCells(cells, lastOwn);
      const others = after.filter((cells) => !isOwn(cells)).map(withoutPacked);
      if (after.length !== 1 || others.length > 0) {
        lines = [...lines.slice(0, -1), ...after.map(withoutPacked)];
        growing = new GrowingBook(lines);
        keep();
      }
      return { own: after.some(isOwn), foreignClaim: openBook(others).claimCount > 0 };
    },
    reread() {
      readBefore.delete(ports.ledger);
      lines = [...(readLines(ports.ledger) ?? [])];
      growing = new GrowingBook(lines);
      keep();
    },
    count: () => count,
    saveCount(next) {
      count = next;
      saveClaimCount(ports, next);
    },
    prints() {
      if (secret === '') {
        secret = makeSecret(ports);
        view = null;
      }
      return new CallPrints(secret);
    },
  };
}

/** All lines; null where there is no sheet. Of one that this run has read before only the end, if that stands where it stood. */
function readLines(ledger: Ledger): readonly (readonly string[])[] | null {
  const before = readBefore.get(ledger) ?? [];
  if (before.length > 0) {
    const [last, ...more] = ledger.readFrom(before.length - 1).map(withoutPacked);
    const known = before[before.length - 1] as readonly string[];
    if (last !== undefined && last.length === known.length && sameCells(last, known)) {
      return [...before, ...more];
    }
  }
  const read = ledger.read();
  return read === 'missing' ? null : read;
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
