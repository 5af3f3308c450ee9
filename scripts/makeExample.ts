/** Makes examples/calls.csv and examples/calls.xlsx: the same sixty calls, always the same bytes. Run with tsx. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { carryNothing } from '../local/workbook/carriedParts';
import type { Area, Attribute, CellAttributes, StoredValue } from '../local/workbook/model';
import { saveWorkbookFile } from '../local/workbook/save';
import { createWorkbook } from '../local/workbook/workbook';
import { type ExampleCall, exampleCalls, HEADERS } from './exampleCalls';

const FOLDER = join(__dirname, '..', 'examples');
const SHEET_ID = 1;
const WIDTHS = [170, 140, 150, 110, 95, 110, 105, 100, 65, 150, 300, 220];

/** Format of each column, in the order of the headers. */
const FORMATS = [
  '@',
  'dd.mm.yyyy hh:mm:ss',
  '@',
  '[mm]:ss',
  '[mm]:ss',
  '@',
  '@',
  '#,##0.00 "₽"',
  '@',
  '@',
  '@',
  '@',
];

async function makeExamples(): Promise<void> {
  const calls = exampleCalls();
  mkdirSync(FOLDER, { recursive: true });
  const rows = [[...HEADERS], ...calls.map(({ texts }) => [...texts])];
  const csv = Papa.unparse(rows, { delimiter: ';', newline: '\n' });
  writeFileSync(join(FOLDER, 'calls.csv'), `${csv}\n`);
  await makeWorkbook(calls);
}

async function makeWorkbook(calls: readonly ExampleCall[]): Promise<void> {
  const workbook = createWorkbook({
    id: 'example',
    name: 'calls',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  const carried = carryNothing(workbook);
  const sheetId = SHEET_ID;
  const [rows, columns] = [1000, 26];
  workbook.apply({ type: 'insertSheet', sheetId, index: 0, name: 'Звонки', rows, columns });
  const columnWidths = Object.fromEntries(WIDTHS.map((width, index) => [index + 1, width]));
  workbook.apply({ type: 'sheetProperties', sheetId, set: { frozenRows: 1, columnWidths } });
  const set = <A extends Attribute>(attribute: A, area: Area, value: CellAttributes[A]): void =>
    workbook.apply({ type: 'attribute', sheetId, attribute, areas: [area], value });
  const header = { row: 1, column: 1, rows: 1, columns: HEADERS.length };
  set('bold', header, true);
  set('background', header, '#e8eaed');
  FORMATS.forEach((format, index) => {
    set('format', { row: 2, column: index + 1, rows: calls.length, columns: 1 }, format);
  });
  const values: (readonly StoredValue[])[] = [HEADERS, ...calls.map(({ cells }) => cells)];
  workbook.apply({ type: 'values', sheetId, row: 1, column: 1, values });
  calls.forEach(({ fill, note }, index) => {
    const area = { row: index + 2, column: fill?.column ?? 1, rows: 1, columns: 1 };
    if (fill !== undefined) set('background', area, fill.color);
    if (note !== undefined) set('note', { ...area, column: note.column }, note.text);
  });
  await saveWorkbookFile(workbook, carried, join(FOLDER, 'calls.xlsx'));
}

makeExamples().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${String(error)}\n`);
});
