/** Fields of the page: what is typed or chosen is a draft until a button takes it. */

import { draft, type Panel } from '../panel/runningPanel';
import { drafted, type View } from '../panel/view';
import { type Attributes, type Element, h } from './element';

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

/** A text field whose label is read aloud only: it stands beside what it belongs to. `done` hears when it was typed. */
export function bareField(
  v: View,
  id: string,
  label: string,
  kept: string,
  done: (panel: Panel) => void,
): Element {
  return input(v, id, kept, { 'aria-label': label, onchange: () => done(v.panel) });
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

/** A list to choose one from; nothing is kept on the choice itself: `chosen` may only look. */
export function choice(
  v: View,
  id: string,
  label: string | null,
  kept: string,
  options: readonly (readonly [value: string, caption: string])[],
  more: Attributes = {},
  chosen: (panel: Panel) => void = () => undefined,
): readonly Element[] {
  const select = h(
    'select',
    {
      ...more,
      id,
      value: drafted(v, id, kept),
      onchange: (event) => {
        draft(v.panel, id, (event.target as HTMLSelectElement).value);
        chosen(v.panel);
      },
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
