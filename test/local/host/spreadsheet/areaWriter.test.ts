/** Many areas at once, copying, and areas that may not be changed. */

import { describe, expect, test } from '@jest/globals';
import { CALLS_SHEET, fixture } from '../hostFixture';

describe('many areas at once', () => {
  test('a range list paints, notes and clears all its areas in one write each (RangeList reference)', () => {
    const { run, host } = fixture();
    run((_, sheet) => {
      sheet
        .getRangeList(['A1', 'B2:C3'])
        .setBackground('#fce8e6')
        .setNote('bad')
        .setNumberFormat('@');
    });
    expect(host.counts.writes).toBe(3);
    const got = run((_, sheet) => {
      sheet.getRangeList(['B2']).clearNote().setBackground(null);
      const range = sheet.getRange('A1:C3');
      return [range.getNotes(), range.getBackgrounds().flat()];
    });
    expect(got[0]).toEqual([
      ['bad', '', ''],
      ['', '', 'bad'],
      ['', 'bad', 'bad'],
    ]);
    expect(got[1]).toEqual([
      '#fce8e6',
      '#ffffff',
      '#ffffff',
      '#ffffff',
      '#ffffff',
      '#fce8e6',
      '#ffffff',
      '#fce8e6',
      '#fce8e6',
    ]);
  });

  test('copyTo repeats values, notes and formats into a larger place', () => {
    const { run } = fixture({ values: [['a', 'b']] });
    const got = run((_, sheet) => {
      sheet.getRange('A1').setNote('n');
      sheet.getRange('A1:B1').copyTo(sheet.getRange('C3:D6'));
      const range = sheet.getRange('C3:D6');
      return [range.getValues(), range.getNotes().map((line) => line[0])];
    });
    expect(got).toEqual([new Array(4).fill(['a', 'b']), ['n', 'n', 'n', 'n']]);
  });

  test('copyTo moves the references of formulas along, and breaks those that leave the sheet', () => {
    const { run } = fixture({ values: [['a', 'b']] });
    const got = run((_, sheet) => {
      sheet.getRange('B2').setFormula('=A2&$A2&A$2&"A2"&A1');
      sheet.getRange('B2').copyTo(sheet.getRange('B7:C8'));
      sheet.getRange('B2').copyTo(sheet.getRange('B1'));
      sheet.getRange('B2').copyTo(sheet.getRange('A2'));
      return ['B7', 'C8', 'B1', 'A2'].map((cell) => sheet.getRange(cell).getFormula());
    });
    expect(got).toEqual([
      '=A7&$A7&A$2&"A2"&A6',
      '=B8&$A8&B$2&"A2"&B7',
      '=A1&$A1&A$2&"A2"&#REF!',
      '=#REF!&$A2&#REF!&"A2"&#REF!',
    ]);
  });
});

describe('protection', () => {
  const message =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  const held = (editable: boolean) => {
    const made = fixture();
    const protectedAreas = [{ row: 2, column: 2, rows: 1, columns: 1, editable }];
    made.workbook.apply({ type: 'sheetProperties', sheetId: CALLS_SHEET, set: { protectedAreas } });
    return made;
  };

  test('a protected cell fails when the write is applied, canEdit tells before (node-google-spreadsheet#20)', () => {
    const { call, run } = held(false);
    const reached: string[] = [];
    const outcome = call((_, sheet) => {
      sheet.getRange('A1:C3').setNote('x');
      reached.push('after the write');
      sheet.getRange('A1').getValue();
      reached.push('after the read');
    });
    expect(outcome).toMatchObject({ kind: 'threw', message });
    expect(reached).toEqual(['after the write']);
    expect(run((_, sheet) => ['A1', 'B2'].map((cell) => sheet.getRange(cell).canEdit()))).toEqual([
      true,
      false,
    ]);
  });

  test('who may edit, or is only warned, is not stopped', () => {
    expect(held(true).call((_, sheet) => sheet.getRange('B2').setValue(1)).kind).toBe('returned');
    const { call, run, workbook } = fixture();
    run((_, sheet) => {
      sheet.protect().setWarningOnly(true);
    });
    expect(workbook.sheet(CALLS_SHEET)!.properties.protectedSheet).toBe('warning');
    expect(call((_, sheet) => sheet.getRange('B2').setValue(1)).kind).toBe('returned');
  });

  test('a sheet that somebody else locked takes no row either', () => {
    const { failure, workbook } = fixture();
    workbook.apply({
      type: 'sheetProperties',
      sheetId: CALLS_SHEET,
      set: { protectedSheet: 'locked' },
    });
    expect(failure((_, sheet) => sheet.appendRow(['x']))).toBe(message);
    expect(failure((_, sheet) => sheet.insertRowsAfter(1, 1))).toBe(message);
  });
});
