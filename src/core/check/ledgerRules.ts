/** What the ledger says about a tab's rows: delivered before, in doubt, refused, changed after delivery, or delivered under another time. */

import type { RowRules } from '../call/checked';
import type { KnownCall, KnownCalls } from '../call/delivered';
import {
  CHANGED,
  type FoundList,
  HELD,
  IN_DOUBT,
  listBeside,
  NEW,
  noteFinding,
  SENT_BEFORE,
  SKIPPED,
  type TabRows,
} from '../call/tabRows';
import { CallPrints, detailsOf } from '../deliver/fingerprint';
import type { ReadColumn } from '../read/readColumn';
import { formsInTab, isOut, type KeyedTab, type KnownRow, knownRows } from './knownRows';

export interface LedgerInput extends KeyedTab {
  /** Where `ROW_` problems stand. */
  readonly id: ReadColumn;
  readonly known: KnownCalls;
  readonly rules: Pick<RowRules, 'sendChanged' | 'tryRefused'>;
}

export interface LedgerAnswer {
  readonly found: FoundList;
  /** 1 for rows whose id and second were delivered with other details that still stand in the tab. */
  readonly besideDelivered: Uint8Array;
  /** By 0-based row: the batch in which the call went, or is in doubt. */
  readonly batches: ReadonlyMap<number, string>;
}

/**
 * Settles the state of every row whose id and second the ledger knows. A row in a delivered form is
 * that delivered call, however many equal rows the tab has and whatever would be said about it
 * today.
 */
export function askLedger(input: LedgerInput, rows: TabRows): LedgerAnswer {
  const [idList] = input.id.found;
  if (idList === undefined) throw new Error('The id column has no list of problems.');
  const found = listBeside(idList);
  const besideDelivered = new Uint8Array(rows.count);
  const batches = new Map<number, string>();
  const known = knownRows(input, input.known, rows);
  const others: KnownRow[] = [];
  for (const row of known) {
    const { rowIndex } = row;
    if (rows.state[rowIndex] !== NEW) continue;
    const same = sameCall(row);
    if (same?.state === 'delivered' || same?.state === 'inDoubt') {
      rows.state[rowIndex] = same.state === 'delivered' ? SENT_BEFORE : IN_DOUBT;
      batches.set(rowIndex, same.batch);
    } else others.push(row);
  }
  const shown = formsInTab(known, others);
  for (const row of others) {
    const { rowIndex } = row;
    const same = sameCall(row);
    const gone = goneForm(row, shown);
    if (gone?.state === 'inDoubt') {
      // Which form arrived is not known yet: the row waits for the same answer.
      rows.state[rowIndex] = IN_DOUBT;
      batches.set(rowIndex, gone.batch);
    } else if (gone !== null && !input.rules.sendChanged) {
      rows.state[rowIndex] = CHANGED;
      batches.set(rowIndex, gone.batch);
      noteFinding(found, rows, rowIndex, { code: 'ROW_CHANGED', sent: '' });
    } else if (same !== null && !input.rules.tryRefused) {
      const details = { batch: same.batch, reason: same.reason ?? '' };
      noteFinding(found, rows, rowIndex, { code: 'ROW_REFUSED', sent: '', details });
    } else if (gone === null && row.forms.some(({ calls }) => calls.some(isOut))) {
      besideDelivered[rowIndex] = 1;
    }
  }
  return { found, besideDelivered, batches };
}

const RANKS = { delivered: 0, inDoubt: 1, refused: 2 } as const;

/** What the ledger knows of the row's very form: delivered counts before in doubt, in doubt before refused. */
function sameCall(row: KnownRow): KnownCall | null {
  let best: KnownCall | null = null;
  for (const { calls, content } of row.forms) {
    for (const call of calls) {
      if (call.content !== content) continue;
      if (best === null || RANKS[call.state] < RANKS[best.state]) best = call;
    }
  }
  return best;
}

/** A form that went out, or may have, and is no longer in the tab; in doubt before delivered. */
function goneForm(
  row: KnownRow,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
): KnownCall | null {
  let gone: KnownCall | null = null;
  for (const { key, calls } of row.forms) {
    for (const call of calls) {
      if (!isOut(call) || shown.get(key)?.has(call.content)) continue;
      if (gone === null || call.state === 'inDoubt') gone = call;
    }
  }
  return gone;
}

/**
 * Times were corrected, a zone was changed or a formula moves: the call of such a row has a new key, and would go out a
 * second time. It is the same in id and all details as one that went out, or may have, and no row of the tab has that one's key.
 */
export function findMoved(input: Omit<LedgerInput, 'rules'>, rows: TabRows): FoundList {
  const { id, ids, known, seconds } = input;
  const found = listBeside(id.found[0] as FoundList);
  const prints = new CallPrints(known.secret);
  const details = detailsOf(input.details);
  let keys: ReadonlySet<string> | null = null;
  const isGone = (key: string) => {
    keys ??= keysOf(input, prints, rows);
    return !keys.has(key);
  };
  const movedFrom = (rowIndex: number): KnownCall | null => {
    for (const column of ids) {
      const value = column.values[rowIndex];
      if (value === undefined || value === '') continue;
      const moved = known
        .alike(prints.contentOf(details, rowIndex, value))
        .find(({ key, call }) => isOut(call) && isGone(key));
      if (moved !== undefined) return moved.call;
    }
    return null;
  };
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const isReady = rows.state[rowIndex] === NEW && (rows.worst[rowIndex] ?? 0) < HELD;
    if (!isReady || seconds[rowIndex] === 0) continue;
    const from = movedFrom(rowIndex);
    if (from === null) continue;
    noteFinding(found, rows, rowIndex, {
      code: 'ROW_MOVED',
      sent: '',
      details: { batch: from.batch },
    });
  }
  return found;
}

/** Every key that a row of the tab has or may mean; rows that a filter leaves out still stand there. */
function keysOf(
  { ids, seconds, possibleTimes }: KeyedTab,
  prints: CallPrints,
  rows: TabRows,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] === SKIPPED) continue;
    const second = seconds[rowIndex] ?? 0;
    const times = second === 0 ? (possibleTimes.get(rowIndex) ?? []) : [second];
    for (const { values } of ids) {
      const id = values[rowIndex];
      if (id === undefined || id === '') continue;
      for (const time of times) keys.add(prints.keyOf(id, time));
    }
  }
  return keys;
}
