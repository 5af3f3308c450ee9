/** Which plain values each setting takes: what was kept by other versions, or by hand, is not trusted. */

import { answersOf } from '../call/answers';
import { COLUMN_NAMES, ID_TYPES, isColumnName, kindOf } from '../call/columns';
import type { ChosenSource } from '../call/mapping';
import { PROBLEM_CODES } from '../call/problem';
import type { CounterInfo, RowFilter, Schedule, TabSettings } from '../call/settings';

type Reader<T> = (value: unknown) => T | undefined;

/** A reader for every field that is kept; undefined for a value that the field cannot have. */
export const CODED_FIELDS: { readonly [Name in keyof TabSettings]-?: Reader<TabSettings[Name]> } = {
  counter: orNull(counterOf),
  idType: orNull((value) => ID_TYPES.find((each) => each === value)),
  headerRow: orNull((value) => (isWhole(value, 1) ? value : undefined)),
  columns: columnsOf,
  timeZone: orNull(textOf),
  country: orNull(textOf),
  timeForDates: orNull(textOf),
  flagWords: flagWordsOf,
  answers: (value) => {
    const fields = fieldsOf(value);
    return fields === undefined ? undefined : answersOf(fields);
  },
  sendWithout: (value) => listOf(value, (each) => PROBLEM_CODES.find((code) => code === each)),
  filter: orNull(filterOf),
  onlyAfter: orNull(textOf),
  atLeastHoursOld: (value) => (isWhole(value, 0) ? value : undefined),
  leaveOutOld: booleanOf,
  comment: textOf,
  goal: textOf,
  overTenPercent: (value) => (value === 'stop' || value === 'send-good' ? value : undefined),
  schedule: orNull(scheduleOf),
  mail: booleanOf,
  watch: booleanOf,
};

function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : read(value));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function isWhole(value: unknown, least: number, most = 1_000_000): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** Entries that are no good are left out: one strange entry does not cost the others. */
function listOf<T>(value: unknown, read: Reader<T>): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map(read).filter((each): each is T => each !== undefined);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function counterOf(value: unknown): CounterInfo | undefined {
  const { id, name, hosts, timeZone } = fieldsOf(value) ?? {};
  if (typeof id !== 'string' || id === '') return undefined;
  return {
    id,
    name: textOf(name) ?? '',
    hosts: listOf(hosts, textOf) ?? [],
    timeZone: textOf(timeZone) ?? '',
  };
}

function columnsOf(value: unknown): TabSettings['columns'] | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined) return undefined;
  const columns: Record<string, ChosenSource> = {};
  for (const [name, chosen] of Object.entries(fields)) {
    const source = sourceOf(chosen);
    if (isColumnName(name) && source !== undefined) columns[name] = source;
  }
  return columns;
}

function sourceOf(value: unknown): ChosenSource | undefined {
  const fields = fieldsOf(value) ?? {};
  if (fields.notSent === true) return { notSent: true };
  if (typeof fields.constant === 'string') return { constant: fields.constant };
  if (typeof fields.header === 'string') {
    return {
      header: fields.header,
      ...(typeof fields.inverse === 'boolean' ? { inverse: fields.inverse } : {}),
      ...(isWhole(fields.nth, 1) ? { nth: fields.nth } : {}),
    };
  }
  if (typeof fields.dateHeader !== 'string' || typeof fields.timeHeader !== 'string') {
    return undefined;
  }
  return {
    dateHeader: fields.dateHeader,
    timeHeader: fields.timeHeader,
    ...(isWhole(fields.dateNth, 1) ? { dateNth: fields.dateNth } : {}),
    ...(isWhole(fields.timeNth, 1) ? { timeNth: fields.timeNth } : {}),
  };
}

function flagWordsOf(value: unknown): TabSettings['flagWords'] | undefined {
  const fields = fieldsOf(value);
  if (fields === undefined) return undefined;
  const flagWords: Record<string, Readonly<Record<string, '1' | '0'>>> = {};
  for (const name of COLUMN_NAMES.filter((column) => kindOf(column) === 'flag')) {
    const words = Object.entries(fieldsOf(fields[name]) ?? {}).filter(
      (entry): entry is [string, '1' | '0'] => entry[1] === '1' || entry[1] === '0',
    );
    if (words.length > 0) flagWords[name] = Object.fromEntries(words);
  }
  return flagWords;
}

function filterOf(value: unknown): RowFilter | undefined {
  const fields = fieldsOf(value) ?? {};
  const header = textOf(fields.header);
  const values = listOf(fields.values, textOf);
  return header === undefined || values === undefined ? undefined : { header, values };
}

function scheduleOf(value: unknown): Schedule | undefined {
  const { kind, everyHours, hour, weekdays } = fieldsOf(value) ?? {};
  if (kind === 'hours') {
    const every = ([1, 3, 6, 12] as const).find((each) => each === everyHours);
    return every === undefined ? undefined : { kind, everyHours: every };
  }
  if (!isWhole(hour, 0, 23)) return undefined;
  if (kind === 'daily') return { kind, hour };
  const days = listOf(weekdays, (day) => (isWhole(day, 1, 7) ? day : undefined)) ?? [];
  return kind === 'weekdays' && days.length > 0 ? { kind, hour, weekdays: days } : undefined;
}
