/** Looks up words for yes and no. */

import type { FlagColumn } from '../call/columns';
import type { ReadContext } from '../call/finding';
import { foldWord } from '../cell/text';
import { EXPORTS } from '../exports/exportList';
import type { FlagWordPair, TrackerExport } from '../exports/form/trackerExport';
import { GENERAL_FLAG_WORDS, PLAIN_FLAG_WORDS, TURNED_BY_NOT } from '../exports/generalFlagWords';

type FlagValue = '1' | '0';

/** The form in which flag words are looked up and remembered: lower case, ё as е, `_` and `-` as one space. */
export function normaliseFlagWord(cleaned: string): string {
  return foldWord(cleaned.replace(/[_-]/g, ' ')).trim();
}

/** Codes that mean something in one export alone, as meanings of words. */
export function codesOf(written: TrackerExport | null): ReadContext['flagWords'] {
  const codes = Object.entries(written?.flagCodes ?? {});
  return Object.fromEntries(
    codes.map(([column, pair]) => [column, Object.fromEntries(tableOf([pair], normaliseFlagWord))]),
  );
}

/** Normalised words that answer the header's question: '1' yes, '0' no. */
export function plainFlagWords(): ReadonlyMap<string, FlagValue> {
  return tableOf([PLAIN_FLAG_WORDS], normaliseFlagWord);
}

/** Who or what a word is said of, the call or who took part: it changes nothing. */
const SUBJECTS =
  /^(?:calls?|звонок|вызов|callers?|clients?|customers?|visitor|agent|inbound|incoming|outbound|outgoing|internal|line|number|клиент(?:ом)?|абонент(?:ом)?|оператор(?:ом|ы)?|все|посетитель|обращение|линия|номер|телефонный|входящий|исходящий|внутренний)$/;

/** «(нерабочее время)»: a remark behind a word. */
const REMARK = /\s*[([]([^()[\]]*)[)\]]$/;

const NEGATION = /^(?:(?:not|non) |не ?)(?=.)/;

/** What a normalised word says, without what it is said of, and of its Russian words the stems. */
function flagWordCore(word: string): string {
  const said = word.split(' ').filter((part) => !SUBJECTS.test(part));
  return said.map(stemOf).join(' ');
}

/** «пропущенный», «пропущено» and «пропущена» are one word. */
function stemOf(word: string): string {
  if (!/^[а-я]{4,}$/.test(word)) return word;
  return word
    .replace(/с[яь]$/, '')
    .replace(/(?:[ыио]й|[ая]я|[ое]е|[ыи]е|[оаыи])$/, '')
    .replace(/нн$/, 'н');
}

/**
 * What normalised words of the trackers say in a column: in any Russian ending, whoever they are said of («Клиент сбросил»,
 * `Missed inbound`), turned by a «не». A remark in brackets may not say the contrary. undefined: not known.
 */
export function trackerFlagWord(column: FlagColumn): (word: string) => FlagValue | undefined {
  const table = tableOf(
    [GENERAL_FLAG_WORDS[column], ...EXPORTS.map(({ flagWords }) => flagWords?.[column])],
    (word) => flagWordCore(normaliseFlagWord(word)),
  );
  const turned = new Set(TURNED_BY_NOT.map((word) => flagWordCore(word)));
  const find = (word: string): FlagValue | undefined => {
    const core = flagWordCore(word);
    const said = table.get(core);
    if (said !== undefined) return said;
    const rest = core.replace(NEGATION, '');
    const denied = rest !== core && turned.has(rest) ? table.get(rest) : undefined;
    return denied === undefined ? undefined : denied === '1' ? '0' : '1';
  };
  return (word) => {
    const whole = find(word);
    const remark = REMARK.exec(word);
    if (whole !== undefined || remark === null) return whole;
    const said = find(word.slice(0, remark.index));
    const remarked = find(remark[1] ?? '');
    return remarked === undefined || remarked === said ? said : undefined;
  };
}

function tableOf(
  pairs: readonly (FlagWordPair | undefined)[],
  keyOf: (word: string) => string,
): ReadonlyMap<string, FlagValue> {
  const table = new Map<string, FlagValue>();
  for (const [yes, no] of pairs.filter((pair) => pair !== undefined)) {
    for (const word of yes) table.set(keyOf(word), '1');
    for (const word of no) table.set(keyOf(word), '0');
  }
  return table;
}
