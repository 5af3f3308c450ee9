/** The calls that reports show: which of the stored ones, on which day, from which source. */

import { parse } from 'csv-parse/sync';
import { isLinked, statusAt } from '../api/uploadObject';
import type { StoredUpload } from '../state';

/** A call as a report counts it. */
export interface ReportedCall {
  /** Day of the visit in the counter's zone, `yyyy-mm-dd`; of a static call its own. */
  readonly day: string;
  /** null for a static call: it has no visit. */
  readonly visit: Visit | null;
  readonly isMissed: boolean;
  readonly isFirst: boolean;
  /** Seconds; null for a missed call and where none was sent. */
  readonly talkSeconds: number | null;
  /** In roubles, as Metrica converts. */
  readonly revenue: number;
}

/** Where a visitor came from. */
export interface Visit {
  readonly source: SourceId;
  readonly utmCampaign: string | null;
  /** Campaign of Yandex Direct. */
  readonly direct: { readonly id: string; readonly name: string } | null;
}

/** Metrica's words for traffic sources, with their names in the answers. */
export const SOURCES = {
  organic: { en: 'Search engine traffic', ru: 'Переходы из поисковых систем' },
  ad: { en: 'Ad traffic', ru: 'Переходы по рекламе' },
  direct: { en: 'Direct traffic', ru: 'Прямые заходы' },
  referral: { en: 'Link traffic', ru: 'Переходы по ссылкам на сайтах' },
  social: { en: 'Social network traffic', ru: 'Переходы из социальных сетей' },
} as const;

export type SourceId = keyof typeof SOURCES;

const SOURCE_IDS = Object.keys(SOURCES) as readonly SourceId[];

/** Invented rates: all that matters is that another currency is converted. */
const ROUBLES: Readonly<Record<string, number>> = { RUB: 1, USD: 80, EUR: 90, KZT: 0.16, BYN: 25 };

const DAY_SECONDS = 86_400;

/**
 * Calls of uploads that Metrica has finished: the linked ones on the day of their visit, the static ones on their own
 * day and without a source. Dynamic calls without a visitor are in no report. `lagMs`: younger uploads are not there yet.
 */
export function reportedCalls(
  uploads: readonly StoredUpload[],
  timeZone: string,
  nowMs: number,
  lagMs: number,
): readonly ReportedCall[] {
  const dayOf = dayFormat(timeZone);
  return uploads
    .filter((upload) => nowMs - upload.createdMs >= lagMs && isFinal(upload, nowMs))
    .flatMap((upload) =>
      recordsOf(upload).flatMap((record) => callOf(record, upload, dayOf) ?? []),
    );
}

function isFinal(upload: StoredUpload, nowMs: number): boolean {
  return ['PROCESSED', 'LINKAGE_FAILURE'].includes(statusAt(upload, nowMs));
}

type Fields = Readonly<Record<string, string>>;

function recordsOf({ header, rows }: StoredUpload): readonly Fields[] {
  return parse([header, ...rows, ''].join('\n'), { columns: true }) as readonly Fields[];
}

function callOf(
  fields: Fields,
  upload: StoredUpload,
  dayOf: (seconds: number) => string,
): ReportedCall | null {
  const id = fields.ClientId || fields.UserId || fields.Yclid || '';
  const timeSeconds = Number(fields.DateTime);
  const isStatic = fields.StaticCall === '1';
  const isLinkedCall = isLinked({ row: '', id, timeSeconds, isStatic }, upload.createdMs);
  if (!isStatic && !isLinkedCall) return null;
  const isMissed = fields.CallMissed === '1';
  const talk = fields.TalkDuration ?? '';
  const seed = hash(`${id} ${timeSeconds}`);
  return {
    day: dayOf(isStatic ? timeSeconds : visitSeconds(seed, timeSeconds)),
    visit: isStatic ? null : visitOf(seed),
    isMissed,
    isFirst: fields.FirstTimeCaller === '1',
    talkSeconds: isMissed || talk === '' ? null : Number(talk),
    revenue: Number(fields.Price ?? 0) * (ROUBLES[fields.Currency || 'RUB'] ?? 1),
  };
}

/** Up to half an hour before the call; for one call in ten one to nine days before. */
function visitSeconds(seed: number, timeSeconds: number): number {
  const daysBefore = seed % 10 === 0 ? 1 + (Math.floor(seed / 10) % 9) : 0;
  return timeSeconds - daysBefore * DAY_SECONDS - (seed % 1800);
}

function visitOf(seed: number): Visit {
  const source = SOURCE_IDS[Math.floor(seed / 7) % SOURCE_IDS.length] ?? 'organic';
  const campaign = 1 + (Math.floor(seed / 101) % 5);
  const isDirect = source === 'ad' && seed % 2 === 0;
  return {
    source,
    utmCampaign: source === 'ad' || source === 'social' ? `autumn-${campaign}` : null,
    direct: isDirect
      ? { id: String(41_000_000 + campaign), name: `Поиск, кампания ${campaign}` }
      : null,
  };
}

/** FNV-1a of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

function dayFormat(timeZone: string): (seconds: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (seconds) => format.format(new Date(seconds * 1000));
}
