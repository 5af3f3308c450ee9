/** The sheet column that tells inbound calls from others, so that a row filter can be offered. */

import type { Cell } from '../cell/cell';
import { foldHeader } from '../cell/headerText';
import { cleanText } from '../cell/text';
import { DIRECTION_NAMES } from '../exports/generalNames';

export interface DirectionColumn {
  /** 1-based. */
  readonly sheetColumn: number;
  readonly header: string;
  /** The words for inbound calls, as the column spells them; never empty. */
  readonly inbound: readonly string[];
}

const INBOUND = /^(?:in|inbound|incoming|вход|входящ\p{L}*)(?: (?:call|звонок|вызов))?$/iu;
const OTHER_DIRECTION =
  /^(?:out|outbound|outgoing|internal|исход|исходящ\p{L}*|внутр|внутренн\p{L}*)(?: (?:call|звонок|вызов))?$/iu;

/** Found by its name and its words: a «Тип» in whose first rows no call comes in, goes out or stays inside is none. */
export function findDirectionColumn(
  headers: readonly string[],
  cellsBelow: (sheetColumn: number) => readonly Cell[],
): DirectionColumn | null {
  const named = headers
    .map((header, index) => ({
      header,
      sheetColumn: index + 1,
      rank: directionRank(header),
    }))
    .filter(({ rank }) => rank >= 0)
    .sort((first, second) => first.rank - second.rank);
  for (const { header, sheetColumn } of named) {
    const words = new Set<string>();
    for (const cell of cellsBelow(sheetColumn)) {
      if (typeof cell === 'string') words.add(cleanText(cell.slice(0, 100)));
    }
    const inbound = [...words].filter((word) => INBOUND.test(word));
    if (inbound.length > 0) return { sheetColumn, header, inbound };
    const other = [...words].find((word) => OTHER_DIRECTION.test(word));
    if (other !== undefined) return { sheetColumn, header, inbound: [opposite(other)] };
  }
  return null;
}

/** The word for inbound calls beside a word for others, for a tab whose first rows have no inbound call. */
function opposite(word: string): string {
  const small = word.toLowerCase();
  const inbound = small
    .replace(/исход|внутр/, 'вход')
    .replace('входенн', 'входящ')
    .replace('outgoing', 'incoming')
    .replace(/outbound|internal/, 'inbound')
    .replace('out', 'in');
  if (word === small) return inbound;
  if (word === word.toUpperCase()) return inbound.toUpperCase();
  return inbound.charAt(0).toUpperCase() + inbound.slice(1);
}

/** Whether a header is a name of the direction, whatever its cells hold. */
export function isDirectionName(header: string): boolean {
  return directionRank(header) >= 0;
}

/** 0 for the best name of a direction column, -1 where the header is none. */
function directionRank(header: string): number {
  return DIRECTION_NAMES.map(foldHeader).indexOf(foldHeader(header));
}
