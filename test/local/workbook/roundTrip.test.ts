/** Workbooks of other programs, opened, changed, saved and opened again, here and by another library. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import type { Area, Workbook } from '../../../local/workbook/model';
import { saveWorkbookFile } from '../../../local/workbook/save';
import { excelFile } from './excelPackage';
import {
  allAttributes,
  allValues,
  FIXTURES,
  makeFolder,
  type Opened,
  openBytes,
  openFile,
  reopened,
  sheetNamed,
} from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

const NOTE =
  '— Metrica Calls —\nID_DAMAGED: digits are lost & cannot be restored\nMC1 #fce8e6 was none';
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** What a check with a log does to a workbook. */
function markAndLog(workbook: Workbook): void {
  const sheetId = workbook.sheets[0]!.sheetId;
  const mark = [cell(3, 1), cell(3, 3)];
  workbook.apply({ type: 'attribute', sheetId, attribute: 'note', areas: mark, value: NOTE });
  workbook.apply({
    type: 'attribute',
    sheetId,
    attribute: 'background',
    areas: mark,
    value: '#fce8e6',
  });
  workbook.apply({
    type: 'attribute',
    sheetId,
    attribute: 'format',
    areas: [cell(4, 3)],
    value: '@',
  });
  workbook.apply({ type: 'values', sheetId, row: 4, column: 3, values: [['+79451234567']] });
  const log = { sheetId: 900, index: 1, name: 'Metrica Calls log', rows: 100, columns: 13 };
  workbook.apply({ type: 'insertSheet', ...log });
  const values = [
    ['Time', 'Rows', 'Message'],
    ['2026-11-20 10:00:00', 12, '=1+1 is text, so is +7 & <b>'],
  ];
  workbook.apply({ type: 'values', sheetId: 900, row: 1, column: 1, values });
  workbook.apply({ type: 'sheetProperties', sheetId: 900, set: { frozenRows: 1 } });
  const ledger = { sheetId: 2 ** 31, index: 2, name: 'Metrica Calls ledger', rows: 9, columns: 2 };
  workbook.apply({ type: 'insertSheet', ...ledger });
  const set = { hidden: true, protectedSheet: 'warning' as const };
  workbook.apply({ type: 'sheetProperties', sheetId: 2 ** 31, set });
  workbook.apply({
    type: 'values',
    sheetId: 2 ** 31,
    row: 1,
    column: 1,
    values: [['a1'.repeat(20000)]],
  });
}

function parts(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  );
}

const FILES: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['openpyxl', () => openFile(join(FIXTURES, 'openpyxl.xlsx'))],
  ['LibreOffice', () => openFile(join(FIXTURES, 'libreoffice.xlsx'))],
  ['Excel', () => openBytes(folder.path('excel.xlsx'), excelFile())],
  [
    'Excel with 1904 dates',
    () => openBytes(folder.path('1904.xlsx'), excelFile({ date1904: true })),
  ],
  [
    'a library that prefixes names',
    () => openBytes(folder.path('x.xlsx'), excelFile({ prefix: 'x' })),
  ],
];

describe.each(FILES)('a workbook from %s, marked and saved', (_, open) => {
  test('is the same when it is opened again: values, looks, notes, tabs', async () => {
    const opened = await open();
    markAndLog(opened.workbook);
    const again = await reopened(opened, folder.path('marked.xlsx'));
    const { sheets } = opened.workbook;
    expect(again.workbook.sheets.map(({ properties }) => properties.name)).toEqual(
      sheets.map(({ properties }) => properties.name),
    );
    for (const sheet of sheets) {
      const { name, maxRows, maxColumns, ...rest } = sheet.properties;
      const now = sheetNamed(again.workbook, name);
      expect(allValues(now)).toEqual(allValues(sheet));
      expect(allAttributes(now)).toEqual(allAttributes(sheet));
      // A sheet that only warns is Google's own; the state file keeps it.
      const protectedSheet = rest.protectedSheet === 'warning' ? 'no' : rest.protectedSheet;
      expect(now.properties).toMatchObject({ ...rest, protectedSheet });
    }
    expect(again.workbook.active).toEqual(opened.workbook.active);
  });

  test('loses nothing', async () => {
    const opened = await open();
    markAndLog(opened.workbook);
    const { lost } = await saveWorkbookFile(opened.workbook, opened.carried, folder.path('l.xlsx'));
    expect(lost).toEqual([]);
  });
});

