/** Reads the panel anew, follows what the person looks at. */

import type { Language } from '../../texts/records';
import type { Request } from './bridge';
import type { Panel } from './runningPanel';
import { afterLook, sinceRequest } from './sinceCheck';
import { FIRST_STATE, type Section, type State } from './state';

/** The id of the tab that the panel shows: every action carries it. */
export function sheetRequest(panel: Panel): { readonly sheetId: number } {
  return { sheetId: panel.state().panel?.sheet?.sheetId ?? -1 };
}

/** Reads the shown tab anew, after something was changed. */
export async function refresh(panel: Panel): Promise<void> {
  const { sheet } = panel.state().panel ?? {};
  await takePanel(panel, sheet === null || sheet === undefined ? {} : { sheetId: sheet.sheetId });
}

/** Reads what the panel shows; what is kept of the page stays. */
export async function takePanel(panel: Panel, request: Request): Promise<void> {
  const reply = await panel.call('readPanel', request);
  const { panel: before } = panel.state();
  if (reply.ok) {
    const { value } = reply;
    const isFirst = before === null;
    panel.set({
      panel: value,
      fatal: null,
      ...(isFirst ? { language: value.language } : {}),
      ...otherOf(value.active, value.sheet?.sheetId),
    });
  } else if (before === null || reply.failure.kind === 'accounts') {
    panel.set({ fatal: reply.failure });
  }
}

/** *Try again*, when nothing worked. */
export async function tryAgain(panel: Panel): Promise<void> {
  await panel.run('connect', 'again', () => refresh(panel));
}

/**
 * Looks which tab is active now (another one is said, not followed), whether a run has ended that was not begun here, and
 * whether the sheet has changed since it was checked.
 */
export async function lookAround(panel: Panel): Promise<void> {
  const { panel: shown, busy, check } = panel.state();
  if (shown === null || busy !== null) return;
  const { sheetId: tab } = shown.sheet ?? {};
  const reply = await panel.call(
    'readNow',
    tab === undefined ? {} : { tab, ...sinceRequest(check) },
  );
  const { panel: now, busy: busyNow, check: checkNow } = panel.state();
  if (!reply.ok || busyNow !== null || now !== shown) return;
  const { active, ranAtMs, changed } = reply.value;
  panel.set(otherOf(active, tab));
  if (check === checkNow) panel.set(afterLook(panel.state(), changed));
  if (ranAtMs === null || ranAtMs === (shown.lastRun?.ranAtMs ?? null)) return;
  // What was checked before it is not true any more.
  panel.set({ check: null, checkFailure: null });
  await refresh(panel);
  const { sent = 0, held: n = 0 } = panel.state().panel?.lastRun ?? {};
  const text = { key: 'panel.runEnded', params: { sent, n } } as const;
  // When the first run is due was said before it.
  const { schedule: _due, ...notes } = panel.state().notes;
  panel.set({ notes: { ...notes, frame: { kind: 'done', text } } });
}

/** Whether a run may end that this panel has not begun. */
export function awaitsRun({ panel }: State): boolean {
  return panel !== null && (panel.schedule !== null || panel.running !== null);
}

function otherOf(
  active: { readonly sheetId: number; readonly name: string } | null,
  shown: number | undefined,
) {
  return { other: active === null || active.sheetId === shown ? null : active };
}

/** *Show “other”*: the panel goes to the tab that is active. */
export async function showOther(panel: Panel): Promise<void> {
  await panel.run('connect', 'show-other', async () => {
    const { other } = panel.state();
    if (other !== null) await showTab(panel, other.sheetId);
  });
}

/** *Go to “calls”*: from a tab of ours to one with calls, in the sheet too. */
export async function goToCalls(panel: Panel, sheetId: number): Promise<void> {
  await panel.run('connect', 'go-to-calls', async () => {
    await panel.call('showCell', { sheetId, cell: 'A1' });
    await showTab(panel, sheetId);
  });
}

/** The panel goes to a tab, within work that runs already; what was found in the former one is let go. */
export async function showTab(panel: Panel, sheetId: number): Promise<void> {
  const { busy, panel: shown, language, open, folds, counters } = panel.state();
  panel.set({ ...FIRST_STATE, busy, panel: shown, language, open, folds, counters });
  await takePanel(panel, { sheetId });
  panel.focus('sheet');
}

/** Goes over to the other language at once and keeps it for this person. */
export function chooseLanguage(panel: Panel, language: Language): void {
  panel.set({ language });
  document.documentElement.lang = language;
  void panel.call('setLanguage', { language });
}

/** Opens a section alone, or closes it. */
export function toggleSection(panel: Panel, section: Section): void {
  const { open } = panel.state();
  panel.set({ open: open.includes(section) ? [] : [section] });
}

/** Goes to the log. */
export async function pressOpenLog(panel: Panel, section: Section): Promise<void> {
  await panel.run(section, `log-${section}`, async () => {
    const reply = await panel.call('openLog');
    if (reply.ok && !reply.value) {
      panel.set({ notes: { [section]: { kind: 'plain', text: { key: 'upload.noLog' } } } });
    }
  });
}
