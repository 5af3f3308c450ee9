/** Any cell and any sheet: a verdict or a clear sentence, through the built add-on. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SheetProperties, StoredValue } from '../../local/workbook/model';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { CheckedTab } from '../../src/core/call/checked';
import { COLUMN_NAMES } from '../../src/core/call/columns';
import { openTab } from './tab';

const ID = '1756900062392749367';
const TIME = '2026-11-20 10:00:00';

/** Texts that programs stumble over. */
const ODD_TEXTS = [
  ...['=1+1', "'", '="', '=""', '\u0000', '\ud800', '\u202e', '💥'.repeat(50), '-', '+', '(', '.'],
  ...['__proto__', 'constructor', 'toString', '#N/A', '1e400', '-0', '0x10', '١٢٣', '24:00'],
  ...['99999-99-99', '31.12.9999 23:59', '0001-01-01 00:00', 'sip:', 'tel:', 'http://', '%', '\\'],
];

const value: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...ODD_TEXTS),
  fc
    .constantFrom('1', ' ', '9.', 'а', ':', '(', '\n', ',1', '-')
    .map((text) => text.repeat(Math.floor(50_000 / text.length))),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(1e300, -1e300, 5e-324, 2 ** 53, -(2 ** 53), 2_958_465.99, -693_593, 60),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }, { error: '#ERROR!' }),
);

/** The last day that a sheet shows, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** Formats make dates, times and durations of the numbers. */
const format = fc.constantFrom('', 'dd.mm.yyyy', 'dd.mm.yyyy hh:mm:ss', '[h]:mm:ss', 'hh:mm', '@');

/** A format can show a number as a day only where the calendar has it. */
function asShown(cell: StoredValue, shownAs: string): StoredValue {
  return typeof cell === 'number' && /[dhm]/.test(shownAs) ? cell % LAST_DAY : cell;
}

test('whatever stands in the cells, every row has one verdict', () => {
  const row = fc.array(value, { minLength: COLUMN_NAMES.length, maxLength: COLUMN_NAMES.length });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.array(format, { minLength: COLUMN_NAMES.length, maxLength: COLUMN_NAMES.length }),
      (rows, formats) => {
        const set = formats.flatMap((text, index) => (text === '' ? [] : [[index + 1, text]]));
        const tab = openTab({
          cells: [
            [...COLUMN_NAMES],
            ...rows.map((cells) => cells.map((cell, index) => asShown(cell, formats[index] ?? ''))),
          ],
          formats: Object.fromEntries(set),
        });
        const answer = tab.ask<CheckAnswer>('checkSheet', { allProblems: true });
        const { ready, held, sentBefore, inDoubt, problems, counts } = answer;
        expect(answer.rows).toBe(ready + held + sentBefore + inDoubt);
        expect(answer.rows).toBeLessThanOrEqual(rows.length);
        const sum = ({
          error,
          question,
          held: waits,
          warning,
          fix,
        }: CheckedTab['callsBySeverity']) => error + question + waits + warning + fix;
        expect(problems).toHaveLength(sum(counts));
        const calls = new Set(problems.flatMap(({ row: at }) => (at === null ? [] : [at])));
        const asked = problems.filter(
          ({ severity, row: at }) => severity === 'question' && at === null,
        );
        expect(sum(answer.callsBySeverity)).toBe(calls.size + asked.length);
        const cells = problems.flatMap(({ cell }) => (cell === null ? [] : [cell]));
        expect(new Set(cells).size).toBe(cells.length);
        for (const { message } of problems)
          expect(message).not.toMatch(/\{\w+\}|undefined|\[object|\n|.{900}/);
      },
    ),
    { numRuns: 100 },
  );
}, 300_000);

describe('a sheet', () => {
  const good = [ID, TIME];
  const failures: readonly (readonly [
    string,
    StoredValue[][],
    Partial<SheetProperties>,
    string,
  ])[] = [
    ['that is empty', [], {}, 'SHEET_EMPTY'],
    ['that is a chart', [['ClientId', 'DateTime'], good], { kind: 'OBJECT' }, 'SHEET_NOT_GRID'],
    [
      'with data from elsewhere',
      [['ClientId', 'DateTime'], good],
      { kind: 'DATASOURCE' },
      'SHEET_NOT_GRID',
    ],
    [
      'of ours',
      [['ClientId', 'DateTime'], good],
      { metadata: { 'metrica-calls': 'log' } },
      'SHEET_OURS',
    ],
    [
      'that is still loading',
      [['ClientId', 'DateTime'], good, [ID, 'Загрузка…']],
      {},
      'NOT_LOADED',
    ],
  ];

  test.each(failures)('%s is not checked, in one sentence', (_, cells, properties, code) => {
    const error = openTab({ cells, properties }).failure('checkSheet');
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^\S.{20,}[.!]$/s) });
  });

  const found: readonly (readonly [string, StoredValue[][], object])[] = [
    ['in one column', [['ClientId;DateTime'], [`${ID};${TIME}`]], { ONE_COLUMN: 1 }],
    ['of one column', [['ClientId'], [ID]], { COLUMN_MISSING: 1 }],
    ['without a header', [good, good], { HEADER_NOT_FOUND: 1 }],
    ['with nothing below its header', [['ClientId', 'DateTime']], {}],
    ['with two columns of one name', [['ClientId', 'ClientId', 'DateTime']], { COLUMN_DOUBLED: 1 }],
  ];

  test.each(found)('%s has that for a problem', (_, cells, byCode) => {
    const answer = openTab({ cells }).ask<CheckAnswer>('checkSheet');
    expect(answer.counts.byCode).toEqual(byCode);
    expect(answer.ready).toBe(0);
  });

  test('of 200 columns is read where its columns stand', () => {
    const header = Array.from({ length: 200 }, (_, index) => `Поле ${index}`);
    const line = Array.from({ length: 200 }, () => 'x');
    for (const cells of [header, line]) {
      cells[120] = cells === header ? 'ClientId' : ID;
      cells[199] = cells === header ? 'DateTime' : TIME;
    }
    const answer = openTab({ cells: [header, line, line] }).ask<CheckAnswer>('checkSheet');
    expect(answer.mapping).toEqual({ ClientId: 'DQ', DateTime: 'GR' });
    expect([answer.rows, answer.ready]).toEqual([2, 1]);
  });

  test('with titles and merged cells above its header is read from below it', () => {
    const cells = [['Отчёт', ''], ['Клиент', 'Звонок'], ['ClientId', 'DateTime'], ['', ''], good];
    const merges = [
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 3, column: 1, rows: 2, columns: 1 },
      { row: 3, column: 2, rows: 2, columns: 1 },
    ];
    const answer = openTab({ cells, properties: { merges } }).ask<CheckAnswer>('checkSheet');
    expect([answer.headerRow, answer.rows, answer.ready]).toEqual([3, 1, 1]);
  });
});
