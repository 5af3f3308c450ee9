/** *Decisions of this sheet*: what a person has decided, each with its way back. */

import type { DecisionView } from '../../app/panel/panel';
import { type Child, h } from '../page/element';
import { fold } from '../page/folds';
import { button, p } from '../page/pieces';
import type { Section } from '../panel/state';
import type { View } from '../panel/view';
import { pressTakeBack } from './actCheck';
import { moreButton, shownOf } from './moreButton';

/** All decisions, folded away; nothing where there are none. */
export function decisionsList(v: View): Child {
  const decisions = v.state.panel?.decisions ?? [];
  if (decisions.length === 0) return null;
  return fold(v, 'decisions', v.t('check.decisions', { n: decisions.length }), () => [
    decisions
      .slice(0, shownOf(v, 'decisions'))
      .map((decision, index) => decisionLine(v, 'check', decision, index)),
    moreButton(v, 'decisions', decisions.length),
  ]);
}

/** Answers to questions of meaning, where their columns are. */
export function keptAnswers(v: View): Child {
  const answers = (v.state.panel?.decisions ?? []).filter(({ id }) => id.startsWith('answers.'));
  if (answers.length === 0) return null;
  return fold(
    v,
    'kept-answers',
    v.t('ask.kept', { n: answers.length }),
    () => answers.map((decision, index) => decisionLine(v, 'columns', decision, index)),
    true,
  );
}

function decisionLine(v: View, section: Section, decision: DecisionView, index: number): Child {
  const text = v.text(decision.said);
  const id = `take-back-${section}-${index}`;
  const { stays } = decision;
  return h(
    'div',
    { class: stays === null ? 'kept' : undefined },
    stays === null ? h('span', {}, text) : p(text),
    stays === null
      ? button(
          v,
          id,
          v.t('check.takeBack'),
          (panel) => void pressTakeBack(panel, section, id, decision),
          { label: v.t('check.takeBackOf', { decision: text }) },
        )
      : h('p', { class: 'hint' }, v.text(stays)),
  );
}
