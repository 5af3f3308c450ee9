/** Whatever stands in a cell, a reader comes to a verdict, and what it sends it would send again. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COLUMN_NAMES, type ColumnName, kindOf } from '../../../src/core/call/columns';
import { PROBLEM_SEVERITY } from '../../../src/core/call/problem';
import type { Cell } from '../../../src/core/cell/cell';
import { READERS } from '../../../src/core/read/readers';
import { readCell, readColumn } from './readCells';

const pieces = fc.constantFrom(
  ...[
    '1',
    '0',
    '9451234567',
    '+7',
    '8',
    ' ',
    '\u00a0',
    '-',
    '—',
    '.',
    ',',
    ';',
    '/',
    "'",
    '="',
    '"',
    '(',
    ')',
    'E+',
    'Е+1',
  ],
  ...[
    '₽',
    'руб.',
    '$',
    'RUB',
    'доб.',
    'sip:',
    '@',
    'https://',
    'shop.ru',
    'null',
    'нет',
    'ANSWERED',
    '#N/A',
    '\n',
    '\u0000',
  ],
  ...[
    '03.03.2025',
    ' 09:12',
    '2 мин',
    'x',
    'Иван',
    '👨‍👩‍👧',
    '\ud800',
    '\u202e',
    '🇷🇺',
    'ﷺ',
    '１２',
  ],
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
);

describe.each(COLUMN_NAMES)('%s', (name: ColumnName) => {
  test('comes to a verdict on any cell', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (cells, inverse) => {
          for (const read of readColumn(READERS[name], name, cells, { inverse })) {
            if (typeof read === 'string') continue;
            expect(PROBLEM_SEVERITY).toHaveProperty(read.code);
            expect(typeof read.sent).toBe('string');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  // The seconds of a time are not its wall time again, and a meaning of a flag is not a header's answer.
  const isStable = kindOf(name) !== 'time';

  test('sends again what it sends', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const read = readCell(READERS[name], name, value);
        const sent = typeof read === 'string' ? read : read.sent;
        // A number that is in no plan may lose another zero; amounts are read as long as people write them.
        if (typeof read !== 'string' && read.code === 'PHONE_UNASSIGNED') return;
        if (sent === '' || !isStable || (name === 'Price' && sent.length > 60)) return;
        const again = readCell(READERS[name], name, sent);
        expect(typeof again === 'string' ? again : again.sent || again.choices?.[0]).toBe(sent);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['digits', '1'],
    ['spaces', ' '],
    ['commas', ','],
    ['points and digits', '1.'],
    ['quotes', '"'],
    ['apostrophes', "'"],
    ['wrapped formulas', '="'],
    ['line breaks', '\n'],
    ['letters', 'a'],
    ['labels', 'a.'],
    ['slashes', '/1'],
    ['brackets', '('],
    ['exponents', '1E+'],
    ['minutes', '1 мин '],
    ['times', '1:'],
    ['joiners', '\u200d'],
  ])('is done at once with a full cell of %s', (_, piece) => {
    const full = piece.repeat(Math.floor(50_000 / piece.length));
    for (const value of [
      full,
      `x${full.slice(2)}x`,
      `8${full.slice(2)}8`,
      `https://a.ru/${full.slice(20)} `,
    ]) {
      const read = readCell(READERS[name], name, value);
      expect(['string', 'object']).toContain(typeof read);
    }
  });
});
