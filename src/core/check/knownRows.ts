/** The rows of a tab whose id and second the ledger knows. */

import type { KnownCall, KnownCalls } from '../call/delivered';
import { SKIPPED, type TabRows } from '../call/tabRows';
import { contentOf, detailsOf, keyOf } from '../deliver/fingerprint';
import type { ReadColumn } from '../read/readColumn';

export interface KeyedTab {
  /** Every id column that the sheet has; calls may have been delivered under another one than is sent now. */
  readonly ids: readonly ReadColumn[];
  /** Unix seconds by row, 0 where there is none. */
  readonly seconds: Float64Array;
  /** Seconds that rows without one may mean, by row. */
  readonly possibleTimes: ReadonlyMap<number, readonly number[]>;
  /** All columns but ids and `DateTime`. */
  readonly details: readonly ReadColumn[];
}

/** A key that the ledger knows, with the forms in which the tab shows it now. */
export interface KnownKey {
  readonly calls: readonly KnownCall[];
  readonly formsInTab: FormSet;
}

/** A set that mostly holds one text: a set of its own for each of 100,000 keys would be dear. */
class FormSet {
  private first: string | null = null;
  private others: Set<string> | null = null;

  add(form: string): void {
    if (this.first === null || this.first === form) {
      this.first = form;
      return;
    }
    this.others ??= new Set();
    this.others.add(form);
  }

  has(form: string): boolean {
    return this.first === form || (this.others?.has(form) ?? false);
  }
}

export interface KnownRow {
  readonly rowIndex: number;
  readonly content: string;
  readonly keys: readonly KnownKey[];
}

/**
 * Every row with a key that the ledger knows. Rows that a filter leaves out still stand in the tab:
 * they count as forms of their call.
 */
export function knownRows(input: KeyedTab, ledger: KnownCalls, rows: TabRows): readonly KnownRow[] {
  const keys = new Map<string, KnownKey>();
  const found: KnownRow[] = [];
  const details = detailsOf(input.details);
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] === SKIPPED) continue;
    const second = input.seconds[rowIndex] ?? 0;
    let own = second === 0 ? [] : keysAt(input, ledger, rowIndex, second, keys);
    const possible = second === 0 ? (input.possibleTimes.get(rowIndex) ?? []) : [];
    if (own.length === 0 && possible.length === 0) continue;
    const content = contentOf(details, rowIndex);
    if (second === 0) {
      // A time is taken only with a call that went out in this very form.
      own = possible
        .flatMap((time) => keysAt(input, ledger, rowIndex, time, keys))
        .filter(({ calls }) => calls.some((call) => isOut(call) && call.content === content));
      if (own.length === 0) continue;
    }
    for (const key of own) key.formsInTab.add(content);
    found.push({ rowIndex, content, keys: own });
  }
  return found;
}

/** The keys of a row that the ledger knows, one for each id that stands in it. */
function keysAt(
  input: KeyedTab,
  ledger: KnownCalls,
  rowIndex: number,
  second: number,
  keys: Map<string, KnownKey>,
): KnownKey[] {
  const own: KnownKey[] = [];
  for (const column of input.ids) {
    const id = column.values[rowIndex];
    if (id === undefined || id === '') continue;
    const key = knownKey(keyOf(id, second), keys, ledger);
    if (key !== null) own.push(key);
  }
  return own;
}

function knownKey(key: string, keys: Map<string, KnownKey>, known: KnownCalls): KnownKey | null {
  const before = keys.get(key);
  if (before !== undefined) return before;
  const calls = known.find(key);
  if (calls === undefined || calls.length === 0) return null;
  const made = { calls, formsInTab: new FormSet() };
  keys.set(key, made);
  return made;
}

/** Whether a call went out, or may have. */
export function isOut(call: KnownCall): boolean {
  return call.state !== 'refused';
}
