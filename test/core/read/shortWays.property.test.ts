/** Readers let the usual cells pass by a first test: it must say what the whole reader says. */

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { COLUMN_NAMES, type ColumnName } from '../../../src/core/call/columns';
import type { Finding } from '../../../src/core/call/finding';
import { isEmptyText, NO_VALUE } from '../../../src/core/cell/text';
import { READERS } from '../../../src/core/read/readers';
import { readCell } from './readCells';

const SHAPES: readonly RegExp[] = [
  /^\d{1,22}$/,
  /^1[4-7]\d{8,17}0{0,6}$/,
  /^https?:\/\/[a-z0-9.-]{0,20}[a-z0-9](?:[/?#][!-~]{0,30})?$/,
  /^[a-z]{2,6}:\/{0,3}[a-z0-9:@.-]{0,20}(?:[/?#]\S{0,10})?$/,
  /^(?:[+]?[78])\d{10}$/,
  /^\d{4}-[01]\d-[0-3]\d[ T][0-2]\d:[0-5]\d(?::[0-5]\d)?$/,
  /^[0-3]\d\.[01]\d\.20[12]\d \d\d:\d\d$/,
  /^\d{1,3}:\d\d(?::\d\d)?$/,
  /^\d{1,6}[.,]\d{1,4}$/,
  /^(?:user|нет|не|un|на|0)[-_ ]?[a-zа-я0-9]{0,8}$/,
];

const texts = fc.oneof(...SHAPES.map((shape) => fc.stringMatching(shape)), fc.string());

function read(name: ColumnName, cell: string): string | Finding {
  return readCell(READERS[name], name, cell);
}

describe('a space in front of a cell changes nothing that is sent', () => {
  test.each(COLUMN_NAMES)('%s', (name) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(name, ` ${text}`)).toEqual(read(name, text));
      }),
      { numRuns: 400 },
    );
  });
});

test('every word for nothing passes the look at its first letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(NO_VALUE), fc.boolean(), (word, isUpper) => {
      fc.pre(word.length <= 40 && word === word.trim());
      expect(isEmptyText(isUpper ? word.toUpperCase() : word)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
