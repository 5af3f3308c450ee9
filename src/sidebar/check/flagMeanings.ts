/** Unknown words of flags: what each means, or all of them, is said with one press and remembered for the tab. */

import type { ValueView } from '../../app/panel/panelValues';
import { type Child, h } from '../page/element';
import { button } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { View } from '../panel/view';
import { changeAndCheck } from './actCheck';

type Flag = 'CallMissed' | 'StaticCall' | 'FirstTimeCaller';

/** The two meanings of one word. */
export function flagAnswers(v: View, value: ValueView, cell: string): Child {
  const word = shortText(value.seen, 60);
  return meanings(v, [value], `means-${cell}`, v.t('check.means'), (meaning) =>
    v.t('check.meansOf', { word, meaning }),
  );
}

/** The two meanings of all words of a column; nothing where there is one word. */
export function allFlagAnswers(v: View, values: readonly ValueView[]): Child {
  const columns = [...new Set(values.map(({ column }) => column))];
  return columns.map((column) => {
    const words = values.filter((value) => value.column === column);
    if (words.length < 2) return null;
    const caption = v.t('check.meansAll', { n: words.length });
    return meanings(v, words, `means-all-${column}`, caption, (meaning) => `${caption} ${meaning}`);
  });
}

function meanings(
  v: View,
  values: readonly ValueView[],
  id: string,
  caption: string,
  labelOf: (meaning: string) => string,
): Child {
  const column = values[0]?.column as Flag;
  return h(
    'div',
    { class: 'offers' },
    h('span', {}, caption),
    (['1', '0'] as const).map((meaning) => {
      const text = v.t(`check.flag.${column}.${meaning}`);
      return button(
        v,
        `${id}-${meaning}`,
        text,
        (panel) => {
          const words = Object.fromEntries(values.map(({ seen }) => [seen, meaning]));
          const change = { flagWords: { [column]: words } };
          void changeAndCheck(panel, `${id}-${meaning}`, change, { key: 'check.remembered' });
        },
        { label: labelOf(text) },
      );
    }),
  );
}
