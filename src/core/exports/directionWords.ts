/** Words for calls that come in and for those that do not. */

import type { Cell } from '../cell/cell';
import { readOnce } from '../cell/readOnce';
import { cleanText } from '../cell/text';
import type { ExportDirection } from './form/trackerExport';

export const INBOUND =
  /^(?:in|inbound|incoming|вход|вх\.?|входящ[а-яё]*)(?:[ _-](?:call|звонок|вызов))?$/i;
export const OTHER_DIRECTION =
  /^(?:out|outbound|outgoing|internal|исх\.?|исход|исходящ[а-яё]*|внутр\.?|внутренн[а-яё]*)(?:[ _-](?:call|звонок|вызов|api|dial))?$/i;

/** Tells cells that say that a call went out or stayed inside; a direction column has few different words. */
export function isOtherDirection(
  documented: Pick<ExportDirection, 'other'> | null,
): (cell: Cell) => boolean {
  const says = readOnce(1000, (text: string) => {
    const word = cleanText(text.slice(0, 100));
    return documented === null ? OTHER_DIRECTION.test(word) : isAmong(documented.other, word);
  });
  return (cell) => typeof cell !== 'object' && says(String(cell));
}

/** Whether a word is one of a list, in any case. */
export function isAmong(words: readonly string[], word: string): boolean {
  const small = word.toLowerCase();
  return words.some((each) => each.toLowerCase() === small);
}
