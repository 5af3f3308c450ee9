/** Parts that every section is made of: sentences, buttons, fields, folds, results. */

import { undoFixes } from './actCheck';
import { copyDetails } from './copy';
import { type Attributes, type Child, type Element, h } from './element';
import { draft, type Panel, toggleFold } from './panel';
import type { Section } from './state';
import { drafted, type View } from './view';
import { shortText } from './words';

/** A sentence. */
export function p(...children: readonly Child[]): Element {
  return h('p', {}, ...children);
}

export interface ButtonLook {
  /** The section's own first button: blue where the panel's one blue button stands in it. */
  readonly first?: Section | 'frame';
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
  { first, off, label, always }: ButtonLook = {},
): Element {
  const { busy } = v.state;
  const isOff = off === true || (busy !== null && always !== true);
  const isBlue = first !== undefined && v.isBlue(first);
  return h(
    'button',
    {
      id,
      type: 'button',
      class: isBlue ? 'blue' : undefined,
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

/** A text field with its label and, if there is one, a hint. */
export function field(
  v: View,
  id: string,
  label: string,
  kept: string,
  more: Attributes & { readonly hint?: string } = {},
): readonly Element[] {
  const { hint, ...attributes } = more;
  const describedBy = hint === undefined ? undefined : `${id}-hint`;
  return [
    h('label', { for: id }, label),
    input(v, id, kept, { ...attributes, 'aria-describedby': describedBy }),
    ...(hint === undefined ? [] : [h('p', { id: `${id}-hint`, class: 'hint' }, hint)]),
  ];
}

/** A text field whose label is read aloud only: it stands beside what it belongs to. */
export function bareField(v: View, id: string, label: string, kept: string): Element {
  return input(v, id, kept, { 'aria-label': label });
}

function input(v: View, id: string, kept: string, attributes: Attributes): Element {
  return h('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    ...attributes,
    id,
    value: drafted(v, id, kept),
    oninput: (event) => draft(v.panel, id, (event.target as HTMLInputElement).value),
  });
}

/** A list to choose one from; nothing happens on the choice itself. */
export function choice(
  v: View,
  id: string,
  label: string | null,
  kept: string,
  options: readonly (readonly [value: string, caption: string])[],
  more: Attributes = {},
): readonly Element[] {
  const select = h(
    'select',
    {
      ...more,
      id,
      value: drafted(v, id, kept),
      onchange: (event) => draft(v.panel, id, (event.target as HTMLSelectElement).value),
    },
    options.map(([value, caption]) => h('option', { value }, caption)),
  );
  return label === null ? [select] : [h('label', { for: id }, label), select];
}

/** A tick or one of a group of choices (`group` is then the name of its draft). */
export function tick(
  v: View,
  id: string,
  caption: string,
  kept: boolean,
  group?: { readonly name: string; readonly value: string; readonly kept: string },
): Element {
  const isRadio = group !== undefined;
  const name = group?.name ?? id;
  const value = group?.value ?? 'yes';
  const now = drafted(v, name, group?.kept ?? (kept ? 'yes' : ''));
  return h(
    'label',
    { class: 'tick', for: id },
    h('input', {
      id,
      type: isRadio ? 'radio' : 'checkbox',
      name: isRadio ? name : undefined,
      checked: now === value,
      onchange: (event) =>
        draft(v.panel, name, (event.target as HTMLInputElement).checked ? value : ''),
    }),
    h('span', {}, caption),
  );
}

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

/** A caption and what belongs to it, side by side from the left. */
export function pair(caption: Child, value: Child): Element {
  return h('div', { class: 'pair' }, h('span', {}, caption), h('div', {}, value));
}

/** A caption at the left and its number at the right. */
export function row(caption: Child, value: Child): Element {
  return h('div', { class: 'row' }, h('span', {}, caption), h('span', { class: 'value' }, value));
}

/** What came of the last action of a section, and what can be done about it. */
export function note(v: View, section: Section | 'frame'): Child {
  const said = v.state.notes[section];
  if (said === undefined) return null;
  const isFailed = said.kind === 'failed';
  return h(
    'div',
    {
      id: `note-${section}`,
      class: `note ${said.kind}`,
      tabindex: -1,
      role: isFailed ? 'alert' : undefined,
    },
    p(said.kind === 'done' && '✓ ', v.text(said.text)),
    said.server !== undefined && said.server !== '' && quoted(v, said.server),
    said.more?.map((text) => p(v.text(text))),
    buttons(
      said.canUndo && button(v, 'undo', v.t('panel.undo'), undoFixes),
      isFailed &&
        button(
          v,
          `copy-${section}`,
          v.t('panel.copyDetails'),
          (panel) => copyDetails(panel, said),
          { always: true },
        ),
    ),
  );
}

/** Words of Metrica or Google, untouched. */
export function quoted(v: View, words: string): Element {
  return h('p', { class: 'quoted', dir: 'auto' }, v.t('panel.quoted', { words }));
}

/** A question before something that cannot be taken back. */
export function confirmation(
  v: View,
  id: string,
  question: string,
  caption: string,
  onclick: (panel: Panel) => unknown,
): Child {
  if (v.state.confirm !== id) return null;
  return h(
    'div',
    { id: `confirm-${id}`, class: 'note', role: 'group', tabindex: -1, 'aria-label': question },
    p(question),
    buttons(
      button(v, `yes-${id}`, caption, onclick),
      button(v, `no-${id}`, v.t('panel.cancel'), (panel) => panel.set({ confirm: null }), {
        always: true,
      }),
    ),
  );
}

/** Opens the question of a `confirmation`. */
export function ask(panel: Panel, id: string): void {
  panel.set({ confirm: id });
  panel.focus(`confirm-${id}`);
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
