/** The panel's *Send* and *Ask Metrica*, and a person's word: arguments in, plain values out. */

import * as v from 'valibot';
import type { Ports } from '../../ports';
import {
  COUNT,
  FLAG,
  ONLY_ROWS,
  RUN_NAME,
  SHEET_ID,
  text,
  withRequest,
  words,
} from '../base/requests';
import { done, type Result } from '../base/result';
import { type CountsView, countsView, type ProblemView, problemViews } from '../check/checkView';
import { renewSentColumn } from '../check/showSentColumn';
import { decideBatch } from '../settle/decideBatch';
import { decideLedger } from '../settle/decideLedger';
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

const UPLOAD_REQUEST = v.object({
  sheetId: SHEET_ID,
  confirmed: words(['over-ten-percent', 'reading', 'elsewhere', 'counter']),
  limit: v.nullish(COUNT, null),
  onlyRows: ONLY_ROWS,
  sendChanged: FLAG,
  sendMoved: FLAG,
  tryRefused: FLAG,
  findRefused: FLAG,
  allProblems: FLAG,
  run: RUN_NAME,
});

/** `{sheetId, confirmed?, limit?, onlyRows?, sendChanged?, sendMoved?, tryRefused?, findRefused?, allProblems?, run?}` */
export function serveUpload(ports: Ports, request: unknown): Result<UploadAnswer> {
  return withRequest(UPLOAD_REQUEST, request, ({ allProblems, run, ...asked }) => {
    ports.progress.begin(run);
    const outcome = uploadTab(ports, { how: 'hand', ...asked });
    return outcome.ok ? done(uploadView(ports, outcome.value, allProblems)) : outcome;
  });
}

const STOP_REQUEST = v.object({ run: v.pipe(text(64), v.nonEmpty()) });

/** `{run}`: *Stop after this batch*, of this run alone. */
export function serveStop(ports: Ports, request: unknown): Result<null> {
  return withRequest(STOP_REQUEST, request, ({ run }) => {
    ports.progress.askStop(run);
    return done(null);
  });
}

const BATCH_DECISION = v.object({
  sheetId: SHEET_ID,
  batch: text(64),
  word: v.picklist(['arrived', 'again']),
});

/** `{sheetId, batch, word: 'arrived' | 'again'}` */
export function serveDecideBatch(ports: Ports, request: unknown): Result<string> {
  return withRequest(BATCH_DECISION, request, ({ sheetId, batch, word }) => {
    const decided = decideBatch(ports, batch, word);
    renewSentColumn(ports, sheetId);
    return decided;
  });
}

const LEDGER_DECISION = v.object({
  sheetId: SHEET_ID,
  decision: v.picklist(['count as delivered', 'same calls', 'send all', 'goes on here']),
});

/** `{sheetId, decision: LedgerDecision}`; the number of calls that were counted. */
export function serveDecideLedger(ports: Ports, request: unknown): Result<number> {
  return withRequest(LEDGER_DECISION, request, ({ sheetId, decision }) => {
    const decided = decideLedger(ports, sheetId, decision);
    renewSentColumn(ports, sheetId);
    return decided;
  });
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
