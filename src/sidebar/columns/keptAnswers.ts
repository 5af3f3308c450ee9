/** Answers to questions of meaning that are kept for the tab, each with a way back. */

import { answerText } from '../check/questionCards';
import { type Child, h } from '../page/element';
import { fold } from '../page/folds';
import { button } from '../page/pieces';
import type { View } from '../panel/view';
import { takeBackAnswer } from './actColumns';

export function keptAnswers(v: View): Child {
  const kept = Object.entries(v.state.panel?.settings?.answers ?? {});
  if (kept.length === 0) return null;
  return fold(
    v,
    'kept-answers',
    v.t('ask.kept', { n: kept.length }),
    () =>
      kept.map(([name, answer]) => {
        const text = `${v.t(`answered.${name as 'ids'}`)}: ${answerText(v, name, answer)}`;
        const id = `take-back-${name}`;
        return h(
          'div',
          { class: 'kept' },
          h('span', {}, text),
          button(v, id, v.t('ask.takeBack'), (panel) => void takeBackAnswer(panel, id, name), {
            label: v.t('ask.takeBackOf', { answer: text }),
          }),
        );
      }),
    true,
  );
}
