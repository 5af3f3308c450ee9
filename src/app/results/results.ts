/** *Results*: what was delivered, what Metrica linked, and what its reports show, by day and by source. */

import { zoneOrUtc } from '../../core/deliver/callDays';
import type { CallNumbers, Report, ReportRow } from '../../metrica/report/reportReply';
import { MOST_ROWS } from '../../metrica/report/reportRequest';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { type AppError, done, failed, type Result } from '../base/result';
import type { Book } from '../ledger/book';
import { openLedger } from '../ledger/openLedger';
import { statusesOf, withStatuses } from '../ledger/statuses';
import { loadSettings } from '../tab/tabState';
import { askMetrica } from './askMetrica';
import { type DaySpan, deliveredDays, lastDays } from './deliveredDays';
import { othersNotes, type ResultNote, remark, unlinkedNotes, withUploads } from './difference';

/** Longer spans are not asked for. */
export const MOST_DAYS = 90;
export const USUAL_DAYS = 30;

export interface ResultDay {
  readonly day: string;
  readonly delivered: number;
  /** null where Metrica has said nothing of calls of that day. */
  readonly linked: number | null;
  /** null where the report could not be read. */
  readonly reported: number | null;
}

/** A source or a campaign with its calls, as Metrica attributes them. */
export interface SourceLine extends CallNumbers {
  /** '' for calls without one. */
  readonly source: string;
}

export interface Results {
  readonly counter: string;
  readonly counterName: string;
  /** IANA zone whose days these are. */
  readonly zone: string;
  readonly span: DaySpan;
  readonly days: readonly ResultDay[];
  readonly totals: Omit<ResultDay, 'day'>;
  /** null where the report could not be read. */
  readonly sources: readonly SourceLine[] | null;
  /** Of the revenue; '' where Metrica does not name it. */
  readonly currency: string;
  /** Share of the visits from which the reports were worked out; 1 is all of them. */
  readonly sampleShare: number;
  readonly notes: readonly ResultNote[];
  /** Why what Metrica reports is missing, or a part of it; null where all is there. */
  readonly failure: AppError | null;
}

export interface ResultsQuestion {
  readonly sheetId: number;
  /** The last so many days, 1 to 90. */
  readonly days: number;
  /**
   * A person waits for it: Metrica's list of uploads is asked for too, for what was linked since and for uploads of others,
   * and a token that Metrica refuses is renewed. Else it is two requests, whatever happens.
   */
  readonly isByHand: boolean;
}

/** The tab's counter, its zone, and the days that are asked for. */
interface Place {
  readonly counter: string;
  readonly counterName: string;
  readonly zone: string;
  readonly span: DaySpan;
}

/** Fails only where there is no spreadsheet and no counter; a report that cannot be had leaves the ledger's part. Nothing is written. */
export function resultsOf(ports: Ports, question: ResultsQuestion): Result<Results> {
  const found = placeOf(ports, question);
  if (!found.ok) return found;
  const place = found.value;
  const { counter, zone, span } = place;
  const asking = askMetrica(ports, counter, question.isByHand);
  const byDay = asking.ok ? asking.value.report('day', span) : asking;
  const bySource = asking.ok ? asking.value.report('source', span) : asking;
  const uploads = question.isByHand && asking.ok ? asking.value.uploads() : null;

  const kept = ports.store.all('document');
  const book: Book = openLedger(ports, kept).book();
  const statuses = statusesOf(kept[DOCUMENT_KEYS.statuses]);
  const batches = withUploads(withStatuses(book.batches, statuses), uploads);
  const own = deliveredDays(batches, counter, zone, span);
  const facts = { book, batches, counter, zone, span, uploads };
  const days = byDay.ok ? byDay.value : null;
  const sources = bySource.ok ? bySource.value : null;
  const reported =
    days === null ? null : new Map(days.rows.map(({ name, calls }) => [name, calls]));
  const linkedDays = own.days.flatMap(({ linked }) => (linked === null ? [] : [linked]));
  return done({
    ...place,
    days: own.days.map(({ day, delivered, linked }) => ({
      day,
      delivered,
      linked,
      reported: reported === null ? null : (reported.get(day) ?? 0),
    })),
    totals: {
      delivered: sum(own.days.map(({ delivered }) => delivered)),
      linked: linkedDays.length === 0 ? null : sum(linkedDays),
      reported: days === null ? null : (days.totals.calls ?? sum([...(reported?.values() ?? [])])),
    },
    sources: sources === null ? null : sources.rows.map(sourceLine),
    currency: sources?.currency ?? '',
    sampleShare: Math.min(days?.sampleShare ?? 1, sources?.sampleShare ?? 1),
    notes: [
      ...unlinkedNotes(facts),
      ...(days === null
        ? []
        : [...(question.isByHand ? othersNotes(facts) : []), ...reportNotes(place, days, sources)]),
      ...(own.linkedSpread > 0 ? [remark('linkedSpread', { n: own.linkedSpread })] : []),
      ...(own.spread > 0 ? [remark('spread', { n: own.spread })] : []),
      ...(sources === null ? [] : sourceNotes(sources)),
    ],
    failure: byDay.ok ? (bySource.ok ? null : bySource.error) : byDay.error,
  });
}

