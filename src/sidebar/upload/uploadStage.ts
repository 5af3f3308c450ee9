/** What the section *Upload* is about now, and its first button: told from the state alone. */

import { failureNote } from '../panel/failures';
import { knownOf } from '../panel/nextStep';
import type { Note, State, UploadShown } from '../panel/state';
import { isWorking } from '../panel/summaries';
import { CONFIRMATIONS, lastRun, TRY_CALLS } from './actUpload';
import { endedBy, ledgerAsks, runningNow } from './uploadEnd';

/** `sample`: its calls are invented and never sent; `question`: of an upload that stopped; `site`: whether the counter is right; `done`: nothing is left to do. */
export type UploadStage =
  | 'working'
  | 'sample'
  | 'question'
  | 'busy'
  | 'ledger'
  | 'site'
  | 'ready'
  | 'connect'
  | 'review'
  | 'check'
  | 'done';

export function stageOf(state: State): UploadStage {
  const { panel, upload, busy, check: done } = state;
  if (busy?.section === 'upload' && (upload !== null || isWorking(state, 'upload')))
    return 'working';
  if (panel?.sheet?.sample === true) return 'sample';
  if (CONFIRMATIONS[endedBy(upload)?.code ?? ''] !== undefined) return 'question';
  if (runningNow(state) !== null && busy === null) return 'busy';
  if (ledgerAsks(state) !== null) return 'ledger';
  const known = knownOf(state);
  const isConnected = panel?.token.isSet === true && panel.settings?.counter != null;
  const hasCalls = done !== null && (done.answer.ready > 0 || hasMoreToSend(done.answer));
  if (isConnected && hasCalls) return strangeSite(state) === null ? 'ready' : 'site';
  if (known.ready > 0 && known.isChecked) return isConnected ? 'review' : 'connect';
  return known.isChecked || done !== null ? 'done' : 'check';
}

/** Held rows that a person may send all the same: changed, moved and refused ones. */
function hasMoreToSend({ heldByCode }: { readonly heldByCode: Readonly<Record<string, number>> }) {
  const { ROW_CHANGED = 0, ROW_MOVED = 0, ROW_REFUSED = 0 } = heldByCode;
  return ROW_CHANGED + ROW_MOVED + ROW_REFUSED > 0;
}

/** The group of addresses that are of another site than the counter's, before a tab's first upload to it; null where nobody need be asked. */
export function strangeSite({ check: done, siteIsRight, panel }: State) {
  const found = done?.answer.digest.groups.find(({ code }) => code === 'SITE_DIFFERS') ?? null;
  const isKnown = panel?.lastRun?.counterId === panel?.settings?.counter?.id;
  return siteIsRight || isKnown ? null : found;
}

/** Whether an upload came to its end and the tab has no schedule yet. */
export function offersSchedule({ panel, upload }: State): boolean {
  const isWhole = lastRun(upload)?.stopped === null && endedBy(upload) === null;
  if (!isWhole || upload?.failure !== null || upload.accepted === 0) return false;
  return panel?.settings?.schedule === null && upload.request.findRefused !== true;
}

/** Whether a batch of an upload waits for Metrica's list: that is said apart, with what can be done. */
export function hasDoubt(upload: UploadShown): boolean {
  return upload.runs.some((run) => run.uploads.some(({ state }) => state === 'in doubt'));
}

export function failureOf(upload: UploadShown): Note | null {
  if (upload.failure !== null) return failureNote(upload.failure);
  const error = lastRun(upload)?.error ?? null;
  return error === null ? null : failureNote({ kind: 'said', error, asked: upload.asked });
}

/** The button that leads to where a failure can be mended: the token, the columns, else a new check. */
export function mendedBy(code: string): 'to-connect' | 'to-columns' | 'check-after' {
  if (/^(?:TOKEN|ACCESS|COUNTER|SCOPE)_/.test(code)) return 'to-connect';
  return /^(?:COLUMN|HEADER|ONE)_/.test(code) ? 'to-columns' : 'check-after';
}

/** The id of the section's first button; null where it has none. */
export function firstOfUpload(state: State): string | null {
  const { upload } = state;
  const stage = stageOf(state);
  if (stage === 'working' || stage === 'sample') return null;
  if (stage === 'question') return 'go-on';
  if (stage === 'busy') return 'again-upload';
  const failure = upload === null || stage === 'ledger' ? null : failureOf(upload);
  if (upload !== null && failure !== null && !hasDoubt(upload)) return mendedBy(failure.code ?? '');
  if (knownOf(state).inDoubt > 0) return 'ask-metrica';
  if (stage === 'site') return 'change-counter';
  if (stage === 'ready') return firstOfReady(state);
  if (stage === 'connect') return 'to-connect';
  if (stage === 'review') return 'review-upload';
  return null;
}

/** Calls that *Send* would send with what is chosen now. */
export function callsToSend(state: State): number {
  const { check: done, drafts } = state;
  if (done === null) return 0;
  const { ready, heldByCode, digest } = done.answer;
  const changed = drafts['send-changed'] === 'yes' ? (heldByCode.ROW_CHANGED ?? 0) : 0;
  const moved = drafts['send-moved'] === 'yes' ? (heldByCode.ROW_MOVED ?? 0) : 0;
  const refused = drafts['try-refused'] === 'yes' ? (heldByCode.ROW_REFUSED ?? 0) : 0;
  const isOut = leavesOldOut(state);
  const leavesOut = (drafts['old-calls'] ?? (isOut ? 'out' : 'send')) === 'out';
  const old = leavesOut && !isOut ? digest.oldReady : 0;
  return ready - old + changed + moved + refused;
}

export function leavesOldOut({ panel }: State): boolean {
  return panel?.settings?.leaveOutOld === true;
}

/** A tab's first upload begins with ten calls to try. */
function firstOfReady(state: State): string {
  const isFirst = (state.panel?.history?.delivered ?? 0) === 0;
  return isFirst && callsToSend(state) > TRY_CALLS ? 'try' : 'send';
}
