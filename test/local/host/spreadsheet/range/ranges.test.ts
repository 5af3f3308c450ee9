/** Ranges: coordinates, argument types, and methods that are not there. */

import { describe, expect, test } from '@jest/globals';
import { fixture } from '../../hostFixture';

describe('coordinates are 1-based and checked', () => {
  test.each([
    [[0, 1, 1, 1], 'The starting row of the range is too small.'],
    [[1, 0, 1, 1], 'The starting column of the range is too small.'],
    [[1, 1, 0, 3], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 3, 0], 'The number of columns in the range must be at least 1.'],
    [[1, 1, 21, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[20, 8, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
  ])('getRange(%j) says %j', (numbers, message) => {
    const { failure } = fixture({ rows: 20, columns: 8 });
    const [row, column, rows, columns] = numbers as [number, number, number, number];
    expect(failure((_, sheet) => sheet.getRange(row, column, rows, columns))).toBe(message);
  });

  test.each(['', 'A0', 'A', '5', 'A1:', 'Nowhere!A1', 'A1 B2'])(
    'getRange(%j) is no range',
    (notation) => {
      const { failure } = fixture();
      expect(failure((_, sheet) => sheet.getRange(notation))).toBe('Range not found');
    },
  );

  test.each([
    ['B2', 'B2'],
    ['C9:B2', 'B2:C9'],
    ['A:B', 'A:B'],
    ['3:4', '3:4'],
    ['B5:C', 'B5:C20'],
    ["'Calls'!C3", 'C3'],
  ])('getRange(%j) is %s', (notation, area) => {
    const { run } = fixture({ rows: 20, columns: 8 });
    expect(run((_, sheet) => sheet.getRange(notation).getA1Notation())).toBe(area);
  });

  test('rows that are about to be inserted or deleted count already', () => {
    const { run, failure } = fixture({ rows: 5 });
    run((_, sheet) => {
      sheet.insertRowsAfter(5, 2);
      sheet.getRange(7, 1).setValue('last');
    });
    expect(run((_, sheet) => sheet.getMaxRows())).toBe(7);
    expect(
      failure((_, sheet) => {
        sheet.deleteRow(1);
        return sheet.getRange(7, 1);
      }),
    ).toBe('The coordinates of the range are outside the dimensions of the sheet.');
  });

  test('offset and getCell count from the range', () => {
    const { run, failure } = fixture();
    const names = run((_, sheet) => {
      const range = sheet.getRange('B2:C4');
      return [
        range.offset(1, 1).getA1Notation(),
        range.offset(0, 0, 1).getA1Notation(),
        range.getCell(3, 2).getA1Notation(),
      ];
    });
    expect(names).toEqual(['C3:D5', 'B2:C2', 'C4']);
    expect(failure((_, sheet) => sheet.getRange('B2').getCell(2, 1))).toContain('out of range');
  });
});

describe('arguments of a wrong type (pattern: gas-fakes tests, several threads)', () => {
  const cases: readonly [string, readonly unknown[], string][] = [
    ['setNotes', [null], '(null)'],
    ['setValues', [[1, 2]], '(number[])'],
    ['setValues', [['a']], '(String[])'],
    ['setValues', [], '()'],
    ['getValues', [1], '(number)'],
    ['setBackgrounds', ['red'], '(String)'],
    ['setNumberFormat', [{}], '((class))'],
    ['offset', ['1', 2], '(String,number)'],
    ['setWrap', [undefined], '(null)'],
  ];
  test.each(cases)('Range.%s%j names the types', (method, args, types) => {
    const { failure } = fixture();
    const message = failure((_, sheet) => {
      const range = sheet.getRange('A1');
      return (range[method as 'setValues'] as (...args: readonly unknown[]) => unknown)(...args);
    });
    expect(message).toBe(
      `The parameters ${types} don't match the method signature for SpreadsheetApp.Range.${method}.`,
    );
  });

  test('a service object is named by its service', () => {
    const { failure } = fixture();
    expect(failure((_, sheet) => sheet.getRange(sheet.getRange('A1') as unknown as string))).toBe(
      "The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });

  test('exceptions carry the name Exception (JEV spike 94)', () => {
    const { call } = fixture();
    expect(call((_, sheet) => sheet.getRange(0, 1))).toMatchObject({
      kind: 'threw',
      name: 'Exception',
    });
  });
});

describe('what the host does not have', () => {
  test('an unknown method throws by name and is never undefined', () => {
    const { failure } = fixture();
    expect(failure((_, sheet) => sheet.getRange('A1').getRichTextValues())).toBe(
      'Not in the host: SpreadsheetApp.Range.getRichTextValues',
    );
    expect(failure(({ SpreadsheetApp }) => SpreadsheetApp.newTextStyle())).toBe(
      'Not in the host: SpreadsheetApp.newTextStyle',
    );
    expect(failure((services) => services.console.table([]))).toBe(
      'Not in the host: console.table',
    );
  });

  test('nothing can be written onto a service object', () => {
    const { failure } = fixture();
    expect(
      failure((_, sheet) => {
        (sheet as unknown as Record<string, unknown>).memo = 1;
      }),
    ).toBe('Not in the host: SpreadsheetApp.Sheet.memo =');
  });

  test('in tells the known names, so that a script can look before it calls', () => {
    const { run } = fixture();
    expect(run(({ ScriptApp }) => ['requireScopes' in ScriptApp, 'nothing' in ScriptApp])).toEqual([
      true,
      false,
    ]);
  });
});
