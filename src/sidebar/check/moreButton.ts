/** Long lists: some entries at first, then five hundred at a time, and how many are left. */

import type { Child } from '../page/element';
import { button, buttons } from '../page/pieces';
import type { View } from '../panel/view';

const FIRST = 20;
const MORE = 500;

/** How many entries of a list are shown. */
export function shownOf({ state }: View, id: string): number {
  return state.shown[id] ?? FIRST;
}

/** The button below the list; nothing where all are shown. */
export function moreButton(v: View, id: string, length: number): Child {
  const shown = shownOf(v, id);
  const left = length - shown;
  if (left <= 0) return null;
  const caption =
    left <= MORE ? v.t('panel.showAll', { n: length }) : v.t('check.showMore', { n: MORE, left });
  return buttons(
    button(
      v,
      `all-${id}`,
      caption,
      (panel) => panel.set({ shown: { ...v.state.shown, [id]: shown + MORE } }),
      { always: true },
    ),
  );
}
