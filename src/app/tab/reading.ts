/** How a tab's rows are read: the part of the settings that can change the key of a call. */

import type { IdType } from '../../core/call/columns';
import { idColumnOf } from '../../core/call/columns';
import type { KeptOrder } from '../../core/call/finding';
import type { Mapping, Source } from '../../core/call/mapping';
import { checksumOf } from '../../core/deliver/packing';

/** Raised whenever the same cells could be read to another id or another second. */
const NORMALISER_VERSION = 1;

export interface Reading {
  readonly idType: IdType;
  readonly idHeader: string;
  readonly timeHeader: string;
  readonly zone: string;
  readonly locale: string;
  readonly country: string;
  /** Time of day that dates without one get; '' when their rows wait. */
  readonly timeForDates: string;
  /** Day or month first; null where no time depended on it. */
  readonly dateOrder: KeptOrder | null;
  readonly version: number;
}

export interface ReadingInput {
  readonly idType: IdType;
  readonly mapping: Mapping;
  /** Header texts by 0-based sheet column. */
  readonly headers: readonly string[];
  readonly zone: string;
  readonly locale: string;
  readonly country: string;
  readonly timeForDates: string;
  readonly dateOrder: KeptOrder | null;
}

/** The reading of a tab as its batches keep it. */
export function readingOfTab(input: ReadingInput): Reading {
  return {
    idType: input.idType,
    idHeader: headerOf(input.mapping[idColumnOf(input.idType)], input.headers),
    timeHeader: headerOf(input.mapping.DateTime, input.headers),
    zone: input.zone,
    locale: input.locale,
    country: input.country,
    timeForDates: input.timeForDates,
    dateOrder: input.dateOrder,
    version: NORMALISER_VERSION,
  };
}

/** What can change a key. The country only changes content. */
const KEY_PARTS = [
  'idType',
  'idHeader',
  'timeHeader',
  'zone',
  'locale',
  'version',
  'timeForDates',
  'dateOrder',
] as const satisfies readonly (keyof Reading)[];

/**
 * Names of what differs in a way that can change a key. Where one of the two has no time of day for dates, or no order of
 * day and month, none of its calls depended on it: that changes no key.
 */
export function readingDifferences(before: Reading, now: Reading): readonly (keyof Reading)[] {
  return KEY_PARTS.filter((part) => {
    if (before[part] === now[part]) return false;
    if (part !== 'timeForDates' && part !== 'dateOrder') return true;
    return Boolean(before[part]) && Boolean(now[part]);
  });
}

/** A short name of all that can change a key but the order of dates, which rows bring along. */
export function readingName(reading: Reading): string {
  return checksumOf(
    KEY_PARTS.filter((part) => part !== 'dateOrder').map((part) => String(reading[part])),
  );
}

function headerOf(source: Source | undefined, headers: readonly string[]): string {
  if (source === undefined) return '';
  if (source.kind === 'column') return headers[source.column - 1] ?? '';
  if (source.kind === 'constant') return `= ${source.value}`;
  return `${headers[source.dateColumn - 1] ?? ''} + ${headers[source.timeColumn - 1] ?? ''}`;
}
