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

/** A key of a row that the ledger knows, and the row's content under that id. */
export interface RowForm {
  readonly key: string;
  readonly calls: readonly KnownCall[];
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
            .filter(({ calls, content }) =>
              calls.some((call) => isOut(call) && call.content === content),
            )
        : formsAt(asked, rowIndex, second);
    if (forms.length > 0) found.push({ rowIndex, forms });
  }
  return found;
}

interface Asked {
  readonly ids: KeyedTab['ids'];
  readonly details: Details;
  readonly prints: CallPrints;
  readonly ledger: KnownCalls;
}

const NO_FORMS: readonly RowForm[] = [];

/** The keys of a row that the ledger knows, one for each id that stands in it. */
function formsAt(asked: Asked, rowIndex: number, second: number): readonly RowForm[] {
  const { ids, details, prints, ledger } = asked;
  let forms: RowForm[] | null = null;
  for (const column of ids) {
    const id = column.values[rowIndex];
    if (id === undefined || id === '') continue;
    const key = prints.keyOf(id, second);
    const calls = ledger.find(key);
    if (calls === undefined || calls.length === 0) continue;
    const form = { key, calls, content: prints.contentOf(details, rowIndex, id) };
    if (forms === null) forms = [form];
    else forms.push(form);
  }
  return forms ?? NO_FORMS;
}

/** The forms in which the tab shows the keys of some rows now, by key. Rows in a form that went out need none. */
export function formsInTab(
  all: readonly KnownRow[],
  some: readonly KnownRow[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  if (some.length === 0) return forms;
  for (const row of some) for (const { key } of row.forms) forms.set(key, new Set());
  for (const row of all) for (const { key, content } of row.forms) forms.get(key)?.add(content);
  return forms;
}

/** Whether a call went out, or may have. */
export function isOut(call: KnownCall): boolean {
  return call.state !== 'refused';
}
