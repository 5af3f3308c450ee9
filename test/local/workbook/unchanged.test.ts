/** Nothing is written that did not change: parts stay packed as they came, files stay as they are. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openSession } from '../../../local/run/files/openSession';
import { startSession } from '../../../local/run/session';
import type { Workbook } from '../../../local/workbook/model';
import { readZip } from '../../../local/workbook/xlsx/zip/readZip';
import { excelFile } from './excelPackage';
import { makeFolder, openBytes, reopened, sheetNamed } from './support';

const folder = makeFolder();
afterAll(() => folder.remove());

/** The packed bytes of every part, by name. */
function packed(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    readZip(bytes).map(({ name, part }) => [name, Buffer.concat(part.chunks).toString('base64')]),
  );
}

/** Names of the parts that are not byte for byte those of the source. */
async function changedParts(change: (workbook: Workbook) => void): Promise<readonly string[]> {
  const source = excelFile();
  const opened = await openBytes(folder.path('in.xlsx'), source);
  change(opened.workbook);
  await reopened(opened, folder.path('out.xlsx'));
  const before = packed(source);
  const after = packed(readFileSync(folder.path('out.xlsx')));
  return [...after].filter(([name, bytes]) => before.get(name) !== bytes).map(([name]) => name);
}

/** The order of calculation goes, so these always change. */
const ALWAYS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
const CALLS = 'xl/worksheets/sheet1.xml';

describe('a saved workbook', () => {
  test('has the sheets of the file as they were packed when nothing happened to them', async () => {
    expect([...(await changedParts(() => undefined))].sort()).toEqual([...ALWAYS].sort());
  });

  test('has a new sheet beside the old ones as they were packed', async () => {
    const changed = await changedParts((workbook) => {
      workbook.apply({
        ...{ type: 'insertSheet', sheetId: 99, index: 2, name: 'Log', rows: 9, columns: 3 },
      });
    });
    expect(changed).not.toContain(CALLS);
    expect(changed).toContain('xl/worksheets/sheet2.xml');
  });

  test('has a sheet anew whose cell, note, filter or selection changed', async () => {
    const areas = [{ row: 2, column: 1, rows: 1, columns: 1 }];
    const changes: readonly ((workbook: Workbook, sheetId: number) => void)[] = [
      (workbook, sheetId) =>
        workbook.apply({ type: 'values', sheetId, row: 2, column: 1, values: [['x']] }),
      (workbook, sheetId) =>
        workbook.apply({
          type: 'sheetProperties',
          sheetId,
          set: { filter: { row: 1, column: 1, rows: 5, columns: 8, hiddenRows: [3] } },
        }),
      (workbook, sheetId) =>
        workbook.apply({ type: 'sheetProperties', sheetId, set: { tabColor: '#ff0000' } }),
      (workbook) => {
        const chart = sheetNamed(workbook, 'Chart').sheetId;
        workbook.apply({ type: 'activate', sheetId: chart, area: areas[0]! });
      },
    ];
    for (const change of changes) {
      const changed = await changedParts((workbook) =>
        change(workbook, sheetNamed(workbook, 'Calls').sheetId),
      );
      expect(changed).toContain(CALLS);
    }
  });
});

test('a run that changed nothing leaves workbook and state as they are', async () => {
  const [file, out] = [folder.path('calls.csv'), folder.path('calls.xlsx')];
  writeFileSync(file, 'ClientId,DateTime\n1,2\n');
  const start = async () => {
    const spreadsheet = { name: 'Calls', timeZone: 'Europe/Moscow', locale: 'ru_RU' };
    const opened = await openSession({ file, out, fresh: false }, spreadsheet);
    if (!opened.ok) throw new Error(opened.message);
    return startSession(opened.value, { out, language: 'en', api: null, nowMs: null });
  };
  const marks = () =>
    [out, `${out.replace(/\.xlsx$/, '')}.state.json`].map((path) => statSync(path).ino);
  const first = await start();
  await first.save();
  const saved = marks();
  await (await start()).save();
  expect(marks()).toEqual(saved);
  const third = await start();
  third.workbook.apply({
    type: 'activate',
    sheetId: third.workbook.sheets[0]!.sheetId,
    area: { row: 2, column: 1, rows: 1, columns: 1 },
  });
  await third.save();
  expect(marks()).not.toEqual(saved);
});
