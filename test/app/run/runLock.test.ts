/** One run at a time in a spreadsheet, and the wait for Metrica's daily limit. */

import { describe, expect, test } from '@jest/globals';
import { readRunning } from '../../../src/app/base/busy';
import { done } from '../../../src/app/base/result';
import { isWaitingForQuota, waitForQuota } from '../../../src/app/run/quotaWait';
import { underRunLock } from '../../../src/app/run/runLock';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import { fakePorts } from '../fakes/fakePorts';

describe('a run', () => {
  test('is known to others while it goes, and to nobody afterwards', () => {
    const { ports, cloud } = fakePorts();
    const result = underRunLock(ports, 'hand', () => done(readRunning(ports)));
    const running = { by: 'anna@agency.ru', sinceMs: cloud.nowMs, how: 'hand' };
    expect(result).toEqual({ ok: true, value: running });
    expect(readRunning(ports)).toBeNull();
  });

  test('that throws lets the next one in', () => {
    const { ports } = fakePorts();
    const broken = () => {
      throw new Error('Service Spreadsheets failed.');
    };
    expect(() => underRunLock(ports, 'hand', broken)).toThrow('Service Spreadsheets failed.');
    expect(readRunning(ports)).toBeNull();
    expect(underRunLock(ports, 'hand', () => done(1))).toEqual({ ok: true, value: 1 });
  });

  test('beside another one is told who runs since when', () => {
    const anna = fakePorts();
    const boris = anna.as('boris@agency.ru');
    boris.isBusy = true;
    const beside = underRunLock(anna.ports, 'hand', () => {
      anna.cloud.nowMs += 60_000;
      return underRunLock(boris.ports, 'hand', () => done(1));
    });
    const details = { person: 'anna@agency.ru', sinceMs: anna.cloud.nowMs - 60_000 };
    expect(beside).toMatchObject({ ok: false, error: { code: 'BUSY', details } });
  });

  test('beside one that has not said yet whose it is names nobody', () => {
    const fake = fakePorts();
    fake.isBusy = true;
    const result = underRunLock(fake.ports, 'hand', () => done(1));
    const message = { key: 'error.busyUnknown' };
    expect(result).toMatchObject({ ok: false, error: { code: 'BUSY', message } });
  });
});

describe('Metrica’s daily limit', () => {
  test.each([
    ['lasts', 14.9, true],
    ['is over at 00:00 GMT', 15, false],
    ['of a clock that was set back by two days is none', -48, false],
  ])('%s', (_what, hours, isWaiting) => {
    const { ports, cloud } = fakePorts();
    waitForQuota(ports);
    cloud.nowMs += hours * HOUR_MS;
    expect(isWaitingForQuota(ports)).toBe(isWaiting);
  });
});
