/** Sheets: names, structure, rows, filters, metadata and what is selected. */

import { describe, expect, test } from '@jest/globals';
import { CALLS_SHEET, fixture } from '../../hostFixture';

describe('tabs', () => {
  test('a new sheet becomes the active one and has 1,000 rows (Spreadsheet reference)', () => {
    const { run } = fixture();
    const got = run(({ SpreadsheetApp }) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const made = book.insertSheet('Log');
      return [
        SpreadsheetApp.getActiveSheet().getName(),
        made.getMaxRows(),
        made.getMaxColumns(),
        made.getIndex(),
        book.getSheetById(made.getSheetId())?.getName(),
        book.getSheetById(123_456),
        book.getSheetByName('log'),
      ];
    });
    expect(got).toEqual(['Log', 1000, 26, 2, 'Log', null, null]);
  });

  test('ids of deleted sheets do not come back', () => {
    const { run } = fixture();
    const ids = run(({ SpreadsheetApp }) => {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const first = book.insertSheet('one');
      const id = first.getSheetId();
      book.deleteSheet(first);
      return [id, book.insertSheet('two').getSheetId()];
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  test.each([
    ['Calls', 'A sheet with the name "Calls" already exists. Please enter another name.'],
    ['calls', 'A sheet with the name "calls" already exists. Please enter another name.'],
    ['x'.repeat(101), "A sheet's name cannot be longer than 100 characters."],
  ])('insertSheet(%j) is refused (asimlqt#170, KiCost#52)', (name, message) => {
    const { failure } = fixture();
    expect(failure(({ SpreadsheetApp }) => SpreadsheetApp.getActive().insertSheet(name))).toBe(
      message,
    );
  });

  test('the last visible sheet can be neither deleted nor hidden', () => {
    const { failure, run } = fixture();
    run(({ SpreadsheetApp }, sheet) => {
      SpreadsheetApp.getActive().insertSheet('Hidden').hideSheet();
      sheet.activate();
    });
    expect(
      failure(({ SpreadsheetApp }, sheet) => SpreadsheetApp.getActive().deleteSheet(sheet)),
    ).toBe("You can't remove all the visible sheets in a document.");
    expect(failure((_, sheet) => sheet.hideSheet())).toBe(
      "You can't hide all the sheets in a document.",
    );
  });

  test('a sheet that is deleted meanwhile fails when it is used', () => {
    const { failure } = fixture();
    expect(
      failure(({ SpreadsheetApp }) => {
        const sheet = SpreadsheetApp.getActive().insertSheet('short life');
        SpreadsheetApp.getActive().deleteSheet(sheet);
        return sheet.getLastRow();
      }),
    ).toMatch(/^Sheet \d+ not found$/);
  });

  test('more than 10,000,000 cells are refused (TAN 2022/04/25)', () => {
    const { failure } = fixture({ rows: 1_000_000, columns: 9 });
    expect(failure((_, sheet) => sheet.insertRowsAfter(1_000_000, 200_000))).toBe(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  test('in a trigger nobody looks: the active sheet is the first one', () => {
    const { run, call } = fixture();
    run(({ SpreadsheetApp }) => SpreadsheetApp.getActive().insertSheet('second'));
    expect(
      call(({ SpreadsheetApp }) => SpreadsheetApp.getActiveSheet().getName(), 'trigger'),
    ).toEqual({ kind: 'returned', value: 'Calls' });
  });
});

describe('rows', () => {
  test('inserted rows look like the row they are inserted after, without its note and value', () => {
    const { run } = fixture({ values: [['header'], ['a']] });
    const got = run((_, sheet) => {
      sheet.getRange('A1').setFontWeight('bold').setBackground('#eeeeee').setNote('n');
      sheet.insertRowsAfter(1, 2);
      const range = sheet.getRange('A1:A4');
      return [
        range.getValues().flat(),
        range.getFontWeights().flat(),
        range.getBackgrounds().flat(),
        range.getNotes().flat(),
      ];
    });
    expect(got).toEqual([
      ['header', '', '', 'a'],
      ['bold', 'bold', 'bold', 'normal'],
      ['#eeeeee', '#eeeeee', '#eeeeee', '#ffffff'],
      ['n', '', '', ''],
    ]);
  });

  test('appendRow writes below the last content and makes the grid grow', () => {
    const { run } = fixture({ rows: 2, columns: 2, values: [['a'], ['b']] });
    const got = run((_, sheet) => {
      sheet.appendRow(['c', 1, true]).appendRow(['d']);
      return [sheet.getDataRange().getValues(), sheet.getMaxRows(), sheet.getMaxColumns()];
    });
    expect(got).toEqual([
      [
        ['a', '', ''],
        ['b', '', ''],
        ['c', 1, true],
        ['d', '', ''],
      ],
      4,
      3,
    ]);
  });

  test('all rows cannot be deleted', () => {
    const { failure } = fixture({ rows: 3 });
    expect(failure((_, sheet) => sheet.deleteRows(1, 3))).toBe(
      "You can't delete all the rows on the sheet.",
    );
    expect(failure((_, sheet) => sheet.deleteRows(2, 3))).toBe('Those rows are out of bounds.');
  });

  test('sort keeps frozen rows on top, takes notes along and puts empty cells last', () => {
    const { run } = fixture({ values: [['h'], ['b'], [''], ['a'], [2], [10]] });
    const got = run((_, sheet) => {
      sheet.setFrozenRows(1);
      sheet.getRange('B3').setValue('row 3');
      sheet.getRange('A2').setNote('b');
      sheet.sort(1);
      return [
        sheet.getRange('A1:A6').getValues().flat(),
        sheet.getRange('A1:A6').getNotes().flat(),
      ];
    });
    expect(got).toEqual([
      ['h', 2, 10, 'a', 'b', ''],
      ['', '', '', '', 'b', ''],
    ]);
  });

  test('Range.sort by a column downwards leaves other columns alone', () => {
    const { run } = fixture({
      values: [
        ['a', 1, 'x'],
        ['b', 3, 'y'],
        ['c', 2, 'z'],
      ],
    });
    const values = run((_, sheet) => {
      sheet.getRange('A1:B3').sort({ column: 2, ascending: false });
      return sheet.getRange('A1:C3').getValues();
    });
    expect(values).toEqual([
      ['b', 3, 'x'],
      ['c', 2, 'y'],
      ['a', 1, 'z'],
    ]);
  });

  test('a second filter is refused; rows that it hides are told by number (gas-fakes)', () => {
    const { run, failure, workbook } = fixture({ values: [['h'], ['a'], ['b']] });
    run((_, sheet) => sheet.getRange('A1:A3').createFilter());
    expect(failure((_, sheet) => sheet.getRange('A1:B3').createFilter())).toBe(
      "You can't create a filter in a sheet that already has a filter.",
    );
    const filter = { row: 1, column: 1, rows: 3, columns: 1, hiddenRows: [3] };
    workbook.apply({ type: 'sheetProperties', sheetId: CALLS_SHEET, set: { filter } });
    expect(run((_, sheet) => [2, 3].map((row) => sheet.isRowHiddenByFilter(row)))).toEqual([
      false,
      true,
    ]);
    run((_, sheet) => sheet.getFilter()?.remove());
    expect(run((_, sheet) => sheet.getFilter())).toBeNull();
  });
});

describe('metadata, selection and notices', () => {
  test('developer metadata is found by key in the spreadsheet and its sheets', () => {
    const { run } = fixture();
    const found = run(({ SpreadsheetApp }, sheet) => {
      const book = SpreadsheetApp.getActive();
      book.addDeveloperMetadata('mc', 'book');
      sheet.addDeveloperMetadata(
        'mc',
        'ledger',
        SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
      );
      sheet.addDeveloperMetadata('other');
      return book
        .createDeveloperMetadataFinder()
        .withKey('mc')
        .find()
        .map((item) => [item.getValue(), item.getLocation().getSheet()?.getName() ?? null]);
    });
    expect(found).toEqual([
      ['book', null],
      ['ledger', 'Calls'],
    ]);
    const left = run((_, sheet) => {
      for (const item of sheet.getDeveloperMetadata()) item.remove();
      return sheet.getDeveloperMetadata().length;
    });
    expect(left).toBe(0);
  });

  test('selecting is seen by the next question', () => {
    const { run } = fixture();
    const got = run(({ SpreadsheetApp }, sheet) => {
      sheet.getRange('B2:C4').activate();
      const active = SpreadsheetApp.getActive();
      return [
        active.getActiveRange()?.getA1Notation(),
        active.getCurrentCell()?.getA1Notation(),
        sheet.getSelection().getActiveRange()?.getA1Notation(),
        sheet.setCurrentCell(sheet.getRange('D5')).getA1Notation(),
      ];
    });
    expect(got).toEqual(['B2:C4', 'B2', 'B2:C4', 'D5']);
  });

  test('a toast stays five seconds unless told (Spreadsheet reference)', () => {
    const { run, host } = fixture();
    run(({ SpreadsheetApp }) => {
      SpreadsheetApp.getActive().toast('Done');
      SpreadsheetApp.getActive().toast('Working', 'Upload', -1);
    });
    expect(host.ui.toasts).toEqual([
      { message: 'Done', title: '', seconds: 5 },
      { message: 'Working', title: 'Upload', seconds: null },
    ]);
  });
});
