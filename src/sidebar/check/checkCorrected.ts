/** *Corrected when sent*: counts by field with examples; all of a kind can be written into the cells. */

import { formatNumber } from '../../texts/fill';
import { type Child, h } from '../page/element';
import { fold } from '../page/folds';
import { buttons, cellText, p, row } from '../page/pieces';
import type { Checked } from '../panel/state';
import type { View } from '../panel/view';
import { confirmWriteAll, writeAllButton } from './writeAll';

export function corrected(v: View, answer: Checked): Child {
  const { corrected: fields, correctedCalls: n, groups } = answer.digest;
  if (n === 0) return null;
  const writable = groups.filter(
    ({ severity, writable: count }) => severity === 'fix' && count > 0,
  );
  return fold(v, 'of-fix', v.t('check.corrected', { n }), () => [
    p(v.t('check.correctedHint')),
    fields.map(({ column, count, examples }) => [
      row(v.t(`field.${column}`), formatNumber(v.state.language, count)),
      h(
        'ul',
        { class: 'samples' },
        examples.map(({ seen, sent }) =>
          h('li', {}, cellText(seen, 40), ' → ', cellText(sent, 40)),
        ),
      ),
    ]),
    writable.map(({ code, writable: count, heading }) => {
      return [
        writable.length > 1 && h('p', { class: 'hint' }, v.text(heading)),
        buttons(writeAllButton(v, code, count)),
        confirmWriteAll(v, code, count),
      ];
    }),
  ]);
}
