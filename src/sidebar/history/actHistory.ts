/** What the buttons of *History* do. */

import { refresh } from '../panel/actPanel';
import type { Panel } from '../panel/runningPanel';

/** *Refresh statuses* */
export async function pressRefreshStatuses(panel: Panel): Promise<void> {
  await panel.run('history', 'refresh', async () => {
    const reply = await panel.call('refreshStatuses');
    panel.set({ historyFailure: reply.ok ? null : reply.failure });
    await refresh(panel);
    panel.focus('result-history');
  });
}
