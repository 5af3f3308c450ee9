/** The counters that the login sees, to choose one for the tab. */

import { type Child, h } from '../page/element';
import { field } from '../page/fields';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { ListedCounter } from '../panel/state';
import { drafted, type View } from '../panel/view';
import { useCounter } from './actConnect';

/** Counters that are listed before somebody types. */
const MOST_LISTED = 20;

export function counterList(v: View): Child {
  const { counters, panel } = v.state;
  const kept = panel?.settings?.counter ?? null;
  const wanted = drafted(v, 'counter-search', '').trim().toLowerCase();
  const found = (counters ?? []).filter((counter) => isMatch(counter, wanted));
  const only = found.filter(({ selectable }) => selectable);
  const first = kept?.id ?? (only.length === 1 ? (only[0]?.id ?? '') : '');
  const chosen = drafted(v, 'counter', first);
  const isChosen = (counters ?? []).some(({ id, selectable }) => id === chosen && selectable);
  return [
    h(
      'div',
      { id: 'result-connect', tabindex: -1 },
      kept === null && p('✓ ', v.t('connect.accepted')),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, v.t('connect.counterTitle')),
      field(v, 'counter-search', v.t('connect.search'), ''),
      found.slice(0, MOST_LISTED).map((counter) => counterRow(v, counter, chosen)),
      found.length === 0 && p(v.t('connect.noMatch')),
      found.length > MOST_LISTED && p(v.t('connect.more', { n: found.length - MOST_LISTED })),
    ),
    buttons(
      button(v, 'use-counter', v.t('connect.useCounter'), (shown) => choose(v, shown, chosen), {
        off: !isChosen,
      }),
      kept !== null &&
        button(v, 'keep-counter', v.t('panel.cancel'), (shown) =>
          shown.set({ folds: { ...v.state.folds, counters: false } }),
        ),
    ),
    kept !== null &&
      confirmation(
        v,
        'change-counter',
        v.t('connect.beforeChange', { new: nameOf(counters, chosen), old: kept.name || kept.id }),
        v.t('connect.useCounter'),
        (shown) => void useCounter(shown, chosen),
      ),
  ];
}

/** A change asks first where calls were delivered to another counter. */
function choose(v: View, panel: View['panel'], counterId: string): void {
  const { lastRun, settings } = v.state.panel ?? {};
  const isOther = settings?.counter != null && settings.counter.id !== counterId;
  if (isOther && lastRun?.counterId !== '' && lastRun?.counterId !== counterId) {
    ask(panel, 'change-counter');
  } else void useCounter(panel, counterId);
}

function nameOf(counters: readonly ListedCounter[] | null, id: string): string {
  return (counters ?? []).find((each) => each.id === id)?.name || id;
}

function counterRow(v: View, counter: ListedCounter, chosen: string): Child {
  const { id, name, site, selectable } = counter;
  const label = [
    h(
      'span',
      { class: 'line' },
      h('bdi', {}, shortText(name || site || id)),
      h('span', { class: 'number' }, id),
    ),
    h('span', { class: 'second' }, shortText(site)),
    !selectable && h('span', { class: 'second' }, v.t('connect.viewOnly')),
  ];
  return h(
    'label',
    {
      class: selectable ? 'tick counter' : 'tick counter off',
      for: `counter-${id}`,
      id: `row-${id}`,
    },
    h('input', {
      id: `counter-${id}`,
      type: 'radio',
      name: 'counter',
      checked: chosen === id,
      disabled: selectable ? undefined : true,
      onchange: () => v.panel.set({ drafts: { ...v.panel.state().drafts, counter: id } }),
    }),
    h('span', {}, label),
  );
}

function isMatch({ id, name, site, hosts }: ListedCounter, wanted: string): boolean {
  return [id, name, site, ...hosts].some((text) => text.toLowerCase().includes(wanted));
}
