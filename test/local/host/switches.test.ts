/** Where Google's behaviour is disputed or unknown: each switch of the host, in each position. */

import { describe, expect, test } from '@jest/globals';
import type { Positions } from '../../../local/host/switches';
import { fixture, MANIFEST, type Services } from './hostFixture';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

describe('a range outside of the grid', () => {
  const words = 'The coordinates of the range are outside the dimensions of the sheet.';
  const world = (outsideGrid: Positions['outsideGrid']) =>
    fixture({ rows: 4, columns: 2, values: [['a', 'b']], google: { outsideGrid } });

  test('is refused when it is asked for', () => {
    const { failure } = world('early');
    expect(failure((_, sheet) => sheet.getRange('B5'))).toBe(words);
    expect(failure((_, sheet) => sheet.getRangeList(['A1', 'B5']))).toBe(words);
    expect(failure((_, sheet) => sheet.getRange(4, 2).offset(1, 0))).toBe(words);
  });

  test.each<[string, (sheet: Sheet) => unknown]>([
    ['its values', (sheet) => sheet.getRange(1, 1, 1, 3).getValues()],
    ['its texts', (sheet) => sheet.getRange(5, 1).getDisplayValue()],
    ['its notes', (sheet) => sheet.getRange('A5:A6').getNotes()],
    ['its fills', (sheet) => sheet.getRange(5, 2).getBackground()],
    ['its formulas', (sheet) => sheet.getRange(5, 2).getFormulas()],
  ])('is refused when %s are read, or reads as blank', (_, read) => {
    expect(world('late').failure((__, sheet) => read(sheet))).toBe(words);
    expect(world('blank').call((__, sheet) => read(sheet)).kind).toBe('returned');
  });

  test('half outside shows what lies inside (SheetConverter#20)', () => {
    const { run } = world('blank');
    expect(run((_, sheet) => sheet.getRange(1, 1, 2, 3).getValues())).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
    ]);
  });

  test.each(['late', 'blank'] as const)(
    'cannot be written (%s), which shows when it is sent',
    (position) => {
      const { failure } = world(position);
      expect(
        failure((_, sheet) => {
          sheet.getRange('C1').setValue('x');
          return sheet.getRange('A1').getValue();
        }),
      ).toBe(words);
    },
  );
});

test('time triggers may be missing in the list of a person and a document', () => {
  const lists = (triggerList: Positions['triggerList']) =>
    fixture({ google: { triggerList } }).run(({ ScriptApp, SpreadsheetApp }) => {
      ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
      const book = SpreadsheetApp.getActive();
      return [ScriptApp.getUserTriggers(book).length, ScriptApp.getProjectTriggers().length];
    });
  expect(lists('withClock')).toEqual([1, 1]);
  expect(lists('withoutClock')).toEqual([0, 1]);
});

test('a plain field of a multipart body may have a semicolon behind its name, a file has none', () => {
  const body = (multipartField: Positions['multipartField']) => {
    const bytes = fixture({ google: { multipartField } }).run(
      ({ UrlFetchApp, Utilities }) =>
        UrlFetchApp.getRequest(MANIFEST.urlFetchWhitelist[0] ?? '', {
          method: 'post',
          payload: { a: '1', file: Utilities.newBlob('x', 'text/csv', 'data.csv') },
        }).payload,
    );
    return Buffer.from(bytes as unknown as number[]).toString();
  };
  expect(body('plain')).toContain('name="a"\r\n');
  expect(body('semicolon')).toContain('name="a"; \r\n');
  expect(body('semicolon')).toContain('name="file"; filename="data.csv"\r\n');
});

describe('sheets and cells', () => {
  type Script = (services: Services, sheet: Sheet) => unknown;
  const cases: readonly [string, Partial<Positions>, Script, unknown, unknown][] = [
    [
      'a sheet asked for in another case',
      { sheetByName: 'anyCase' },
      ({ SpreadsheetApp }) => SpreadsheetApp.getActive().getSheetByName('CALLS')?.getName() ?? null,
      null,
      'Calls',
    ],
    [
      'an equals sign in a cell of text',
      { textCell: 'formula' },
      (_, sheet) => sheet.getRange('A1').setNumberFormat('@').setValue('=1').getFormula(),
      '',
      '=1',
    ],
    [
      'a date written as a text',
      { typedDate: 'text' },
      (_, sheet) => {
        const cells = sheet.getRange('A1:B1').setValues([['2026-11-24 12:00:05', '12']]);
        return cells.getValues()[0]?.map((value: unknown) => typeof value);
      },
      ['object', 'number'],
      ['string', 'number'],
    ],
    [
      'rows inserted below a bold one',
      { newRows: 'plain' },
      (_, sheet) => {
        sheet.getRange('A1').setFontWeight('bold');
        return sheet.insertRowsAfter(1, 1).getRange('A2').getFontWeight();
      },
      'bold',
      'normal',
    ],
    [
      'a row appended behind a write that waits',
      { appendRow: 'atOnce' },
      (_, sheet) => {
        sheet.getRange('A3').setValue('x');
        sheet.appendRow(['y']);
        return sheet.getRange('A1:A4').getValues().flat();
      },
      ['', '', 'x', 'y'],
      ['y', '', 'x', ''],
    ],
    [
      'metadata of a copied sheet',
      { copiedSheet: 'withoutMetadata' },
      ({ SpreadsheetApp }, sheet) => {
        sheet.addDeveloperMetadata('k', 'v').getLastRow();
        const copy = sheet.copyTo(SpreadsheetApp.getActive());
        return [copy.getName(), copy.getDeveloperMetadata().length];
      },
      ['Copy of Calls', 1],
      ['Copy of Calls', 0],
    ],
  ];

  test.each(cases)('%s', (_, google, script, usual, other) => {
    expect(fixture().run(script)).toEqual(usual);
    expect(fixture({ google }).run(script)).toEqual(other);
  });
});

test('a copy has the values, looks, notes and rules of its sheet, and no protection', () => {
  const got = fixture({ values: [['a', 1]] }).run(({ SpreadsheetApp }, sheet) => {
    sheet.getRange('A1').setNote('n').setBackground('#ff0000').setFontWeight('bold');
    sheet.getRange('B2').setFormula('=B1');
    sheet.protect();
    const copy = sheet.copyTo(SpreadsheetApp.getActive());
    const range = copy.getRange('A1:B2');
    return [
      range.getValues(),
      range.getFormulas()[1]?.[1],
      [range.getNote(), range.getBackground(), range.getFontWeight()],
      copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
    ];
  });
  expect(got).toEqual([
    [
      ['a', 1],
      ['', 1],
    ],
    '=B1',
    ['n', '#ff0000', 'bold'],
    0,
  ]);
});

test('a formula that fills cells breaks when one of them is written, and fills again when that is cleared', () => {
  const got = fixture().run((_, sheet) => {
    const column = sheet.getRange('A1:A3');
    const shown = () => column.getValues().flat();
    sheet.getRange('A1').setFormula('={1;2;3}');
    const first = shown();
    sheet.getRange('A2').setValue('x');
    const broken = shown();
    sheet.getRange('A2').clearContent();
    return [first, broken, shown()];
  });
  expect(got).toEqual([
    [1, 2, 3],
    ['#REF!', 'x', ''],
    [1, 2, 3],
  ]);
});
