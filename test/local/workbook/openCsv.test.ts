/** What a CSV file is as a workbook: encodings, separators, rows. */

import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sheetNameOf } from '../../../local/workbook/csv/csvWorkbook';
import { importedGrid } from '../../../local/workbook/importedGrid';
import { openWorkbookFile } from '../../../local/workbook/open';
import { allValues, makeFolder, openBytes, reopened, SPREADSHEET } from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

const HEADERS = 'ClientId;Дата и время;Сумма\n';
const ROWS =
  '1654321098765432101;10.11.2026 09:30:00;1 234,50 ₽\n0123;11.11.2026 10:00:00;2 000,00\n';
const CELLS = [
  ['ClientId', 'Дата и время', 'Сумма'],
  ['1654321098765432101', '10.11.2026 09:30:00', '1 234,50 ₽'],
  ['0123', '11.11.2026 10:00:00', '2 000,00'],
];

/** The bytes of a text in an encoding of one byte a sign. */
function encoded(text: string, encoding: string): Uint8Array {
  const signs = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from(text, (sign) => {
    const code = signs.indexOf(sign);
    if (code === -1) throw new Error(`${encoding} has no ${sign}`);
    return code;
  });
}

function utf32(text: string, order: 'LE' | 'BE'): Uint8Array {
  const codes = Uint32Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const bytes = Buffer.from(codes.buffer);
  return order === 'LE' ? bytes : bytes.swap32();
}