// exceljs can read neither prefixed names nor the charts of openpyxl, whoever saved them last.
const OTHERS = FILES.filter(([name]) => !/openpyxl|prefix/.test(name));
describe.each([
  ...OTHERS,
  ['openpyxl, no chart', () => openFile(join(FIXTURES, 'openpyxl-plain.xlsx'))] as const,
])('a workbook from %s, marked and saved', (_, open) => {
  test('reads the same in another program', async () => {
    const opened = await open();
    markAndLog(opened.workbook);
    await saveWorkbookFile(opened.workbook, opened.carried, folder.path('other.xlsx'));
    const other = new ExcelJS.Workbook();
    await other.xlsx.readFile(folder.path('other.xlsx'));
    const name = opened.workbook.sheets[0]!.properties.name;
    const marked = other.getWorksheet(name)?.getCell('A3');
    const note = marked?.note;
    const text = typeof note === 'string' ? note : note?.texts?.map((part) => part.text).join('');
    expect(text).toBe(NOTE);
    expect(marked?.fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFFCE8E6' } });
    expect(other.getWorksheet(name)?.getCell('C4').value).toBe('+79451234567');
    expect(other.getWorksheet('Metrica Calls log')?.getCell('B2').value).toBe(12);
    expect(other.getWorksheet('Metrica Calls ledger')?.state).toBe('hidden');
  });
});

describe('what we do not read', () => {
  test('leaves a chart sheet that is the active tab whole', async () => {
    const opened = await openBytes(folder.path('chart.xlsx'), excelFile({}));
    const { workbook } = opened;
    const chart = workbook.sheets.find(({ sheetId }) => sheetId !== workbook.active.sheetId);
    workbook.apply({ type: 'activate', sheetId: chart!.sheetId, area: cell(1, 1) });
    await saveWorkbookFile(workbook, opened.carried, folder.path('chart2.xlsx'));
    const saved = parts(folder.path('chart2.xlsx'))['xl/chartsheets/sheet1.xml'];
    expect(saved).toContain(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
    );
  });

  test('is kept as written: charts, rules of look, links, names, buttons, threads', async () => {
    const opened = await openBytes(folder.path('kept.xlsx'), excelFile({ button: true }));
    markAndLog(opened.workbook);
    await saveWorkbookFile(opened.workbook, opened.carried, folder.path('kept2.xlsx'));
    const [before, after] = [parts(folder.path('kept.xlsx')), parts(folder.path('kept2.xlsx'))];
    for (const name of [
      'xl/theme/theme1.xml',
      'xl/drawings/drawing1.xml',
      'xl/sharedStrings.xml',
    ]) {
      expect(after[name]).toBe(before[name]);
    }
    const sheet = after['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<conditionalFormatting sqref="B2:B5">');
    expect(sheet).toContain('<hyperlink ref="A3" r:id="rId9"/>');
    expect(sheet).toContain('<filter val="x"/>');
    expect(sheet).toMatch(/<row r="1"[^>]*ht="30"/);
    expect(after['xl/worksheets/_rels/sheet1.xml.rels']).toContain('a=1&amp;b=2');
    expect(after['xl/workbook.xml']).toContain('<definedName name="Rate">Calls!$B$2</definedName>');
    expect(after['xl/drawings/vmlDrawing1.vml']).toContain('ObjectType="Button"');
    expect(after['xl/threadedComments/threadedComment1.xml']).toContain('Верно?');
    // Excel calls a workbook damaged whose chain names a cell without formula.
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['[Content_Types].xml']).not.toContain('calcChain');
  });

  test('is named when it cannot stay: macros', async () => {
    const opened = await openBytes(folder.path('m.xlsm'), excelFile({ macros: true }));
    const { lost } = await saveWorkbookFile(opened.workbook, opened.carried, folder.path('m.xlsx'));
    expect(lost).toEqual(['macros']);
    const after = parts(folder.path('m.xlsx'));
    expect(Object.keys(after).join()).not.toContain('vba');
    expect(after['[Content_Types].xml']).not.toContain('macroEnabled');
  });

  test('a thread whose note we change becomes a note, and that is said', async () => {
    const opened = await openBytes(folder.path('t.xlsx'), excelFile());
    const areas = [cell(3, 2)];
    const value = `Анна: Верно?\nБорис: Да\n${NOTE}`;
    opened.workbook.apply({ type: 'attribute', sheetId: 3, attribute: 'note', areas, value });
    const { lost } = await saveWorkbookFile(
      opened.workbook,
      opened.carried,
      folder.path('t2.xlsx'),
    );
    expect(lost).toEqual(['thread of comments at Calls!B3 (it became a note)']);
    const again = await openFile(folder.path('t2.xlsx'));
    expect(again.workbook.sheets[0]!.attribute(3, 2, 'note')).toBe(value);
    expect(Object.keys(parts(folder.path('t2.xlsx'))).join()).not.toContain('threadedComment');
  });
});