export interface Campaigns {
  readonly span: DaySpan;
  readonly utm: readonly SourceLine[];
  /** Campaigns of Yandex Direct. */
  readonly direct: readonly SourceLine[];
  readonly currency: string;
  readonly notes: readonly ResultNote[];
}

/** The campaigns with most calls, by UTM tag and in Direct: two requests. */
export function campaignsOf(
  ports: Ports,
  question: Omit<ResultsQuestion, 'isByHand'>,
): Result<Campaigns> {
  const place = placeOf(ports, question);
  if (!place.ok) return place;
  const { counter, span } = place.value;
  const asking = askMetrica(ports, counter);
  if (!asking.ok) return asking;
  const utm = asking.value.report('utm', span);
  if (!utm.ok) return utm;
  const direct = asking.value.report('direct', span);
  if (!direct.ok) return direct;
  return done({
    span,
    utm: utm.value.rows.map(sourceLine),
    direct: direct.value.rows.map(sourceLine),
    currency: utm.value.currency,
    notes: [
      ...sampledNotes(Math.min(utm.value.sampleShare, direct.value.sampleShare)),
      ...[utm.value, direct.value].flatMap(cutNotes),
      ...sourceNotes(utm.value),
    ],
  });
}

function placeOf(
  ports: Ports,
  { sheetId, days }: Pick<ResultsQuestion, 'sheetId' | 'days'>,
): Result<Place> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const { counter } = loadSettings(ports.store.all('document'), sheetId);
  if (counter === null) return failed('COUNTER_MISSING');
  const zone = zoneOrUtc(counter.timeZone || spreadsheet.timeZone).name;
  const span = lastDays(zone, ports.clock.nowMs(), Math.min(Math.max(days, 1), MOST_DAYS));
  return done({ counter: counter.id, counterName: counter.name, zone, span });
}

function sourceLine({ name, id, ...numbers }: ReportRow): SourceLine {
  return { source: name || id, ...numbers };
}

/** Why the numbers of the report are not those of the uploads. */
function reportNotes(
  { zone, span }: Place,
  days: Report,
  sources: Report | null,
): readonly ResultNote[] {
  return [
    ...sampledNotes(Math.min(days.sampleShare, sources?.sampleShare ?? 1)),
    ...(days.lagSeconds >= 60 ? [remark('lag', { n: Math.round(days.lagSeconds / 60) })] : []),
    remark('visitDays'),
    ...(hasOtherDays(days, zone, span)
      ? [remark('zoneDiffers', { offset: days.offset, zone })]
      : []),
  ];
}

function sampledNotes(share: number): readonly ResultNote[] {
  if (share >= 1) return [];
  return [
    remark('sampled', { share: share === 0 ? '' : String(Math.max(1, Math.round(share * 100))) }),
  ];
}

function sourceNotes({ currency, rows }: Report): readonly ResultNote[] {
  const hasRevenue = rows.some(({ revenue }) => (revenue ?? 0) > 0);
  return [remark('attribution'), ...(hasRevenue ? [remark('currency', { currency })] : [])];
}

function cutNotes({ totalRows, rows }: Report): readonly ResultNote[] {
  const isCut = (totalRows ?? 0) > rows.length || rows.length >= MOST_ROWS.utm;
  if (!isCut) return [];
  return [remark('campaignsCut', { n: totalRows ?? rows.length, shown: rows.length })];
}

/** Whether the report says that its days have an offset that our zone has on neither end of the span. */
function hasOtherDays({ offset }: Report, zone: string, { from, to }: DaySpan): boolean {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (sign === undefined) return false;
  const saidMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return ![from, to].some(
    (day) => zoneOrUtc(zone).offsetMs(Date.parse(`${day}T12:00:00Z`)) === saidMs,
  );
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
