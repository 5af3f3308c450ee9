/** Whatever kind of workbook comes in: what is saved is well-formed, holds together, and is the same when opened again. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openSession } from '../../../../local/run/files/openSession';
import { firstTable } from '../../../../local/run/files/ownSheets';
import { startSession } from '../../../../local/run/session';
import type { SheetView, Workbook } from '../../../../local/workbook/model';
import {
  allAttributes,
  allValues,
  FIXTURES,
  makeFolder,
  type Opened,
  openBytes,
  openFile,
  reopened,
} from '../support';
import { KINDS } from './kinds';
import { brokenParts, looseEnds, partsOf } from './wellFormed';

const folder = makeFolder();
afterAll(() => folder.remove());

const FIXED = ['libreoffice.xlsx', 'openpyxl.xlsx', 'openpyxl-plain.xlsx'].map(
  (name): [string, Uint8Array] => [name, readFileSync(join(FIXTURES, name))],
);
const ALL = [...KINDS, ...FIXED];

/** A part that was no XML when it came is none when it goes, if nobody changed it. */
function newFaults(saved: Uint8Array, source: Uint8Array): readonly string[] {
  const known = new Set(brokenParts(partsOf(source)).map((fault) => fault.split(':')[0]));
  const parts = partsOf(saved);
  const faults = brokenParts(parts).filter((fault) => !known.has(fault.split(':')[0]));
  return [...faults, ...looseEnds(parts)];
}

function content({ workbook }: Opened): unknown {
  return workbook.sheets
    .filter(({ properties }) => properties.kind === 'GRID')
    .map((sheet) => [sheet.properties.name, allValues(sheet), looksOfCells(sheet)]);
}

/** Looks below and beside the cells go with the size of the grid, which no file keeps. */
function looksOfCells(sheet: SheetView): unknown {
  const inside = Object.entries(allAttributes(sheet)).filter(([name]) => {
    const [, row, column] = /R(\d+)C(\d+)$/.exec(name) ?? [];
    return Number(row) <= sheet.lastRow() && Number(column) <= sheet.lastColumn();
  });
  return Object.fromEntries(inside);
}

/** Everything that a check, a person and our own sheets do to a workbook. */
const CHANGES: readonly (readonly [string, (workbook: Workbook, sheetId: number) => void])[] = [
  ['nothing', () => undefined],
  [
    'a mark and a note with every sign',
    (workbook, sheetId) => {
      const areas = [{ row: 2, column: 1, rows: 1, columns: 1 }];
      const mark = { type: 'attribute', sheetId, areas } as const;
      workbook.apply({ ...mark, attribute: 'background', value: '#f4c7c3' });
      workbook.apply({ ...mark, attribute: 'note', value: 'a & <b> "c"\n]]>\u0001 😀 \ud83d' });
    },
  ],
  [
    'values with every sign',
    (workbook, sheetId) => {
      const values = [['<&>"\'\n\t\u0000', ']]>_x000D_', '=1+1']];
      workbook.apply({ type: 'values', sheetId, row: 2, column: 1, values });
    },
  ],
  [
    'rows and a column that came, rows that went',
    (workbook, sheetId) => {
      workbook.apply({ type: 'insertRows', sheetId, at: 2, count: 2 });
      workbook.apply({ type: 'insertColumns', sheetId, at: 2, count: 1 });
      workbook.apply({ type: 'deleteRows', sheetId, at: 1, count: 1 });
    },
  ],
  [
    'a sheet of ours, a new name, another order',
    (workbook, sheetId) => {
      workbook.apply({
        type: 'insertSheet',
        sheetId: 999,
        index: 0,
        name: 'A & "b"',
        rows: 5,
        columns: 3,
      });
      workbook.apply({ type: 'values', sheetId: 999, row: 1, column: 1, values: [['<x>']] });
      workbook.apply({
        type: 'sheetProperties',
        sheetId,
        set: { name: "It's <C>", frozenRows: 1 },
      });
      workbook.apply({ type: 'moveSheet', sheetId, index: 0 });
    },
  ],
];

describe.each(ALL)('%s', (_kind, source) => {
  test.each(CHANGES)(
    'with %s is saved well-formed, and holds what it held',
    async (_change, change) => {
      const opened = await openBytes(folder.path('in.xlsx'), source);
      change(opened.workbook, firstTable(opened.workbook)?.sheetId ?? 0);
      const before = content(opened);
      const again = await reopened(opened, folder.path('out.xlsx'));
      expect(newFaults(readFileSync(folder.path('out.xlsx')), source)).toEqual([]);
      expect(content(again)).toEqual(JSON.parse(JSON.stringify(before), withoutHalves));
    },
  );

  test('is checked by the built add-on, saved well-formed, and opens elsewhere', async () => {
    await openBytes(folder.path('in.xlsx'), source);
    const out = folder.path('checked.xlsx');
    const opened = await openSession(
      { file: folder.path('in.xlsx'), out, fresh: true },
      { name: 'Calls', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
    );
    if (!opened.ok) throw new Error(opened.message);
    const session = startSession(opened.value, { out, language: 'en', api: null, nowMs: null });
    const sheetId = firstTable(session.workbook)?.sheetId;
    const answer = session.ask('checkSheet', { sheetId });
    expect(answer.ok ? 'checked' : answer.error.code).toMatch(
      /^(checked|HEADER_NOT_FOUND|SHEET_EMPTY)$/,
    );
    await session.save();
    expect(newFaults(readFileSync(out), source)).toEqual([]);
    const names = (await openFile(out)).workbook.sheets.map(({ properties }) => properties.name);
    if (answer.ok) expect(names).toContain('Metrica Calls log');
    if (await readsElsewhere(source)) expect(await readsElsewhere(readFileSync(out))).toBe(true);
  });
});

/** Half of a pair of code units has no way to be written; it is U+FFFD afterwards. */
function withoutHalves(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
    : value;
}

/** Not every program reads every kind. */
async function readsElsewhere(bytes: Uint8Array): Promise<boolean> {
  try {
    await new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    return true;
  } catch {
    return false;
  }
}
