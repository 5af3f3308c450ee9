/** What came of an action, the words of others, and questions before something that cannot be taken back. */

import { undoFixes } from '../check/actCheck';
import type { Panel } from '../panel/runningPanel';
import type { Section } from '../panel/state';
import type { View } from '../panel/view';
import { copyDetails } from './copy';
import { type Child, type Element, h } from './element';
import { button, buttons, p } from './pieces';

/** What a person can see and mend at once: nobody else need hear of it. */
const OWN = /^(?:NOT_A_TOKEN|CLIENT_ID|NO_DAY|SELECTION)$/;

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
      said.canUndo && button(v, 'undo', v.t('panel.undo'), (panel) => undoFixes(panel)),
      isFailed &&
        !OWN.test(said.code ?? '') &&
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
