/** What a person wants to hear of a tab's calls, out of the ledger alone: silence where there were calls, and a fall of the linked share. */

import { dayAfter, dayAt, zoneOrUtc } from '../../core/deliver/callDays';
import type { Ports } from '../../ports';
import type { Message } from '../../texts/say';
import { DOCUMENT_KEYS } from '../base/keys';
import type { Book } from '../ledger/book';
import { statusesOf, withStatuses } from '../ledger/statuses';
import { type DeliveredDay, deliveredDays } from './deliveredDays';

/** Working days without a call after which it is said. */
const SILENT_DAYS = 2;

/** Days that are looked at: 28 before the last 7, and a silence of some weeks. */
const LOOKED_AT = 70;

/** Fewer calls than these say nothing about a share. */
const LEAST_CALLS = { last: 10, before: 30 } as const;

/** A share is low under half of what it was, and well again above three quarters: said once in between. */
const LOW = 0.5;
const WELL = 0.75;

/** What was looked at last, and what was said of it. */
interface Watch {
  readonly day: string;
  readonly silent: boolean;
  readonly low: boolean;
}

const NOTHING: Watch = { day: '', silent: false, low: false };

/** What is looked at: calls of one counter, in the days of its zone, as far as a run has sent them. */
export interface Watched {
  readonly sheetId: number;
  readonly counter: string;
  readonly timeZone: string;
  readonly coveredMs: number;
}

/** What is to be said now; each thing once, until it is well again. Looks once for each day that is complete. */
export function watchNews(
  ports: Ports,
  readBook: () => Book,
  watched: Watched,
): readonly Message[] {
  const { counter, timeZone, sheetId } = watched;
  const to = dayAfter(dayAt(zoneOrUtc(timeZone), watched.coveredMs), -1);
  const before = parse(ports.store.get('document', DOCUMENT_KEYS.watch(sheetId)));
  if (to <= before.day) return [];
  const span = { from: dayAfter(to, 1 - LOOKED_AT), to };
  const statuses = statusesOf(ports.store.get('document', DOCUMENT_KEYS.statuses));
  const batches = withStatuses(readBook().batches, statuses);
  const { days } = deliveredDays(batches, counter, timeZone, span);
  const silence = silenceOf(days);
  const fall = fallOf(days, before.low);
  const now: Watch = { day: to, silent: silence !== null, low: fall?.isLow ?? before.low };
  ports.store.set('document', DOCUMENT_KEYS.watch(sheetId), JSON.stringify(now));
  const news: Message[] = [];
  if (silence !== null && !before.silent) {
    news.push({ key: 'watch.silent', params: { ...silence, counter } });
  }
  if (fall?.isLow === true && !before.low) {
    const { last, earlier } = fall;
    news.push({ key: 'watch.low', params: { last, before: earlier, counter } });
  }
  return news;
}

/** Working days without a call at the end: days of the week that had calls in three of their four weeks before. Null below two. */
function silenceOf(
  days: readonly DeliveredDay[],
): { readonly n: number; readonly day: string } | null {
  let last = days.length - 1;
  while (last >= 0 && (days[last]?.delivered ?? 0) === 0) last -= 1;
  let n = 0;
  for (let index = last + 1; index < days.length; index += 1) {
    let weeks = 0;
    let spoken = 0;
    for (let same = index; same >= 0 && weeks < 4; same -= 7) {
      if (same > last) continue;
      weeks += 1;
      if ((days[same]?.delivered ?? 0) > 0) spoken += 1;
    }
    if (spoken >= 3) n += 1;
  }
  return n < SILENT_DAYS ? null : { n, day: days[last]?.day ?? '' };
}

/** The linked share of the last 7 days against the 28 before, in per cent; null where there are too few calls to tell. */
function fallOf(
  days: readonly DeliveredDay[],
  wasLow: boolean,
): { readonly isLow: boolean; readonly last: number; readonly earlier: number } | null {
  const last = shareOf(days.slice(-7), LEAST_CALLS.last);
  const earlier = shareOf(days.slice(-35, -7), LEAST_CALLS.before);
  if (last === null || earlier === null || earlier === 0) return null;
  const isLow = last < earlier * (wasLow ? WELL : LOW);
  const percent = (share: number) => Math.round(share * 100);
  return { isLow, last: percent(last), earlier: percent(earlier) };
}

function shareOf(days: readonly DeliveredDay[], least: number): number | null {
  const told = days.reduce((sum, day) => sum + day.told, 0);
  const linked = days.reduce((sum, day) => sum + (day.linked ?? 0), 0);
  return told < least ? null : linked / told;
}

function parse(text: string | null): Watch {
  try {
    const { day, silent, low } = JSON.parse(text ?? '{}');
    return { day: String(day ?? ''), silent: silent === true, low: low === true };
  } catch {
    return NOTHING;
  }
}
