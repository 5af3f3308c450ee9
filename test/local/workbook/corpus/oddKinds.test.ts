/** What is particular to a kind of workbook: it stays, or is said. */

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { firstTable } from '../../../../local/run/files/ownSheets';
import { saveWorkbookFile } from '../../../../local/workbook/save';
import { makeFolder, type Opened, openBytes, sheetNamed } from '../support';
import { KINDS } from './kinds';
import { partsOf } from './wellFormed';

const folder = makeFolder();
afterAll(() => folder.remove());

function open(kind: string): Promise<Opened> {
  const bytes = KINDS.find(([name]) => name === kind)?.[1];
  if (bytes === undefined) throw new Error(`There is no kind “${kind}”.`);
  return openBytes(folder.path('in.xlsx'), bytes);
}

/** Marks A2 with a fill and a note, as the check does, and saves. */
async function markedAndSaved({ workbook, carried }: Opened) {
  const { sheetId } = sheetNamed(workbook, 'Calls');
  const areas = [{ row: 2, column: 1, rows: 1, columns: 1 }];
  const mark = { type: 'attribute', sheetId, areas } as const;
  workbook.apply({ ...mark, attribute: 'background', value: '#f4c7c3' });
  workbook.apply({ ...mark, attribute: 'note', value: 'Look' });
  workbook.apply({
    ...{ type: 'insertSheet', sheetId: 999, index: 0, name: 'Log', rows: 5, columns: 3 },
  });
  const { lost } = await saveWorkbookFile(workbook, carried, folder.path('out.xlsx'));
  const parts = partsOf(readFileSync(folder.path('out.xlsx')));
  const texts = [...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]);
  return { lost, texts: Object.fromEntries(texts) as Readonly<Record<string, string>> };
}

test.each(['Strict Open XML', 'Strict Open XML with notes'])(
  '%s has no namespace of the other form afterwards',
  async (kind) => {
    const { texts } = await markedAndSaved(await open(kind));
    const mixed = Object.entries(texts).filter(([, text]) =>
      /schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/.test(text),
    );
    expect(mixed.map(([name]) => name)).toEqual([]);
    expect(texts['xl/workbook.xml']).toContain('conformance="strict"');
  },
);

test('a macro sheet is left out, and said', async () => {
  const { lost, texts } = await markedAndSaved(await open('a macro sheet between'));
  expect(lost).toEqual(['macros on the sheet "Macro1"']);
  expect(Object.values(texts).join()).not.toMatch(/macro/i);
});

describe('an empty cell with a look of its own, far to the right of the table', () => {
  test('stays in a row that is marked', async () => {
    const { texts } = await markedAndSaved(
      await open('cells of a look of their own far to the right'),
    );
    expect(Object.values(texts).join()).toContain('<c r="AZ2" s="1"/>');
  });

  test('makes no grid of millions of cells', async () => {
    const { workbook } = await open('a fill in the last column');
    expect(sheetNamed(workbook, 'Calls').properties).toMatchObject({
      maxRows: 1000,
      maxColumns: 26,
    });
    const { texts } = await markedAndSaved(await open('a fill in the last column'));
    expect(Object.values(texts).join()).toContain('<c r="XFD1" s="2"/>');
  });
});

test.each([
  'a chart sheet first and active',
  'a dialog sheet first',
  'a hidden sheet first',
  'Strict Open XML',
])('the table is found in a workbook with %s', async (kind) => {
  const { workbook } = await open(kind);
  expect(firstTable(workbook)?.properties.name).toBe('Calls');
});