describe('saving', () => {
  test('gives the same bytes for the same workbook, and leaves only the file', async () => {
    const make = async (name: string): Promise<Buffer> => {
      const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
      markAndLog(opened.workbook);
      await saveWorkbookFile(opened.workbook, opened.carried, folder.path(name));
      return readFileSync(folder.path(name));
    };
    expect((await make('one.xlsx')).equals(await make('two.xlsx'))).toBe(true);
    const names = readdirSync(dirname(folder.path('one.xlsx')));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('may be repeated after more changes', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    markAndLog(opened.workbook);
    await saveWorkbookFile(opened.workbook, opened.carried, folder.path('first.xlsx'));
    opened.workbook.apply({ type: 'deleteSheet', sheetId: 900 });
    opened.workbook.apply({ type: 'values', sheetId: 1, row: 12, column: 1, values: [['last']] });
    const again = await reopened(opened, folder.path('second.xlsx'));
    expect(allValues(again.workbook.sheets[0]!)).toEqual(allValues(opened.workbook.sheets[0]!));
    expect(again.workbook.sheets.map(({ properties }) => properties.name)).not.toContain(
      'Metrica Calls log',
    );
  });

  test('writes a note so high that all its lines can be read', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    const areas = [cell(2, 1)];
    const value = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
    opened.workbook.apply({ type: 'attribute', sheetId: 1, attribute: 'note', areas, value });
    await saveWorkbookFile(opened.workbook, opened.carried, folder.path('high.xlsx'));
    const vml = parts(folder.path('high.xlsx'))['xl/drawings/vmlDrawing1.vml'] ?? '';
    const anchor = /<x:Anchor>([^<]*)<\/x:Anchor>/.exec(vml)?.[1]?.split(', ').map(Number) ?? [];
    expect(anchor).toHaveLength(8);
    expect((anchor[6]! - anchor[2]!) * 20).toBeGreaterThan(20 * 14);
  });

  test('writes dates of a 1904 workbook in its own days', async () => {
    const opened = await openBytes(folder.path('d.xlsx'), excelFile({ date1904: true }));
    const { workbook } = opened;
    workbook.apply({ type: 'values', sheetId: 3, row: 3, column: 2, values: [[46340]] });
    workbook.apply({ type: 'values', sheetId: 3, row: 4, column: 2, values: [[0.25]] });
    const again = await reopened(opened, folder.path('d2.xlsx'));
    expect(again.workbook.sheets[0]!.value(3, 2)).toBe(46340);
    expect(again.workbook.sheets[0]!.value(4, 2)).toBe(0.25);
    const sheet = parts(folder.path('d2.xlsx'))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain(`<v>${46340 - 1462}</v>`);
  });

  test('writes the format of a whole column once, not cell by cell', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    const { workbook } = opened;
    workbook.apply({
      type: 'insertSheet',
      sheetId: 9,
      index: 1,
      name: 'L',
      rows: 5000,
      columns: 26,
    });
    const areas = [{ row: 1, column: 1, rows: 5000, columns: 26 }];
    workbook.apply({ type: 'attribute', sheetId: 9, attribute: 'format', areas, value: '@' });
    workbook.apply({
      type: 'attribute',
      sheetId: 9,
      attribute: 'format',
      areas: [cell(2, 2)],
      value: null,
    });
    workbook.apply({ type: 'values', sheetId: 9, row: 1, column: 1, values: [['a', 'b']] });
    const again = sheetNamed((await reopened(opened, folder.path('c.xlsx'))).workbook, 'L');
    expect(again.attribute(900, 26, 'format')).toBe('@');
    expect(again.attribute(2, 2, 'format')).toBeUndefined();
    expect(again.attribute(2, 3, 'format')).toBe('@');
    expect(again.properties.columnWidths).toEqual({});
    const xml = Object.entries(parts(folder.path('c.xlsx'))).find(([, text]) =>
      text.includes('>a<'),
    );
    expect(xml?.[1].length).toBeLessThan(10_000);
  });

  test('takes a changed filter over: area, hidden rows, none at all', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    const filter = { row: 1, column: 2, rows: 6, columns: 3, hiddenRows: [3, 4] };
    opened.workbook.apply({ type: 'sheetProperties', sheetId: 1, set: { filter } });
    const again = await reopened(opened, folder.path('f.xlsx'));
    expect(again.workbook.sheets[0]!.properties.filter).toEqual(filter);
    const book = parts(folder.path('f.xlsx'))['xl/workbook.xml'];
    expect(book).toContain(`'Звонки'!$B$1:$D$6</definedName>`);
    opened.workbook.apply({ type: 'sheetProperties', sheetId: 1, set: { filter: null } });
    const none = await reopened(opened, folder.path('f2.xlsx'));
    expect(none.workbook.sheets[0]!.properties.filter).toBeNull();
    expect(parts(folder.path('f2.xlsx'))['xl/worksheets/sheet1.xml']).not.toContain('hidden="1"');
  });

  test('keeps tabs in their new order with their new names, and says what does not follow', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    const { workbook } = opened;
    workbook.apply({ type: 'moveSheet', sheetId: 3, index: 0 });
    workbook.apply({ type: 'sheetProperties', sheetId: 1, set: { name: "Ann's & Co" } });
    workbook.apply({ type: 'activate', sheetId: 3, area: cell(2, 2) });
    const { lost } = await saveWorkbookFile(workbook, opened.carried, folder.path('o.xlsx'));
    const again = (await openFile(folder.path('o.xlsx'))).workbook;
    expect(again.sheets.map(({ properties }) => properties.name)).toEqual([
      'Locked',
      "Ann's & Co",
      'Hidden',
      'Chart1',
    ]);
    expect(again.active.sheetId).toBe(3);
    expect(lost).toEqual([
      'formulas and charts that name "Звонки" (the sheet has another name now)',
    ]);
    expect(again.sheets[1]!.properties.filter).toMatchObject({ rows: 11, columns: 8 });
  });

  test('turns a link inside the spreadsheet into one that other programs follow', async () => {
    const opened = await openFile(join(FIXTURES, 'openpyxl.xlsx'));
    const { workbook } = opened;
    workbook.apply({ type: 'insertSheet', sheetId: 9, index: 1, name: 'P', rows: 9, columns: 2 });
    const value = '=HYPERLINK("#gid=1&range=C3";"C3")';
    const change = { attribute: 'formula', areas: [cell(1, 1)], value } as const;
    workbook.apply({ type: 'attribute', sheetId: 9, ...change });
    workbook.apply({ type: 'values', sheetId: 9, row: 1, column: 1, values: [['C3']] });
    const again = await reopened(opened, folder.path('link.xlsx'));
    const formula = sheetNamed(again.workbook, 'P').attribute(1, 1, 'formula');
    expect(formula).toBe(`=HYPERLINK("#'Звонки'!C3","C3")`);
  });
});
