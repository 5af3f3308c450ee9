/** Fingerprints of calls: by them a call is known again after it was delivered. */

import type { Calls } from '../call/checked';
import { type ColumnName, type IdType, idColumnOf } from '../call/columns';
import type { Fingerprint } from '../call/delivered';
import { TextHasher } from './hash';

/** Stands in every hashed text: another way of making fingerprints gets another version. */
const VERSION = 'v1:';

/**
 * The columns' names in hashed texts, in the order in which they are hashed; part of version 1, like
 * the lengths. Ids and `DateTime` make the key. A new column gets a new letter at the end.
 */
const DETAILS: readonly (readonly [ColumnName, string])[] = [
  ['StaticCall', 's'],
  ['Price', 'p'],
  ['Currency', 'c'],
  ['PhoneNumber', 'n'],
  ['TalkDuration', 't'],
  ['HoldDuration', 'h'],
  ['CallMissed', 'm'],
  ['Tag', 'g'],
  ['FirstTimeCaller', 'f'],
  ['URL', 'u'],
  ['CallTrackerURL', 'r'],
];

export interface ContentColumn {
  readonly name: ColumnName;
  /** One text a row, as sent. */
  readonly values: readonly string[];
}

let kept: TextHasher | null = null;

function hasher(): TextHasher {
  kept ??= new TextHasher();
  return kept;
}

/**
 * Key of a call: the id's value and the Unix second, whichever column the id stands in. 96 bits.
 * Lengths count UTF-16 units.
 */
export function keyOf(id: string, second: number): string {
  return hasher().text(VERSION).number(id.length).text(':').text(id).number(second).hash96();
}

/**
 * Content of a row: all columns but ids and time, by name. A column that is not there and an empty
 * value are the same, so that a new column without values changes no content. 48 bits.
 */
export function contentOf(details: Details, index: number): string {
  const hash = hasher().text(VERSION);
  for (const { letter, values } of details) {
    const value = values[index];
    if (value !== undefined && value !== '') {
      hash.field(letter, value);
    }
  }
  return hash.hash48();
}

/** Fingerprints of all calls in their order; the id is the one of the id type. */
export function fingerprintsOf(calls: Calls, idType: IdType): Fingerprint[] {
  if (calls.rowNumbers.length === 0) return [];
  const ids = calls.values[calls.columns.indexOf(idColumnOf(idType))];
  if (ids === undefined) throw new Error(`Calls have no column for ${idType}.`);
  const details = detailsOf(
    calls.columns.map((name, place) => ({ name, values: calls.values[place] ?? [] })),
  );
  const fingerprints: Fingerprint[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const key = keyOf(ids[index] ?? '', calls.seconds[index] ?? 0);
    fingerprints.push({ key, content: contentOf(details, index) });
  }
  return fingerprints;
}

/** Columns that make the content, in the order of version 1; made by `detailsOf`. */
export type Details = readonly {
  /** As a code unit. */
  readonly letter: number;
  readonly values: readonly string[];
}[];

export function detailsOf(columns: readonly ContentColumn[]): Details {
  return DETAILS.flatMap(([name, letter]) => {
    const column = columns.find((candidate) => candidate.name === name);
    return column === undefined ? [] : [{ letter: letter.charCodeAt(0), values: column.values }];
  });
}
