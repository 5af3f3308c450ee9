/** What the buttons of *Upload* do: runs one after the other until all is sent, a question, a stop. */

import { refresh, sheetRequest } from '../panel/actPanel';
import type { Failure, Request } from '../panel/bridge';
import { tellFailure } from '../panel/failures';
import { followProgress, newRunName } from '../panel/progress';
import { dropDrafts, type Panel, tell } from '../panel/runningPanel';
import type { Sent, State, UploadShown } from '../panel/state';

/** How many *Send 10 to try* sends. */
export const TRY_CALLS = 10;

/** Errors of a run that are questions, with the word that answers them. */
export const CONFIRMATIONS: Readonly<Record<string, string>> = {
  OVER_TEN_PERCENT: 'over-ten-percent',
  READING_CHANGED: 'reading',
  UPLOADS_ELSEWHERE: 'elsewhere',
  COUNTER_CHANGED: 'counter',
};

/** *Send*: with what was chosen above the button. */
export async function send(panel: Panel, isTry = false): Promise<void> {
  const { drafts, check } = panel.state();
  const request: Request = {
    onlyRows: check?.onlyRows ?? null,
    sendChanged: drafts['send-changed'] === 'yes',
    sendMoved: drafts['send-moved'] === 'yes',
    tryRefused: drafts['try-refused'] === 'yes',
    ...(isTry ? { limit: TRY_CALLS } : {}),
  };
  await upload(panel, isTry ? 'try' : 'send', startOf(request, isTry));
}

/** *Find the refused rows* */
export async function findRefused(panel: Panel): Promise<void> {
  await upload(panel, 'find-refused', startOf({ findRefused: true }, false));
}

/** Goes on after a question, with the person's word. */
export async function confirmAndSend(panel: Panel, word: string): Promise<void> {
  const { upload: asked } = panel.state();
  if (asked === null) return;
  const confirmed = [...asked.confirmed, word];
  await upload(panel, 'go-on', { ...startOf(asked.request, asked.isTry), confirmed });
}

/** *Cancel* of a question: nothing was sent. */
export function cancelUpload(panel: Panel): void {
  panel.set({ upload: null, confirm: null });
  panel.focus('head-upload');
}

function startOf(request: Request, isTry: boolean): UploadShown {
  return {
    run: newRunName(),
    total: null,
    accepted: 0,
    runs: [],
    isTry,
    request,
    confirmed: [],
    stopAsked: false,
    endedAtMs: null,
    asked: '',
    failure: null,
  };
}

async function upload(panel: Panel, action: string, start: UploadShown): Promise<void> {
  await panel.run('upload', action, async () => {
    const saved = await saveChoices(panel);
    if (saved !== null) return tellFailure(panel, 'upload', saved);
    panel.set({ upload: start });
    const stop = followProgress(panel, start.run);
    for (let goesOn = true; goesOn; ) goesOn = await oneRun(panel);
    stop();
    change(panel, { endedAtMs: Date.now() });
    // The rows of the list stand otherwise now: what was sent is not new any more.
    const { upload: ended } = panel.state();
    const isAsked = lastRun(ended)?.error?.code;
    if (isAsked === undefined || CONFIRMATIONS[isAsked] === undefined) {
      panel.set({ check: null, checkFailure: null });
      dropDrafts(panel, 'send-changed', 'try-refused');
    }
    await refresh(panel);
    panel.focus('result-upload');
  });
}

/** One run on the server; true when time was up and there is more to send. */
async function oneRun(panel: Panel): Promise<boolean> {
  const { upload: now } = panel.state();
  if (now === null) return false;
  const { run: name, request, confirmed } = now;
  const asking = { ...sheetRequest(panel), ...request, confirmed, run: name };
  const reply = await panel.call('uploadCalls', asking);
  if (!reply.ok) {
    change(panel, { failure: reply.failure });
    return false;
  }
  const run = reply.value;
  const accepted = now.accepted + acceptedIn(run);
  const ready = run.checked?.ready ?? null;
  const isSearch = request.findRefused === true;
  const total = now.total ?? (now.isTry && ready !== null ? Math.min(ready, TRY_CALLS) : ready);
  const asked = reply.asked ?? now.asked;
  change(panel, { runs: [...now.runs, run], accepted, total, asked });
  const stopAsked = panel.state().upload?.stopAsked === true;
  return (
    run.stopped === 'time' && run.remaining > 0 && !stopAsked && !isSearch && run.error === null
  );
}

