/** Words for calls that come in and for those that do not. */

import type { Cell } from '../cell/cell';
import { cleanText } from '../cell/text';
import type { ExportDirection } from './form/trackerExport';

export const INBOUND = /^(?:in|inbound|incoming|вход|входящ\p{L}*)(?: (?:call|звонок|вызов))?$/iu;
export const OTHER_DIRECTION =
  /^(?:out|outbound|outgoing|internal|исход|исходящ\p{L}*|внутр|внутренн\p{L}*)(?:[ -](?:call|звонок|вызов|api|dial))?$/iu;

/** Whether a cell of a direction column says that the call went out, or stayed inside. */
export function saysOtherDirection(
  cell: Cell,
  documented: Pick<ExportDirection, 'other'> | null,
): boolean {
  if (typeof cell === 'object') return false;
  const word = cleanText(String(cell).slice(0, 100));
  return documented === null ? OTHER_DIRECTION.test(word) : isAmong(documented.other, word);
}

/** Whether a word is one of a list, in any case. */
export function isAmong(words: readonly string[], word: string): boolean {
  const small = word.toLowerCase();
  return words.some((each) => each.toLowerCase() === small);
}
