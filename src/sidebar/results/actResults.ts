/** What the buttons of *Results* do. */

import { refresh, sheetRequest } from '../panel/actPanel';
import { tellFailure } from '../panel/failures';
import { openSection, type Panel, tell } from '../panel/runningPanel';
import type { View } from '../panel/view';
import { drafted } from '../panel/view';

/** Spans that can be chosen. */
export const SPANS = ['30', '7', '90'] as const;

/** *Show results*: of the chosen span. */
export async function pressShowResults(v: View): Promise<void> {
  await showResults(v.panel, Number(drafted(v, 'results-days', SPANS[0])));
}

/** From the delivery line: opens the section, and asks where nothing was asked yet. */
export async function openResults(panel: Panel): Promise<void> {
  openSection(panel, 'history');
  const { panel: shown, results } = panel.state();
  if (results === null && shown?.settings?.counter != null) {
    await showResults(panel, Number(SPANS[0]));
  }
}

async function showResults(panel: Panel, days: number): Promise<void> {
  await panel.run('history', 'show-results', async () => {
    await askStatuses(panel);
    const request = { ...sheetRequest(panel), ask: 'results', days };
    const reply = await panel.call('readResults', request);
    if (!reply.ok) return tellFailure(panel, 'history', reply.failure);
    if (reply.value.ask !== 'results') return;
    const { results: view, isKeptUp } = reply.value;
    const { asked = '' } = reply;
    panel.set({ results: { view, campaigns: null, atMs: Date.now(), days, isKeptUp, asked } });
    panel.focus('result-results');
  });
}

/** First what Metrica made of uploads that it had not finished: the delivery line and these results say the same then. */
async function askStatuses(panel: Panel): Promise<void> {
  if (panel.state().panel?.history?.isFollowed !== true) return;
  const asked = await panel.call('refreshStatuses');
  if (asked.ok && asked.value.changed > 0) await refresh(panel);
}

/** *Show campaigns* */
export async function pressCampaigns(panel: Panel): Promise<void> {
  await panel.run('history', 'campaigns', async () => {
    const { results } = panel.state();
    const request = { ...sheetRequest(panel), ask: 'campaigns', days: results?.days };
    const reply = await panel.call('readResults', request);
    if (!reply.ok) return tellFailure(panel, 'history', reply.failure);
    if (reply.value.ask !== 'campaigns' || results === null) return;
    panel.set({ results: { ...results, campaigns: reply.value.campaigns } });
    panel.focus('result-campaigns');
  });
}

/** *Put on a sheet*: makes it and goes there. */
export async function pressToSheet(panel: Panel): Promise<void> {
  await panel.run('history', 'to-sheet', async () => {
    const { results } = panel.state();
    const request = { ...sheetRequest(panel), ask: 'sheet', days: results?.days };
    const reply = await panel.call('readResults', request);
    if (!reply.ok) return tellFailure(panel, 'history', reply.failure);
    if (reply.value.ask !== 'sheet') return;
    tell(panel, 'history', { kind: 'done', text: { key: 'results.sheetMade' } });
    await panel.call('showCell', { sheetId: reply.value.sheetId, cell: 'A1' });
  });
}

/** *Keep it up daily*, and *Stop keeping it up*. */
export async function pressKeepUp(panel: Panel, on: boolean): Promise<void> {
  await panel.run('history', 'keep-up', async () => {
    const { results } = panel.state();
    const request = { ...sheetRequest(panel), ask: 'keepUp', on, days: results?.days };
    const reply = await panel.call('readResults', request);
    if (!reply.ok) return tellFailure(panel, 'history', reply.failure);
    if (results !== null) panel.set({ results: { ...results, isKeptUp: on } });
    const key = on ? 'results.keptUp' : 'results.noLongerKeptUp';
    tell(panel, 'history', { kind: 'done', text: { key } });
  });
}
