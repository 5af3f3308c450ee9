/** The batches of a workbook as its ledger has them: what hours of scheduled runs came to. */

import { type Batch, isOpen, openBook } from '../../../src/app/ledger/book';
import { LEDGER_COLUMNS } from '../../../src/app/ledger/ledgerLines';
import { fromCellText } from '../../../src/core/deliver/packing';
import type { SheetView, Workbook } from '../../workbook/model';

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
  const messages = logMessages(workbook);
  return ledgerBatches(workbook)
    .filter(({ claim }) => !known.has(claim.batch))
    .map((batch) => shown(batch, messages.get(batch.claim.batch) ?? ''));
}

/** Batches that were open before and are settled now. */
export function settledSince(workbook: Workbook, before: readonly Batch[]) {
  const open = new Set(before.filter(({ state }) => isOpen(state)).map(({ claim }) => claim.batch));
  return ledgerBatches(workbook)
    .filter(({ claim, state }) => open.has(claim.batch) && !isOpen(state))
    .map(({ claim, state }) => ({ batch: claim.batch, state, rows: claim.calls }));
}

function shown({ claim, state, last }: Batch, message: string): ShownBatch {
  const code = state === 'in doubt' || state === 'sending' ? 'IN_DOUBT' : (last?.error ?? '');
  const hasFailed = ['refused', 'withdrawn', 'in doubt', 'sending'].includes(state);
  return {
    batch: claim.batch,
    rows: claim.calls,
    state,
    uploadId: last?.uploadId ?? '',
    source: last?.source ?? null,
    accepted: last?.accepted ?? null,
    status: last?.status ?? '',
    error: hasFailed ? { code, message, server: '' } : null,
  };
}

/** The log's message for each batch, newest line first. */
function logMessages(workbook: Workbook): ReadonlyMap<string, string> {
  const log = sheetOf(workbook, 'log', 'Metrica Calls log');
  const messages = new Map<string, string>();
  if (log === undefined || log.lastRow() < 2) return messages;
  const titles = log.values({ row: 1, column: 1, rows: 1, columns: log.lastColumn() })[0] ?? [];
  const batch = titles.indexOf('Batch');
  const message = titles.indexOf('Message');
  const area = { row: 2, column: 1, rows: log.lastRow() - 1, columns: titles.length };
  for (const line of log.values(area)) {
    const id = String(line[batch] ?? '');
    if (id !== '' && !messages.has(id)) messages.set(id, String(line[message] ?? ''));
  }
  return messages;
}

function sheetOf(workbook: Workbook, role: string, name: string): SheetView | undefined {
  const found = workbook.sheets.find(
    ({ properties }) => properties.metadata['metrica-calls'] === role,
  );
  return found ?? workbook.sheets.find(({ properties }) => properties.name === name);
}
