/** Questions that the cells raise, and rows whose cells were moved; each with where it is met. */

import { describe, expect, test } from '@jest/globals';
import type { DirectionRule } from '../../../src/core/call/checked';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { type TabChanges, tabInput } from './tabInput';

const TIME = '2025-03-14 12:00:00';

const idOf = (index: number) => `17000000001234567${10 + index}`;

/** Calls with a column of directions behind the mapped ones. */
function directions(words: readonly Cell[], rule: Partial<DirectionRule> = {}) {
  const columns = {
    ClientId: words.map((_, index) => idOf(index)),
    DateTime: words.map(() => TIME),
  };
  const direction = { column: 3, header: 'Тип', documented: null, take: null, ...rule };
  return checkTab(tabInput(columns, { others: [words], direction }));
}

describe('calls that did not come in', () => {
  test.each<readonly [string, readonly Cell[], string]>([
    ['a report in English', ['inbound', 'outbound', 'internal'], 'outbound, internal'],
    ['Twilio’s words', ['inbound', 'outbound-api', 'outbound-dial'], 'outbound-api, outbound-dial'],
    ['a report in Russian', ['Входящий', 'Исходящий', 'Внутренний'], 'Исходящий, Внутренний'],
    ['a report in Russian, of calls', ['Входящий звонок', 'Исходящий вызов'], 'Исходящий вызов'],
    ['capitals', ['IN', 'OUT'], 'OUT'],
    ['a sheet of outbound calls alone', ['outgoing', 'outgoing'], 'outgoing'],
    ['one outbound call below many', [...new Array<string>(50).fill('in'), 'out'], 'out'],
  ])('are asked about, and nothing is ready before: %s', (_source, words, seen) => {
    const { ready, held, heldByCode, counts, problems } = directions(words);
    const question = { code: 'DIRECTION_MIXED', severity: 'question', row: null, cell: null, seen };
    expect(problems[0]).toMatchObject({
      ...question,
      choices: ['direction=inbound', 'direction=all'],
    });
    expect({ ready, held, heldByCode, question: counts.question }).toEqual({
      ready: 0,
      held: words.length,
      heldByCode: { DIRECTION_MIXED: words.length },
      question: 1,
    });
  });

  test.each<readonly [string, readonly Cell[]]>([
    ['inbound calls alone', ['inbound', 'Inbound', 'in']],
    ['words that say other things', ['Звонок', 'Заявка', 'Чат']],
    ['calls that were called back', ['in', 'callback']],
    ['no words', ['', '']],
  ])('%s are no question', (_source, words) => {
    expect(directions(words)).toMatchObject({ ready: words.length, problems: [] });
  });

  test('answered: only those that came in, or all', () => {
    const words = ['in', 'out', 'in'];
    expect(directions(words, { take: 'inbound' })).toMatchObject({
      rows: 2,
      ready: 2,
      leftOut: 1,
      problems: [],
    });
    expect(directions(words, { take: 'all' })).toMatchObject({
      rows: 3,
      ready: 3,
      leftOut: 0,
      problems: [],
    });
  });

  test('codes of an export are known by its own words', () => {
    const documented = { other: ['1', '5'] };
    expect(directions([2, 1, '3', '5'], { documented, take: 'inbound' })).toMatchObject({
      ready: 2,
      leftOut: 2,
    });
  });
});

/** Calls with these talk times under a header. */
function durations(cells: readonly Cell[], header = 'Длительность', changes: TabChanges = {}) {
  const columns = {
    ClientId: cells.map((_, index) => idOf(index)),
    DateTime: cells.map(() => TIME),
    TalkDuration: cells,
  };
  return checkTab(tabInput(columns, { headers: ['ClientId', 'DateTime', header], ...changes }));
}

const talk = (checked: ReturnType<typeof durations>) =>
  checked.calls.values[checked.calls.columns.indexOf('TalkDuration')];

