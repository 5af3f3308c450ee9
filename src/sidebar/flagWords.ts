/** Unknown words of flags: what each means is said once and remembered for the tab. */

import { changeAndCheck } from './actCheck';
import { type Child, h } from './element';
import { choice } from './fields';
import { button, p } from './pieces';
import type { Checked } from './state';
import { drafted, type View } from './view';
import { shortText } from './words';

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
