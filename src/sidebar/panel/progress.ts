/** Follows a run under way: the server says how far it is, the page asks every other second. */

import type { Panel } from './runningPanel';

const ASK_EVERY_MS = 2000;

/** Asks until it is stopped by the function that is returned. */
export function followProgress(panel: Panel): () => void {
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    const reply = await panel.call('readNow');
    isAsking = false;
    if (reply.ok && timer !== null) panel.set({ progress: reply.value.progress });
  };
  let timer: ReturnType<typeof setInterval> | null = setInterval(() => void ask(), ASK_EVERY_MS);
  return () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    panel.set({ progress: null });
  };
}
