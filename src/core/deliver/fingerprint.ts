/** Fingerprints of calls: by them a call is known again after it was delivered. */

import type { Calls } from '../call/checked';
import { type ColumnName, type IdType, idColumnOf } from '../call/columns';
import type { Fingerprint } from '../call/delivered';
import { type HashStart, TextHasher } from './hash';

/** Stands in every hashed text: another way of making fingerprints gets another version. */
const VERSION = 'v2:';

/**
 * The columns' names in hashed texts, in the order in which they are hashed; part of version 2, like
 * the lengths. Ids and `DateTime` make the key. A new column gets a new letter at the end, but for `i`.
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

/** Random base-32 characters of a secret: 260 bits. With the longest name in front it fits into one block of SHA-256. */
export const SECRET_CHARACTERS = 52;

export interface ContentColumn {
  readonly name: ColumnName;
  /** One text a row, as sent. */
  readonly values: readonly string[];
}

let shared: TextHasher | null = null;

function hasher(): TextHasher {
  shared ??= new TextHasher();
  return shared;
}

/**
 * Makes the fingerprints of one spreadsheet. All are SHA-256 of a block with its secret and of what is printed: without
 * the secret nobody can try whether an id or a phone is among them. The block is hashed once.
 */
export class CallPrints {
  /** Tells secrets apart without telling them: a ledger that was written with another one is not readable. 48 bits. */
  readonly check: string;
  private readonly keys: HashStart;
  private readonly contents: HashStart;

  constructor(secret: string) {
    this.check = begin('check:', secret).hash48();
    this.keys = begin('key:', secret).kept();
    this.contents = begin('content:', secret).kept();
  }

  /**
   * Key of a call: the id's value and the Unix second, whichever column the id stands in. 96 bits.
   * Lengths count UTF-16 units.
   */
  keyOf(id: string, second: number): string {
    const hash = hasher().begin(this.keys);
    return hash.number(id.length).text(':').text(id).number(second).hash96();
  }

  /**
   * Content of a row, bound to its id: all columns but the time, by name. Without the time it finds a call again whose time
   * was changed. A column that is not there and an empty value are the same, so that a new column without values changes
   * no content. 48 bits.
   */
  contentOf(details: Details, index: number, id: string): string {
    const hash = hasher().begin(this.contents);
    for (const { letter, values } of details) {
      const value = values[index];
      if (value !== undefined && value !== '') hash.field(letter, value);
    }
    return hash.text('i').text(id).hash48();
  }

  /** Both prints of a row. */
  printOf(details: Details, index: number, id: string, second: number): Fingerprint {
    return { key: this.keyOf(id, second), content: this.contentOf(details, index, id) };
  }
}

/** A block of the hash with what it is for and the secret. */
function begin(purpose: string, secret: string): TextHasher {
  return hasher().begin().text(VERSION).text(purpose).text(secret).keep();
}

/** Fingerprints of all calls in their order; the id is the one of the id type. */
export function fingerprintsOf(prints: CallPrints, calls: Calls, idType: IdType): Fingerprint[] {
  if (calls.rowNumbers.length === 0) return [];
  const ids = calls.values[calls.columns.indexOf(idColumnOf(idType))];
  if (ids === undefined) throw new Error(`Calls have no column for ${idType}.`);
  const details = detailsOf(
    calls.columns.map((name, place) => ({ name, values: calls.values[place] ?? [] })),
  );
  return ids.map((id, index) => prints.printOf(details, index, id, calls.seconds[index] ?? 0));
}

/** Columns that make the content, in the order of version 2; made by `detailsOf`. */
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
