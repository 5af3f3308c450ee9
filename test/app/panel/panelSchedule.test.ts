/** What the panel says of a schedule: the next run, a run under way, one that was cut off or never began. */

import { describe, expect, test } from '@jest/globals';
import { scheduleView } from '../../../src/app/panel/panelSchedule';
import type { ScheduledRun, ScheduleState } from '../../../src/app/schedule/scheduleState';
import type { Schedule } from '../../../src/core/call/settings';
import type { Ports } from '../../../src/ports';
import { inAllLanguages, say } from '../../../src/texts/say';

const words: Ports['words'] = {
  language: 'en',
  say: (message) => say('en', message.key, message.params),
  inAllLanguages,
};
const store = { get: () => null } as unknown as Ports['store'];
const ports = { words, store } as Ports;

const DAILY: Schedule = { kind: 'daily', hour: 7 };
/** 07:00 in Moscow. */
const DUE_MS = Date.parse('2025-03-03T04:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function run(change: Partial<ScheduledRun>): ScheduledRun {
  return {
    startedAtMs: DUE_MS + 12 * MINUTE_MS,
    endedAtMs: DUE_MS + 13 * MINUTE_MS,
    state: 'done',
    sent: 48,
    held: 2,
    error: '',
    ...change,
  };
}

function viewAt(nowMs: number, change: Partial<ScheduleState>, schedule: Schedule = DAILY) {
  const state: ScheduleState = {
    owner: 'anna@agency.ru',
    spreadsheetId: 's',
    doneDueMs: DUE_MS,
    run: run({}),
    sheet: 'Calls',
    timeZone: 'Europe/Moscow',
    failingSinceMs: 0,
    turnAtMs: 0,
    ...change,
  };
  const about = { timeZone: 'Europe/Moscow', user: 'boris@agency.ru', nowMs };
  return scheduleView(ports, schedule, state, about);
}

describe('a schedule in the panel', () => {
  test('tells the next due hour and that it belongs to somebody else', () => {
    const view = viewAt(DUE_MS + 5 * HOUR_MS, {});
    expect(view).toMatchObject({ nextMs: DUE_MS + DAY_MS, isMine: false, missedMs: null });
  });

  test.each([
    { what: 'within the hour that Google has', afterMs: 59 * MINUTE_MS, missed: false },
    { what: 'after that hour', afterMs: 61 * MINUTE_MS, missed: true },
    { what: 'a day later', afterMs: 30 * HOUR_MS, missed: true },
  ])('misses a run that did not begin $what: $missed', ({ afterMs, missed }) => {
    const before = { doneDueMs: DUE_MS - DAY_MS, run: run({ startedAtMs: DUE_MS - DAY_MS }) };
    expect(viewAt(DUE_MS + afterMs, before)?.missedMs !== null).toBe(missed);
  });

  test('does not miss a run that goes on in the next hour', () => {
    const goesOn = { doneDueMs: DUE_MS - DAY_MS, run: run({ state: 'skipped (busy)' }) };
    expect(viewAt(DUE_MS + 2 * HOUR_MS, goesOn)?.missedMs).toBeNull();
  });

  test('misses hourly runs after two intervals', () => {
    const hourly: Schedule = { kind: 'hours', everyHours: 1 };
    const long = { doneDueMs: DUE_MS, run: run({}) };
    expect(viewAt(DUE_MS + 2 * HOUR_MS, long, hourly)?.missedMs).toBeNull();
    expect(viewAt(DUE_MS + 4 * HOUR_MS, long, hourly)?.missedMs).toBe(DUE_MS + 4 * HOUR_MS);
  });

  test.each([
    { afterMs: 5 * MINUTE_MS, state: 'running' },
    { afterMs: 15 * MINUTE_MS, state: 'cut off' },
  ])('calls a run without an end $state after $afterMs ms', ({ afterMs, state }) => {
    const beat = run({ startedAtMs: DUE_MS, endedAtMs: null, state: 'running' });
    expect(viewAt(DUE_MS + afterMs, { run: beat })?.run?.state).toBe(state);
  });

  test('says why the last run stopped, in both languages', () => {
    const why = { key: 'error.COLUMN_LOST', params: { header: 'Дата' } } as const;
    const stopped = run({ state: 'stopped', error: 'COLUMN_LOST', why });
    const view = viewAt(DUE_MS + HOUR_MS, { run: stopped });
    expect(view?.why).toMatchObject({ key: 'error.COLUMN_LOST', params: { header: 'Дата' } });
    expect(view?.why?.ru).toMatch(/Столбца/);
  });
});
