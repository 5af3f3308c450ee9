/** Under the tab's name: how the last run went, what is next, a permission that is missing. */

import { type Child, type Element, h } from '../page/element';
import { button, buttons, link, p } from '../page/pieces';
import { openResults } from '../results/actResults';
import { tryAgain } from './actPanel';
import { dayTime, whenTime } from './dates';
import { knownOf, type NextStep, nextStep, seeWaiting } from './nextStep';
import { sayIfKnown } from './panelWords';
import type { Section, State } from './state';
import type { View } from './view';

/** The way to the first upload in three steps, or how it stands after it. */
export function standing(v: View): Child {
  const { panel, open } = v.state;
  const { history, sheet } = panel ?? {};
  if (sheet?.sample === true) return null;
  return (history?.delivered ?? 0) > 0
    ? deliveryLine(v)
    : [
        // Whoever works in a section knows what this is and needs the room.
        (open.length === 0 || !knownOf(v.state).isChecked) &&
          h('p', { class: 'purpose' }, v.t('panel.purpose')),
        stepper(v),
      ];
}

function stepper(v: View): Element {
  const done = stepsDone(v.state);
  const now = done.indexOf(false);
  const steps = ['panel.step.check', 'panel.step.connect', 'panel.step.send'] as const;
  return h(
    'ol',
    { id: 'steps', class: 'stepper', 'aria-label': v.t('panel.steps') },
    steps.map((key, index) => {
      const mark = done[index] === true ? 'done' : index === now ? 'working' : 'notYet';
      const sign = done[index] === true ? '✓' : String(index + 1);
      return h(
        'li',
        { class: mark, 'aria-current': index === now ? 'step' : undefined },
        h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
        h('span', { class: 'unseen' }, done[index] === true ? `${v.t('mark.done')}: ` : ''),
        v.t(key),
      );
    }),
  );
}

/** Whether each of the three steps is behind: the check is not while columns, a question or corrections are what is next. */
export function stepsDone(state: State): readonly boolean[] {
  const { panel } = state;
  const known = knownOf(state);
  const { key, section } = nextStep(state);
  const isNext = section === 'check' || section === 'columns' || key === 'next.noRows';
  return [
    known.isChecked && !isNext,
    panel?.token.isSet === true && panel.settings?.counter != null,
    known.delivered > 0,
  ];
}

/** What was delivered from this tab to its counter, as the ledger has it. */
function deliveryLine(v: View): Element {
  const { delivered = 0, linked = null, sentAtMs = null } = v.state.panel?.history ?? {};
  const share = linked === null ? {} : { linked, percent: Math.round((100 * linked) / delivered) };
  const lines = [v.t('panel.delivered', { n: delivered, ...share })];
  if (sentAtMs !== null) lines.push(v.t('panel.lastSent', { time: dayTime(v.clock, sentAtMs) }));
  return h(
    'button',
    {
      id: 'delivery',
      type: 'button',
      class: 'jump',
      onclick: () => void openResults(v.panel),
    },
    h(
      'span',
      {},
      lines.map((line) => h('span', { class: 'second' }, line)),
    ),
  );
}

/** The one next step: its sentence, the blue button unless the section it leads to is open, and what waits beside. */
export function nextCard(v: View, step: NextStep, isOpen: boolean): Child {
  const { missingScopes } = v.state.panel ?? {};
  if (missingScopes !== undefined && missingScopes.length > 0) return permission(v, missingScopes);
  const params = { ...step.params };
  if (step.key === 'next.failed') params.time = whenTime(v.clock, Number(params.time));
  return [
    p(v.t(step.key, params)),
    step.button !== null && !isOpen && buttons(button(v, 'next-button', v.t(step.button), step.go)),
    waiting(v, step),
  ];
}

/** Sections that say themselves what waits. */
const TELL_WAITING: readonly Section[] = ['check', 'upload', 'history'];

/** Calls that wait: how many, and for what, where the sentence above does not say it. */
function waiting(v: View, { key }: NextStep): Child {
  const isSaid = key === 'next.asked' || key === 'next.held';
  const isTold = v.state.open.some((section) => TELL_WAITING.includes(section));
  return isSaid || isTold ? null : waitingLine(v);
}

/** How many calls wait and for what, as a way to them; null where none does. */
export function waitingLine(v: View): Child {
  const { isChecked, ready, errors, held, withoutId } = knownOf(v.state);
  if (!isChecked || held === 0) return null;
  const canGo = ready > 0 && v.state.panel?.sheet?.sample !== true;
  const parts = [
    ['next.waits.errors', errors],
    ['next.waits.noId', withoutId],
    ['next.waits.others', held - errors - withoutId],
  ] as const;
  const what = parts.flatMap(([part, n]) => (n > 0 ? [v.t(part, { n })] : [])).join(', ');
  return h(
    'button',
    { id: 'see-waiting', type: 'button', class: 'jump', onclick: () => seeWaiting(v.panel) },
    h('span', {}, v.t('next.waits', { n: held, what, more: canGo ? 'more' : '' })),
  );
}

/** What Google has not allowed, in words, with the way to allow it. */
export function permission(v: View, missing: readonly string[]): Child {
  const { language, panel } = v.state;
  const words = (scope: string) => sayIfKnown(language, `next.do.${scope}`);
  const known = missing.map(words).find((each) => each !== null);
  return [
    p(v.t('next.permission', { do: known ?? v.t('next.do.other') })),
    p(v.t('next.permission.then')),
    buttons(
      link('allow', panel?.authorisationUrl ?? '', v.t('next.permission.button'), 'button blue'),
      again(v),
    ),
  ];
}

/** Asks the server for the whole panel once more. */
export function again(v: View): Element {
  return button(v, 'again', v.t('panel.again'), tryAgain);
}
