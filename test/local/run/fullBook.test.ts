/** A workbook with no room for a sheet of ours is checked all the same, and told where its cells are. */

import { afterAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { makeFolder, startRun } from './startRun';

const folder = makeFolder();
afterAll(() => folder.remove());

/** Three calls, and a cell so far out that the tab has 9,999,975 cells. */
async function fullBook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Calls');
  const calls = [
    ['ClientId', 'DateTime', 'Phone'],
    ['1785661234567890123', '20.11.2026 10:00', '+79451234001'],
    ['1785661234567890124', '20.11.2026 11:00', 'none of them'],
  ];
  for (const [index, call] of calls.entries()) sheet.getRow(index + 1).values = call;
  sheet.getCell('Y399999').value = 1;
  const path = folder.file('full.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

test.each([
  ['en', 'delete empty rows and columns of the sheet named last'],
  ['ru', 'удалите пустые строки и столбцы листа, названного последним'],
])('in %s', async (language, advice) => {
  const options = ['--check', '--json', '--fresh', '--lang', language];
  const out = ['--out', folder.file('out.xlsx'), '--now', '2026-11-21T10:00:00+03:00'];
  const run = await startRun([await fullBook(), ...options, ...out]);
  expect(run.json().counts.byCode).toMatchObject({ PHONE_UNREADABLE: 1 });
  expect(run.stderr).toContain('(“Calls”: 399999 × 25)');
  expect(run.stderr).toContain(advice);
});
