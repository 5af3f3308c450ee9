/** The batches of a workbook as its ledger has them: what hours of scheduled runs came to. */

import { type Batch, isOpen, openBook } from '../../../src/app/ledger/book';
import { LEDGER_COLUMNS } from '../../../src/app/ledger/ledgerLines';
import { fromCellText } from '../../../src/core/deliver/packing';
import type { LogColumn } from '../../../src/ports';
import { inAllLanguages } from '../../../src/texts/say';
import type { SheetView, Workbook } from '../../workbook/model';

const LOG_COLUMN_KEY = 'metrica-calls-log';

/** A batch as `--json` shows it. */
export interface ShownBatch {
  readonly batch: string;
  readonly rows: number;
  readonly state: string;
  readonly uploadId: string;
  readonly source: number | null;
  readonly accepted: number | null;
  readonly status: string;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly server: string;
  } | null;
}

/** Every batch that has its own lines, oldest first. */
export function ledgerBatches(workbook: Workbook): readonly Batch[] {
  const ledger = sheetOf(workbook, 'ledger', 'Metrica Calls ledger');
  const rows = ledger === undefined ? 0 : ledger.lastRow() - 1;
  if (ledger === undefined || rows <= 0) return [];
  const cells = ledger.values({ row: 2, column: 1, rows, columns: LEDGER_COLUMNS.length });
  return openBook(cells.map((row) => row.map(fromCellText))).batches.filter(
    ({ members }) => members === null,
  );
}

/** The batches that were not there before, as they stand now. */
export function batchesSince(workbook: Workbook, before: readonly Batch[]): readonly ShownBatch[] {
  const known = new Set(before.map(({ claim }) => claim.batch));
  const logged = logLines(workbook);
  return ledgerBatches(workbook)
    .filter(({ claim }) => !known.has(claim.batch))
    .map((batch) => shown(batch, logged.get(batch.claim.batch)));
}

/** Batches that were open before and are settled now. */
export function settledSince(workbook: Workbook, before: readonly Batch[]) {
  const open = new Set(before.filter(({ state }) => isOpen(state)).map(({ claim }) => claim.batch));
  return ledgerBatches(workbook)
    .filter(({ claim, state }) => open.has(claim.batch) && !isOpen(state))
    .map(({ claim, state }) => ({ batch: claim.batch, state, rows: claim.calls }));
}

function shown({ claim, state, last }: Batch, logged: Logged | undefined): ShownBatch {
  const code = state === 'in doubt' || state === 'sending' ? 'IN_DOUBT' : (last?.error ?? '');
  const hasFailed = ['refused', 'withdrawn', 'in doubt', 'sending'].includes(state);
  return {
    batch: claim.batch,
    rows: claim.calls,
    state,
    uploadId: last?.uploadId ?? '',
    source: last?.source ?? null,
    accepted: last?.accepted ?? null,
    // The ledger has only Metrica's first and last word; what came in between is in the log.
    status: logged?.status || (last?.status ?? ''),
    error: hasFailed ? { code, message: logged?.message ?? '', server: '' } : null,
  };
}

interface Logged {
  readonly message: string;
  readonly status: string;
}

/** What the log says of each batch, newest line first. */
function logLines(workbook: Workbook): ReadonlyMap<string, Logged> {
  const log = sheetOf(workbook, 'log', 'Metrica Calls log');
  const logged = new Map<string, Logged>();
  if (log === undefined || log.lastRow() < 2) return logged;
  const [batch, message, status] = (['Batch', 'Message', 'Status'] as const).map((column) =>
    placeOf(log, column),
  ) as [number, number, number];
  const area = { row: 2, column: 1, rows: log.lastRow() - 1, columns: log.lastColumn() };
  for (const line of log.values(area)) {
    const id = String(line[batch] ?? '');
    if (id === '' || logged.has(id)) continue;
    logged.set(id, { message: String(line[message] ?? ''), status: String(line[status] ?? '') });
  }
  return logged;
}

/** 0-based place of a column by its metadata, by its header in any language where a program dropped that. */
function placeOf(log: SheetView, column: LogColumn): number {
  for (const [place, { [LOG_COLUMN_KEY]: marked }] of Object.entries(
    log.properties.columnMetadata,
  )) {
    if (marked === column) return Number(place) - 1;
  }
  const titles = log.values({ row: 1, column: 1, rows: 1, columns: log.lastColumn() })[0] ?? [];
  const names: readonly unknown[] = inAllLanguages(`log.column.${column}`);
  return titles.findIndex((title) => names.includes(title));
}

function sheetOf(workbook: Workbook, role: string, name: string): SheetView | undefined {
  const found = workbook.sheets.find(
    ({ properties }) => properties.metadata['metrica-calls'] === role,
  );
  return found ?? workbook.sheets.find(({ properties }) => properties.name === name);
}
