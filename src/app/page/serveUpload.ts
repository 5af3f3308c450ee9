/** The panel's *Send* and *Ask Metrica*, and a person's word: arguments in, plain values out. */

import type { Ports } from '../../ports';
import {
  readCount,
  readFields,
  readFlag,
  readRows,
  readSheetId,
  readText,
  readWords,
} from '../base/requests';
import { done, type Result } from '../base/result';
import { type CountsView, countsView, type ProblemView, problemViews } from '../check/checkView';
import { decideBatch } from '../settle/decideBatch';
import { decideLedger, type LedgerDecision } from '../settle/decideLedger';
import { type ErrorView, errorView } from '../tell/errorView';
import { uploadTab } from '../upload/upload';
import type { UploadOutcome } from '../upload/uploadState';

export interface BatchView {
  readonly batch: string;
  readonly rows: number;
  readonly state: string;
  readonly uploadId: string;
  readonly source: number | null;
  readonly accepted: number | null;
  readonly status: string;
  readonly error: ErrorView | null;
}

export interface UploadAnswer {
  readonly checked: CountsView | null;
  /** Problems of the check under the lock; null when the run ended before it, or when they were not asked for. */
  readonly problems: readonly ProblemView[] | null;
  readonly uploads: readonly BatchView[];
  readonly settled: readonly {
    readonly batch: string;
    readonly state: string;
    readonly rows: number;
  }[];
  readonly remaining: number;
  readonly stopped: UploadOutcome['stopped'];
  readonly error: ErrorView | null;
}

const CONFIRMATIONS = ['over-ten-percent', 'reading', 'elsewhere', 'counter'] as const;

/** `{sheetId, confirmed?, limit?, onlyRows?, sendChanged?, tryRefused?, findRefused?, allProblems?}` */
export function serveUpload(ports: Ports, request: unknown): Result<UploadAnswer> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const confirmed = readWords(fields.value, 'confirmed', CONFIRMATIONS);
  if (!confirmed.ok) return confirmed;
  const limit = readCount(fields.value, 'limit');
  if (!limit.ok) return limit;
  const onlyRows = readRows(fields.value);
  if (!onlyRows.ok) return onlyRows;
  ports.progress.clear();
  const outcome = uploadTab(ports, {
    sheetId: sheetId.value,
    how: 'hand',
    confirmed: confirmed.value,
    limit: limit.value,
    onlyRows: onlyRows.value,
    sendChanged: readFlag(fields.value, 'sendChanged'),
    tryRefused: readFlag(fields.value, 'tryRefused'),
    findRefused: readFlag(fields.value, 'findRefused'),
  });
  const withProblems = readFlag(fields.value, 'allProblems');
  return outcome.ok ? done(uploadView(ports, outcome.value, withProblems)) : outcome;
}

const BATCH_WORDS = ['arrived', 'again'] as const;

/** `{sheetId, batch, word: ['arrived'|'again']}` */
export function serveDecideBatch(ports: Ports, request: unknown): Result<string> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const batch = readText(fields.value, 'batch', 64);
  if (!batch.ok) return batch;
  const word = readWords(fields.value, 'word', BATCH_WORDS);
  if (!word.ok) return word;
  return decideBatch(ports, batch.value, word.value[0] ?? 'arrived');
}

const LEDGER_WORDS: readonly LedgerDecision[] = ['count as delivered', 'send all', 'goes on here'];

/** `{sheetId, decision: [LedgerDecision]}`; the number of calls that were counted. */
export function serveDecideLedger(ports: Ports, request: unknown): Result<number> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const decision = readWords(fields.value, 'decision', LEDGER_WORDS);
  if (!decision.ok) return decision;
  return decideLedger(ports, sheetId.value, decision.value[0] ?? 'count as delivered');
}

function uploadView(ports: Ports, outcome: UploadOutcome, withProblems: boolean): UploadAnswer {
  const { checked } = outcome;
  return {
    checked: checked === null ? null : countsView(checked),
    problems:
      checked === null || !withProblems ? null : problemViews(ports, checked.problems, true),
    uploads: outcome.uploads.map((sent) => ({
      ...sent,
      error: sent.error === null ? null : errorView(ports, sent.error),
    })),
    settled: outcome.settled.map(({ batch, state, rows }) => ({ batch, state, rows })),
    remaining: outcome.remaining,
    stopped: outcome.stopped,
    error: outcome.error === null ? null : errorView(ports, outcome.error),
  };
}
