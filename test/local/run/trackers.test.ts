/** `npm start -- FILE --check` on an export of each tracker: every column that can be mapped is, and no look-alike. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { columnLetters } from '../../../src/core/cell/a1';
import expected from '../../fixtures/trackers/expected.json';
import { makeFolder, type RunJson, startRun } from './startRun';

/** Rows of each export. */
const ROWS = 12;

/** Exports that carry no id of Metrica: every call waits for one. */
const WITHOUT_ID = ['callrail.csv', 'mango.csv', 'ringostat.csv', 'sipuni.csv'];

/** Exports with one call whose visitor is not known; every other call of every export is ready. */
const ONE_WITHOUT_ID = [
  ...['asterisk-cdr.csv', 'callibri-api.csv', 'callibri-ru.csv', 'calltouch-api.csv'],
  ...['calltouch-journal.csv', 'comagic-api.csv', 'comagic-ru.csv', 'roistat.csv'],
];

/** Calls that went out. */
const OUTBOUND: Readonly<Record<string, number>> = { 'comagic-api.csv': 1, 'sipuni.csv': 2 };

const folder = makeFolder();
afterAll(() => folder.remove());

describe.each(Object.entries(expected))('npm start -- %s --check', (file, want) => {
  const path = join(__dirname, '../../fixtures/trackers', file);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const headers = Papa.parse<string[]>(text, { delimiter: want.delimiter, preview: 1 }).data[0]!;

  test('maps its columns, warns of its look-alikes, and finds nothing wrong with good calls', async () => {
    const now = '2025-03-28T12:00:00Z';
    const out = folder.file(`${file}.xlsx`);
    const ran = await startRun([path, '--check', '--json', '--now', now, '--out', out]);
    const { mapping, problems, counts, rows, ready, held, leftOut } = ran.json();
    expect(namesIn(mapping, headers)).toEqual(want.mapping);
    expect(flippedIn(mapping)).toEqual([...want.inverse].sort());
    const traps = problems.filter(({ code }) => code === 'COLUMN_TRAP');
    expect(traps.map(({ seen }) => seen).sort()).toEqual([...want.neverTaken].sort());

    // Calls that went out are left out by the words of the export; nobody is asked.
    expect([rows + leftOut, ready + held]).toEqual([ROWS, rows]);
    expect([leftOut, counts.question]).toEqual([OUTBOUND[file] ?? 0, 0]);
    const hasNoId = WITHOUT_ID.includes(file);
    expect(counts.byCode.COLUMN_MISSING ?? 0).toBe(hasNoId ? 1 : 0);
    const ofRows = problems.filter(({ row, severity }) => row !== null && severity === 'error');
    expect(ofRows).toEqual([]);
    expect(ran.code).toBe(held === 0 ? 0 : 1);
    const waiting = hasNoId ? rows : ONE_WITHOUT_ID.includes(file) ? 1 : 0;
    expect([file, held]).toEqual([file, waiting]);
  });
});

test('the example asks nothing, and holds the calls that it shows to learn from', async () => {
  const ran = await startRun(['--check', '--json', '--out', folder.file('example.xlsx')]);
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
