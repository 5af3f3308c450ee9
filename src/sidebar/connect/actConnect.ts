/** What the buttons of *Connect* do. The token is sent to the server once and never comes back. */

import { refresh, sheetRequest } from '../panel/actPanel';
import type { Failure } from '../panel/bridge';
import { tellFailure } from '../panel/failures';
import { dropDrafts, type Panel } from '../panel/runningPanel';

/** *Save and test* */
export async function pressSaveToken(panel: Panel): Promise<void> {
  await panel.run('connect', 'save-token', async () => {
    const kept = await panel.call('pasteToken', { token: panel.state().drafts.token ?? '' });
    if (!kept.ok) return tellFailure(panel, 'connect', kept.failure);
    const isGood = await readCounters(panel, kept.value.looksLike);
    if (isGood) dropDrafts(panel, 'token');
  });
}

/** Asks Metrica for the counters, which proves the token; a refusal stands beside the token's field. */
async function readCounters(
  panel: Panel,
  looksLike: NonNullable<ReturnType<Panel['state']>['refused']>['looksLike'],
): Promise<boolean> {
  const reply = await panel.call('readCounters');
  if (reply.ok) panel.set({ counters: reply.value, refused: null });
  else refuse(panel, reply.failure, looksLike);
  await refresh(panel);
  panel.focus('result-connect');
  return reply.ok;
}

function refuse(
  panel: Panel,
  failure: Failure,
  looksLike: NonNullable<ReturnType<Panel['state']>['refused']>['looksLike'],
): void {
  panel.set({ refused: { failure, looksLike }, counters: null, tested: null });
}

/** *Use this counter*; a change asks first, where calls were delivered to another one. */
export async function useCounter(panel: Panel, counterId: string): Promise<void> {
  await panel.run('connect', 'use-counter', async () => {
    const reply = await panel.call('chooseCounter', { ...sheetRequest(panel), counterId });
    if (!reply.ok) return tellFailure(panel, 'connect', reply.failure);
    panel.set({ folds: { ...panel.state().folds, counters: false }, tested: null, upload: null });
    dropDrafts(panel, 'counter');
    await refresh(panel);
    panel.focus('result-connect');
  });
}

/** *Change counter*: shows the list. */
export async function pressListCounters(panel: Panel): Promise<void> {
  await panel.run('connect', 'list-counters', async () => {
    panel.set({ folds: { ...panel.state().folds, counters: true } });
    if (panel.state().counters === null) await readCounters(panel, null);
    panel.focus('counter-search');
  });
}

/** *Test connection* */
export async function pressTestConnection(panel: Panel): Promise<void> {
  await panel.run('connect', 'test', async () => {
    const reply = await panel.call('testConnection', sheetRequest(panel));
    if (reply.ok) panel.set({ tested: reply.value, refused: null });
    else refuse(panel, reply.failure, null);
    await refresh(panel);
    panel.focus('result-connect');
  });
}

/** *Remove token*, after the question. */
export async function pressRemoveToken(panel: Panel): Promise<void> {
  await panel.run('connect', 'remove', async () => {
    const reply = await panel.call('forgetToken');
    if (!reply.ok) return tellFailure(panel, 'connect', reply.failure);
    panel.set({ counters: null, tested: null, refused: null });
    await refresh(panel);
    panel.focus('head-connect');
  });
}

/** *Sign in with Yandex*: opens Yandex in a new tab; the link beside it serves where the browser did not. */
export async function pressStartSignIn(panel: Panel): Promise<void> {
  await panel.run('connect', 'sign-in', async () => {
    const reply = await panel.call('startSignIn');
    if (!reply.ok) return tellFailure(panel, 'connect', reply.failure);
    const { url } = reply.value;
    panel.set({ signIn: { url, isOpen: openTab(url) } });
    panel.focus('sign-in-code');
  });
}

/** *Finish sign-in* */
export async function pressFinishSignIn(panel: Panel): Promise<void> {
  await panel.run('connect', 'finish-sign-in', async () => {
    const code = panel.state().drafts['sign-in-code'] ?? '';
    const reply = await panel.call('finishSignIn', { code });
    if (!reply.ok) return tellFailure(panel, 'connect', reply.failure);
    panel.set({ signIn: null });
    dropDrafts(panel, 'sign-in-code');
    await readCounters(panel, null);
  });
}

/** Opens a new tab; false where the browser does not let the panel. */
function openTab(url: string): boolean {
  const tab = window.open(url, '_blank');
  if (tab === null) return false;
  tab.opener = null;
  return true;
}
