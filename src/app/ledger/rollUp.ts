/** Rolls old batches up into few lines, so that the ledger does not grow without end. */

import type { Fingerprint } from '../../core/call/delivered';
import { mergeDays } from '../../core/deliver/callDays';
import { unpackFingerprints } from '../../core/deliver/packing';
import { newBatchId } from './batchId';
import { type Batch, type Book, isDelivered, isOpen } from './book';
import { printedLines, readPacked } from './knownCalls';
import { type NumberRange, type RolledLine, type RolledMember, toCells } from './ledgerLines';
import { type LedgerPorts, type OpenLedger, packed } from './openLedger';

/** A batch younger than this stays as it is. */
const OLD_MS = 60 * 24 * 60 * 60 * 1000;

/** So many old batches at least are worth it, and this share of all that stand in the ledger. */
const FEWEST = 250;
const SHARE = 1 / 6;

/** Of one line: its details must fit into a cell, its fingerprints into the packed cells of a claim. */
const MOST_MEMBERS = 500;
const MOST_CALLS = 10_000;
const MOST_CHARACTERS = 48_000;

/** Runs of lines that are taken away at once; the others wait for the next time. */
const MOST_REMOVED_RUNS = 20;

/**
 * Does so where it is worth it; the caller holds the lock, and nobody has to decide anything about the ledger. New lines
 * are written and read back before old ones are taken away. A cut in between leaves both: a batch counts once, by its
 * rolled-up line, and what is superfluous goes the next time.
 */
export function rollUp(ports: LedgerPorts, ledger: OpenLedger, by: string): void {
  const batches = oldBatches(ledger.book(), ports.clock.nowMs());
  const isWorth = batches.length >= Math.max(FEWEST, ledger.book().batches.length * SHARE);
  if (isWorth) {
    for (const group of groupsOf(ports, ledger.book(), batches))
      writeGroup(ports, ledger, by, group);
    ports.table.flush();
    ledger.reread();
  }
  removeSuperfluous(ports, ledger);
}

/** Batches that are final and older than 60 days, each claim and state. */
function oldBatches(book: Book, nowMs: number): readonly Batch[] {
  const named = new Set(book.decisions.flatMap(({ line }) => line.unreadable));
  return book.batches.filter(
    ({ claim, state, last, members }) =>
      members === null &&
      !isOpen(state) &&
      !named.has(claim.batch) &&
      nowMs - Math.max(claim.timeMs, last?.timeMs ?? 0) > OLD_MS,
  );
}

interface Member {
  readonly batch: Batch;
  readonly prints: readonly Fingerprint[];
}

/** What can stand in one line: of one tab, counter, reading and secret, with no decision about them in between. */
function groupsOf(
  ports: LedgerPorts,
  book: Book,
  batches: readonly Batch[],
): readonly (readonly Member[])[] {
  const prints = printsOf(ports, book, batches);
  const groups = new Map<string, Member[]>();
  for (const batch of batches) {
    const { claim, state } = batch;
    const own = isDelivered(state) ? prints.get(claim.batch) : [];
    // One whose fingerprints cannot be read stays for a person to decide about.
    if (own === undefined) continue;
    const { spreadsheetId, sheetId, counter, how, reading, secretCheck } = claim;
    const epoch = book.decisions.filter(({ number }) => number < batch.number).length;
    const name = isDelivered(state)
      ? [spreadsheetId, sheetId, counter, how, reading, secretCheck, epoch]
      : [spreadsheetId];
    const key = JSON.stringify(name);
    const member = { batch, prints: own };
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()].flatMap(cut);
}

function printsOf(
  ports: LedgerPorts,
  book: Book,
  batches: readonly Batch[],
): ReadonlyMap<string, readonly Fingerprint[]> {
  const ids = new Set(batches.map(({ claim }) => claim.batch));
  const lines = printedLines(book).filter(({ line }) => ids.has(line.batch));
  return new Map(
    readPacked(ports.ledger, lines).flatMap(({ line, cells }) =>
      cells === 'damaged' ? [] : [[line.batch, unpackFingerprints(cells)] as const],
    ),
  );
}

/** Packed by time, so that a line is read only where a tab has calls of its days. */
function cut(group: readonly Member[]): readonly (readonly Member[])[] {
  const byTime = [...group].sort((a, b) => a.batch.claim.firstSecond - b.batch.claim.firstSecond);
  const parts: Member[][] = [];
  let calls = 0;
  for (const member of byTime) {
    calls += member.prints.length;
    const part = parts[parts.length - 1];
    if (part === undefined || part.length >= MOST_MEMBERS || calls > MOST_CALLS) {
      parts.push([member]);
      calls = member.prints.length;
    } else part.push(member);
  }
  return parts;
}

function writeGroup(
  ports: LedgerPorts,
  ledger: OpenLedger,
  by: string,
  group: readonly Member[],
): void {
  const newest = group.reduce((a, b) => (a.batch.number > b.batch.number ? a : b));
  const { kind: _, counted: _counted, days: _days, ...claim } = newest.batch.claim;
  const { cells, sum } = packed(group.flatMap(({ prints }) => prints));
  const days = mergeDays(group.map(({ batch }) => batch.claim.days));
  const line: RolledLine = {
    ...claim,
    ...(days === undefined ? {} : { days }),
    kind: 'rolled up',
    batch: newBatchId(ports.ids, claim.spreadsheetId),
    by,
    calls: group.reduce((calls, { prints }) => calls + prints.length, 0),
    firstSecond: Math.min(...group.map(({ batch }) => batch.claim.firstSecond)),
    lastSecond: Math.max(...group.map(({ batch }) => batch.claim.lastSecond)),
    packedSum: sum,
    delivered: isDelivered(newest.batch.state),
    members: group.map(
      ({ batch, prints }): RolledMember => [
        batch.claim.batch,
        batch.last?.uploadId ?? '',
        prints.length,
      ],
    ),
    linked: sumOf(group.map(({ batch }) => batch.last?.linked ?? null)),
    newest: newest.batch.number,
    covers: rangesOf(group.flatMap(({ batch }) => batch.numbers)),
  };
  const isTooLong = toCells(1, line).some((cell) => cell.length > MOST_CHARACTERS);
  if (isTooLong && group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    writeGroup(ports, ledger, by, group.slice(0, middle));
    writeGroup(ports, ledger, by, group.slice(middle));
  } else ledger.write(line, cells);
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function rangesOf(numbers: readonly number[]): readonly NumberRange[] {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** From below upwards, so that the places of those above stay. */
function removeSuperfluous(ports: LedgerPorts, ledger: OpenLedger): void {
  const runs = rangesOf(ledger.book().superfluous).slice(-MOST_REMOVED_RUNS).reverse();
  if (runs.length === 0) return;
  const rolled = printedLines(ledger.book()).filter(({ members }) => members !== null);
  if (readPacked(ports.ledger, rolled).some(({ cells }) => cells === 'damaged')) return;
  for (const [from, to] of runs) ports.ledger.remove(from, to - from + 1);
  ports.table.flush();
  ledger.reread();
}
