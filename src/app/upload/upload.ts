/** *Upload new calls*: one run under one lock: settle, read, check, then batch after batch. */

import { BATCH_LIMITS, type BatchLimits } from '../../core/deliver/csv';
import type { Ports } from '../../ports';
import { refreshAfterRefusal } from '../access/access';
import { type AppError, appError, done, type Result } from '../base/result';
import { type CheckRun, runCheck } from '../check/checkRun';
import { keepSentColumn } from '../check/keepSentColumn';
import { claimsOf } from '../ledger/claim';
import { ledgerQuestion, openForRun, strangersIn } from '../ledger/ledgerGuard';
import type { OpenLedger } from '../ledger/openLedger';
import { rollUp } from '../ledger/rollUp';
import { type Preflight, preflight } from '../run/preflight';
import { underRunLock } from '../run/runLock';
import { settleAndTell } from '../settle/settleAndTell';
import { readHead, requireColumns } from '../tab/readTab';
import { rememberMapping } from '../tab/rememberMapping';
import { type Lists, readLists } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { searchRefused } from './findRefused';
import { openQuestion, overTenPercent, uploadQuestion } from './guards';
import { newlyHeld } from './newlyHeld';
import { rereadUnchanged } from './reread';
import { rememberRun } from './runRecord';
import { sendCalls } from './sendCalls';
import {
  outcomeOf,
  type SendRun,
  startUpload,
  type UploadOutcome,
  type UploadRequest,
  type UploadState,
} from './uploadState';

/** A run that has taken longer leaves the ledger as it is. */
const TIDY_WITHIN_MS = 120_000;

/** Times that a tab is read when it changes while it is being sent. */
const READINGS = 3;

/** Runs an upload; BUSY when another run holds the lock. Everything else that stopped it stands in the outcome. */
export function uploadTab(
  ports: Ports,
  request: UploadRequest,
  limits: BatchLimits = BATCH_LIMITS,
): Result<UploadOutcome> {
  return underRunLock(ports, request.how, () => done(runUpload(ports, request, limits)));
}

/** The run itself; the caller holds the lock. */
function runUpload(
  ports: Ports,
  request: UploadRequest,
  limits: BatchLimits = BATCH_LIMITS,
): UploadOutcome {
  const state = startUpload(ports, request, limits);
  let error = settleAndSend(state);
  // Refused calls are new again; a batch in doubt is not sent a second time.
  const isClean = state.uploads.every((sent) => sent.state === 'refused');
  if (error?.code === 'TOKEN_REFUSED' && isClean && refreshAfterRefusal(ports)) {
    error = settleAndSend(state);
  }
  if (error !== null) rememberRun(state, error);
  return outcomeOf(state, error);
}

function settleAndSend(state: UploadState): AppError | null {
  const { ports, request } = state;
  const before = preflight(ports, request.sheetId);
  if (!before.ok) return before.error;
  const { ledger } = openForRun(ports, state.by);
  state.ledger = ledger;
  const place = { sheetId: request.sheetId, counter: before.value.counterId };
  const question = ledgerQuestion(ledger, before.value.spreadsheet.id, place);
  if (question !== null) return question;
  const lists = readLists(ports, before.value.token);
  const unsettled = settle(state, before.value, ledger, lists);
  if (unsettled !== null) return unsettled;
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const result = checkAndSend(state, before.value, ledger, lists);
    if (result === 'changed') continue;
    tidy(state, ledger);
    return result;
  }
  return appError('SHEET_BUSY');
}

/** Brings the column *Metrica Calls* up, unless rows were moved while they were sent: then the next run does. */
function keepSent({ ports, sentNow, ledger }: UploadState, run: CheckRun): void {
  if (run.tab.sentColumn === null) return;
  const { length } = run.checked.calls.rowNumbers;
  if (sentNow.size > 0 && !rereadUnchanged(ports, run, 0, length)) return;
  keepSentColumn(ports, run, ledger?.book() ?? null, sentNow);
}

/** Old batches are rolled up where there is time; what Google does not let happen now fails no run. */
function tidy({ ports, startMs, by }: UploadState, ledger: OpenLedger): void {
  if (ports.clock.nowMs() - startMs > TIDY_WITHIN_MS) return;
  try {
    rollUp(ports, ledger, by);
  } catch {
    // Lines that stand in both forms count once; the next run goes on.
  }
}

/** The list of the tab's counter must be readable before anything is claimed; reading it settles what is open. */
function settle(
  state: UploadState,
  { spreadsheet, counterId }: Preflight,
  ledger: OpenLedger,
  lists: Lists,
): AppError | null {
  const { ports, by, request } = state;
  // A scheduled run asks about its own counter alone: the others are asked about once what is due is done.
  const own = request.how === 'schedule' ? { counter: counterId } : {};
  state.settled = settleAndTell(ports, {
    ledger,
    lists,
    spreadsheet,
    by,
    how: request.how,
    alsoRead: request.sheetId,
    ...own,
  });
  const list = lists.of(counterId);
  if (!list.readable && list.error !== null) return metricaFailure(ports, list.error, counterId);
  const place = { sheetId: request.sheetId, counter: counterId };
  const strangers = strangersIn(ports, ledger, spreadsheet.id, place, list);
  return strangers.length > 0 ? appError('UPLOAD_UNKNOWN', { n: strangers.length }) : null;
}

function checkAndSend(
  state: UploadState,
  { token, counterId }: Preflight,
  ledger: OpenLedger,
  lists: Lists,
): AppError | 'changed' | null {
  const { ports, request } = state;
  const head = readHead(ports, request.sheetId);
  if (!head.ok) return head.error;
  const tab = requireColumns(head.value);
  if (!tab.ok) return tab.error;
  const run = runCheck(ports, tab.value, ledger.book(), request);
  if (!run.ok) return run.error;
  state.checkRun = run.value;
  state.sentCalls = 0;
  state.sentNow.clear();
  state.newlyHeld = newlyHeld(run.value);
  const question =
    openQuestion(ports, run.value) ??
    uploadQuestion(ports, run.value, ledger.book(), lists.of(counterId), request) ??
    overTenPercent(run.value, request);
  if (question !== null) return question;
  rememberMapping(ports, tab.value);
  const { by } = state;
  const who = { ports, state, checkRun: run.value, ledger, token, by, how: request.how };
  const send: SendRun = { ...claimsOf(who, tab.value, run.value.reading), withIdType: true };
  const result = request.findRefused ? searchRefused(send) : sendCalls(send, lists);
  if (result === null) rememberRun(state, null);
  if (result !== 'changed') keepSent(state, run.value);
  return result;
}
