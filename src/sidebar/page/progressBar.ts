/** A bar that shows how far a run is; without a known end it only moves. */

import { type Element, h } from './element';

export function progressBar(id: string, label: string, done: number, total: number): Element {
  const share = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : null;
  return h(
    'div',
    {
      id,
      class: share === null ? 'bar moving' : 'bar',
      role: 'progressbar',
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-valuenow': share ?? undefined,
    },
    h('div', { style: `width:${share ?? 30}%` }),
  );
}
