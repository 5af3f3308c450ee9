/** The exports of call trackers: which columns are found in them, which look-alikes are left out. */

import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import { findHeader } from '../../../src/core/header/header';
import { TRACKERS } from './trackerHeaders';

describe.each(TRACKERS)(
  'an export of $name',
  ({ headers, row, mapped, inverse, traps, inbound }) => {
    const top = row === undefined ? [headers] : [headers, row];
    const search = findHeader({ top, settings: DEFAULT_SETTINGS });

    test('gives exactly the columns that its fields are', () => {
      const found = Object.fromEntries(search.found.map(({ column, header }) => [column, header]));
      expect(found).toEqual(mapped);
      for (const { header, source } of search.found) {
        expect(source).toMatchObject({ column: headers.indexOf(header) + 1 });
      }
    });

    test('flips the flags that say the opposite, and only those', () => {
      const flipped = search.found
        .filter(({ source }) => source.kind === 'column' && source.inverse)
        .map(({ column }) => column);
      expect(flipped.sort()).toEqual([...(inverse ?? [])].sort());
    });

    test('names its look-alikes as traps', () => {
      const warned = search.problems
        .filter(({ code }) => code === 'COLUMN_TRAP')
        .map(({ seen }) => seen);
      expect(warned.sort()).toEqual([...(traps ?? [])].sort());
    });

    test('has no guesses and no doubled columns', () => {
      expect(search.guesses).toEqual([]);
      expect(search.problems.filter(({ code }) => code === 'COLUMN_DOUBLED')).toEqual([]);
      expect(search.headerRow).toBe(1);
    });

    test('offers a row filter where it tells inbound calls', () => {
      expect(search.directionColumn?.inbound[0]).toBe(inbound);
    });
  },
);
