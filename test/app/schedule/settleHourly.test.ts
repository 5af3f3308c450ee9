/** What a tick asks Metrica about earlier batches: counter by counter, fairly, and within its time. */

import { describe, expect, test } from '@jest/globals';
import { isWaitingForQuota } from '../../../src/app/run/quotaWait';
import { loadSchedules } from '../../../src/app/schedule/scheduleState';
import { settleHourly } from '../../../src/app/schedule/settleHourly';
import type { Schedule } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import type { HttpOutcome } from '../../../src/ports';
import { SHEET_ID } from '../fakes/fakePorts';
import {
  callRows,
  HEADER,
  refusal,
  type SendingTab,
  sendingTab,
  taken,
  unknown,
} from '../fakes/sendingTab';

const COUNTERS = ['11', '22', '33'] as const;
const DAILY: Schedule = { kind: 'daily', hour: 12 };

interface Open {
  readonly tab: SendingTab;
  /** Settles as a tick does that began some seconds ago; the counters that it asked about, in order. */
  settle(after?: string, secondsAgo?: number): readonly string[];
}

/** A tab from which a batch is open at each of some counters; then the list says what it is told to say. */
function open(
  listed: (tab: SendingTab) => readonly unknown[] | HttpOutcome,
  counters: readonly string[] = COUNTERS,
  answer = unknown,
): Open {
  let isLater = false;
  const tab: SendingTab = sendingTab({
    rows: [HEADER],
    uploads: [answer],
    list: () => (isLater ? listed(tab) : []),
  });
  counters.forEach((id, index) => {
    tab.setRows([HEADER, ...callRows(1, 1 + index)]);
    tab.set({ counter: { id, name: '', hosts: [], timeZone: '' } });
    tab.upload({ confirmed: ['counter', 'elsewhere'] });
  });
  isLater = true;
  const { ports, cloud } = tab.fake;
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) throw new Error('No spreadsheet.');
  return {
    tab,
    settle(after = '', secondsAgo = 0) {
      const asked: string[] = [];
      settleHourly(ports, spreadsheet, {
        startMs: cloud.nowMs - secondsAgo * 1000,
        after,
        atCounter: (counter) => asked.push(counter),
      });
      return asked;
    },
  };
}

/** The list shows the first call’s upload with a status. */
const shown =
  (status: string) =>
  ({ book }: SendingTab) => [
    {
      id: '7',
      comment: book().batches[0]?.claim.batch,
      source_quantity: 1,
      line_quantity: 1,
      status,
    },
  ];

describe('counters with open batches', () => {
  test.each([
    ['', ['11', '22', '33']],
    ['11', ['22', '33', '11']],
    ['15', ['22', '33', '11']],
    ['33', ['11', '22', '33']],
  ])('are asked from behind the one that was asked last: “%s”', (after, order) => {
    expect(open(() => []).settle(after)).toEqual(order);
  });

  test('are each asked once, whatever the number of their batches', () => {
    expect(open(() => [], ['11', '11', '22']).settle()).toEqual(['11', '22']);
  });

  test.each([
    ['while they would end in time', 40, 0, ['11', '22', '33']],
    ['but for those that would not', 70, 0, ['11', '22']],
    ['as long as the slowest leaves time', 40, 110, ['11']],
    ['in no tick that has used up its time', 1, 180, []],
  ])('are asked %s', (_what, secondsEach, secondsAgo, asked) => {
    const { tab, settle } = open(() => {
      tab.fake.cloud.nowMs += secondsEach * 1000;
      return [];
    });
    expect(settle('', secondsAgo)).toEqual(asked);
  });

  test.each([
    ['are open', unknown],
    ['are followed', taken],
  ])(
    'of batches that %s are asked no more at the daily limit, nor in the next hours',
    (_what, answer) => {
      const limit = refusal('quota_requests_by_uid', 'Quota', 429);
      const { tab, settle } = open(() => limit, COUNTERS, answer);
      expect(settle()).toEqual(['11']);
      expect(isWaitingForQuota(tab.fake.ports)).toBe(true);
    },
  );

  test('whose list cannot be read keep no other back', () => {
    const { tab, settle } = open(() => refusal('access_denied', 'No', 403));
    expect(settle()).toEqual(['11', '22', '33']);
    expect(isWaitingForQuota(tab.fake.ports)).toBe(false);
  });
});

test('a batch that was taken is followed until Metrica says its last word, then asked about no more', () => {
  const { tab, settle } = open(shown('PROCESSED'), ['11'], taken);
  expect(settle()).toEqual(['11']);
  expect(tab.book().batches[0]?.last?.status).toBe('PROCESSED');
  expect(settle()).toEqual([]);
});

describe('nothing is asked', () => {
  test('while another run goes', () => {
    const { tab, settle } = open(() => []);
    tab.fake.isBusy = true;
    expect(settle()).toEqual([]);
  });

  test('without a token', () => {
    const { tab, settle } = open(() => []);
    tab.fake.ports.store.remove('user', 'mc.token');
    expect(settle()).toEqual([]);
    expect(isWaitingForQuota(tab.fake.ports)).toBe(false);
  });
});

describe('calls that did not arrive', () => {
  /** Two lists, half an hour apart, that show a later upload of others and not the batch; `doneDueMs` after them. */
  function lost(doneDueMs: number | null, schedule: Schedule | null = DAILY): number | undefined {
    const { tab, settle } = open(
      () => [
        { id: '90', create_time: '2026-11-20T09:30:00Z', comment: 'tool', source_quantity: 9 },
      ],
      ['11'],
    );
    const { ports, cloud } = tab.fake;
    tab.set({ schedule });
    const state = { owner: 'anna@agency.ru', spreadsheetId: cloud.spreadsheetId, doneDueMs };
    const key = `mc.tab.${SHEET_ID}.schedule`;
    if (doneDueMs !== null) ports.store.set('document', key, JSON.stringify(state));
    cloud.nowMs += 2 * HOUR_MS;
    settle();
    expect(tab.states()).toEqual(['in doubt']);
    cloud.nowMs += HOUR_MS / 2;
    settle();
    expect(tab.states()).toEqual(['not arrived']);
    return loadSchedules(ports.store.all('document')).get(SHEET_ID)?.doneDueMs;
  }

  /** 12:00 in Moscow, when the fake’s clock begins. */
  const NOON_MS = Date.parse('2026-11-20T09:00:00Z');

  test('make their tab due again at once', () => {
    expect(lost(NOON_MS)).toBe(NOON_MS - 1);
  });

  test('leave a tab due that is due already', () => {
    expect(lost(NOON_MS - 24 * HOUR_MS)).toBe(NOON_MS - 24 * HOUR_MS);
  });

  test('change nothing of a tab whose schedule is off', () => {
    expect(lost(null)).toBeUndefined();
    expect(lost(NOON_MS, null)).toBe(NOON_MS);
  });
});