describe('a CSV file', () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(HEADERS + ROWS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADERS}${ROWS}`)],
    ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${HEADERS}${ROWS}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(HEADERS + ROWS, 'utf16le')],
    ['UTF-32', utf32(HEADERS + ROWS, 'LE')],
    ['UTF-32 with a mark', utf32(`\ufeff${HEADERS}${ROWS}`, 'LE')],
    ['UTF-32 big-endian', utf32(HEADERS + ROWS, 'BE')],
    ['UTF-32 big-endian with a mark', utf32(`\ufeff${HEADERS}${ROWS}`, 'BE')],
    ['UTF-16 big-endian without a mark', Buffer.from(HEADERS + ROWS, 'utf16le').swap16()],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${HEADERS}${ROWS}`, 'utf16le').swap16()],
    ['CRLF line ends', Buffer.from((HEADERS + ROWS).replaceAll('\n', '\r\n'))],
    ['old Mac line ends', Buffer.from((HEADERS + ROWS).replaceAll('\n', '\r'))],
    ['tabs', Buffer.from((HEADERS + ROWS).replaceAll(';', '\t'))],
    ['a hint for Excel in its first line', Buffer.from(`sep=;\r\n${HEADERS}${ROWS}`)],
  ];
  test.each(encodings)('reads the same cells from %s', async (_, bytes) => {
    const { workbook } = await openBytes(folder.path('calls.csv'), bytes);
    expect(allValues(workbook.sheets[0]!)).toEqual(CELLS);
  });

  test.each([
    [
      'Cyrillic alone',
      'Телефон\nнеизвестен\nскрытый\n',
      [['Телефон'], ['неизвестен'], ['скрытый']],
    ],
    [
      'a sign whose low byte is zero',
      'ClientId;b\n1;\u0100\u4e00\n2;Telephone\n',
      [
        ['ClientId', 'b'],
        ['1', '\u0100\u4e00'],
        ['2', 'Telephone'],
      ],
    ],
  ])('tells UTF-16 without a mark by %s', async (_, text, cells) => {
    const { workbook } = await openBytes(folder.path('wide.csv'), Buffer.from(text, 'utf16le'));
    expect(allValues(workbook.sheets[0]!)).toEqual(cells);
  });

  const russian: readonly (readonly [string, string])[] = [
    ['a header and a price', `${HEADERS}${ROWS.replace('₽', 'руб.')}`],
    ['capitals', 'ClientId;ДАТА И ВРЕМЯ;МЕТКА\n1;2;ЛЕНДИНГ\n'],
    ['names and streets', 'Имя;Адрес\nЩукин Фёдор;ул. Южная, 5\nЦой;Эльмаш\n'],
  ];
  const pages = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'];
  test.each(russian.flatMap(([name, text]) => pages.map((page) => [name, page, text])))(
    'reads %s in %s',
    async (_name, page, text) => {
      const { workbook, warnings } = await openBytes(folder.path('old.csv'), encoded(text!, page!));
      const utf8 = await openBytes(folder.path('utf8.csv'), Buffer.from(text!));
      expect(allValues(workbook.sheets[0]!)).toEqual(allValues(utf8.workbook.sheets[0]!));
      expect(warnings.join()).toMatch(/^The file is not UTF-8: read as [\w-]+\.$/);
    },
  );

  test.each([
    ['French', 'windows-1252', 'ClientId;Tag\n1;café\n'],
    ['German', 'windows-1252', 'ClientId;Größe\n1;Müller\n'],
    ['Polish', 'windows-1250', 'ClientId;Imię\n1;Łukasz Żółć\n'],
    ['Greek', 'iso-8859-7', 'ClientId;Όνομα\n1;Γιώργος\n'],
    ['Turkish', 'windows-1254', 'ClientId;İsim\n1;Şule Güneş\n'],
    ['a Russian word that is another one in another page', 'koi8-r', 'ClientId;время\n1;2\n'],
    ['a single letter', 'windows-1252', 'ClientId;Tag\n1;é\n'],
    ['a word of no language', 'windows-1251', 'ClientId;Tag\n1;ЪШЭЫ\n'],
  ])('asks in which encoding %s is', async (_name, encoding, text) => {
    const path = folder.path('foreign.csv');
    writeFileSync(path, encoded(text, encoding));
    const asked = await openWorkbookFile(path, SPREADSHEET);
    expect(asked).toMatchObject({ ok: false, code: 'NOT_A_WORKBOOK' });
    expect(asked.ok ? '' : asked.message).toMatch(/^foreign\.csv is not UTF-8.*--encoding/);
    const named = await openWorkbookFile(path, SPREADSHEET, {}, encoding);
    expect(named).toMatchObject({ ok: true, warnings: [] });
    const utf8 = await openBytes(folder.path('utf8.csv'), Buffer.from(text));
    expect(named.ok && allValues(named.workbook.sheets[0]!)).toEqual(
      allValues(utf8.workbook.sheets[0]!),
    );
  });

  test.each([
    ['no mark', []],
    ['a mark', [0xef, 0xbb, 0xbf]],
  ])('stays UTF-8 with one broken byte and %s', async (_, mark) => {
    const bytes = Buffer.from([...mark, ...Buffer.from(`${HEADERS}${ROWS}Имя`), 0xd0, 0x0a]);
    const { workbook, warnings } = await openBytes(folder.path('broken.csv'), bytes);
    const sheet = workbook.sheets[0]!;
    expect(sheet.value(1, 2)).toBe('Дата и время');
    expect(allValues(sheet).at(-1)?.[0]).toBe('Имя\ufffd');
    expect(warnings).toEqual([
      'Some characters of the file cannot be read; they are shown as \ufffd.',
    ]);
  });

  test('keeps every cell as text, format @, whatever it looks like', async () => {
    const text = 'a,b,c,d,e\n007,1.70E+18,TRUE,=1+1,"x ""y"", z\nsecond line"\n';
    const { workbook } = await openBytes(folder.path('text.csv'), text);
    const sheet = workbook.sheets[0]!;
    expect(allValues(sheet)[1]).toEqual([
      '007',
      '1.70E+18',
      'TRUE',
      '=1+1',
      'x "y", z\nsecond line',
    ]);
    expect(sheet.attribute(2, 4, 'formula')).toBeUndefined();
    expect([1, 2, 3, 4, 5].map((column) => sheet.attribute(2, column, 'format'))).toEqual(
      Array(5).fill('@'),
    );
  });

  test('is several columns with semicolons although prices have commas', async () => {
    const line = '1;1,50;2,50;3,50\n';
    const { workbook } = await openBytes(folder.path('semi.csv'), `id;a;b;c\n${line.repeat(9)}`);
    expect(workbook.sheets[0]!.lastColumn()).toBe(4);
  });

  test('keeps empty lines as rows, so that row numbers are those of the file', async () => {
    const { workbook } = await openBytes(folder.path('gaps.csv'), 'a,b\n\n1,2\n,,\n\n');
    const sheet = workbook.sheets[0]!;
    expect(allValues(sheet)).toEqual([
      ['a', 'b'],
      ['', ''],
      ['1', '2'],
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['empty lines', '\n\r\n'],
  ])('with %s in it opens as an empty sheet', async (_, text) => {
    const { workbook } = await openBytes(folder.path('empty.csv'), text);
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.sheets[0]!.lastRow()).toBe(0);
    expect(workbook.sheets[0]!.properties.maxRows).toBe(1000);
  });

  test('names the row whose quotation mark never closes', async () => {
    const { warnings } = await openBytes(folder.path('quote.csv'), 'a,b\n1,"x\n2,y\n');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/Row 2 .*quotation mark/);
  });

  test('is saved as a workbook in which long ids are still text', async () => {
    const opened = await openBytes(folder.path('звонки.csv'), HEADERS + ROWS);
    const again = await reopened(opened, folder.path('saved.xlsx'));
    const sheet = again.workbook.sheets[0]!;
    expect(sheet.properties.name).toBe('звонки');
    expect(sheet.sheetId).toBe(opened.workbook.sheets[0]!.sheetId);
    expect(allValues(sheet)).toEqual(CELLS);
    expect(sheet.attribute(2, 1, 'format')).toBe('@');
    expect(sheet.properties.columnWidths).toEqual(
      opened.workbook.sheets[0]!.properties.columnWidths,
    );
  });
});

describe('the tab of a CSV file', () => {
  test.each([
    ['calls.csv', 'calls'],
    ['Выгрузка [ноябрь]: все/части?.csv', 'Выгрузка  ноябрь   все части'],
    ["'quoted'.csv", 'quoted'],
    [`${'я'.repeat(40)}.csv`, 'я'.repeat(31)],
    [`${'я'.repeat(30)}😀.csv`, 'я'.repeat(30)],
    ['.csv', 'Sheet1'],
    ['a.b.csv', 'a.b'],
  ])('of %j is named %j', (file, name) => {
    expect(sheetNameOf(file)).toBe(name);
  });
});

test.each([
  ['a short file as wide as a new tab', 10, 3, { maxRows: 1000, maxColumns: 26 }],
  ['a wide file as wide as it is', 10, 40, { maxRows: 1000, maxColumns: 40 }],
  ['a very long file without empty columns', 500_001, 3, { maxRows: 500_001, maxColumns: 3 }],
])('makes of %s', (_, maxRows, maxColumns, grid) => {
  expect(importedGrid({ maxRows, maxColumns })).toEqual(grid);
});
