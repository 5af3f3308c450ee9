/** Any series of changes to a workbook comes back when its saved file is opened. */

import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area, Attribute, Change, StoredValue } from '../../../local/workbook/model';
import { excelFile } from './excelPackage';
import {
  allAttributes,
  allValues,
  FIXTURES,
  makeFolder,
  openBytes,
  openFile,
  reopened,
} from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

const row = fc.integer({ min: 1, max: 14 });
const column = fc.integer({ min: 1, max: 9 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replace(/\r\n?/g, '\n')),
  fc.constantFrom('=1+1', '_x0041_', ' a ', '1654321098765432101', '<b>&amp;', 'a\nb', '\ud800'),
);
/** What XML and the seven errors of the format can say; the rest is said otherwise on purpose. */
const value: fc.Arbitrary<StoredValue> = fc.oneof(
  text.filter(
    (candidate) =>
      !/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(candidate),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
  fc.constant(''),
);
const area: fc.Arbitrary<Area> = fc.record({
  row,
  column,
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 2 }),
});
const attribute: fc.Arbitrary<readonly [Attribute, string | boolean | null]> = fc.oneof(
  fc.tuple(
    fc.constant('background' as const),
    fc.constantFrom('#fce8e6', '#d9ead3', '#ffffff', null),
  ),
  fc.tuple(fc.constant('note' as const), fc.constantFrom('note\nwith lines', 'Ω & <x>', null)),
  fc.tuple(
    fc.constant('format' as const),
    fc.constantFrom('@', '0.00', 'dd.mm.yyyy', '0 "шт"', null),
  ),
  fc.tuple(fc.constant('bold' as const), fc.constantFrom(true, null)),
  fc.tuple(fc.constant('wrap' as const), fc.constantFrom(true, null)),
  fc.tuple(fc.constant('fontColor' as const), fc.constantFrom('#ff0000', null)),
);
const change = (sheetId: number): fc.Arbitrary<Change> => {
  const move = fc.record({
    type: fc.constantFrom(
      'insertRows' as const,
      'deleteRows' as const,
      'insertColumns' as const,
      'deleteColumns' as const,
    ),
    sheetId: fc.constant(sheetId),
    at: fc.integer({ min: 1, max: 12 }),
    count: fc.integer({ min: 1, max: 2 }),
  });
  const values = fc.record({
    type: fc.constant('values' as const),
    sheetId: fc.constant(sheetId),
    row,
    column,
    values: fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  const look = fc.tuple(attribute, fc.array(area, { minLength: 1, maxLength: 2 })).map(
    ([[name, set], areas]): Change => ({
      type: 'attribute',
      sheetId,
      attribute: name,
      areas,
      value: set,
    }),
  );
  const order = fc
    .tuple(row, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }))
    .map(([first, places]): Change => {
      return {
        type: 'reorderRows',
        sheetId,
        row: first,
        order: places.map((place) => first + place),
      };
    });
  return fc.oneof({ weight: 3, arbitrary: look }, { weight: 3, arbitrary: values }, move, order);
};

test.each([
  ['openpyxl', () => openFile(join(FIXTURES, 'openpyxl.xlsx'))],
  ['LibreOffice', () => openFile(join(FIXTURES, 'libreoffice.xlsx'))],
  ['Excel', () => openBytes(folder.path('excel.xlsx'), excelFile())],
])('whatever happens to a sheet from %s, the saved one is the one in memory', async (_, open) => {
  const { sheetId } = (await open()).workbook.sheets[0]!;
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(change(sheetId), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const opened = await open();
        for (const one of changes) opened.workbook.apply(one);
        const again = await reopened(opened, folder.path(`${number++}.xlsx`));
        const [before, after] = [opened.workbook.sheets[0]!, again.workbook.sheets[0]!];
        expect(allValues(after)).toEqual(allValues(before));
        // Looks of the grid's empty rows follow whole columns of the file, which end elsewhere.
        const used = (found: Record<string, unknown>): Record<string, unknown> =>
          Object.fromEntries(
            Object.entries(found).filter(([key]) => Number(/R(\d+)/.exec(key)?.[1]) <= 20),
          );
        expect(used(allAttributes(after))).toEqual(used(allAttributes(before)));
        const { merges, filter, columnWidths } = before.properties;
        // A filter cannot hide its header, wherever the header was dragged.
        const hiddenRows = filter?.hiddenRows.filter((hidden) => hidden > filter.row);
        const left = filter && { ...filter, hiddenRows };
        expect(after.properties).toMatchObject({ merges, columnWidths, filter: left });
      },
    ),
    { numRuns: 40 },
  );
});
