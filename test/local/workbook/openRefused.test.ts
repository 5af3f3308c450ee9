/** Files that are no workbook: what a person reads of them. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openWorkbookFile } from '../../../local/workbook/open';
import { FIXTURES, makeFolder, openBytes, SPREADSHEET } from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (word: string): Buffer =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from(word, 'utf16le')]);
const zip = (texts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
/** A zip whose directory says that its one part unpacks to so many bytes (APPNOTE 4.3.12). */
function claiming(unpacked: number): Uint8Array {
  const bytes = Buffer.from(zip({ 'xl/workbook.xml': 'x' }));
  bytes.writeUInt32LE(unpacked, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return bytes;
}

/** A CSV file with one line of 10,000 fields and 1,200 lines: twelve million cells. */
const WIDE_CSV = `a${','.repeat(9_999)}${'\nb'.repeat(1199)}`;

function sheetWith(cells: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relation = (id: string, type: string, target: string) =>
    `<Relationships xmlns="${relations}"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zip({
    '_rels/.rels': relation('r1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Calls" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('r1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  });
}

const numberCell = (name: string) => `<c r="${name}"><v>1</v></c>`;
const rowOf = (row: number, ...columns: readonly string[]) =>
  `<row r="${row}">${columns.map((column) => numberCell(`${column}${row}`)).join('')}</row>`;

const whole = readFileSync(join(FIXTURES, 'openpyxl.xlsx'));

/** A zip whose directory is whole, with bytes of its sheet overwritten. */
function withTornSheet(): Uint8Array {
  const bytes = Buffer.from(sheetWith(rowOf(1, 'A', 'B').repeat(200)));
  const name = 'xl/worksheets/sheet1.xml';
  const start = bytes.indexOf(name) + name.length;
  return bytes.fill(0xff, start, start + 20);
}

describe('a file that is no workbook is refused in one line with a way out', () => {
  const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['an old Excel file', 'a.xls', ole('Workbook'), /old Excel format.*save it as \.xlsx/],
    ['an old Excel file named .xlsx', 'a.xlsx', ole('Workbook'), /old Excel format/],
    ['a workbook with a password', 'b.xlsx', ole('EncryptedPackage'), /password.*without one/],
    [
      'an OpenDocument file',
      'c.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      /OpenDocument.*LibreOffice/,
    ],
    ['a Numbers file', 'd.numbers', zip({ 'Index/Document.iwa': 'x' }), /Numbers.*Export/],
    ['a binary workbook', 'e.xlsx', zip({ 'xl/workbook.bin': 'x' }), /xlsb.*save it as \.xlsx/],
    ['a Word document', 'f.xlsx', zip({ 'word/document.xml': '<w/>' }), /without sheets/],
    ['a zip of CSV files', 'g.zip', zip({ 'calls.csv': 'a,b' }), /zip archive.*unpack/],
    ['half a workbook', 'h.xlsx', whole.subarray(0, whole.length / 2), /damaged/],
    ['the first bytes of a workbook', 'i.xlsx', whole.subarray(0, 100), /damaged/],
    ['a workbook with a torn sheet in a whole zip', 'i2.xlsx', withTornSheet(), /damaged/],
    ['CSV named .xlsx', 'j.xlsx', 'a,b\n1,2\n', /plain text.*rename/],
    ['a page named .xls', 'k.xls', '<html><table><tr><td>1', /HTML.*save it as \.xlsx/],
    ['a page named .csv', 'l.csv', '<!DOCTYPE html><p>Sign in', /HTML/],
    [
      'a picture',
      'm.csv',
      new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0, 1]),
      /not a table/,
    ],
    [
      'a row beyond the format',
      'o1.xlsx',
      sheetWith(rowOf(1, 'A') + rowOf(1_048_577, 'A')),
      /o1\.xlsx: cell A1048577 of the tab “Calls” lies outside.*Split/,
    ],
    [
      'a column beyond the format',
      'o2.xlsx',
      sheetWith(rowOf(1, 'A', 'XFE')),
      /cell XFE1 of the tab “Calls” lies outside/,
    ],
    ['a row of number 0', 'o3.xlsx', sheetWith(rowOf(0, 'A')), /cell A0 .* lies outside/],
    [
      'more lines of CSV than a workbook has rows',
      'o4.csv',
      `a${'\n1'.repeat(1_048_576)}`,
      /o4\.csv: cell A1048577 of the tab “o4” lies outside/,
    ],
    [
      'a last cell at the end of the format',
      'o.xlsx',
      sheetWith(rowOf(1, 'A', 'B') + rowOf(1_048_576, 'XFD')),
      /o\.xlsx: with cell XFD1048576 the tab “Calls”.*ten million cells.*Delete/,
    ],
    [
      'thousands of cells in the last column',
      'p.xlsx',
      sheetWith(Array.from({ length: 20_000 }, (_, row) => rowOf(row + 1, 'XFD')).join('')),
      /XFD611 .*ten million/,
    ],
    [
      'a row number beyond the format',
      'q.xlsx',
      sheetWith(rowOf(4_294_967_295, 'A')),
      /A4294967295 .*outside/,
    ],
    [
      'a cell of 50,001 characters',
      's.xlsx',
      sheetWith(
        `${rowOf(1, 'A')}<row r="2"><c r="B2" t="inlineStr"><is><t>${'y'.repeat(50_001)}</t></is></c></row>`,
      ),
      /s\.xlsx: cell B2 of the tab “Calls”.*50,000 characters.*quotation mark/,
    ],
    [
      'a CSV file whose quotation mark is not closed',
      't.csv',
      `a,b\n1,"${'line\n'.repeat(10_001)}`,
      /t\.csv: cell B2 of the tab “t”.*50,000 characters/,
    ],
    [
      'a zip that unpacks to more than 500 MB',
      'u.xlsx',
      claiming(500_000_001),
      /unpacks to more than 500 MB/,
    ],
    ['a CSV file of twelve million cells', 'r.csv', WIDE_CSV, /NTP1200 .*ten million/],
    ['another text file', 'n.json', '{"a": 1}', /neither \.csv nor \.xlsx/],
  ];
  test.each(cases)('%s', async (_, name, bytes, message) => {
    writeFileSync(folder.path(name), bytes);
    const result = await openWorkbookFile(folder.path(name), SPREADSHEET);
    expect(result).toMatchObject({ ok: false, code: 'NOT_A_WORKBOOK' });
    if (result.ok) return;
    expect(result.message).toMatch(message);
    expect(result.message).not.toContain('\n');
    expect(result.message).toContain(name);
  });

  test('a name that is not there', async () => {
    const result = await openWorkbookFile(folder.path('none.csv'), SPREADSHEET);
    expect(result).toMatchObject({ ok: false, code: 'FILE_NOT_FOUND' });
  });

  test('a folder', async () => {
    mkdirSync(folder.path('folder.xlsx'));
    const result = await openWorkbookFile(folder.path('folder.xlsx'), SPREADSHEET);
    expect(result).toMatchObject({ ok: false, code: 'FILE_NOT_READABLE' });
  });
});

test('a workbook is known by what is in it, not by its name', async () => {
  const { workbook } = await openBytes(folder.path('really.csv'), whole);
  expect(workbook.sheets[0]!.properties.name).toBe('Звонки');
});
