/** Opens the panel, and begins the work for which a person opened it. */

import { check, review } from './check/actCheck';
import { pressRefreshStatuses } from './history/actHistory';
import { refresh, takePanel } from './panel/actPanel';
import { openSection, type Panel } from './panel/runningPanel';
import { SECTIONS } from './panel/state';

/** Reads the panel for the first time; `start` begins the work of the section, which never sends anything. */
export async function startPanel(panel: Panel, section: string, start: boolean): Promise<void> {
  await takePanel(panel, {});
  const { panel: shown } = panel.state();
  if (shown === null) return;
  const known = SECTIONS.find((each) => each === section);
  if (known !== undefined) openSection(panel, known);
  if (start && known === 'check') await check(panel);
  else if (start && known === 'upload') await review(panel);
  else if (start && known === 'history') await pressRefreshStatuses(panel);
  else if (shown.history?.isFollowed === true && shown.token.isSet) {
    // Statuses are asked for when the panel opens; nobody pressed a button, so nothing is said of a failure.
    const asked = await panel.call('refreshStatuses');
    if (asked.ok && asked.value.changed > 0) await refresh(panel);
  }
}
