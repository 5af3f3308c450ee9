/** Reads the schedule of `--schedule SPEC`: `every 3h`, `daily 07`, `mon,wed,fri 07`, `off`. */

import type { Schedule } from '../../../src/core/call/settings';

export type ScheduleSpec =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly schedule: Schedule };

/** How a schedule is written, for `--help` and for what is wrong with one. */
export const SCHEDULE_FORMS = [
  'every 1h',
  'every 3h',
  'every 6h',
  'every 12h',
  'daily 07',
  'mon,wed,fri 07',
  'off',
] as const;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const HOURS = /^(?:every ?)?(?:(\d{1,2}) ?)?h(?:ours?)?$/;
const AT = /^(.*?) ?(?:at )?(\d{1,2})(?::00)?(?: ?[-–] ?\d{1,2}:00)?$/;

/** Null when it is none of the forms. Case and the spaces between do not count. */
export function readScheduleSpec(text: string): ScheduleSpec | null {
  const spec = text
    .trim()
    .toLowerCase()
    .replace(/[\s=@]+/g, ' ');
  if (spec === 'off') return { kind: 'off' };
  if (spec === 'hourly') return on({ kind: 'hours', everyHours: 1 });
  const every = HOURS.exec(spec);
  if (every !== null) return everyHours(Number(every[1] ?? 1));
  const [, days = '', hourText = ''] = AT.exec(spec) ?? [];
  const hour = Number(hourText);
  if (hourText === '' || hour > 23) return null;
  if (['daily', 'every day', 'day'].includes(days)) return on({ kind: 'daily', hour });
  const weekdays = readDays(days);
  return weekdays === null ? null : on({ kind: 'weekdays', hour, weekdays });
}

function everyHours(count: number): ScheduleSpec | null {
  const known = ([1, 3, 6, 12] as const).find((each) => each === count);
  return known === undefined ? null : on({ kind: 'hours', everyHours: known });
}

/** `mon,wed`, `mon-fri`, `monday friday`, `weekdays`; ascending, each once. */
function readDays(text: string): readonly number[] | null {
  if (text === 'weekdays') return [1, 2, 3, 4, 5];
  const chosen = new Set<number>();
  for (const part of text.split(/[ ,;+]+/).filter((each) => each !== '')) {
    const [from = Number.NaN, to = from] = part.split(/[-–]/).map(dayOf);
    if (Number.isNaN(from) || Number.isNaN(to)) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      chosen.add(day);
      if (day === to) break;
    }
  }
  return chosen.size === 0 ? null : [...chosen].sort((a, b) => a - b);
}

function dayOf(word: string): number {
  const index = DAYS.findIndex((day) => word.length >= 2 && longName(day).startsWith(word));
  return index < 0 ? Number.NaN : index + 1;
}

function longName(day: (typeof DAYS)[number]): string {
  const ends = { mon: '', tue: 's', wed: 'nes', thu: 'rs', fri: '', sat: 'ur', sun: '' } as const;
  return `${day}${ends[day]}day`;
}

function on(schedule: Schedule): ScheduleSpec {
  return { kind: 'on', schedule };
}
