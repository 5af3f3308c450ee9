/** Unknown words of flags: what each means is said once and remembered for the tab. */

import { type Child, h } from '../page/element';
import { choice } from '../page/fields';
import { button, p } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { Checked } from '../panel/state';
import { drafted, type View } from '../panel/view';
import { changeAndCheck } from './actCheck';

/** Words that are asked about at a time. */
const MOST_WORDS = 10;

export function flagWords(v: View, answer: Checked): Child {
  return answer.digest.flagWords.slice(0, MOST_WORDS).map(({ column, word, count }, index) => {
    const id = `means-${index}`;
    const name = column as 'CallMissed' | 'StaticCall' | 'FirstTimeCaller';
    const short = shortText(word, 40);
    return h(
      'div',
      { class: 'means', id: `word-${index}` },
      p(v.t('check.wordCells', { word: short, n: count })),
      h(
        'div',
        { class: 'line' },
        h('span', { 'aria-hidden': 'true' }, v.t('check.means')),
        choice(
          v,
          id,
          null,
          '1',
          [
            ['1', v.t(`check.flag.${name}.1`)],
            ['0', v.t(`check.flag.${name}.0`)],
          ],
          { 'aria-label': v.t('check.meansOf', { word: short }) },
        ),
        button(v, `remember-${index}`, v.t('check.remember'), (panel) => {
          const change = { flagWords: { [column]: { [word]: drafted(v, id, '1') } } };
          void changeAndCheck(panel, `remember-${index}`, change, { key: 'panel.saved' });
        }),
      ),
    );
  });
}
