/** Writing cells: values that are no text, limits, dimensions, and what a spill does about it. */

import { describe, expect, test } from '@jest/globals';
import { CALLS_SHEET, fixture, written } from '../hostFixture';

describe('other values', () => {
  test('null and undefined clear the cell (Range reference, gas-fakes)', () => {
    const { run } = fixture({ values: [['a', 'b', 'c']] });
    const values = run((_, sheet) =>
      sheet
        .getRange('A1:C1')
        .setValues([[null, undefined, 'x']])
        .getValues(),
    );
    expect(values).toEqual([['', '', 'x']]);
  });

  test('a Date is stored as wall time of the spreadsheet zone and shown in the locale', () => {
    const date = new Date('2024-03-15T09:00:00Z');
    expect(written(date, { locale: 'ru_RU' })).toEqual({
      value: 'Date',
      shown: '15.03.2024 12:00:00',
      format: 'dd.mm.yyyy h:mm:ss',
      formula: '',
    });
  });

  test('numbers and booleans are not read as text', () => {
    expect(written(1.5, { locale: 'ru_RU' }).value).toBe(1.5);
    expect(written(false).value).toBe(false);
  });

  test('numbers in notes: setNotes writes 25.0, setNote 25 (issue tracker 429373214)', () => {
    const { run } = fixture();
    const notes = run((_, sheet) => {
      sheet.getRange('A1').setNotes([[25 as unknown as string]]);
      sheet.getRange('A2').setNote(25 as unknown as string);
      return sheet.getRange('A1:A2').getNotes();
    });
    expect(notes).toEqual([['25.0'], ['25']]);
  });

  test('setNumberFormat(general) resets, null is refused (gas-fakes oddities)', () => {
    const { run, failure } = fixture();
    const format = run((_, sheet) =>
      sheet.getRange('A1').setNumberFormat('0.00').setNumberFormat('general').getNumberFormat(),
    );
    expect(format).toBe('0.###############');
    expect(
      failure((_, sheet) => sheet.getRange('A1').setNumberFormat(null as unknown as string)),
    ).toBe(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });
});

describe('limits and dimensions', () => {
  test('columns that do not fit are refused with both numbers (sassafras#8)', () => {
    const { failure } = fixture();
    expect(failure((_, sheet) => sheet.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4, 5]]))).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
  });

  test('rows that do not fit are refused with both numbers (gas-fakes)', () => {
    const { failure } = fixture();
    for (const method of ['setValues', 'setNotes', 'setBackgrounds'] as const) {
      expect(failure((_, sheet) => sheet.getRange(1, 1, 2, 1)[method]([['a'], ['b'], ['c']]))).toBe(
        'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
      );
    }
  });

  test('50,001 characters are too many for a cell (secator#96)', () => {
    const { failure, run } = fixture();
    const text = 'x'.repeat(50_000);
    expect(run((_, sheet) => String(sheet.getRange('A1').setValue(text).getValue()).length)).toBe(
      50_000,
    );
    const message =
      'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(failure((_, sheet) => sheet.getRange('A1').setValue(`${text}x`))).toBe(message);
    expect(failure((_, sheet) => sheet.appendRow([`${text}x`]))).toBe(message);
  });

  test('a list that rejects other input and a checkbox make a wrong value fail', () => {
    const { run, failure } = fixture();
    run(({ SpreadsheetApp }, sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['yes', 'no'])
        .setAllowInvalid(false)
        .build();
      sheet.getRange('A1').setDataValidation(rule);
      sheet.getRange('B1').insertCheckboxes();
    });
    const message = (cell: string) =>
      `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
    expect(failure((_, sheet) => sheet.getRange('A1').setValue('maybe'))).toBe(message('A1'));
    expect(failure((_, sheet) => sheet.getRange('B1').setValue('maybe'))).toBe(message('B1'));
    expect(run((_, sheet) => sheet.getRange('A1:B1').getValues())).toEqual([['', false]]);
  });
});

describe('a spill', () => {
  const spilled = () => {
    const made = fixture();
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    const formula = '=ARRAYFORMULA(C1:C3)';
    made.workbook.apply({
      type: 'sheetProperties',
      sheetId: CALLS_SHEET,
      set: { spills: [{ ...area, rows: 3, values: [['a'], ['b'], ['c']] }] },
    });
    made.workbook.apply({
      type: 'attribute',
      sheetId: CALLS_SHEET,
      attribute: 'formula',
      areas: [area],
      value: formula,
    });
    return made;
  };

  test('a value written into it makes the anchor #REF!, clearing the value brings it back', () => {
    const { run } = spilled();
    const read = () => run((_, sheet) => sheet.getRange('A1:A3').getValues());
    expect(read()).toEqual([['a'], ['b'], ['c']]);
    run((_, sheet) => sheet.getRange('A2').setValue('mine'));
    expect(read()).toEqual([['#REF!'], ['mine'], ['']]);
    run((_, sheet) => sheet.getRange('A2').clearContent());
    expect(read()).toEqual([['a'], ['b'], ['c']]);
  });

  test('its cells have no formula but the first, and a value there ends it', () => {
    const { run } = spilled();
    expect(run((_, sheet) => sheet.getRange('A1:A3').getFormulas())).toEqual([
      ['=ARRAYFORMULA(C1:C3)'],
      [''],
      [''],
    ]);
    run((_, sheet) => sheet.getRange('A1').setValue('x'));
    expect(run((_, sheet) => sheet.getRange('A1:A3').getValues())).toEqual([['x'], [''], ['']]);
  });
});
