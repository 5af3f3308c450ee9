/** Parts that every section is made of: sentences, buttons, links, pairs. */

import { shortText } from '../panel/panelWords';
import type { Panel } from '../panel/runningPanel';
import type { View } from '../panel/view';
import { type Child, type Element, h } from './element';

/** A sentence. */
export function p(...children: readonly Child[]): Element {
  return h('p', {}, ...children);
}

/** Hours and rows from one to another: a dash between them ends no line. */
const SPAN = /(\d[\d:]*–\d[\d:]*)/;

/** A sentence whose spans stay in one piece. */
export function unbroken(text: string): Child {
  return text
    .split(SPAN)
    .map((part) => (SPAN.test(part) ? h('span', { class: 'whole' }, part) : part));
}

export interface ButtonLook {
  /** Cannot be pressed now, and says so. */
  readonly off?: boolean;
  /** Read aloud in place of the caption. */
  readonly label?: string;
  /** Works while a call runs. */
  readonly always?: boolean;
}

/** A button; while a call runs it does nothing, but keeps the focus. */
export function button(
  v: View,
  id: string,
  caption: string,
  onclick: (panel: Panel) => unknown,
  { off, label, always }: ButtonLook = {},
): Element {
  const { busy } = v.state;
  const isOff = off === true || (busy !== null && always !== true);
  return h(
    'button',
    {
      id,
      type: 'button',
      class: id === v.blue ? 'blue' : undefined,
      'aria-disabled': isOff ? 'true' : undefined,
      'aria-busy': busy?.action === id && busy.isSlow ? 'true' : undefined,
      'aria-label': label,
      onclick: () => {
        if (!isOff) onclick(v.panel);
      },
    },
    caption,
  );
}

/** Buttons side by side, as many as fit. */
export function buttons(...children: readonly Child[]): Element {
  return h('div', { class: 'buttons' }, ...children);
}

/** A caption and what belongs to it, side by side from the left. */
export function pair(caption: Child, value: Child): Element {
  return h('div', { class: 'pair' }, h('span', {}, caption), h('div', {}, value));
}

/** A caption at the left and its number at the right. */
export function row(caption: Child, value: Child): Element {
  return h('div', { class: 'row' }, h('span', {}, caption), h('span', { class: 'value' }, value));
}

/** A link that opens in a new tab. */
export function link(id: string, href: string, caption: string, look?: string): Element {
  return h('a', { id, href, target: '_blank', rel: 'noopener', class: look }, caption);
}

/** Text of the sheet: shown in its own direction, cut to what fits, more of it on hover. */
export function cellText(text: string, most = 60): Element {
  const shown = shortText(text, most);
  return h(
    'bdi',
    { class: 'cell', title: shown === text ? undefined : shortText(text, 500) },
    shown,
  );
}
