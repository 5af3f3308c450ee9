/** Builds the input of a check from columns of cells, as short as a test's table needs it. */

import type { CheckInput, RowRules } from '../../../src/core/call/checked';
import type { ColumnName } from '../../../src/core/call/columns';
import type { ReadContext } from '../../../src/core/call/finding';
import type { Mapping, Source } from '../../../src/core/call/mapping';
import type { Cell, SheetColumn } from '../../../src/core/cell/cell';
import { type Zone, zoneOf } from '../../../src/core/time/zone';

export const NOW_MS = Date.UTC(2025, 2, 20, 12, 0, 0);

export function zone(name: string): Zone {
  const found = zoneOf(name);
  if (found === null) throw new Error(`No such zone: ${name}`);
  return found;
}

export function context(changes: Partial<ReadContext> = {}): ReadContext {
  return {
    sheetZone: zone('Europe/Moscow'),
    dataZone: zone('Europe/Moscow'),
    locale: 'ru_RU',
    country: 'RU',
    nowMs: NOW_MS,
    timeForDates: null,
    flagWords: {},
    ...changes,
  };
}

export const ALL_ROWS: RowRules = {
  filter: null,
  onlyAfterMs: null,
  atLeastHoursOld: 0,
  leaveOutOld: false,
  sendWithout: [],
  sendChanged: false,
  sendMoved: false,
  tryRefused: false,
  onlyRows: null,
};

export type Columns = Readonly<Partial<Record<ColumnName, readonly Cell[]>>>;

export interface TabChanges extends Partial<Omit<CheckInput, 'rules' | 'context' | 'mapping'>> {
  readonly rules?: Partial<RowRules>;
  readonly context?: Partial<ReadContext>;
  readonly constants?: Readonly<Partial<Record<ColumnName, string>>>;
  /** Further sheet columns, after those of the mapping. */
  readonly others?: readonly (readonly Cell[])[];
  readonly mapping?: Mapping;
}

/** A tab whose header stands in row 1 and whose sheet columns are the given ones, A, B, C … in their order. */
export function tabInput(columns: Columns, changes: TabChanges = {}): CheckInput {
  const { rules, context: contextChanges, constants, others, mapping, ...rest } = changes;
  const names = Object.keys(columns) as ColumnName[];
  const cells = new Map<number, SheetColumn>();
  const sources: Partial<Record<ColumnName, Source>> = {};
  for (const [index, name] of names.entries()) {
    cells.set(index + 1, { values: columns[name] ?? [], shown: null });
    sources[name] = { kind: 'column', column: index + 1, inverse: false };
  }
  for (const [index, values] of (others ?? []).entries()) {
    cells.set(names.length + index + 1, { values, shown: null });
  }
  for (const [name, value] of Object.entries(constants ?? {})) {
    sources[name as ColumnName] = { kind: 'constant', value };
  }
  return {
    headerRow: 1,
    rowCount: Math.max(0, ...[...cells.values()].map(({ values }) => values.length)),
    mapping: { ...sources, ...mapping },
    headers: names,
    idType: 'CLIENT_ID',
    cells,
    context: context(contextChanges),
    rules: { ...ALL_ROWS, ...rules },
    counter: null,
    tabProblems: [],
    ...rest,
  };
}

/** Problems as short texts: `PHONE_UNREADABLE D3`. */
export function told(problems: readonly { readonly code: string; readonly cell: string | null }[]) {
  return problems.map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));
}
