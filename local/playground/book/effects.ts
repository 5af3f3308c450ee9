/** What a run did to the person's window: read from the host's record of its user interface. */

import type { Host } from '../../host/hostOptions';
import type { Effects } from '../protocol';

/** Remembers where the record stands; the function that is returned tells what has come since. */
export function watchEffects(host: Host): () => Omit<Effects, 'selection'> {
  const { toasts, alerts, sidebars, dialogs } = host.ui;
  const before = [toasts.length, alerts.length, sidebars.length, dialogs.length] as const;
  return () => ({
    toasts: toasts.slice(before[0]),
    alerts: alerts.slice(before[1]).map(({ title, prompt, answer }) => ({
      title,
      message: prompt,
      answer,
    })),
    pages: [
      ...sidebars.slice(before[2]).map((page) => ({ kind: 'sidebar' as const, ...page })),
      ...dialogs
        .slice(before[3])
        .map(({ title, content }) => ({ kind: 'dialog' as const, title, content })),
    ],
  });
}
