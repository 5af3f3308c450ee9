/** Tells a column of what became of calls from one of what became of deals: both are called «Статус». */

import type { Cell } from '../cell/cell';
import { cleanText, isEmptyText } from '../cell/text';
import { normaliseFlagWord, plainFlagWords, trackerFlagWords } from '../read/flagWords';

/** `calls`: most cells say what became of a call. `others`: they do not, or could be said of an order as well. `none`: no cell is filled. */
export type StateWords = 'calls' | 'others' | 'none';

/** Said of calls, but of deals, orders and tasks as well; in lower case, `_` and `-` as a space. */
const SHARED_WORDS = new Set([
  ...[
    'success',
    'successful',
    'unsuccessful',
    'failed',
    'failure',
    'completed',
    'complete',
    'done',
  ],
  ...[
    'cancel',
    'canceled',
    'cancelled',
    'rejected',
    'declined',
    'accepted',
    'connected',
    'lost',
    'timeout',
  ],
  ...[
    'успешно',
    'успешна',
    'не успешно',
    'неуспешно',
    'отменен',
    'отменено',
    'отмененный',
    'отклонен',
  ],
  ...[
    'отклонено',
    'отклоненный',
    'принят',
    'принято',
    'принята',
    'завершен',
    'завершено',
    'завершенный',
  ],
  ...['потерян', 'потеряно', 'потеряна', 'потерянный', 'недоступен', 'занято', 'занят'],
  ...['несостоявшийся', 'не состоялся', 'состоялся', 'состоявшийся', 'соединен', 'соединено'],
]);

/** What the words of a column called «Статус» are of: most of its cells decide, and one word that only a call can have must be among them. */
export function stateWords(cells: readonly Cell[]): StateWords {
  const plain = plainFlagWords();
  const known = trackerFlagWords('CallMissed');
  let filled = 0;
  let ofCalls = 0;
  let isProved = false;
  for (const cell of cells) {
    const text = typeof cell === 'object' ? 'date' : cleanText(String(cell).slice(0, 100));
    if (isEmptyText(text)) continue;
    filled += 1;
    const word = normaliseFlagWord(text);
    if (!known.has(word) && !plain.has(word)) continue;
    ofCalls += 1;
    if (!SHARED_WORDS.has(word)) isProved = true;
  }
  if (filled === 0) return 'none';
  return isProved && ofCalls * 2 > filled ? 'calls' : 'others';
}
