/** Reading cells: what getValues, getDisplayValues and the other readers give a script. */

import { describe, expect, test } from '@jest/globals';
import { CALLS_SHEET, fixture } from '../hostFixture';

describe('reading values', () => {
  test('an empty sheet has a data range of one empty cell and no last row (gas-fakes testsheets.js)', () => {
    const { run } = fixture();
    expect(run((_, sheet) => sheet.getDataRange().getValues())).toEqual([['']]);
    expect(run((_, sheet) => [sheet.getLastRow(), sheet.getLastColumn()])).toEqual([0, 0]);
  });

  test('numbers, texts, booleans and empty cells come as such, errors as their text', () => {
    const values = [['a', 1.5, true, '', { error: '#N/A' }]];
    const { run } = fixture({ values });
    expect(run((_, sheet) => sheet.getRange(1, 1, 1, 5).getValues())).toEqual([
      ['a', 1.5, true, '', '#N/A'],
    ]);
  });

  test('a number with a date format is the instant of that wall time in the spreadsheet zone', () => {
    const { run, workbook } = fixture({ values: [[45_366.5]] });
    workbook.apply({
      type: 'attribute',
      sheetId: CALLS_SHEET,
      attribute: 'format',
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      value: 'dd.mm.yyyy hh:mm',
    });
    const value = run((_, sheet) => sheet.getRange('A1').getValue() as Date);
    expect(value.toISOString()).toBe('2024-03-15T09:00:00.000Z');
  });

  test('a time cell is a Date on 1899-12-30 with the historic offset (tmdean.blogspot.com 2015/06)', () => {
    const { run, workbook } = fixture({ values: [[10 / 24]] });
    workbook.apply({
      type: 'attribute',
      sheetId: CALLS_SHEET,
      attribute: 'format',
      areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      value: '[h]:mm:ss',
    });
    const value = run((_, sheet) => sheet.getRange('A1').getValue() as Date);
    // Moscow kept local mean time, two and a half hours and 17 seconds ahead.
    expect(value.toISOString()).toBe('1899-12-30T07:29:43.000Z');
    expect(run((_, sheet) => sheet.getRange('A1').getDisplayValue())).toBe('10:00:00');
  });

  test('a long number comes as its double and shows an exponent (TAN 2021/10/15)', () => {
    const { run } = fixture({ values: [[1_704_123_456_123_456_800]], locale: 'ru_RU' });
    expect(run((_, sheet) => sheet.getRange('A1').getValue())).toBe(1_704_123_456_123_456_800);
    expect(run((_, sheet) => sheet.getRange('A1').getDisplayValue())).toBe('1,70412E+18');
  });

  test('getFormulas gives empty texts and getFormulasR1C1 nulls where there is none (Range reference)', () => {
    const { run } = fixture();
    const formulas = run((_, sheet) => {
      sheet.getRange('B2').setFormula('=A1');
      const range = sheet.getRange('A2:B2');
      return [range.getFormulas(), range.getFormulasR1C1()];
    });
    expect(formulas).toEqual([[['', '=A1']], [[null, '=R[-1]C[-1]']]]);
  });

  test('a sheet of 100,000 rows is read in one round trip', () => {
    const values = Array.from({ length: 100_000 }, (_, row) => [
      `id${row}`,
      45_000 + row / 1000,
      ...new Array<string>(13).fill('x'),
    ]);
    const { run, workbook, host } = fixture({ rows: 100_000, columns: 15, values });
    workbook.apply({
      type: 'attribute',
      sheetId: CALLS_SHEET,
      attribute: 'format',
      areas: [{ row: 1, column: 2, rows: 100_000, columns: 1 }],
      value: 'dd.mm.yyyy hh:mm:ss',
    });
    const read = run((_, sheet) => sheet.getDataRange().getValues());
    expect(read.length).toBe(100_000);
    expect(Object.prototype.toString.call(read[99_999]?.[1])).toBe('[object Date]');
    expect(host.counts.cellsRead).toBe(1_500_000);
    expect(host.counts.calls['SpreadsheetApp.Range.getValues']).toBe(1);
  });
});

describe('reading what cells look like', () => {
  test('fills are lower-case codes, white where nothing is set, whatever was written (gas-fakes)', () => {
    const { run } = fixture();
    const fills = run((_, sheet) => {
      sheet.getRange('A1:C1').setBackgrounds([['LIGHTCORAL', '#F00', null]]);
      return sheet.getRange('A1:C1').getBackgrounds();
    });
    expect(fills).toEqual([['#f08080', '#ff0000', '#ffffff']]);
  });

  test('a colour that does not exist is taken in silence (issue tracker 428869869)', () => {
    const { run } = fixture();
    const fill = run((_, sheet) =>
      sheet.getRange('A1').setBackground('#00ff00').setBackground('no such colour').getBackground(),
    );
    expect(fill).toBe('#00ff00');
  });

  test('notes are empty texts where there is none', () => {
    const { run } = fixture();
    expect(
      run((_, sheet) =>
        sheet
          .getRange('A1:B1')
          .setNotes([['x', null]])
          .getNotes(),
      ),
    ).toEqual([['x', '']]);
  });

  test('an unset number format reads as digits where there are some (gas-fakes oddities)', () => {
    const { run } = fixture();
    expect(run((_, sheet) => sheet.getRange('A1').getNumberFormat())).toBe('0.###############');
  });
});
