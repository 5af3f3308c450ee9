/** Delivered and linked calls by day: right to the call where days are written down, and said where they are spread. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Batch } from '../../../src/app/ledger/book';
import type { BatchState } from '../../../src/app/ledger/ledgerLines';
import { rollUp } from '../../../src/app/ledger/rollUp';
import {
  callsBefore,
  deliveredDays,
  lastDays,
  shareOut,
} from '../../../src/app/results/deliveredDays';
import { countDays } from '../../../src/core/deliver/callDays';
import { DAY_MS, LedgerSheet, send } from '../ledger/ledgerSheet';
import { batchOf } from './batches';

const SPAN = { from: '2026-11-01', to: '2026-11-05' };
const MOSCOW = 'Europe/Moscow';
const noon = (day: number) => Date.UTC(2026, 10, day, 9) / 1000;

function byDay(batches: readonly Batch[], counter = '100', zone = MOSCOW) {
  const { days, ...rest } = deliveredDays(batches, counter, zone, SPAN);
  return { days: days.map(({ delivered, linked, told }) => [delivered, linked, told]), ...rest };
}

describe('what was delivered', () => {
  test('counts on the days of its calls, each call once, whenever it was sent', () => {
    const batches = [
      batchOf('a', [noon(1), noon(1), noon(3)], { linked: 3 }),
      batchOf('b', [noon(3), noon(9)], { linked: 0 }),
    ];
    expect(byDay(batches)).toEqual({
      days: [
        [2, 2, 2],
        [0, null, 0],
        [2, 1, 2],
        [0, null, 0],
        [0, null, 0],
      ],
      spread: 0,
      linkedSpread: 3,
    });
  });

  test.each<[BatchState, number]>([
    ['accepted', 1],
    ['accepted short', 1],
    ['arrived (by hand)', 1],
    ['refused', 0],
    ['in doubt', 0],
    ['sending', 0],
    ['withdrawn', 0],
    ['not arrived', 0],
    ['send again (by hand)', 0],
  ])('a batch that is %s counts %i', (state, count) => {
    expect(byDay([batchOf('a', [noon(2)], {}, state)]).days[1]).toEqual([count, null, 0]);
  });

  test('another counter’s calls are not counted', () => {
    expect(byDay([batchOf('a', [noon(2)])], '200').days[1]).toEqual([0, null, 0]);
  });

  test('is linked only as far as Metrica has said so', () => {
    const batches = [batchOf('a', [noon(2), noon(2)], { linked: 1 }), batchOf('b', [noon(2)])];
    expect(byDay(batches).days[1]).toEqual([3, 1, 2]);
  });

  test('is spread over its days where they are not written down, or in another zone, and that is said', () => {
    const batch = batchOf('a', [noon(1), noon(1), noon(1), noon(1), noon(2)], { linked: 3 });
    const { days: _, ...claim } = batch.claim;
    expect(byDay([{ ...batch, claim }])).toMatchObject({
      days: [
        [3, 2, 3],
        [2, 1, 2],
        [0, null, 0],
        [0, null, 0],
        [0, null, 0],
      ],
      spread: 5,
      linkedSpread: 3,
    });
    const chatham = { ...claim, days: countDays([noon(1)], 'Pacific/Chatham') };
    expect(byDay([{ ...batch, claim: chatham }]).spread).toBe(5);
  });

  test('of one day is on that day even where its days are not written down', () => {
    const batch = batchOf('a', [noon(2), noon(2)]);
    const { days: _, ...claim } = batch.claim;
    expect(byDay([{ ...batch, claim }])).toMatchObject({ spread: 0 });
  });
});

test('the last days end today in the zone of the counter', () => {
  const nowMs = Date.parse('2026-11-27T21:30:00Z');
  expect(lastDays(MOSCOW, nowMs, 30)).toEqual({ from: '2026-10-30', to: '2026-11-28' });
  expect(lastDays('UTC', nowMs, 1)).toEqual({ from: '2026-11-27', to: '2026-11-27' });
});

test('parts are whole, add up to the whole and differ from their share by less than one', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), weights, (whole, all) => {
      const sum = all.reduce((a, b) => a + b, 0);
      const parts = shareOut(whole, all);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : whole);
      parts.forEach((part, index) => {
        const share = sum === 0 ? 0 : (whole * (all[index] ?? 0)) / sum;
        expect(Math.abs(part - share)).toBeLessThan(1);
      });
    }),
  );
});

test('calls before a moment are those of whole days before it, or all', () => {
  const batch = batchOf('a', [noon(1), noon(2), noon(2), noon(4)]);
  expect(callsBefore(batch, MOSCOW, noon(2) * 1000)).toBe(1);
  expect(callsBefore(batch, MOSCOW, noon(3) * 1000)).toBe(3);
  expect(callsBefore(batch, MOSCOW, noon(9) * 1000)).toBe(4);
});

test('a claim writes the days of its calls down in the zone of the counter', () => {
  const sheet = new LedgerSheet();
  const second = Date.parse('2025-12-31T22:00:00Z') / 1000;
  const sent = { sheetId: 1, counter: '100', ids: ['1', '2'], second, state: 'accepted' } as const;
  send(sheet, sheet.open(), 'batch', sent);
  const [batch] = sheet.open().book().batches;
  expect(batch?.claim.days).toEqual({ zone: MOSCOW, first: '2026-01-01', counts: [2] });
});

test('batches that are rolled up count on the same days as before', () => {
  const sheet = new LedgerSheet();
  const first = sheet.nowMs / 1000;
  for (let day = 0; day < 260; day += 1) {
    sheet.nowMs = (first + day * 7200) * 1000;
    const second = first + day * 7200 - 600;
    const sent = { sheetId: 1, counter: '100', ids: [`1${day}`, `2${day}`], second } as const;
    send(sheet, sheet.open(), `batch${day}`, { ...sent, state: 'accepted', status: 'PROCESSED' });
  }
  const span = { from: '2025-12-31', to: '2026-01-31' };
  const daysNow = () => deliveredDays(sheet.open().book().batches, '100', MOSCOW, span).days;
  const before = daysNow();
  sheet.nowMs += 100 * DAY_MS;
  rollUp(sheet.ports(), sheet.open(), 'anna@example.com');
  expect(sheet.open().book().batches.length).toBeLessThan(20);
  expect(daysNow().map(({ day, delivered }) => [day, delivered])).toEqual(
    before.map(({ day, delivered }) => [day, delivered]),
  );
  const linked = (days: typeof before) => days.reduce((sum, day) => sum + (day.linked ?? 0), 0);
  expect(linked(daysNow())).toBe(linked(before));
});
