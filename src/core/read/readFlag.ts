/** Reads flags: 1 or 0 from checkboxes, yes and no, and the words of call trackers. */

import { type FlagColumn, kindOf } from '../call/columns';
import type { CellReader, ColumnInput, Finding, ReadContext } from '../call/finding';
import type { Cell } from '../cell/cell';
import { readOnce } from '../cell/readOnce';
import { cleanText, isEmptyText } from '../cell/text';
import { normaliseFlagWord, plainFlagWords, trackerFlagWord } from './flagWords';

const UNREADABLE: Finding = { code: 'FLAG_UNREADABLE', sent: '' };

const LONGEST_WORD = 60;

/** Columns hold few different words; the bound is for columns that are no flags at all. */
const REMEMBERED_WORDS = 500;

/**
 * StaticCall, CallMissed, FirstTimeCaller: '1' or '0'. An inverse column exchanges yes and no, 1 and 0,
 * ticked and not. Words that say what the call was («пропущен», `ANSWERED`) and words whose meaning a
 * person gave are never exchanged. Where the cells number a caller's calls, 2 and more are no. «нет» is 0 here,
 * `-` is empty.
 */
export function flagReader(input: ColumnInput, context: ReadContext): CellReader {
  if (kindOf(input.name) !== 'flag') throw new Error(`${input.name} is not a flag`);
  const column = input.name as FlagColumn;
  const given = context.flagWords[column] ?? {};
  const hasGiven = Object.keys(given).length > 0;
  const plain = plainFlagWords();
  const tracker = trackerFlagWord(column);
  const cells = input.cells.values;
  const yes = input.inverse ? '0' : '1';
  const no = input.inverse ? '1' : '0';
  const read = readOnce(REMEMBERED_WORDS, readWord);

  return (rowIndex) => {
    const cell = cells[rowIndex] ?? '';
    if (cell === '') return '';
    if (typeof cell === 'number' && hasGiven) return readNumber(cell);
    if (cell === true || cell === 1) return yes;
    if (cell === false || cell === 0) return no;
    if (input.counts === true && isLaterCall(cell)) return no;
    return typeof cell === 'string' ? read(cell) : UNREADABLE;
  };

  /** Codes of an export may be number cells, and 1 may be a code among them. */
  function readNumber(cell: number): string | Finding {
    const meaning = given[String(cell)];
    if (meaning !== undefined) return meaning;
    if (cell === 1) return yes;
    if (cell === 0) return no;
    return input.counts === true && isLaterCall(cell) ? no : UNREADABLE;
  }

  function readWord(cell: string): string | Finding {
    const text = cleanText(cell);
    if (text.length > LONGEST_WORD) return UNREADABLE;
    const word = normaliseFlagWord(text);
    const meaning = given[word];
    if (meaning === '1' || meaning === '0') return meaning;
    const answer = plain.get(word);
    if (answer !== undefined) return answer === '1' ? yes : no;
    return tracker(word) ?? (isEmptyText(text) ? '' : UNREADABLE);
  }
}

/** The second or a later call of a caller, as a number or a text of digits. */
function isLaterCall(cell: Cell): boolean {
  return /^(?:[2-9]|[1-9]\d{1,5})$/.test(cleanText(String(cell)));
}
