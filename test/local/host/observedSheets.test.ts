/** Spreadsheets: what public tests and reports have seen of real Google, each with its source. */

import { describe, expect, test } from '@jest/globals';
import { CALLS_SHEET, fixture } from './hostFixture';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Look = (sheet: Sheet, app: App) => unknown;

const seen = (look: Look, options = {}) =>
  fixture({ rows: 30, columns: 28, ...options }).run(({ SpreadsheetApp }, sheet) =>
    look(sheet, SpreadsheetApp),
  );

describe('names of ranges (gas-fakes test/testsheets.js)', () => {
  test.each([
    ['c2:$d$4', 'C2:D4'],
    ['$aa$11', 'AA11'],
    ['!C2:E5', 'C2:E5'],
    ['R5C3', 'C5'],
    ['r1c1:r2c2', 'A1:B2'],
    ['5:7', '5:7'],
    ['D:F', 'D:F'],
    ["'Calls'!$d:f", 'D:F'],
  ])('%s is %s', (asked, named) => {
    expect(seen((sheet) => sheet.getRange(asked).getA1Notation())).toBe(named);
  });

  test('whole rows and columns have the size of the grid', () => {
    const size = seen((sheet) => {
      const [rows, columns] = [sheet.getRange('5:7'), sheet.getRange('D:F')];
      return [rows.getNumRows(), rows.getNumColumns(), columns.getNumRows(), columns.getColumn()];
    });
    expect(size).toEqual([3, 28, 30, 4]);
  });

  test('older names are still there', () => {
    const names = seen((sheet, app) => {
      const older = (of: object, name: string) => (of as Record<string, () => unknown>)[name]?.();
      const range = sheet.getRange('C2');
      const book = app.getActive();
      return [older(range, 'getColumnIndex'), older(book, 'getKey'), book.getSheetId()];
    });
    expect(names).toEqual([3, 'spreadsheet-1', CALLS_SHEET]);
  });
});

describe('formulas (gas-fakes test/testsheetssets.js)', () => {
  test.each<[string, Look, unknown]>([
    [
      'a list of ranges shows what its formula gives',
      (sheet) => {
        const list = sheet.getRangeList(['A1', 'C2']).setFormula('=SUM(1,2)');
        return list.getRanges().map((range) => range.getValue());
      },
      [3, 3],
    ],
    [
      'over a block references move along, but for locked ones',
      (sheet) => sheet.getRange('C1:D2').setFormula('=A1&$B$1&"A1"').getFormulas(),
      [
        ['=A1&$B$1&"A1"', '=B1&$B$1&"A1"'],
        ['=A2&$B$1&"A1"', '=B2&$B$1&"A1"'],
      ],
    ],
    [
      'null clears a formula',
      (sheet) =>
        sheet
          .getRange('A1')
          .setFormula(null as never)
          .getFormula(),
      '',
    ],
    [
      'null clears one of several',
      (sheet) =>
        sheet
          .getRange('A1:B1')
          .setFormulas([[null as never, '=B2']])
          .getFormulas(),
      [['', '=B2']],
    ],
  ])('%s', (_, look, expected) => {
    expect(seen(look)).toEqual(expected);
  });
});

