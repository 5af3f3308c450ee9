/** Makes of a time that was read what is sent, or says what is wrong with it: too old, in the future, skipped or repeated. */

import type { Finding, ReadContext } from '../../call/finding';
import { DAY_MS, SECOND_MS, wallText } from '../../time/wallTime';
import { wallToInstants, type Zone, zoneOf } from '../../time/zone';
import type { WrittenZone } from './clock';

/** Metrica joins calls to visits of the last 21 days. */
export const LINKED_MS = 21 * DAY_MS;

/** What a time that was read is worth, in the zone of the data. */
export interface TimeJudge {
  readonly zone: Zone;
  readonly nowMs: number;
  readonly oldestMs: number;
}

export function timeJudge(context: ReadContext): TimeJudge {
  return { zone: context.dataZone, nowMs: context.nowMs, oldestMs: context.nowMs - LINKED_MS };
}

/** No time in any accepted form; `suggestion` where it is clear what was meant. */
export function unreadable(suggestion: string | null = null): Finding {
  return suggestion === null
    ? { code: 'TIME_UNREADABLE', sent: '' }
    : { code: 'TIME_UNREADABLE', sent: '', suggestion };
}

/** Unix seconds of an instant, or the most severe problem; `lesser` is what was found while reading it. */
export function sentInstant(
  instantMs: number,
  judge: TimeJudge,
  lesser: Finding | null = null,
): string | Finding {
  const seconds = Math.floor(instantMs / SECOND_MS);
  if (seconds * SECOND_MS > judge.nowMs) {
    return { code: 'TIME_IN_FUTURE', sent: '' };
  }
  if (instantMs < judge.oldestMs) {
    return { code: 'TIME_TOO_OLD', sent: String(seconds) };
  }
  return lesser === null ? String(seconds) : { ...lesser, sent: String(seconds) };
}

/** The same for a wall time with the zone that was written behind it; NaN: none was. */
export function sentWritten(wallMs: number, zone: WrittenZone, judge: TimeJudge): string | Finding {
  if (zone === 'moscow') return sentWall(wallMs, { ...judge, zone: zoneOf(MOSCOW) ?? judge.zone });
  return Number.isNaN(zone)
    ? sentWall(wallMs, judge)
    : sentInstant(wallMs - zone * MINUTE_MS, judge);
}

/** The wall time of the data's zone that a wall time with its written zone is. */
export function wallInZone(wallMs: number, zone: WrittenZone, judge: TimeJudge): number {
  if (typeof zone === 'number' && Number.isNaN(zone)) return wallMs;
  const [instantMs = Number.NaN] =
    zone === 'moscow'
      ? wallToInstants(zoneOf(MOSCOW) ?? judge.zone, wallMs)
      : [wallMs - zone * MINUTE_MS];
  return instantMs + judge.zone.offsetMs(instantMs);
}

const MOSCOW = 'Europe/Moscow';
const MINUTE_MS = 60 * SECOND_MS;

/** The same for a wall time of the data's zone. An hour that the clock skips is no time; of a repeated one the first is taken. */
export function sentWall(
  wallMs: number,
  judge: TimeJudge,
  lesser: Finding | null = null,
): string | Finding {
  const steady = judge.zone.steadyOffsetMs(wallMs);
  if (!Number.isNaN(steady)) {
    return sentInstant(wallMs - steady, judge, lesser);
  }
  const [first, second] = wallToInstants(judge.zone, wallMs);
  if (first === undefined) {
    return { ...unreadable(), details: { zone: judge.zone.name } };
  }
  return sentInstant(
    first,
    judge,
    second === undefined ? lesser : repeated(wallMs, judge, [first, second]),
  );
}

/** The choices name their offset, so that each is read as one time only. */
function repeated(wallMs: number, judge: TimeJudge, instants: readonly number[]): Finding {
  return {
    code: 'TIME_REPEATED',
    sent: '',
    choices: instants.map((instant) => wallText(wallMs) + offsetText(wallMs - instant)),
    details: { zone: judge.zone.name },
  };
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
