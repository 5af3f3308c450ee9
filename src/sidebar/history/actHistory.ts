/** What the buttons of *History* do. */

import { copyText } from '../page/copy';
import { refresh, sheetRequest } from '../panel/actPanel';
import { tellFailure } from '../panel/failures';
import { type Panel, tell } from '../panel/runningPanel';

/** *Refresh statuses* */
export async function pressRefreshStatuses(panel: Panel): Promise<void> {
  await panel.run('history', 'refresh', async () => {
    const reply = await panel.call('refreshStatuses');
    panel.set({ historyFailure: reply.ok ? null : reply.failure });
    await refresh(panel);
    panel.focus('result-history');
  });
}

/** *Case file for Metrica’s support*: on a sheet and on the clipboard. */
export async function pressCaseFile(panel: Panel, batch: string): Promise<void> {
  await panel.run('history', `case-${batch}`, async () => {
    const request = { ...sheetRequest(panel), ask: 'caseFile', batch };
    const reply = await panel.call('readResults', request);
    if (!reply.ok) return tellFailure(panel, 'history', reply.failure);
    if (reply.value.ask !== 'caseFile') return;
    tell(panel, 'history', { kind: 'done', text: { key: 'history.caseMade' } });
    copyText(panel, reply.value.text);
  });
}
