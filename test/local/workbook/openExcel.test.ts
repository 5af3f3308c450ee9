/** What a workbook packed as Excel packs it is here: texts, dates, formulas, colours, notes. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SheetView } from '../../../local/workbook/model';
import { excelFile } from './excelPackage';
import { makeFolder, type Opened, openBytes } from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

describe.each([
  ['as Excel writes it', excelFile()],
  ['with a prefix on every name', excelFile({ prefix: 'x' })],
])('a workbook %s', (_, bytes) => {
  let opened: Opened;
  let sheet: SheetView;
  beforeAll(async () => {
    opened = await openBytes(folder.path('excel.xlsx'), bytes);
    sheet = opened.workbook.sheets[0]!;
  });

  test('gives texts whole: rich, inline, escaped, with phonetic hints', () => {
    const column = (number: number) =>
      sheet.values({ row: 1, column: number, rows: 5, columns: 1 }).flat();
    expect(column(1)).toEqual(['ClientId', '1654321098765432101', '東京', ' a & b\nc ', '_x000D_']);
    expect(sheet.value(1, 2)).toBe('Дата и время');
    expect(sheet.value(3, 3)).toBe('inline');
  });

  test('gives dates, times, durations, booleans and errors as Sheets keeps them', () => {
    expect(sheet.value(2, 2)).toBeCloseTo(46336.3958449074, 9);
    expect(sheet.attribute(2, 2, 'format')).toBe('dd.mm.yyyy hh:mm:ss');
    expect(sheet.attribute(1, 3, 'format')).toBe('dd.mm.yyyy');
    expect(sheet.attribute(2, 3, 'format')).toBe('[h]:mm:ss');
    expect(sheet.attribute(3, 2, 'format')).toBe('d mmm yyyy');
    expect(sheet.attribute(4, 2, 'format')).toBe('h:mm:ss');
    expect(sheet.value(2, 4)).toBe(true);
    expect(sheet.value(2, 5)).toEqual({ error: '#DIV/0!' });
    expect(sheet.value(3, 4)).toBeCloseTo(46336 + 9.5 / 24, 9);
  });

  test('gives each cell of a shared formula its own', () => {
    const formula = (row: number) => sheet.attribute(row, 6, 'formula');
    expect([2, 3, 4].map(formula)).toEqual([
      '=$A2&B2*2+SUM(C$1:C2)',
      '=$A3&B3*2+SUM(C$1:C3)',
      '=$A4&B4*2+SUM(C$1:C4)',
    ]);
    expect(sheet.attribute(2, 7, 'formula')).toBe('=CONCAT("_xlfn.x",A2)');
  });

  test('knows which cells an array formula fills', () => {
    expect(sheet.properties.spills).toEqual([
      { row: 3, column: 8, rows: 3, columns: 1, values: [[1], [2], [3]] },
    ]);
    expect(sheet.attribute(3, 8, 'formula')).toBe('=SORT(B2:B4)');
    expect([3, 4, 5].map((row) => sheet.value(row, 8))).toEqual([1, 2, 3]);
  });

  test('gives theme, tinted, indexed and plain colours as rgb', () => {
    const fill = (row: number, column: number) => sheet.attribute(row, column, 'background');
    expect(fill(1, 1)).toBe('#4472c4');
    expect(fill(1, 3)).toBe('#e2f0d9');
    expect(fill(2, 3)).toBe('#ffff00');
    expect(fill(3, 2)).toBe('#ffffff');
    expect(fill(2, 1)).toBeUndefined();
    expect(sheet.attribute(1, 1, 'bold')).toBe(true);
    expect(sheet.attribute(1, 1, 'fontColor')).toBe('#ffffff');
    expect(sheet.attribute(3, 2, 'fontColor')).toBe('#ff0000');
    expect(sheet.attribute(3, 2, 'wrap')).toBe(true);
    expect(sheet.properties.tabColor).toBe('#ed7d31');
  });

  test('lets an empty cell have the look of its column', () => {
    expect(sheet.attribute(900, 1, 'format')).toBe('@');
    expect(sheet.attribute(3, 1, 'format')).toBeUndefined();
  });

  test('gives classic notes and threads as text', () => {
    expect(sheet.attribute(2, 1, 'note')).toBe('Анна:\nПерезвонить');
    expect(sheet.attribute(3, 2, 'note')).toBe('Анна: Верно?\nБорис: Да');
  });

  test('gives panes, widths, filter, selection, rules and checkboxes', () => {
    const { properties } = sheet;
    expect([properties.frozenRows, properties.frozenColumns]).toEqual([1, 1]);
    expect(properties.columnWidths).toEqual({ 1: 173, 2: 128, 3: 128 });
    expect(properties.filter).toMatchObject({ row: 1, column: 1, rows: 5, columns: 8 });
    expect(opened.workbook.active.area).toEqual({ row: 3, column: 2, rows: 2, columns: 2 });
    expect(sheet.attribute(2, 4, 'validation')).toEqual({ kind: 'checkbox' });
    expect(sheet.attribute(5, 2, 'validation')).toEqual({ kind: 'checkbox' });
    expect(sheet.attribute(5, 4, 'validation')).toMatchObject({ kind: 'list', strict: true });
    expect(sheet.attribute(5, 3, 'validation')).toMatchObject({ kind: 'carried' });
  });

  test('gives a chart sheet as a tab without cells, and the ids of the file', () => {
    const tabs = opened.workbook.sheets;
    expect(tabs.map(({ properties }) => properties.kind)).toEqual(['GRID', 'OBJECT']);
    expect(tabs.map(({ sheetId }) => sheetId)).toEqual([3, 5]);
  });
});

describe('a workbook of the 1904 date system', () => {
  test('has its dates moved, its times and durations not', async () => {
    const bytes = excelFile({ date1904: true });
    const { workbook } = await openBytes(folder.path('1904.xlsx'), bytes);
    const sheet = workbook.sheets[0]!;
    expect(sheet.value(2, 2)).toBeCloseTo(46336.3958449074 + 1462, 9);
    expect(sheet.value(3, 2)).toBe(46336 + 1462);
    expect(sheet.value(2, 3)).toBeCloseTo(0.00140046296, 9);
    expect(sheet.value(4, 2)).toBe(0.5);
  });
});

describe('rows and cells without names', () => {
  test('stand where their order says', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c t="b"><v>1</v></c></row>';
    const bytes = excelFile({ rows, afterRows: '' });
    const { workbook } = await openBytes(folder.path('unnamed.xlsx'), bytes);
    const sheet = workbook.sheets[0]!;
    expect(sheet.values({ row: 1, column: 1, rows: 3, columns: 2 })).toEqual([
      [1, 2],
      ['', ''],
      [true, ''],
    ]);
  });
});

describe('a file that Google exported', () => {
  test('shows the formulas that only Google computes, and what they fill', async () => {
    const computed = (value: string): string =>
      `<f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"${value}")</f><v>${value}</v>`;
    const rows = `<row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""abc"",""Calls!A1:B2"")"),"id")</f><v>id</v></c><c r="B1" t="str">${computed('time')}</c></row><row r="2"><c r="A2" t="str">${computed('165')}</c><c r="B2" t="str">${computed('now')}</c><c r="C2" t="inlineStr"><is><t>own</t></is></c></row>`;
    const bytes = excelFile({ rows, afterRows: '' });
    const { workbook } = await openBytes(folder.path('google.xlsx'), bytes);
    const sheet = workbook.sheets[0]!;
    expect(sheet.attribute(1, 1, 'formula')).toBe('=IMPORTRANGE("abc","Calls!A1:B2")');
    expect(sheet.attribute(2, 2, 'formula')).toBeUndefined();
    expect(sheet.properties.spills).toHaveLength(1);
    expect(sheet.values({ row: 1, column: 1, rows: 2, columns: 3 })).toEqual([
      ['id', 'time', ''],
      ['165', 'now', 'own'],
    ]);
  });
});

describe('a protected sheet', () => {
  test('is locked, its open cells are named', async () => {
    const bytes = excelFile({
      rows: '<row r="1"><c r="A1" s="8"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      afterRows: '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    });
    const { workbook } = await openBytes(folder.path('locked.xlsx'), bytes);
    const { protectedSheet, openAreas } = workbook.sheets[0]!.properties;
    expect(protectedSheet).toBe('locked');
    expect(openAreas).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  });
});

describe('formulas without stored results', () => {
  test('are counted in a warning', async () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
    const bytes = excelFile({ rows, afterRows: '' });
    const { workbook, warnings } = await openBytes(folder.path('unknown.xlsx'), bytes);
    expect(workbook.sheets[0]!.attribute(1, 1, 'formula')).toBe('=1+1');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/"Calls": 1 formula .*no stored result/);
  });
});
