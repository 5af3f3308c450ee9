/** Compares how a tab's rows are read with how calls were read that went to its counter before. */

import type { CheckRun } from '../check/checkRun';
import { type Batch, type Book, batchesFor, isDelivered, isOpen } from '../ledger/book';
import { type Reading, readingDifferences, readingName } from '../tab/reading';
import { loadLastRun } from '../tab/tabState';

/** As far as another zone, or another time of day for dates, moves a call. */
const MOVED_SECONDS = 2 * 24 * 3600;

/** A batch that was read in another way. */
export interface OtherReading {
  readonly sheet: string;
  /** `zone: Europe/Moscow → Asia/Omsk; …` */
  readonly what: string;
}

/**
 * Every other way in which batches were read that the tab's calls can meet: those of the tab itself, and those of any
 * tab whose times overlap, open ones too. The newest of each way, oldest first.
 */
export function otherReadings(run: CheckRun, book: Book): readonly OtherReading[] {
  const { counter } = run.tab.settings;
  if (counter === null || run.span === null) return [];
  const first = run.span.first - MOVED_SECONDS;
  const last = run.span.last + MOVED_SECONDS;
  const { sheetId } = run.tab.sheet;
  const others = new Map<string, OtherReading>();
  for (const batch of batchesFor(book, { sheetId, counter: counter.id })) {
    if (!isDelivered(batch.state) && !isOpen(batch.state)) continue;
    const parts = readingDifferences(batch.claim.reading, run.reading);
    if (parts.length === 0) continue;
    const overlaps = batch.claim.firstSecond <= last && batch.claim.lastSecond >= first;
    // Day and month that change places move a call by months.
    if (!overlaps && !parts.includes('dateOrder') && batch.claim.sheetId !== sheetId) continue;
    const what = differences(batch, run.reading, parts);
    others.delete(what);
    others.set(what, { sheet: batch.claim.sheet, what });
  }
  return [...others.values()];
}

/** Those of them that nobody has confirmed for the way in which the tab is read now. */
export function unconfirmedReadings(run: CheckRun, book: Book): readonly OtherReading[] {
  const { readingConfirmed } = loadLastRun(run.tab.kept, run.tab.sheet.sheetId);
  const [own, ...confirmed] = readingConfirmed;
  const others = otherReadings(run, book);
  if (own !== placeOf(run)) return others;
  return others.filter(({ what }) => !confirmed.includes(what));
}

/** What is kept of a person's word that all these are other calls; it holds until the tab is read in yet another way. */
export function confirmedReadings(run: CheckRun, book: Book): readonly string[] {
  const { readingConfirmed } = loadLastRun(run.tab.kept, run.tab.sheet.sheetId);
  const [own, ...before] = readingConfirmed;
  const now = otherReadings(run, book).map(({ what }) => what);
  const kept = own === placeOf(run) ? before.filter((what) => !now.includes(what)) : [];
  return [placeOf(run), ...kept, ...now].slice(0, MOST_KEPT);
}

/** A property holds 9 KB. */
const MOST_KEPT = 20;

function placeOf({ reading, tab }: CheckRun): string {
  return `${readingName(reading)} ${tab.settings.counter?.id ?? ''}`;
}

function differences(batch: Batch, now: Reading, parts: readonly (keyof Reading)[]): string {
  return parts.map((part) => `${part}: ${batch.claim.reading[part]} → ${now[part]}`).join('; ');
}
