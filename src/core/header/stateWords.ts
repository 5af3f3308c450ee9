/** Tells a column of what became of calls from one of what became of deals: both are called «Статус». */

import type { Cell } from '../cell/cell';
import { cleanText, isEmptyText } from '../cell/text';
import { normaliseFlagWord, plainFlagWords, trackerFlagWord } from '../read/flagWords';

/** `calls`: most cells say what became of a call. `others`: they do not, or could be said of an order as well. `none`: no cell is filled. */
export type StateWords = 'calls' | 'others' | 'none';

/** Said of calls, but of deals, orders and tasks as well; in lower case, `_` and `-` as a space. */
const SHARED = new RegExp(
  '^(?:not |un|не ?)?(?:success(?:ful)?|fail(?:ed|ure)|completed?|done|cancel(?:l?ed)?|rejected|declined|' +
    'accepted|connected|lost|timeout|abandoned|успешн[оа]|успешен|недоступ(?:ен|н[ао])|занят[оа]?|неудачн[а-я]{2}|' +
    'принят(?:ый|ая|ое|[оа])?|состоял(?:ся|[ао]сь)|состоявш[а-я]{2,4}|' +
    '(?:отменен|отклонен|завершен|потерян|упущен|соединен|обслужен)(?:н?(?:ый|ая|ое)|[оа])?)$',
  'u',
);

/** What the words of a column called «Статус» are of: most of its cells decide, and one word that only a call can have must be among them. */
export function stateWords(cells: readonly Cell[]): StateWords {
  const plain = plainFlagWords();
  const known = trackerFlagWord('CallMissed');
  let filled = 0;
  let ofCalls = 0;
  let isProved = false;
  for (const cell of cells) {
    const text = typeof cell === 'object' ? 'date' : cleanText(String(cell).slice(0, 100));
    if (isEmptyText(text)) continue;
    filled += 1;
    const word = normaliseFlagWord(text);
    if (known(word) === undefined && !plain.has(word)) continue;
    ofCalls += 1;
    if (!SHARED.test(word)) isProved = true;
  }
  if (filled === 0) return 'none';
  return isProved && ofCalls * 2 > filled ? 'calls' : 'others';
}
