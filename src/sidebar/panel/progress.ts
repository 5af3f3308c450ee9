/** Follows a run under way: the server says how far it is, the page asks every other second. */

import type { Panel } from './runningPanel';
import type { State } from './state';

const ASK_EVERY_MS = 2000;

/** A name for a run of this page: what is followed and stopped is it alone. */
export function newRunName(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Asks after a run until it is stopped by the function that is returned. */
export function followProgress(panel: Panel, run: string): () => void {
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    const reply = await panel.call('readNow', { run });
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

/** How many calls of how many an upload under way has behind it, of how many 0 while that is not known; a search counts its own. */
export function howFar({ upload, progress }: State): readonly [number, number] {
  if (progress?.phase === 'searching') return [progress.done, progress.total];
  const { done = 0, total = 0 } = progress?.phase === 'sending' ? progress : {};
  const n = upload?.total ?? total;
  return [Math.min((upload?.accepted ?? 0) + done, n), n];
}