describe('looks (gas-fakes notes/oddities.md, SheetConverter)', () => {
  test.each<[string, Look, unknown]>([
    [
      'a cell that nobody formatted names a format of digits',
      (sheet) => sheet.getRange('A1:B1').getNumberFormats(),
      [['0.###############', '0.###############']],
    ],
    ['a cell that nobody formatted wraps', (sheet) => sheet.getRange('A1').getWrap(), true],
    [
      'what was told not to wrap does not',
      (sheet) => sheet.getRange('A1:A2').setWrap(false).getWraps(),
      [[false], [false]],
    ],
    [
      'a weight that does not exist changes nothing',
      (sheet) => {
        const range = sheet.getRange('A1').setFontWeight('bold');
        return range.setFontWeight('foo' as 'bold').getFontWeight();
      },
      'bold',
    ],
  ])('%s', (_, look, expected) => {
    expect(seen(look)).toEqual(expected);
  });

  test('the width of a column outside of the sheet is refused (SheetConverter#20)', () => {
    const { failure } = fixture({ columns: 3 });
    expect(failure((_, sheet) => sheet.getColumnWidth(4))).toBe('Those columns are out of bounds.');
  });

  test('all rows that are not frozen cannot be deleted (node-google-spreadsheet#186)', () => {
    const { failure } = fixture({ rows: 5 });
    const message = failure((_, sheet) => {
      sheet.setFrozenRows(1);
      sheet.getFrozenRows();
      sheet.deleteRows(2, 4);
    });
    expect(message).toBe('Sorry, it is not possible to delete all non-frozen rows.');
  });
});

describe('protection (gas-fakes test/testsheetspermissions.js)', () => {
  test('of a sheet has no notation, no editors at first, and keeps its words in the document', () => {
    const got = seen((sheet, app) => {
      sheet.protect().setDescription('whole');
      const [held] = sheet.getProtections(app.ProtectionType.SHEET);
      return [held?.getRange().getA1Notation(), held?.getEditors().length, held?.getDescription()];
    });
    expect(got).toEqual(['', 0, 'whole']);
  });

  test('of a range keeps its words, and whether it only warns', () => {
    const got = seen((sheet, app) => {
      sheet.getRange('B2').protect().setDescription('rates').setWarningOnly(true);
      const [held] = sheet.getProtections(app.ProtectionType.RANGE);
      return [held?.getDescription(), held?.isWarningOnly(), held?.getRange().getA1Notation()];
    });
    expect(got).toEqual(['rates', true, 'B2']);
  });

  test('leaves ranges open, which others may write into', () => {
    const { run, failure, workbook } = fixture();
    run((_, sheet) => {
      sheet.protect().setUnprotectedRanges([sheet.getRange('A1:B1'), sheet.getRange('A2')]);
    });
    const { openAreas } = workbook.sheet(CALLS_SHEET)!.properties;
    const others = fixture();
    const set = { protectedSheet: 'locked', openAreas } as const;
    others.workbook.apply({ type: 'sheetProperties', sheetId: CALLS_SHEET, set });
    const open = others.run(({ SpreadsheetApp }, sheet) => {
      sheet.getRange('A1:B1').setValue('x');
      const [held] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      const may = ['A1:B1', 'A1:A2', 'A1:B2'].map((name) => sheet.getRange(name).canEdit());
      return [held?.getUnprotectedRanges().map((range) => range.getA1Notation()), may];
    });
    expect(open).toEqual([
      ['A1:B1', 'A2'],
      [true, true, false],
    ]);
    expect(others.failure((_, sheet) => sheet.getRange('B2').setValue('x'))).toContain('protected');
    expect(failure((_, sheet) => sheet.getRange('C3').protect().setUnprotectedRanges([]))).toBe(
      'Invalid argument: ranges',
    );
  });

  test('may be changed only by who may edit what it protects', () => {
    const { failure, workbook } = fixture();
    const set = { protectedSheet: 'locked' } as const;
    workbook.apply({ type: 'sheetProperties', sheetId: CALLS_SHEET, set });
    const message = failure(({ SpreadsheetApp }, sheet) =>
      sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]?.remove(),
    );
    expect(message).toContain('protected cell or object');
  });
});

