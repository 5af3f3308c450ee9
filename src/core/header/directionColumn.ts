/** The sheet column that tells inbound calls from others. */

import type { Cell } from '../cell/cell';
import { foldedNames, foldHeader } from '../cell/headerText';
import { madeOnce } from '../cell/madeOnce';
import { cleanText } from '../cell/text';
import { INBOUND, isAmong, OTHER_DIRECTION } from '../exports/directionWords';
import type { ExportDirection, TrackerExport } from '../exports/form/trackerExport';
import { DIRECTION_NAMES, INBOUND_FLAG_NAMES } from '../exports/generalNames';

export interface DirectionColumn {
  /** 1-based. */
  readonly sheetColumn: number;
  readonly header: string;
  /** The words for inbound calls, as the column spells them; never empty. */
  readonly inbound: readonly string[];
  /** The words of the export that the sheet is, where it documents them; null: words that people use. */
  readonly documented: ExportDirection | null;
}

/** Found by the export, or by its name and its words: a «Тип» in whose first rows no call comes in, goes out or stays inside is none. */
export function findDirectionColumn(
  headers: readonly string[],
  cellsBelow: (sheetColumn: number) => readonly Cell[],
  written: TrackerExport | null = null,
): DirectionColumn | null {
  const direction = written?.direction;
  const place = headers.findIndex(
    (header) => direction !== undefined && foldHeader(header) === foldHeader(direction.header),
  );
  if (direction !== undefined && place >= 0) {
    const header = headers[place] as string;
    const words = wordsOf(cellsBelow(place + 1));
    const inbound = words.filter((word) => isAmong(direction.inbound, word));
    const outbound = words.find((word) => isAmong(direction.other, word));
    const fallBack = OTHER_DIRECTION.test(outbound ?? '') ? opposite(outbound ?? '') : '';
    const meant = inbound.length > 0 ? inbound : [fallBack || (direction.inbound[0] ?? '')];
    if (inbound.length > 0 || outbound !== undefined) {
      return { sheetColumn: place + 1, header, inbound: meant, documented: direction };
    }
  }
  const flag = findInboundFlag(headers, cellsBelow);
  if (flag !== null) return flag;
  const named = headers
    .map((header, index) => ({
      header,
      sheetColumn: index + 1,
      rank: directionRank(header),
    }))
    .filter(({ rank }) => rank >= 0)
    .sort((first, second) => first.rank - second.rank);
  for (const { header, sheetColumn } of named) {
    const words = wordsOf(cellsBelow(sheetColumn));
    const inbound = words.filter((word) => INBOUND.test(word));
    if (inbound.length > 0) return { sheetColumn, header, inbound, documented: null };
    const other = words.find((word) => OTHER_DIRECTION.test(word));
    if (other !== undefined) {
      return { sheetColumn, header, inbound: [opposite(other)], documented: null };
    }
  }
  return null;
}

const YES_AND_NO: Pick<ExportDirection, 'inbound' | 'other'> = {
  inbound: ['1', 'true', 'yes', 'да', 'истина'],
  other: ['0', 'false', 'no', 'нет', 'ложь'],
};

const inboundFlags = foldedNames(INBOUND_FLAG_NAMES);

/** A column such as `is_incoming`, where its cells say yes or no. */
function findInboundFlag(
  headers: readonly string[],
  cellsBelow: (sheetColumn: number) => readonly Cell[],
): DirectionColumn | null {
  for (const [index, header] of headers.entries()) {
    if (!inboundFlags().has(foldHeader(header))) continue;
    const words = wordsOf(cellsBelow(index + 1)).filter((word) => word !== '');
    const isFlag = words.every(
      (word) => isAmong(YES_AND_NO.inbound, word) || isAmong(YES_AND_NO.other, word),
    );
    if (words.length === 0 || !isFlag) continue;
    const inbound = words.filter((word) => isAmong(YES_AND_NO.inbound, word));
    const documented = { header, ...YES_AND_NO };
    return {
      sheetColumn: index + 1,
      header,
      inbound: inbound.length > 0 ? inbound : ['1'],
      documented,
    };
  }
  return null;
}

/** Different words of a column, in the order in which they come. */
function wordsOf(cells: readonly Cell[]): readonly string[] {
  const words = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== 'object') words.add(cleanText(String(cell).slice(0, 100)));
  }
  return [...words];
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

/** Best first. */
const directionNames = madeOnce(() => DIRECTION_NAMES.map(foldHeader));

/** 0 for the best name of a direction column, -1 where the header is none. */
function directionRank(header: string): number {
  return directionNames().indexOf(foldHeader(header));
}
