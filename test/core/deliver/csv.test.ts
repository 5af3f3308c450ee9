/** The CSV that is sent, with papaparse and csv-parse as oracles. */

import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Calls } from '../../../src/core/call/checked';
import { COLUMN_NAMES, type ColumnName } from '../../../src/core/call/columns';
import { csvLine, splitBatches, toCsv } from '../../../src/core/deliver/csv';

function callsOf(columns: readonly ColumnName[], rows: readonly (readonly string[])[]): Calls {
  return {
    columns,
    values: columns.map((_, place) => rows.map((row) => row[place] ?? '')),
    rowNumbers: rows.map((_, index) => index + 2),
    seconds: rows.map(() => 1_700_000_000),
  };
}

const TWO: readonly ColumnName[] = ['ClientId', 'DateTime'];

describe('toCsv', () => {
  test('the first line names the columns as the API spells them, every line ends with LF', () => {
    const calls = callsOf(TWO, [
      ['1234567890123456789', '1481718166'],
      ['2', '1481718167'],
    ]);
    expect(toCsv(calls)).toBe('ClientId,DateTime\n1234567890123456789,1481718166\n2,1481718167\n');
  });

  test('a part of the calls has the same header', () => {
    const calls = callsOf(TWO, [
      ['1', '11'],
      ['2', '12'],
      ['3', '13'],
    ]);
    expect(toCsv(calls, 1, 2)).toBe('ClientId,DateTime\n2,12\n');
  });

  test.each([
    ['a comma', 'купил, оплатил', '"купил, оплатил"'],
    ['quotes', 'ООО "Ромашка"', '"ООО ""Ромашка"""'],
    ['a line break', 'one\ntwo', '"one\ntwo"'],
    ['a carriage return', 'one\rtwo', '"one\rtwo"'],
    ['a leading equals sign', '=1+1', '=1+1'],
    ['a leading plus', '+79451234567', '+79451234567'],
    ['a leading minus', '-5', '-5'],
    ['a leading at sign', '@home', '@home'],
    ['outer spaces', ' a ', ' a '],
    ['emoji', 'ok 👍', 'ok 👍'],
    ['a semicolon', 'a;b', 'a;b'],
    ['nothing', '', ''],
  ])('%s arrives as it is', (_, value, written) => {
    expect(toCsv(callsOf(['ClientId', 'Tag'], [['1', value]]))).toBe(
      `ClientId,Tag\n1,${written}\n`,
    );
  });

  test('both libraries read back what was written, and papaparse writes the same', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.stringMatching(/^[",\r\n;=+@a-яё -]{0,8}$/),
    );
    const table = fc.subarray([...COLUMN_NAMES], { minLength: 2 }).chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.array(value, { minLength: columns.length, maxLength: columns.length }), {
          maxLength: 6,
        }),
      ),
    );
    fc.assert(
      fc.property(table, ([columns, rows]) => {
        const csv = toCsv(callsOf(columns, rows));
        const expected = [[...columns], ...rows];
        expect(Papa.parse(csv.slice(0, -1), { delimiter: ',', newline: '\n' }).data).toEqual(
          expected,
        );
        expect(parseCsv(csv, { record_delimiter: '\n' })).toEqual(expected);
        // papaparse quotes outer spaces and byte order marks as well, RFC 4180 does not ask for it.
        if (rows.length > 0 && rows.flat().every((text) => !/^[\s\ufeff]|[\s\ufeff]$/.test(text))) {
          const written = Papa.unparse({ fields: [...columns], data: rows }, { newline: '\n' });
          expect(csv).toBe(`${written}\n`);
        }
      }),
    );
  });

  test('a line of one call is the line of the file', () => {
    const calls = callsOf(
      ['ClientId', 'DateTime', 'Tag'],
      [
        ['1', '11', 'a,b'],
        ['2', '12', ''],
      ],
    );
    expect(toCsv(calls).split('\n').slice(1, 3)).toEqual([
      csvLine(calls.values, 0),
      csvLine(calls.values, 1),
    ]);
  });
});

describe('splitBatches', () => {
  test('no calls are no batches', () => {
    expect(splitBatches(callsOf(TWO, []))).toEqual([]);
  });

  test('a batch is full at the largest number of calls', () => {
    const calls = callsOf(
      TWO,
      Array.from({ length: 7 }, (_, index) => [String(index), '1']),
    );
    expect(splitBatches(calls, { maxCalls: 3, maxBytes: 1e6 })).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
      { from: 6, to: 7 },
    ]);
  });

  test('a batch that takes the limit to the last byte is full, quotes counted', () => {
    const calls = callsOf(['ClientId', 'Tag'], Array(10).fill(['"', '"']));
    expect(sizeOf(calls, 0, 8)).toBe(93);
    expect(splitBatches(calls, { maxCalls: 10, maxBytes: 93 })).toEqual([
      { from: 0, to: 8 },
      { from: 8, to: 10 },
    ]);
    expect(splitBatches(calls, { maxCalls: 10, maxBytes: 92 })).toEqual([
      { from: 0, to: 7 },
      { from: 7, to: 10 },
    ]);
  });

  test('a call over the limit is a batch of its own', () => {
    const calls = callsOf(
      ['ClientId', 'Tag'],
      [
        ['1', 'a'],
        ['2', 'я'.repeat(100)],
        ['3', 'b'],
      ],
    );
    expect(splitBatches(calls, { maxCalls: 10, maxBytes: 40 })).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ]);
  });

  test('batches hold every call once, in order, within the limits, and no smaller than they must be', () => {
    const tag = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(tag, { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 20, max: 300 }),
        (tags, maxCalls, maxBytes) => {
          const calls = callsOf(
            ['ClientId', 'Tag'],
            tags.map((text, index) => [String(index), text]),
          );
          const batches = splitBatches(calls, { maxCalls, maxBytes });
          let next = 0;
          for (const { from, to } of batches) {
            expect(from).toBe(next);
            expect(to).toBeGreaterThan(from);
            expect(to - from).toBeLessThanOrEqual(maxCalls);
            if (to - from > 1) expect(sizeOf(calls, from, to)).toBeLessThanOrEqual(maxBytes);
            const fits =
              to < tags.length && to - from < maxCalls && sizeOf(calls, from, to + 1) <= maxBytes;
            expect(fits).toBe(false);
            next = to;
          }
          expect(next).toBe(tags.length);
        },
      ),
    );
  });
});

function sizeOf(calls: Calls, from: number, to: number): number {
  return Buffer.byteLength(toCsv(calls, from, to), 'utf8');
}