describe('durations with decimals', () => {
  test.each<readonly [string, readonly Cell[], string]>([
    ['minutes of a mobile operator', ['2.16', '12.5', '1'], '2.16'],
    ['the same with decimal commas', ['65', '2,16'], '2,16'],
    ['number cells', [65, 2.5], '2.5'],
    ['seconds with a fraction, of an exchange', ['65.125', '12'], '65.125'],
    ['one of many', [...new Array<string>(40).fill('65'), '1,5'], '1,5'],
  ])('are asked about: %s', (_source, cells, seen) => {
    const { ready, problems } = durations(cells);
    expect(problems.find(({ severity }) => severity === 'question')).toMatchObject({
      code: 'DURATION_FRACTION',
      seen,
      choices: ['durationUnit=minutes', 'durationUnit=seconds'],
      details: { header: 'Длительность', field: 'TalkDuration' },
    });
    expect(ready).toBe(0);
  });

  test.each<readonly [string, readonly Cell[], string]>([
    ['whole seconds', ['65', 12, '0'], 'Длительность'],
    ['floats of pandas', ['65.0', '12.00', 3.0], 'Длительность'],
    ['minutes and seconds', ['2:16', '0:02:16', '2 мин 16 с'], 'Длительность'],
    ['a header that says seconds', ['65.125', 12.5], 'Длительность, сек'],
    ['a header that says seconds in English', ['65.5'], 'Duration (seconds)'],
  ])('%s are no question', (_source, cells, header) => {
    const { ready, counts } = durations(cells, header);
    expect([ready, counts.question]).toEqual([cells.length, 0]);
  });

  test('answered: plain numbers are minutes, or seconds whose fraction is cut', () => {
    const cells = ['2.5', '2,16', 1.1, '3', '1:05', ''];
    const as = (durationUnit: 'minutes' | 'seconds') =>
      talk(durations(cells, 'Длительность', { context: { answers: { durationUnit } } }));
    expect(as('minutes')).toEqual(['150', '129', '66', '180', '65', '']);
    expect(as('seconds')).toEqual(['2', '2', '1', '3', '65', '']);
  });
});

describe('cells that an unquoted comma moved', () => {
  /** Columns: id, time, price, tag, and what stands behind the last header. */
  function moved(rows: readonly (readonly Cell[])[]) {
    const cells = (place: number) => rows.map((row) => row[place] ?? '');
    const columns = {
      ClientId: rows.map((_, index) => idOf(index)),
      DateTime: rows.map(() => TIME),
      Price: cells(0),
      Tag: cells(1),
    };
    return checkTab(tabInput(columns, { others: [cells(2)], beyond: 5 }));
  }

  test.each<readonly [string, readonly (readonly Cell[])[], number]>([
    [
      'a decimal comma in every price',
      [
        ['1500', '50', 'vip'],
        ['200', '70', 'vip'],
      ],
      2,
    ],
    [
      'a decimal comma in one price',
      [
        ['1500', '50', 'vip'],
        ['200', 'vip', ''],
      ],
      1,
    ],
    [
      'number cells',
      [
        [1500, 50, 'vip'],
        [200, 'vip', ''],
      ],
      1,
    ],
    [
      'a price that became a word',
      [
        ['Иванов', '200', 'vip'],
        ['200', 'vip', ''],
      ],
      1,
    ],
  ])('are told: %s', (_source, rows, count) => {
    const { held, problems } = moved(rows);
    const told = problems.filter(({ code }) => code === 'ROW_SHIFTED');
    expect([told.length, held]).toEqual([count, count]);
    expect(told[0]).toMatchObject({ severity: 'error', cell: 'A2', details: { beyond: 'vip' } });
  });

  test.each<readonly [string, readonly (readonly Cell[])[]]>([
    [
      'a column of notes without a header',
      [
        ['1500', 'vip', 'перезвонить'],
        ['200', 'vip', ''],
      ],
    ],
    [
      'notes beside one bad price',
      [
        ['1500', 'vip', 'а'],
        ['много', 'vip', 'б'],
        ['7', 'x', 'в'],
      ],
    ],
    [
      'nothing behind the last header',
      [
        ['1500', '50', ''],
        ['200', '70', ''],
      ],
    ],
    [
      'ticks behind the last header',
      [
        ['1500', '50', false],
        ['200', '70', true],
      ],
    ],
  ])('%s are not', (_source, rows) => {
    expect(moved(rows).problems.filter(({ code }) => code === 'ROW_SHIFTED')).toEqual([]);
  });
});