/** Calls of a run's batches that Metrica took. */
function acceptedIn(run: Sent): number {
  return run.uploads
    .filter(({ state }) => state.startsWith('accepted'))
    .reduce((sum, { rows }) => sum + rows, 0);
}

/** The last run of an upload. */
export function lastRun(upload: UploadShown | null): Sent | undefined {
  return upload?.runs[upload.runs.length - 1];
}

function change(panel: Panel, changed: Partial<UploadShown>): void {
  const { upload: now } = panel.state();
  if (now !== null) panel.set({ upload: { ...now, ...changed } });
}

/** Comment, goal and the choice about old calls belong to the tab: kept before anything goes out. */
async function saveChoices(panel: Panel): Promise<Failure | null> {
  const { drafts, panel: shown } = panel.state();
  const changed = choicesChange(drafts, shown?.settings?.leaveOutOld === true);
  if (Object.keys(changed).length === 0) return null;
  const reply = await panel.call('saveSettings', { ...sheetRequest(panel), change: changed });
  return reply.ok ? null : reply.failure;
}

function choicesChange(drafts: State['drafts'], leavesOut: boolean): Record<string, unknown> {
  const { comment, goal, 'old-calls': old } = drafts;
  return {
    ...(comment === undefined ? {} : { comment: comment.trim() }),
    ...(goal === undefined ? {} : { goal: goal.trim() }),
    ...(old === undefined || (old === 'out') === leavesOut ? {} : { leaveOutOld: old === 'out' }),
  };
}

/** *Stop after this batch* */
export async function pressStopUpload(panel: Panel): Promise<void> {
  change(panel, { stopAsked: true });
  const run = panel.state().upload?.run;
  if (run !== undefined) await panel.call('stopUpload', { run });
}

/** *Ask Metrica*: settles what is open, sends nothing. */
export async function pressAskMetrica(panel: Panel): Promise<void> {
  await panel.run('upload', 'ask-metrica', async () => {
    const reply = await panel.call('settleCalls');
    if (!reply.ok) return tellFailure(panel, 'upload', reply.failure);
    panel.set({ upload: null, check: null });
    await refresh(panel);
    const { settled } = reply.value;
    const rowsOf = (isLost: boolean) =>
      settled
        .filter(({ state }) => (state === 'not arrived') === isLost)
        .reduce((sum, { rows }) => sum + rows, 0);
    const arrived = { key: 'upload.settledArrived', params: { n: rowsOf(false) } } as const;
    const lost = { key: 'upload.settledLost', params: { n: rowsOf(true) } } as const;
    const both = [arrived, lost].filter(({ params }) => params.n > 0);
    const [first, ...more] = both;
    const text = first ?? ({ key: 'upload.notListed' } as const);
    tell(panel, 'upload', { kind: first === undefined ? 'plain' : 'done', text, more });
  });
}

/** *They arrived* or *Send again*, after the question. */
export async function pressDecideBatch(
  panel: Panel,
  batch: string,
  word: 'arrived' | 'again',
): Promise<void> {
  await panel.run('upload', `${word}-${batch}`, async () => {
    const request = { ...sheetRequest(panel), batch, word };
    const open = panel.state().panel?.history?.open ?? [];
    const n = open.find((each) => each.batch === batch)?.calls ?? 0;
    const reply = await panel.call('decideBatch', request);
    panel.set({ upload: null, check: null });
    await refresh(panel);
    if (!reply.ok) return tellFailure(panel, 'upload', reply.failure);
    // Metrica's list was asked once more: what it shows holds against the word.
    const text = String(reply.value).startsWith('accepted')
      ? ({ key: 'upload.settledArrived', params: { n } } as const)
      : ({ key: 'upload.wordKept' } as const);
    tell(panel, 'upload', { kind: 'done', text });
  });
}

export type LedgerChoice = 'count as delivered' | 'same calls' | 'send all' | 'goes on here';

const AFTER_CHOICE = {
  'count as delivered': 'upload.counted',
  'same calls': 'upload.counted',
  'send all': 'upload.allNew',
  'goes on here': 'upload.goesOn',
} as const;

/** A person's word about the ledger, after the question. */
export async function pressDecideLedger(panel: Panel, decision: LedgerChoice): Promise<void> {
  await panel.run('upload', 'decide', async () => {
    const request = { ...sheetRequest(panel), decision };
    const reply = await panel.call('decideLedger', request);
    if (!reply.ok) return tellFailure(panel, 'upload', reply.failure);
    panel.set({ upload: null, check: null });
    await refresh(panel);
    const text = { key: AFTER_CHOICE[decision], params: { n: reply.value } };
    tell(panel, 'upload', { kind: 'done', text });
  });
}
