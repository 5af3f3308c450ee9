/** Times in the panel: in the zone of the spreadsheet, in the form of the language, wherever the machine stands. */

import { describe, expect, test } from '@jest/globals';
import {
  clockTime,
  dayTime,
  hourOf,
  hourSpan,
  listTime,
  sentenceDate,
  sentenceTime,
  type WallClock,
  whenTime,
} from '../../../src/sidebar/panel/dates';

const AT_MS = Date.parse('2025-03-03T04:12:00Z');
const moscow = (language: 'en' | 'ru', now = '2025-03-03T11:05:00Z'): WallClock => ({
  language,
  timeZone: 'Europe/Moscow',
  nowMs: Date.parse(now),
});

/** As people read it: what keeps a line from ending is a space as any other. */
const read = (text: string) => text.replace(/\u00a0/g, ' ');

describe('a time', () => {
  test.each([
    { what: 'in a list', of: listTime, en: '3 Mar 07:12', ru: '03.03 07:12' },
    { what: 'in a sentence', of: sentenceTime, en: '3 Mar 07:12', ru: '3 марта в 07:12' },
    { what: 'of the clock', of: clockTime, en: '07:12', ru: '07:12' },
    { what: 'of today', of: dayTime, en: 'today 07:12', ru: 'сегодня 07:12' },
    { what: 'of a run of today', of: whenTime, en: '07:12', ru: 'в 07:12' },
    { what: 'as a date', of: sentenceDate, en: '3 Mar', ru: '3 марта' },
  ])('$what stands in the zone of the spreadsheet', ({ of, en, ru }) => {
    expect(read(of(moscow('en'), AT_MS))).toBe(en);
    expect(read(of(moscow('ru'), AT_MS))).toBe(ru);
  });

  test.each([
    { now: '2025-03-04T05:00:00Z', en: 'yesterday 07:12', ru: 'вчера 07:12' },
    { now: '2025-03-02T20:59:00Z', en: 'tomorrow 07:12', ru: 'завтра 07:12' },
    { now: '2025-03-02T21:00:00Z', en: 'today 07:12', ru: 'сегодня 07:12' },
    { now: '2025-03-06T21:00:00Z', en: '3 Mar 07:12', ru: '03.03 07:12' },
  ])('is named by its day as seen at $now', ({ now, en, ru }) => {
    expect(read(dayTime(moscow('en', now), AT_MS))).toBe(en);
    expect(read(dayTime(moscow('ru', now), AT_MS))).toBe(ru);
  });

  test('of another year has its year', () => {
    expect(read(listTime(moscow('en', '2026-01-01T00:00:00Z'), AT_MS))).toBe('3 Mar 2025 07:12');
    expect(read(listTime(moscow('ru', '2026-01-01T00:00:00Z'), AT_MS))).toBe('03.03.25 07:12');
    expect(read(sentenceDate(moscow('ru', '2026-01-01T00:00:00Z'), AT_MS))).toBe('3 марта 2025');
  });

  test.each([
    [listTime, ['3 Mar 2025 07:12'], ['03.03.25 07:12']],
    [sentenceTime, ['3 Mar 2025 07:12'], ['3 марта 2025', 'в 07:12']],
    [whenTime, ['3 Mar 2025 07:12'], ['3 марта 2025', 'в 07:12']],
    [dayTime, ['3 Mar 2025 07:12'], ['03.03.25 07:12']],
  ] as const)(
    'ends no line between a day and its month, a date and its time (%p)',
    (of, en, ru) => {
      const pieces = (language: 'en' | 'ru') =>
        of(moscow(language, '2026-01-01T00:00:00Z'), AT_MS).split(' ').map(read);
      expect({ en: pieces('en'), ru: pieces('ru') }).toEqual({ en, ru });
    },
  );

  test('of midnight is 00, not 24', () => {
    expect(clockTime(moscow('en'), Date.parse('2025-03-02T21:00:00Z'))).toBe('00:00');
    expect(hourOf(moscow('en'), Date.parse('2025-03-02T21:30:00Z'))).toBe(0);
  });

  test('in a zone that the browser does not know is shown all the same', () => {
    const clock: WallClock = { ...moscow('en'), timeZone: 'Mars/Olympus' };
    expect(clockTime(clock, AT_MS)).toMatch(/^\d\d:\d\d$/);
    expect(clockTime(clock, Number.NaN)).toBe('');
  });

  test('of a run is a span of an hour', () => {
    expect(hourSpan(7)).toBe('07:00–08:00');
    expect(hourSpan(23)).toBe('23:00–00:00');
  });
});
