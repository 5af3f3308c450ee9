/** What a tab proves of its ids and dates, and what it asks; each with where it is met. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { type TabChanges, tabInput } from './tabInput';

const TIME = '2025-03-14 12:00:00';

const idOf = (index: number) => `17000000001234567${10 + index}`;

function checkIds(ids: readonly Cell[], changes: TabChanges = {}) {
  return checkTab(tabInput({ ClientId: ids, DateTime: ids.map(() => TIME) }, changes));
}

function checkTimes(times: readonly Cell[], changes: TabChanges = {}) {
  return checkTab(
    tabInput({ ClientId: times.map((_, index) => idOf(index)), DateTime: times }, changes),
  );
}

describe('ids that are none of Metrica’s', () => {
  test.each<readonly [string, readonly Cell[]]>([
    ['a CRM’s numbers', ['48213', '48214']],
    ['a CRM’s numbers in number cells', [48213, 48214]],
    ['phones', ['79161234567', '79161234568', idOf(1)]],
    ['numbers of staff', ['101', '102', '103']],
    ['16 digits, as of a card', ['4276123412341234']],
    ['a first visit in 1996', ['830000000012345678']],
    ['a first visit that lies ahead', ['18500000001234567']],
    ['milliseconds of a script and a counter', ['1741942800000123']],
  ])('are asked about, and nothing is ready before: %s', (_source, ids) => {
    const { ready, problems } = checkIds(ids);
    expect(ready).toBe(0);
    expect(problems[0]).toMatchObject({ code: 'IDS_NOT_METRICA', choices: ['ids=metrica'] });
    const answered = checkIds(ids, { context: { answers: { ids: 'metrica' } } });
    expect(answered.ready).toBe(ids.length);
  });

  test.each<readonly [string, readonly Cell[]]>([
    ['ids of 17 digits', ['17000000001234567']],
    ['ids of 18 digits, as in the documentation', ['133591247640966458']],
    ['ids of 19 digits', ['1700000000123456789']],
    ['half of them strange', ['48213', idOf(1)]],
    ['no ids at all', ['', '']],
  ])('ask nothing where most are: %s', (_source, ids) => {
    expect(checkIds(ids).counts.question).toBe(0);
  });
});

describe('ids that lost their digits', () => {
  test.each<readonly [string, readonly Cell[]]>([
    ['two of Excel', ['1700000000123450000', '1700000000987650000']],
    ['five of a script', [1, 2, 3, 4, 5].map((n) => `17000000001234${n}7800`)],
    [
      'five multiples of 256, of pandas',
      [1, 2, 3, 4, 5].map((n) => String(BigInt(17_000_000) * 10n ** 11n + BigInt(n) * 25856n)),
    ],
  ])('hold the tab: %s', (_source, ids) => {
    const { ready, counts } = checkIds(ids);
    expect([ready, counts.byCode.IDS_LOST_DIGITS]).toEqual([0, 1]);
  });

  test.each<readonly [string, readonly Cell[]]>([
    ['one alone', ['1700000000123450000']],
    ['one of them ten times', new Array<string>(10).fill('1700000000123456780')],
    ['four with two zeros', [1, 2, 3, 4].map((n) => `1700000000123${n}56700`)],
    ['five, one of them whole', [0, 0, 0, 0, 1].map((last, n) => `1700000000123${n}5678${last}`)],
  ])('are not told by chance: %s', (_source, ids) => {
    expect(checkIds(ids).counts.byCode.IDS_LOST_DIGITS).toBeUndefined();
  });
});

test.each([
  ['two ids glued', '17000000001234567891700000000987654321'],
  ['21 digits', '170000000012345678912'],
  ['one more than 64 bits hold', '18446744073709551616'],
  ['twenty nines', '99999999999999999999'],
])('an id that is too long waits alone: %s', (_source, id) => {
  const { ready, problems } = checkIds([id, idOf(1), idOf(2)]);
  expect([ready, problems.map(({ code, cell }) => `${code} ${cell}`)]).toEqual([
    2,
    ['ID_TOO_LONG A2'],
  ]);
});

describe('calls before their visitor', () => {
  /** Ids that were made the given hours after the call. */
  const made = (hours: readonly number[]) =>
    hours.map(
      (hour, index) => `${Date.UTC(2025, 2, 14, 9) / 1000 + hour * 3600}12345${10 + index}`,
    );

  test('are warned of one by one', () => {
    const { ready, problems } = checkIds(made([2, -1, -2]));
    expect(ready).toBe(3);
    expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['CALL_BEFORE_ID B2']);
    expect(problems[0]?.details?.born).toBe('2025-03-14 14:00:00');
  });

  test.each([
    [[1, 2, 7], 3],
    [[1, 2, 3, -1, -1, -1], 6],
  ])('are a question with the shift where they are many: %p', (hours, count) => {
    const asked = checkIds(made(hours));
    const question = asked.problems.find(({ severity }) => severity === 'question');
    expect([asked.ready, question?.code]).toEqual([0, 'TIMES_BEFORE_IDS']);
    expect(question?.details?.hours).toBe(String(Math.max(...hours)));
    const answered = checkIds(made(hours), { context: { answers: { times: 'right' } } });
    expect([answered.ready, answered.counts.question]).toEqual([count, 0]);
  });

  test('are no question where they are few', () => {
    const many = [1, 1, 1, ...new Array<number>(12).fill(-1)];
    expect(checkIds(made(many))).toMatchObject({ ready: 15, counts: { question: 0 } });
    expect(checkIds(made([1, 1, -1]))).toMatchObject({ ready: 3, counts: { question: 0 } });
  });
});

