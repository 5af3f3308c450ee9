/** The counters that a login may see, for the picker and for the test of the connection. */

import { hostNames } from '../core/read/hostName';
import type { HttpOutcome, HttpRequest } from '../ports';
import { address, counterPath, METRICA_API, readingRequest } from './address';
import { type MetricaError, readError } from './errors';
import { asRecord, type JsonRecord, parseJson, readCount, readId, readText } from './json';

export interface Counter {
  readonly id: string;
  /** '' where Metrica did not say. */
  readonly name: string;
  /** The site as Metrica spells it. */
  readonly site: string;
  /** Host names of the site and its mirrors, lower case, international names in both spellings. */
  readonly hosts: readonly string[];
  /** `own`, `edit`, `view` or another word of Metrica; '' where it did not say. */
  readonly permission: string;
  /** False when calls cannot be sent there: access to view only. */
  readonly selectable: boolean;
  /** IANA zone; '' where Metrica did not say. */
  readonly timeZone: string;
}

/** The API's own default, and the most that one page is asked for. */
const COUNTERS_A_PAGE = 1_000;

/** Counters to view only are asked for too: the picker lists them with the reason why they cannot be chosen. `offset` starts at 1. */
export function counterListRequest(token: string, offset = 1): HttpRequest {
  return readingRequest(
    token,
    address(`${METRICA_API}/management/v1/counters`, {
      per_page: COUNTERS_A_PAGE,
      offset,
      permission: 'own,edit,view',
      field: 'mirrors',
    }),
  );
}

/** One counter. */
export function counterRequest(token: string, counterId: string): HttpRequest {
  return readingRequest(token, address(counterPath(counterId), { field: 'mirrors' }));
}

export type CounterListPage =
  | {
      readonly ok: true;
      readonly counters: readonly Counter[];
      /** Offset of the next page; null when this was the last. */
      readonly nextOffset: number | null;
    }
  | { readonly ok: false; readonly error: MetricaError };

/** A page of the list that was asked for at `offset`. Entries without an id are left out. */
export function readCounterListPage(outcome: HttpOutcome, offset = 1): CounterListPage {
  const body = bodyOf(outcome);
  const list = body === null ? undefined : body.counters;
  if (body === null || !Array.isArray(list)) return { ok: false, error: readError(outcome) };
  const total = readCount(body, 'rows');
  const next = offset + list.length;
  const more = list.length > 0 && (total === null ? list.length >= COUNTERS_A_PAGE : next <= total);
  return {
    ok: true,
    counters: list.flatMap((entry: unknown) => readCounter(entry) ?? []),
    nextOffset: more ? next : null,
  };
}

export type CounterResult =
  | { readonly ok: true; readonly counter: Counter }
  | { readonly ok: false; readonly error: MetricaError };

/** The answer to `counterRequest`. */
export function readCounterReply(outcome: HttpOutcome): CounterResult {
  const body = bodyOf(outcome);
  const counter = body === null ? null : readCounter(body.counter);
  return counter === null ? { ok: false, error: readError(outcome) } : { ok: true, counter };
}

/** Permissions that let a login see a counter and not change it. A word that is not known is left for Metrica to refuse. */
const VIEW_ONLY: readonly string[] = [
  'view',
  'view_access_filter',
  'analyst',
  'analyst_access_filter',
];

function readCounter(value: unknown): Counter | null {
  const record = asRecord(value);
  const id = record === null ? null : readId(record, 'id');
  if (record === null || id === null) return null;
  const permission = readText(record, 'permission');
  return {
    id,
    name: readText(record, 'name'),
    site: readText(record, 'site') || siteTexts(record.site2)[0] || '',
    hosts: hostNames([
      readText(record, 'site'),
      ...siteTexts(record.site2),
      ...siteTexts(record.mirrors),
      ...siteTexts(record.mirrors2),
    ]),
    permission,
    selectable: !VIEW_ONLY.includes(permission),
    timeZone: readText(record, 'time_zone_name'),
  };
}

/** Sites stand as texts or as objects with `site` and `domain`, alone or in lists. */
function siteTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => siteTexts(entry));
  const record = asRecord(value);
  return record === null ? [] : [readText(record, 'site'), readText(record, 'domain')];
}

function bodyOf(outcome: HttpOutcome): JsonRecord | null {
  return outcome.kind === 'answer' && outcome.status === 200
    ? asRecord(parseJson(outcome.text))
    : null;
}
