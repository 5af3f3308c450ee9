/** `npm start -- FILE --check` on an export of each tracker: every column that can be mapped is, and no look-alike. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { columnLetters } from '../../../src/core/cell/a1';
import expected from '../../fixtures/trackers/expected.json';
import { makeFolder, type RunJson, runHere } from './startRun';

/** The files are of calls before this day. */
const NOW = '2025-03-28T12:00:00Z';

const ID_COLUMNS = ['ClientId', 'Yclid', 'UserId'];

const folder = makeFolder();
afterAll(() => folder.remove());

describe.each(Object.entries(expected))('npm start -- %s --check', (file, want) => {
  const path = join(__dirname, '../../fixtures/trackers', file);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter: want.delimiter, skipEmptyLines: true });
  const [headers = [], ...calls] = data;

  test('maps its columns, warns of its look-alikes, and finds nothing wrong with good calls', async () => {
    const out = folder.file(`${file}.xlsx`);
    const ran = await runHere([path, '--check', '--json', '--now', NOW, '--out', out]);
    const { mapping, problems, counts, rows, ready, held, leftOut } = ran.json();
    expect(namesIn(mapping, headers)).toEqual(want.mapping);
    expect(flippedIn(mapping)).toEqual([...want.inverse].sort());
    const traps = problems.filter(({ code }) => code === 'COLUMN_TRAP');
    expect(traps.map(({ seen }) => seen).sort()).toEqual([...want.neverTaken].sort());

    // Calls that went out are left out by the words of the export; nobody is asked.
    expect([rows + leftOut, ready + held]).toEqual([calls.length, rows]);
    expect([leftOut, held, counts.question]).toEqual([want.outbound, want.waiting, 0]);
    const hasId = ID_COLUMNS.some((column) => column in want.mapping);
    expect(counts.byCode.COLUMN_MISSING ?? 0).toBe(hasId ? 0 : 1);
    const ofRows = problems.filter(({ row, severity }) => row !== null && severity === 'error');
    expect(ofRows).toEqual([]);
    expect(ran.code).toBe(held === 0 ? 0 : 1);
  });
});

test('the example asks nothing, and holds the calls that it shows to learn from', async () => {
  const ran = await runHere(['--check', '--json', '--out', folder.file('example.xlsx')]);
  const { rows, ready, held, counts } = ran.json();
  expect([rows, ready, held, counts.question]).toEqual([60, 56, 4, 0]);
});

type Mapping = RunJson['mapping'];

/** The header text that each column is read from. */
function namesIn(mapping: Mapping, headers: readonly string[]): Record<string, string> {
  const byLetters = new Map(headers.map((header, index) => [columnLetters(index + 1), header]));
  return Object.fromEntries(
    Object.entries(mapping).map(([column, source]) => [
      column,
      lettersOf(source)
        .map((letters) => byLetters.get(letters) ?? '')
        .join(' + '),
    ]),
  );
}

function lettersOf(source: unknown): readonly string[] {
  if (typeof source === 'string') return [source];
  const { column, date, time } = source as Readonly<Record<string, string | undefined>>;
  return [column, date, time].filter((letters) => letters !== undefined);
}

function flippedIn(mapping: Mapping): string[] {
  return Object.entries(mapping)
    .filter(([, source]) => (source as { readonly inverse?: boolean }).inverse === true)
    .map(([column]) => column)
    .sort();
}
