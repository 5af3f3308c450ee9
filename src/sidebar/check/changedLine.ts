/** Said above the results of a check: the sheet is not what it was then. */

import { type Child, h } from '../page/element';
import { button, buttons, p } from '../page/pieces';
import type { Panel } from '../panel/runningPanel';
import type { View } from '../panel/view';

/** Nothing while the sheet stands as it was checked; `again` checks it once more. */
export function changedLine(v: View, id: string, again: (panel: Panel) => Promise<void>): Child {
  const changedIn = v.state.check?.changedIn ?? null;
  if (changedIn === null) return null;
  return h(
    'div',
    { class: 'note' },
    p(v.t('check.stale')),
    buttons(button(v, id, v.t('check.again'), again)),
  );
}
