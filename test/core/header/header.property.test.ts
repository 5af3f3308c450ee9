/** General rules of the header search, over tables of any cells. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_NAMES } from '../../../src/core/call/columns';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import type { Cell } from '../../../src/core/cell/cell';
import { cleanHeader } from '../../../src/core/cell/headerText';
import { knownNames } from '../../../src/core/exports/knownNames';
import { allTraps } from '../../../src/core/exports/traps';
import { findHeader } from '../../../src/core/header/header';
import { rememberColumns } from '../../../src/core/header/remembered';
import { TRACKERS } from './trackerHeaders';

const NAMES = [
  ...COLUMN_NAMES,
  ...COLUMN_NAMES.flatMap((column) => knownNames()[column].flatMap(({ names }) => names)),
  ...allTraps().flatMap(({ names }) => names),
];

const name = fc.constantFrom(...NAMES);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: name },
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom('', '', '', '#N/A', 'a;b;c', '14.03.2025', '12:30', '+79161234567'),
);
const top = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 25 });
const source = fc.oneof(
  fc.record({ header: name }),
  fc.record({ header: name, nth: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ constant: fc.string() }),
  fc.record({ dateHeader: name, timeHeader: name }),
  fc.constant({ notSent: true as const }),
);
const settings: fc.Arbitrary<TabSettings> = fc
  .record({
    headerRow: fc.option(fc.integer({ min: 1, max: 30 })),
    idType: fc.option(fc.constantFrom('CLIENT_ID', 'YCLID', 'USER_ID')),
    columns: fc.dictionary(fc.constantFrom(...COLUMN_NAMES), source, { maxKeys: 4 }),
  })
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }) as TabSettings);

describe('any table of cells', () => {
  test('gives a result, whose parts agree', () => {
    fc.assert(
      fc.property(top, settings, (rows, kept) => {
        const found = findHeader({ top: rows, settings: kept });
        const places = Object.fromEntries(found.found.map((one) => [one.column, one.source]));
        expect(found.mapping).toEqual(places);
        for (const { row, column, cell: address } of found.problems) {
          expect([row, column, address]).toEqual([null, null, null]);
        }
        for (const { column, sheetColumn, header } of [...found.guesses, ...found.leftOut]) {
          expect(found.headers[sheetColumn - 1]).toBe(header);
          if (found.guesses.some((guess) => guess.column === column)) {
            expect(found.mapping).not.toHaveProperty(column);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is remembered to the same mapping', () => {
    fc.assert(
      fc.property(top, (rows) => {
        const first = findHeader({ top: rows, settings: DEFAULT_SETTINGS });
        const columns = rememberColumns(first);
        const { headerRow } = first;
        const again = findHeader({
          top: rows,
          settings: { ...DEFAULT_SETTINGS, columns, headerRow },
        });
        expect(again.mapping).toEqual(first.mapping);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of columns', () => {
  test('does not matter to any export', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TRACKERS).chain((tracker) =>
          fc
            .shuffledSubarray(
              tracker.headers.map((_, index) => index),
              { minLength: tracker.headers.length },
            )
            .map((order) => ({ tracker, order })),
        ),
        ({ tracker, order }) => {
          const headers = order.map((index) => tracker.headers[index]!);
          const row = order.map((index) => tracker.row?.[index] ?? '');
          const found = findHeader({ top: [headers, row], settings: DEFAULT_SETTINGS });
          expect(Object.fromEntries(found.found.map((one) => [one.column, one.header]))).toEqual(
            tracker.mapped,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Long headers with what is cut at their ends. */
const ugly = fc
  .array(fc.constantFrom('x', 'слово', ' ', ':', '*', '"', '«', '»', "'", '=', '\n', '\u00a0'), {
    maxLength: 200,
  })
  .map((parts) => parts.join(''));

describe('a cleaned header', () => {
  test('is one line, cleaned for good', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), ugly), (text) => {
        const clean = cleanHeader(text);
        expect(clean).not.toMatch(/[\r\n\t\u00a0\ufeff]|^\s|\s$/);
        expect(cleanHeader(clean)).toBe(clean);
      }),
    );
  });
});
