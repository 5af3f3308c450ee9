/** How a tab's rows are read: the part of the settings that can change the key of a call. */

import type { IdType } from '../../core/call/columns';
import { idColumnOf } from '../../core/call/columns';
import type { Mapping, Source } from '../../core/call/mapping';

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
}

/** The reading of a tab as its batches keep it. */
export function readingOf(input: ReadingInput): Reading {
  return {
    idType: input.idType,
    idHeader: headerOf(input.mapping[idColumnOf(input.idType)], input.headers),
    timeHeader: headerOf(input.mapping.DateTime, input.headers),
    zone: input.zone,
    locale: input.locale,
    country: input.country,
    timeForDates: input.timeForDates,
    version: NORMALISER_VERSION,
  };
}

/** Names of what differs in a way that can change a key. The country only changes content. */
export function readingDifferences(before: Reading, now: Reading): readonly (keyof Reading)[] {
  const parts = [
    'idType',
    'idHeader',
    'timeHeader',
    'zone',
    'locale',
    'version',
    'timeForDates',
  ] as const;
  // Dates without a time of day do not go out while there is none for them: '' changes no key.
  return parts.filter(
    (part) =>
      before[part] !== now[part] && (part !== 'timeForDates' || (before[part] && now[part]) !== ''),
  );
}

function headerOf(source: Source | undefined, headers: readonly string[]): string {
  if (source === undefined) return '';
  if (source.kind === 'column') return headers[source.column - 1] ?? '';
  if (source.kind === 'constant') return `= ${source.value}`;
  return `${headers[source.dateColumn - 1] ?? ''} + ${headers[source.timeColumn - 1] ?? ''}`;
}