const day = (seconds: string | undefined) =>
  new Date(Number(seconds) * 1000).toISOString().slice(0, 10);

describe('the order of day and month', () => {
  test.each<readonly [string, readonly Cell[], TabChanges]>([
    ['a sheet in Russian', ['02/03/2025 10:15'], {}],
    ['a sheet of the United States', ['02/03/2025 10:15'], { context: { locale: 'en_US' } }],
    ['dashes', ['02-03-2025 10:15', '01-02-2025 11:00'], {}],
    ['AM in Britain', ['02/03/2025 10:15 AM'], { context: { locale: 'en_GB' } }],
    ['weekdays that contradict', ['Mon 03/02/2025 10:15', 'Sun 03/02/2025 10:15'], {}],
    ['a weekday that fits neither', ['Wed 02/03/2025 10:15'], {}],
  ])('is asked, and shows both readings: %s', (_source, times, changes) => {
    const { ready, problems } = checkTimes(times, changes);
    expect(ready).toBe(0);
    expect(problems[0]).toMatchObject({
      code: 'DATE_ORDER_UNPROVEN',
      choices: ['dateOrder=dmy', 'dateOrder=mdy'],
    });
    expect(problems[0]?.details?.dmy).not.toBe(problems[0]?.details?.mdy);
    for (const dateOrder of ['dmy', 'mdy'] as const) {
      const context = { ...changes.context, dateOrder };
      expect(checkTimes(times, { ...changes, context }).counts.question).toBe(0);
    }
  });

  test.each<readonly [string, readonly Cell[], TabChanges, string]>([
    ['a day over 12', ['02/03/2025 10:15', '13/03/2025 10:15'], {}, '2025-03-02'],
    ['a day over 12 behind', ['02/03/2025 10:15', '02/13/2025 10:15'], {}, '2025-02-03'],
    ['AM', ['02/03/2025 10:15 AM'], {}, '2025-02-03'],
    ['a.m.', ['02/03/2025 10:15 a.m.'], {}, '2025-02-03'],
    ['a weekday, day first', ['Sun 02/03/2025 10:15'], {}, '2025-03-02'],
    ['a weekday, month first', ['Mon 02/03/2025 10:15'], {}, '2025-02-03'],
    ['a weekday in Russian', ['вс, 02/03/2025 10:15'], {}, '2025-03-02'],
    [
      'Calltouch',
      ['02/03/2025 10:15'],
      { context: { orderTold: { export: 'dayFirst' } } },
      '2025-03-02',
    ],
    [
      'CallRail',
      ['02/03/2025 10:15'],
      { context: { orderTold: { export: 'monthFirst' } } },
      '2025-02-03',
    ],
    ['the tab before', ['02/03/2025 10:15'], { context: { dateOrder: 'mdy' } }, '2025-02-03'],
    ['the same number twice', ['03/03/2025 10:15'], {}, '2025-03-03'],
    ['dots', ['02.03.2025 10:15'], {}, '2025-03-02'],
    ['the year in front', ['2025/03/02 10:15'], {}, '2025-03-02'],
  ])('is proved by %s', (_source, times, changes, first) => {
    const { counts, calls } = checkTimes(times, changes);
    expect([counts.question, day(calls.values[1]?.[0])]).toEqual([0, first]);
  });

  test('is never taken from the locale: with no proof nothing is ready', () => {
    const part = fc.integer({ min: 1, max: 12 });
    const dates = fc
      .tuple(part, part)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => `${a}/${b}/2024 10:15`);
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('ru_RU', 'en_US', 'de_DE', ''),
        (times, locale) => {
          const { ready, heldByCode } = checkTimes(times, { context: { locale } });
          expect([ready, heldByCode.DATE_ORDER_UNPROVEN]).toEqual([0, times.length]);
        },
      ),
    );
  });
});

describe('what stands behind a time of day', () => {
  test.each([
    ['a span', '04.03.2025 10:15-10:20'],
    ['a span to a full hour', '04.03.2025 10:15-11:00'],
    ['a span with a place in between', '04.03.2025 10:15 -10:30'],
    ['minutes that no place has', '04.03.2025 10:15+03:20'],
    ['more than any place has', '04.03.2025 10:15+15:00'],
  ])('is no offset, and the row waits: %s', (_source, time) => {
    expect(checkTimes([time]).counts.byCode).toEqual({ TIME_UNREADABLE: 1 });
  });

  test.each([
    ['a database’s', '2025-03-04 01:15:00-03:00', '2025-03-04T04:15:00.000Z'],
    ['ISO 8601', '2025-03-04T01:15-03:00', '2025-03-04T04:15:00.000Z'],
    ['with its name', '04.03.2025 01:15 GMT-03:00', '2025-03-04T04:15:00.000Z'],
    ['no offset but brackets around the time', '04.03.2025 (10:15)', '2025-03-04T07:15:00.000Z'],
    ['Nepal', '04.03.2025 10:15+05:45', '2025-03-04T04:30:00.000Z'],
    ['the east', '04.03.2025 10:15+03:00', '2025-03-04T07:15:00.000Z'],
    ['without a colon', '04.03.2025 10:15 -0300', '2025-03-04T13:15:00.000Z'],
  ])('is read: %s', (_source, time, instant) => {
    const [second] = checkTimes([time]).calls.values[1] ?? [];
    expect(new Date(Number(second) * 1000).toISOString()).toBe(instant);
  });
});
