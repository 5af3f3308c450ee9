/** What a spreadsheet delivered to a counter and what Metrica linked of it, day by day, as the ledger has it. */

import {
  type CallDays,
  countDays,
  dayAfter,
  dayAt,
  daysBetween,
  zoneOrUtc,
} from '../../core/deliver/callDays';
import { DAY_MS, SECOND_MS } from '../../core/time/wallTime';
import { isFinalStatus } from '../../metrica/uploadRecord';
import { type Batch, isDelivered } from '../ledger/book';
import type { StateLine } from '../ledger/ledgerLines';
import { NOT_FINAL } from '../settle/refresh';

/** Days from the first to the last, both included, `yyyy-mm-dd`. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The calls of one day; a call belongs to the day on which it was made. */
export interface DeliveredDay {
  readonly day: string;
  /** Delivered by this spreadsheet, from whichever tab. */
  readonly delivered: number;
  /** Of those, calls of uploads for which Metrica has said how many it linked. */
  readonly told: number;
  /** Of those, linked; null where `told` is 0. */
  readonly linked: number | null;
}

export interface DeliveredDays {
  /** One for each day of the span, also where nothing was delivered. */
  readonly days: readonly DeliveredDay[];
  /** Calls whose days are not written down: they are spread evenly from their first to their last. */
  readonly spread: number;
  /** Linked calls of uploads of several days, which are spread by how many calls of theirs each day has. */
  readonly linkedSpread: number;
}

/** The last so many days, today included. */
export function lastDays(zoneName: string, nowMs: number, days: number): DaySpan {
  const to = dayAt(zoneOrUtc(zoneName), nowMs);
  return { from: dayAfter(to, 1 - days), to };
}

/** All days of a span. */
function spanDays({ from, to }: DaySpan): readonly string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => dayAfter(from, index));
}

/**
 * By day, for one counter, in the days of its zone. `batches` are those of the ledger, with what was said of them
 * since (`withStatuses`); which of them are delivered and of that counter is seen here.
 */
export function deliveredDays(
  batches: readonly Batch[],
  counter: string,
  zoneName: string,
  span: DaySpan,
): DeliveredDays {
  const days = new Map(spanDays(span).map((day) => [day, { delivered: 0, told: 0, linked: 0 }]));
  let spread = 0;
  let linkedSpread = 0;
  for (const batch of deliveredTo(batchesNear(batches, span), counter)) {
    const { days: own, isKept } = daysOfBatch(batch, zoneName);
    const linked = linkedOf(batch);
    const shares = linked === null ? null : shareOut(linked, own.counts);
    own.counts.forEach((calls, index) => {
      const day = days.get(dayAfter(own.first, index));
      if (day === undefined) return;
      day.delivered += calls;
      if (!isKept) spread += calls;
      if (shares === null) return;
      const share = shares[index] ?? 0;
      day.told += calls;
      day.linked += share;
      if (own.counts.length > 1) linkedSpread += share;
    });
  }
  return {
    days: [...days].map(([day, { delivered, told, linked }]) => ({
      day,
      delivered,
      told,
      linked: told === 0 ? null : linked,
    })),
    spread,
    linkedSpread,
  };
}

/** Batches that may have calls in the span: a year of hourly uploads is not counted through for a month of it. */
export function batchesNear(batches: readonly Batch[], { from, to }: DaySpan): readonly Batch[] {
  const [first, last] = [Date.parse(from) - 2 * DAY_MS, Date.parse(to) + 3 * DAY_MS];
  return batches.filter(
    ({ claim }) => claim.lastSecond * SECOND_MS >= first && claim.firstSecond * SECOND_MS <= last,
  );
}

/** The batches of a counter that count as delivered. */
export function deliveredTo(batches: readonly Batch[], counter: string): readonly Batch[] {
  return batches.filter(({ claim, state }) => claim.counter === counter && isDelivered(state));
}

/** How many calls of a batch Metrica linked; null while it works on them, and where it has not said. */
export function linkedOf({ last }: Batch): number | null {
  if (last === null || isProcessing(last)) return null;
  return last.linked;
}

/** Whether Metrica has yet to say its last word: until then its counts of linked calls are not the last ones. */
export function isProcessing({ status, error }: Pick<StateLine, 'status' | 'error'>): boolean {
  return status !== '' && !isFinalStatus(status) && error !== NOT_FINAL;
}

/** A batch's calls by day; where they are not written down, or in another zone, spread evenly between its first and its last call. */
export function daysOfBatch(
  { claim }: Batch,
  zoneName: string,
): { readonly days: CallDays; readonly isKept: boolean } {
  if (claim.days?.zone === zoneOrUtc(zoneName).name) return { days: claim.days, isKept: true };
  const { first, counts, zone } = countDays([claim.firstSecond, claim.lastSecond], zoneName);
  const even = shareOut(
    claim.calls,
    counts.map(() => 1),
  );
  return { days: { zone, first, counts: even }, isKept: counts.length === 1 };
}

/** Whole parts of a whole in the proportions of weights: the parts add up, the largest remainders are rounded up first. */
export function shareOut(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (whole * weight) / sum));
  const parts = exact.map(Math.floor);
  let rest = sum === 0 ? 0 : whole - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}

/** Calls of a batch that were made before a moment, as far as its days tell: those of whole days before it. */
export function callsBefore(batch: Batch, zoneName: string, momentMs: number): number {
  const { days } = daysOfBatch(batch, zoneName);
  if (batch.claim.lastSecond * SECOND_MS < momentMs) return batch.claim.calls;
  const day = dayAt(zoneOrUtc(zoneName), momentMs);
  return days.counts.reduce(
    (sum, calls, index) => sum + (dayAfter(days.first, index) < day ? calls : 0),
    0,
  );
}
