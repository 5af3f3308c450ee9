/** The watchman over a seeded quarter: what it says is each silence and each fall, once, and nothing else. */

import { describe, expect, test } from '@jest/globals';
import type { Batch, Book } from '../../../src/app/ledger/book';
import { watchNews } from '../../../src/app/results/watchman';
import type { Message } from '../../../src/texts/say';
import { randomFrom } from '../../simulation/world/cloud';
import { fakePorts, SHEET_ID } from '../fakes/fakePorts';
import { batchOf } from './batches';

const DAY_MS = 24 * 3_600_000;
/** A Thursday, 09:00 in Moscow. */
const FIRST_MS = Date.UTC(2026, 0, 1, 6);
const DAYS = 92;

const dayOf = (index: number) => new Date(FIRST_MS + index * DAY_MS).toISOString().slice(0, 10);

interface Quarter {
  /** Spans of days without a call, both ends included. */
  readonly silent?: readonly (readonly [number, number])[];
  /** Spans of days on which hardly any call is linked. */
  readonly fallen?: readonly (readonly [number, number])[];
  readonly seed?: number;
  /** Calls at weekends too. */
  readonly everyDay?: boolean;
}

const within = (index: number, spans: readonly (readonly [number, number])[] = []) =>
  spans.some(([from, to]) => index >= from && index <= to);

/** An upload for each day that had calls: 4 to 12 of them, about 60 % linked. */
function batchesOf({ silent, fallen, seed = 1, everyDay = false }: Quarter): readonly Batch[] {
  const random = randomFrom(seed);
  return Array.from({ length: DAYS }, (_, index) => {
    const count = 4 + Math.floor(random() * 9);
    const share = within(index, fallen) ? random() * 0.2 : 0.45 + random() * 0.3;
    const weekday = new Date(FIRST_MS + index * DAY_MS).getUTCDay();
    const isFree = !everyDay && (weekday === 0 || weekday === 6);
    if (isFree || within(index, silent)) return [];
    const seconds = Array.from({ length: count }, () => (FIRST_MS + index * DAY_MS) / 1000);
    return [batchOf(`b${index}`, seconds, { linked: Math.round(count * share) })];
  }).flat();
}

/** What is said, with the day on which the run was; each day the run of 07:00 covers the day before. */
function toldIn(quarter: Quarter): readonly string[] {
  const { ports } = fakePorts();
  const all = batchesOf(quarter);
  const told: string[] = [];
  for (let index = 7; index < DAYS; index += 1) {
    const nowMs = FIRST_MS + index * DAY_MS;
    const known = all.filter(({ claim }) => claim.lastSecond * 1000 < nowMs - 2 * 3_600_000);
    const book = () => ({ batches: known }) as unknown as Book;
    const watched = {
      ...{ sheetId: SHEET_ID, counter: '100', timeZone: 'Europe/Moscow', coveredMs: nowMs },
    };
    // Two ticks a day: the second has nothing to add.
    for (const news of [watchNews(ports, book, watched), watchNews(ports, book, watched)]) {
      told.push(...news.map((message: Message) => `${dayOf(index)} ${message.key}`));
    }
  }
  return told;
}

/** Three silences of two, three and six working days, and two falls of a fortnight. */
const QUARTER: Quarter = {
  silent: [
    [40, 41],
    [53, 57],
    [81, 88],
  ],
  fallen: [
    [34, 46],
    [68, 80],
  ],
};

describe('a quarter', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'with three silences and two falls has exactly these told (seed %d)',
    (seed) => {
      const told = toldIn({ ...QUARTER, seed });
      const silences = told.filter((each) => each.endsWith('watch.silent'));
      const falls = told.filter((each) => each.endsWith('watch.low'));
      expect([silences.length, falls.length]).toEqual([3, 2]);
      // Each silence on the morning after its second working day.
      expect(silences.map((each) => each.slice(0, 10))).toEqual([dayOf(42), dayOf(55), dayOf(83)]);
      for (const [index, [from]] of (QUARTER.fallen ?? []).entries()) {
        const day = falls[index]?.slice(0, 10) ?? '';
        expect(day > dayOf(from) && day <= dayOf(from + 8)).toBe(true);
      }
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('in which nothing happened is silent (seed %d)', (seed) => {
    expect(toldIn({ seed })).toEqual([]);
    expect(toldIn({ seed, everyDay: true })).toEqual([]);
  });

  test('names the last day with calls, the days without, and both shares', () => {
    const { ports } = fakePorts();
    const batches = batchesOf({ silent: [[81, 91]], fallen: [[74, 80]] });
    const coveredMs = FIRST_MS + 84 * DAY_MS;
    const watched = { sheetId: SHEET_ID, counter: '100', timeZone: 'Europe/Moscow', coveredMs };
    const news = watchNews(ports, () => ({ batches }) as unknown as Book, watched);
    // Friday was the last day: the weekend before the silence had no calls either.
    const silent = { n: 3, day: dayOf(78), counter: '100' };
    expect(news[0]).toEqual({ key: 'watch.silent', params: silent });
    expect(news.map(({ key }) => key)).toEqual(['watch.silent', 'watch.low']);
    const earlier = { ...watched, coveredMs: FIRST_MS + 81 * DAY_MS };
    const fresh = fakePorts();
    const [fall] = watchNews(fresh.ports, () => ({ batches }) as unknown as Book, earlier);
    expect(fall).toMatchObject({ key: 'watch.low', params: { counter: '100' } });
    const { last, before } = Object(fall?.params);
    expect(Number(last) < Number(before) / 2).toBe(true);
  });

  test('of a tab that sends once a week has no silence between its runs', () => {
    const { ports } = fakePorts();
    const all = batchesOf({ seed: 3 });
    const told: Message[] = [];
    for (let week = 2; week < 13; week += 1) {
      const coveredMs = FIRST_MS + week * 7 * DAY_MS;
      const known = all.filter(({ claim }) => claim.lastSecond * 1000 < coveredMs);
      for (let hour = 0; hour < 3; hour += 1) {
        const watched = { sheetId: SHEET_ID, counter: '100', timeZone: 'Europe/Moscow', coveredMs };
        told.push(...watchNews(ports, () => ({ batches: known }) as unknown as Book, watched));
      }
    }
    expect(told).toEqual([]);
  });

  test('too few calls say nothing about a share', () => {
    const { ports } = fakePorts();
    const batches = [batchOf('a', [FIRST_MS / 1000], { linked: 1 })];
    const coveredMs = FIRST_MS + 9 * DAY_MS;
    const watched = { sheetId: SHEET_ID, counter: '100', timeZone: 'Europe/Moscow', coveredMs };
    expect(watchNews(ports, () => ({ batches }) as unknown as Book, watched)).toEqual([]);
  });
});
