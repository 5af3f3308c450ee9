/** What is folded away, and the buttons that open it. */

import { toggleFold } from '../panel/runningPanel';
import type { View } from '../panel/view';
import { type Attributes, type Child, type Element, h } from './element';

/** Something folded away, with its caption as a button. */
export function fold(
  v: View,
  id: string,
  caption: Child,
  body: () => readonly Child[],
  isOpenFirst = false,
): Element {
  const isOpen = v.state.folds[id] ?? isOpenFirst;
  return h(
    'div',
    { class: 'fold', id: `fold-${id}` },
    h(
      'button',
      {
        id: `open-${id}`,
        type: 'button',
        class: 'head',
        'aria-expanded': String(isOpen),
        onclick: () => toggleFold(v.panel, id, isOpen),
      },
      h('span', { class: 'caption' }, caption),
    ),
    isOpen && h('div', { class: 'folded' }, ...body()),
  );
}

/** A button that opens something below it, and closes it; `opened` says how it stands. */
export function opener(v: View, id: string, caption: Child, look: Attributes = {}): Element {
  const isOpen = opened(v, id);
  return h(
    'button',
    {
      ...look,
      id: `open-${id}`,
      type: 'button',
      'aria-expanded': String(isOpen),
      onclick: () => toggleFold(v.panel, id, isOpen),
    },
    caption,
  );
}

/** Whether what an `opener` opens is open. */
export function opened(v: View, id: string): boolean {
  return v.state.folds[id] === true;
}
