/** Clearing, checkboxes, columns and looks of a sheet. */

import { describe, expect, test } from '@jest/globals';
import { fixture } from '../../hostFixture';

describe('clearing (Range reference)', () => {
  const prepared = () => {
    const made = fixture({ values: [['a', 'b']] });
    made.run((_, sheet) => {
      sheet.getRange('A1:B1').setBackground('#ff0000').setNote('n').setNumberFormat('@');
      sheet.getRange('A1').insertCheckboxes();
    });
    return made;
  };
  type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

  const left = (sheet: Sheet) => {
    const range = sheet.getRange('A1:B1');
    return [
      range.getValues()[0],
      range.getBackgrounds()[0]?.[1],
      range.getNotes()[0]?.[1],
      range.getDataValidations()[0]?.[0] !== null,
    ];
  };

  test.each<[string, (sheet: Sheet) => unknown, readonly unknown[]]>([
    [
      'clear takes contents and formats',
      (sheet) => sheet.clear(),
      [[false, ''], '#ffffff', 'n', true],
    ],
    [
      'clearContent only the contents',
      (sheet) => sheet.getRange('A1:B1').clearContent(),
      [[false, ''], '#ff0000', 'n', true],
    ],
    [
      'clearFormat only the looks',
      (sheet) => sheet.getRange('A1:B1').clearFormat(),
      [[false, 'b'], '#ffffff', 'n', true],
    ],
    [
      'commentsOnly only the notes',
      (sheet) => sheet.getRange('A1:B1').clear({ commentsOnly: true }),
      [[false, 'b'], '#ff0000', '', true],
    ],
    ['clearNotes all notes', (sheet) => sheet.clearNotes(), [[false, 'b'], '#ff0000', '', true]],
    [
      'removeCheckboxes the boxes and their values',
      (sheet) => sheet.getRange('A1:B1').removeCheckboxes(),
      [['', 'b'], '#ff0000', 'n', false],
    ],
  ])('%s', (_, clear, expected) => {
    const { run } = prepared();
    expect(
      run((__, sheet) => {
        clear(sheet);
        return left(sheet);
      }),
    ).toEqual(expected);
  });
});

describe('checkboxes and lists', () => {
  test('a box is FALSE, ticked TRUE, and mixed boxes are neither', () => {
    const { run } = fixture();
    const got = run((_, sheet) => {
      const range = sheet.getRange('A1:A2').insertCheckboxes();
      const states = [range.isChecked()];
      sheet.getRange('A1').check();
      states.push(
        range.isChecked(),
        sheet.getRange('A1').isChecked(),
        sheet.getRange('B1').isChecked(),
      );
      return [states, sheet.getLastRow()];
    });
    expect(got).toEqual([[false, null, true, null], 2]);
  });

  test('a rule can be read back, and copied into another', () => {
    const { run } = fixture();
    const got = run(({ SpreadsheetApp }, sheet) => {
      const build = SpreadsheetApp.newDataValidation();
      sheet.getRange('A1').setDataValidation(build.requireValueInList(['0', '1']).build());
      const rule = sheet.getRange('A1').getDataValidation();
      const strict = rule?.copy().setAllowInvalid(false).build();
      return [
        String(rule?.getCriteriaType()),
        rule?.getCriteriaValues(),
        rule?.getAllowInvalid(),
        strict?.getAllowInvalid(),
      ];
    });
    expect(got).toEqual(['VALUE_IN_LIST', [['0', '1'], true], true, false]);
  });
});

describe('columns and looks', () => {
  test('columns can be inserted, deleted, widened and fitted to their text', () => {
    const { run } = fixture({ columns: 3, values: [['a', 'b', 'a long text of 25 letters']] });
    const got = run((_, sheet) => {
      sheet.getRange('A1').setBackground('#00ff00');
      sheet.insertColumnAfter(1).deleteColumn(3).setColumnWidths(1, 2, 50).autoResizeColumn(3);
      return [
        sheet.getDataRange().getValues()[0],
        sheet.getRange('B1').getBackground(),
        sheet.getMaxColumns(),
        [1, 2, 3].map((column) => sheet.getColumnWidth(column)),
      ];
    });
    expect(got).toEqual([['a', '', 'a long text of 25 letters'], '#00ff00', 3, [50, 50, 185]]);
  });

  test('frozen rows, tab colours and names are kept; a name is taken at once', () => {
    const { run } = fixture();
    const got = run(({ SpreadsheetApp }, sheet) => {
      sheet.setFrozenRows(2);
      sheet.setTabColor('RED').setName('March');
      return [
        sheet.getFrozenRows(),
        sheet.getTabColor(),
        SpreadsheetApp.getActive().getSheetByName('March')?.getSheetId() === sheet.getSheetId(),
      ];
    });
    expect(got).toEqual([2, '#ff0000', true]);
  });

  test('a filter sorts whole rows below its header, notes too', () => {
    const { run } = fixture({
      values: [
        ['h', 'k'],
        ['b', 1],
        ['a', 2],
      ],
    });
    const got = run((_, sheet) => {
      sheet.getRange('A2').setNote('b');
      sheet.getRange('A1:A3').createFilter().sort(1, true);
      return [sheet.getDataRange().getValues(), sheet.getRange('A1:A3').getNotes().flat()];
    });
    expect(got).toEqual([
      [
        ['h', 'k'],
        ['a', 2],
        ['b', 1],
      ],
      ['', '', 'b'],
    ]);
  });
});
