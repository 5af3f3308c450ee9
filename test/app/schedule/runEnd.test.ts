/** What a run came to: state and result for every code, counts of what was sent, and missed hours. */

import { describe, expect, test } from '@jest/globals';
import type { AppErrorCode } from '../../../src/app/base/result';
import { endOfRun } from '../../../src/app/schedule/runEnd';
import { dueNow, missedSince, nextRun, wallMinute } from '../../../src/app/schedule/runTimes';
import type { ScheduleState } from '../../../src/app/schedule/scheduleState';
import type { SentBatch, UploadOutcome } from '../../../src/app/upload/uploadState';
import type { Schedule } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';

function sent(state: SentBatch['state'], rows: number, accepted: number | null = rows): SentBatch {
  const counts = { source: accepted, accepted, uploadId: '', status: '' };
  return { batch: 'b', rows, state, ...counts, error: null };
}

function outcome(change: Partial<UploadOutcome>): UploadOutcome {
  return {
    checked: { rows: 9, held: 0, inDoubt: 0 } as UploadOutcome['checked'],
    uploads: [],
    settled: [],
    newlyHeld: 0,
    remaining: 0,
    refusedRows: [],
    stopped: null,
    error: null,
    ...change,
  };
}

describe('a run that went through', () => {
  test.each([
    ['sent all', outcome({ uploads: [sent('accepted', 3)] }), 'done', 'ok'],
    ['had nothing', outcome({}), 'nothing new', 'nothing new'],
    ['holds new rows', outcome({ newlyHeld: 1 }), 'nothing new', 'ok'],
    [
      'was taken short',
      outcome({ uploads: [sent('accepted short', 3, 2)] }),
      'done',
      'accepted short',
    ],
    ['is in doubt', outcome({ uploads: [sent('in doubt', 3)] }), 'done', 'in doubt'],
    [
      'found a refused row',
      outcome({ uploads: [sent('accepted', 3)], refusedRows: [7] }),
      'done',
      'refused',
    ],
  ] as const)('and %s', (_what, what, state, result) => {
    expect(endOfRun(what, null)).toMatchObject({ state, result, error: '', why: null });
  });

  test('sums what was sent; what Metrica did not count is not known', () => {
    const uploads = [sent('accepted', 3), sent('accepted short', 4, 2), sent('in doubt', 5)];
    const end = endOfRun(outcome({ uploads }), null);
    expect(end).toMatchObject({ rows: 9, sent: 7, accepted: 5, short: 4, inDoubt: 5 });
    const unknown = endOfRun(outcome({ uploads: [sent('accepted', 3, null)] }), null);
    expect(unknown.accepted).toBeNull();
  });
});

describe('a run that stopped', () => {
  test.each([
    ['BUSY', 'skipped (busy)', 'busy'],
    ['SHEET_BUSY', 'skipped (busy)', 'busy'],
    ['NO_TURN', 'skipped (busy)', 'busy'],
    ['SCOPE_MISSING', 'authorisation lapsed', 'authorisation lapsed'],
    ['TOKEN_REFUSED', 'failed', 'failed'],
    ['ACCESS_DENIED', 'failed', 'failed'],
    ['METRICA_UNREACHABLE', 'failed', 'failed'],
    ['METRICA_ERROR', 'failed', 'failed'],
    ['QUOTA', 'failed', 'failed'],
    ['UNEXPECTED', 'failed', 'failed'],
    ['COLUMN_LOST', 'stopped', 'stopped'],
  ] as const)('with %s is %s, in the log %s', (code: AppErrorCode, state, result) => {
    const error = { code, message: { key: 'error.NO_TURN' } as const };
    expect(endOfRun(null, error)).toMatchObject({
      state,
      result,
      error: code,
      rows: null,
      sent: 0,
    });
  });

  test('after a refusal is refused; its causes and masked words come along, and no held rows', () => {
    const error = {
      code: 'METRICA_ERROR',
      message: { key: 'error.NO_TURN' },
      server: 'of +79451234567',
      details: { causes: 'expired header' },
    } as const;
    const end = endOfRun(outcome({ uploads: [sent('refused', 3)], newlyHeld: 2 }), error);
    expect(end).toMatchObject({ result: 'refused', causes: ['expired', 'header'], newlyHeld: 0 });
    expect(end.server).toBe('of +7945•••••67');
  });
});

const BOOK = { id: 's', name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' };
const DAILY: Schedule = { kind: 'daily', hour: 7 };
/** 07:00 in Moscow. */
const DUE_MS = Date.parse('2025-03-11T04:00:00Z');

function state(change: Partial<ScheduleState>): ScheduleState {
  return {
    owner: 'anna@agency.ru',
    spreadsheetId: 's',
    sheet: 'Calls',
    timeZone: 'Europe/Moscow',
    doneDueMs: DUE_MS - 24 * HOUR_MS,
    run: null,
    failingSinceMs: 0,
    turnAtMs: 0,
    ...change,
  };
}

describe('a due hour', () => {
  test.each([
    ['that has come', 0, {}, DUE_MS],
    ['that is dealt with', 5, { doneDueMs: DUE_MS }, null],
    ['that has not come', -0.1, {}, null],
    ['of a clock that was set back', 0, { doneDueMs: DUE_MS + 1000 * HOUR_MS }, DUE_MS],
  ] as const)('%s', (_what, hours, change, expected) => {
    expect(dueNow(DAILY, BOOK, state(change), DUE_MS + hours * HOUR_MS)).toBe(expected);
  });

  test.each([
    ['two hours ago, without a sign', 2, {}, 0, DUE_MS],
    ['an hour ago', 1.9, {}, 0, null],
    ['two hours ago, with a tick since', 2, {}, DUE_MS + 1, null],
    ['two hours ago, with a tick before', 2, {}, DUE_MS - 1, DUE_MS],
    ['in another zone', 2, { timeZone: 'Asia/Omsk' }, 0, null],
    ['of a clock that was set back', 2, { doneDueMs: DUE_MS + 9 * HOUR_MS }, 0, null],
    ['of a state of years ago', 2, { doneDueMs: 1 }, 0, null],
  ] as const)('is Google’s fault or not: %s', (_what, hours, change, tickMs, expected) => {
    const nowMs = DUE_MS + hours * HOUR_MS;
    expect(missedSince(DAILY, BOOK, state(change), nowMs, tickMs)).toBe(expected);
  });

  test('is written as a span of the spreadsheet’s clock', () => {
    expect(nextRun(DAILY, BOOK, DUE_MS)).toBe('2025-03-12 07:00–08:00');
    expect(wallMinute(BOOK, DUE_MS)).toBe('2025-03-11 07:00');
    expect(wallMinute({ ...BOOK, timeZone: 'Nowhere/Land' }, DUE_MS)).toBe('2025-03-11 04:00');
  });
});