describe('rules of cells (gas-fakes test/testsheetsdatavalidations.js, DataValidationBuilder reference)', () => {
  test.each<[string, Look, unknown]>([
    [
      'a new builder has no criteria and no help text',
      (_, app) => {
        const rule = app.newDataValidation();
        return [rule.getCriteriaType(), rule.getHelpText(), rule.getAllowInvalid()];
      },
      [null, null, true],
    ],
    [
      'a list takes other values until it is told not to',
      (_, app) => app.newDataValidation().requireValueInList(['a']).build().getAllowInvalid(),
      true,
    ],
    [
      'a list without an arrow stays so in the sheet',
      (sheet, app) => {
        const rule = app.newDataValidation().requireValueInList(['a'], false).build();
        return sheet
          .getRange('A1')
          .setDataValidation(rule)
          .getDataValidation()
          ?.getCriteriaValues();
      },
      [['a'], false],
    ],
    [
      'ticking leaves cells without a box alone',
      (sheet) => {
        sheet.getRange('A1').insertCheckboxes();
        const range = sheet.getRange('A1:B1');
        sheet.getRange('B1').setValue('x');
        return [
          range.check().getValues(),
          sheet.getRangeList(['A1', 'B1']).uncheck() && range.getValues(),
        ];
      },
      [[[true, 'x']], [[false, 'x']]],
    ],
  ])('%s', (_, look, expected) => {
    expect(seen(look)).toEqual(expected);
  });
});

test('metadata can get another key (gas-fakes test/testsheetsdeveloper.js)', () => {
  const got = seen((sheet) => {
    sheet.addDeveloperMetadata('k1', 'v');
    sheet.getDeveloperMetadata()[0]?.setKey('k2');
    return sheet.getDeveloperMetadata().map((entry) => [entry.getKey(), entry.getValue()]);
  });
  expect(got).toEqual([['k2', 'v']]);
});

describe('what the host does not do it says by name', () => {
  test.each<[string, Look]>([
    [
      'SpreadsheetApp.DataValidationCriteria.DATE_AFTER',
      (_, app) => app.DataValidationCriteria.DATE_AFTER,
    ],
    [
      'SpreadsheetApp.DeveloperMetadataVisibility.PROJECT',
      (_, app) => app.DeveloperMetadataVisibility.PROJECT,
    ],
    [
      'metadata k twice',
      (sheet) => sheet.addDeveloperMetadata('k', '1').addDeveloperMetadata('k', '2').getLastRow(),
    ],
    [
      'SpreadsheetApp.DataValidationBuilder.setHelpText',
      (_, app) => app.newDataValidation().setHelpText('?'),
    ],
    ['a data validation without a rule', (_, app) => app.newDataValidation().build()],
    [
      'clear({ skipFilteredRows })',
      (sheet) => sheet.getRange('A1').clear({ skipFilteredRows: true }),
    ],
    [
      'SpreadsheetApp.Range.insertCheckboxes(String)',
      (sheet) => sheet.getRange('A1').insertCheckboxes('DONE'),
    ],
    [
      'SpreadsheetApp.RangeList.insertCheckboxes(String,String)',
      (sheet) => sheet.getRangeList(['A1']).insertCheckboxes('YES', 'NO'),
    ],
    [
      'SpreadsheetApp.DataValidationBuilder.requireCheckbox(String,String)',
      (_, app) => app.newDataValidation().requireCheckbox('YES', 'NO'),
    ],
    [
      'copyTo({ commentsOnly })',
      (sheet) => sheet.getRange('A1').copyTo(sheet.getRange('B1'), { commentsOnly: true } as never),
    ],
    ['SpreadsheetApp.Sheet.isRowHiddenByUser', (sheet) => sheet.isRowHiddenByUser(1)],
    ['SpreadsheetApp.CopyPasteType', (_, app) => app.CopyPasteType.PASTE_VALUES],
    ['clear({ skipFilteredRows })', (sheet) => sheet.clear({ skipFilteredRows: true } as never)],
  ])('%s', (words, look) => {
    const { failure } = fixture();
    expect(failure(({ SpreadsheetApp }, sheet) => look(sheet, SpreadsheetApp))).toBe(
      `Not in the host: ${words}`,
    );
  });
});
