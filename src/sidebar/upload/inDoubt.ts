/** Calls in doubt: ask Metrica, or a person's word, batch by batch. */

import type { BatchLine } from '../../app/panel/panelHistory';
import { type Child, h } from '../page/element';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p } from '../page/pieces';
import { sentenceTime } from '../panel/dates';
import type { View } from '../panel/view';
import { pressAskMetrica, pressDecideBatch } from './actUpload';

export function inDoubt(v: View): Child {
  const open = v.state.panel?.history?.open ?? [];
  const n = open.reduce((sum, { calls }) => sum + calls, 0);
  return h(
    'div',
    { id: 'in-doubt', class: 'note' },
    p(`${v.t('upload.inDoubt', { n })} ${v.t('upload.pressAsk')}`),
    buttons(button(v, 'ask-metrica', v.t('upload.ask'), pressAskMetrica)),
    open.map((batch) => batchOf(v, batch, open.length > 1)),
  );
}

/** Which calls are meant is said in every case: others may have gone since. */
function batchOf(v: View, { batch, calls, timeMs }: BatchLine, isOneOfSeveral: boolean): Child {
  const time = sentenceTime(v.clock, timeMs);
  const about = v.t('upload.batchLine', { time, n: calls });
  const words = [
    ['arrived', 'upload.arrived', 'upload.beforeArrived'],
    ['again', 'upload.sendAgain', 'upload.beforeAgain'],
  ] as const;
  return h(
    'div',
    { id: `batch-${batch}` },
    p(about),
    buttons(
      words.map(([word, key]) =>
        button(v, `${word}-${batch}`, v.t(key), (panel) => ask(panel, `${word}-${batch}`), {
          ...(isOneOfSeveral ? { label: `${v.t(key)}: ${about}` } : {}),
        }),
      ),
    ),
    words.map(([word, key, question]) =>
      confirmation(
        v,
        `${word}-${batch}`,
        v.t(question, { n: calls }),
        v.t(key),
        (panel) => void pressDecideBatch(panel, batch, word),
      ),
    ),
  );
}
