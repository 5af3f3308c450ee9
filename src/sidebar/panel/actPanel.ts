/** Opens the panel, reads it anew, follows what the person looks at. */

import type { Language } from '../../texts/records';
import { check, review } from '../check/actCheck';
import { refreshStatuses } from '../history/actHistory';
import type { Request } from './bridge';
import { openSection, type Panel } from './runningPanel';
import { FIRST_STATE, SECTIONS, type Section } from './state';

/** Reads the panel for the first time; `start` begins the work of the section, which never sends anything. */
export async function openPanel(panel: Panel, section: string, start: boolean): Promise<void> {
  await readPanel(panel, {});
  const { panel: shown } = panel.state();
  if (shown === null) return;
  const known = SECTIONS.find((each) => each === section);
  if (known !== undefined) openSection(panel, known);
  if (start && known === 'check') await check(panel);
  else if (start && known === 'upload') await review(panel);
  else if (start && known === 'history') await refreshStatuses(panel);
  else if (shown.history?.isFollowed === true && shown.token.isSet) {
    // Statuses are asked for when the panel opens; nobody pressed a button, so nothing is said of a failure.
    const asked = await panel.call('refreshStatuses');
    if (asked.ok && asked.value.changed > 0) await refresh(panel);
  }
}

/** The id of the tab that the panel shows: every action carries it. */
export function sheetRequest(panel: Panel): { readonly sheetId: number } {
  return { sheetId: panel.state().panel?.sheet?.sheetId ?? -1 };
}

/** Reads the shown tab anew, after something was changed. */
export async function refresh(panel: Panel): Promise<void> {
  const { sheet } = panel.state().panel ?? {};
  await readPanel(panel, sheet === null || sheet === undefined ? {} : { sheetId: sheet.sheetId });
}

async function readPanel(panel: Panel, request: Request): Promise<void> {
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

/** Looks which tab is active now; another one is said, not followed. */
export async function lookAround(panel: Panel): Promise<void> {
  const { panel: shown, busy } = panel.state();
  if (shown === null || busy !== null) return;
  const reply = await panel.call('readNow');
  if (reply.ok) panel.set(otherOf(reply.value.active, shown.sheet?.sheetId));
}

function otherOf(
  active: { readonly sheetId: number; readonly name: string } | null,
  shown: number | undefined,
) {
  return { other: active === null || active.sheetId === shown ? null : active };
}

/** *Show “other”*: the panel goes to the tab that is active; what was found in the former one is let go. */
export async function showOther(panel: Panel): Promise<void> {
  await panel.run('connect', 'show-other', async () => {
    const { other, panel: shown, language, open, folds, counters } = panel.state();
    if (other === null) return;
    panel.set({
      ...FIRST_STATE,
      busy: panel.state().busy,
      panel: shown,
      language,
      open,
      folds,
      counters,
    });
    await readPanel(panel, { sheetId: other.sheetId });
    panel.focus('sheet');
  });
}

/** Goes over to the other language at once and keeps it for this person. */
export function chooseLanguage(panel: Panel, language: Language): void {
  panel.set({ language });
  document.documentElement.lang = language;
  void panel.call('setLanguage', { language });
}

/** Opens or closes a section. */
export function toggleSection(panel: Panel, section: Section): void {
  const { open } = panel.state();
  const isOpen = open.includes(section);
  panel.set({ open: isOpen ? open.filter((each) => each !== section) : [...open, section] });
}

/** Goes to the log. */
export async function openLog(panel: Panel, section: Section): Promise<void> {
  await panel.run(section, `log-${section}`, async () => {
    const reply = await panel.call('openLog');
    if (reply.ok && !reply.value) {
      panel.set({ notes: { [section]: { kind: 'plain', text: { key: 'upload.noLog' } } } });
    }
  });
}
