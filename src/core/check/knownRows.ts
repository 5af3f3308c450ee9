/** The rows of a tab whose id and second the ledger knows. */

import type { KnownCall, KnownCalls } from '../call/delivered';
import { SKIPPED, type TabRows } from '../call/tabRows';
import { CallPrints, type Details, detailsOf } from '../deliver/fingerprint';
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

/** A key that a row has, and the row's content as it is printed under it. */
export interface RowForm {
  readonly known: KnownKey;
  readonly content: string;
}

export interface KnownRow {
  readonly rowIndex: number;
  readonly forms: readonly RowForm[];
}

/**
 * Every row with a key that the ledger knows. Rows that a filter leaves out still stand in the tab:
 * they count as forms of their call.
 */
export function knownRows(input: KeyedTab, ledger: KnownCalls, rows: TabRows): readonly KnownRow[] {
  const asked: Asked = {
    ids: input.ids,
    details: detailsOf(input.details),
    prints: new CallPrints(ledger.secret),
    ledger,
    keys: new Map(),
  };
  const found: KnownRow[] = [];
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] === SKIPPED) continue;
    const second = input.seconds[rowIndex] ?? 0;
    // A possible time is taken only with a call that went out in this very form.
    const forms =
      second === 0
        ? (input.possibleTimes.get(rowIndex) ?? [])
            .flatMap((time) => formsAt(asked, rowIndex, time))
            .filter(({ known, content }) =>
              known.calls.some((call) => isOut(call) && call.content === content),
            )
        : formsAt(asked, rowIndex, second);
    if (forms.length === 0) continue;
    for (const { known, content } of forms) known.formsInTab.add(content);
    found.push({ rowIndex, forms });
  }
  return found;
}

interface Asked {
  readonly ids: KeyedTab['ids'];
  readonly details: Details;
  readonly prints: CallPrints;
  readonly ledger: KnownCalls;
  readonly keys: Map<string, KnownKey>;
}

/** The keys of a row that the ledger knows, one for each id that stands in it. */
function formsAt(asked: Asked, rowIndex: number, second: number): RowForm[] {
  const { ids, details, prints } = asked;
  const forms: RowForm[] = [];
  for (const column of ids) {
    const id = column.values[rowIndex];
    if (id === undefined || id === '') continue;
    const key = prints.keyOf(id, second);
    const known = knownKey(key, asked.keys, asked.ledger);
    if (known !== null) forms.push({ known, content: prints.contentOf(details, rowIndex, key) });
  }
  return forms;
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
