/** The header search on whole exports of call trackers, as a person pastes them into a sheet. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import { EXPORTS as ALL_EXPORTS } from '../../../src/core/exports/exportList';
import { findHeader } from '../../../src/core/header/header';
import expected from '../../fixtures/trackers/expected.json';

/** What each file must come to. */
interface ExpectedExport {
  readonly delimiter: string;
  /** Header text by column. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly inverse: readonly string[];
  /** Look-alikes that must be warned of. */
  readonly neverTaken: readonly string[];
  /** Headers that name a column too, but less well than the one taken. */
  readonly leftOut: readonly string[];
  /** Columns that this tracker does not have. */
  readonly absent: readonly string[];
  readonly inbound?: { readonly header: string; readonly value: string };
}

const EXPORTS: readonly (readonly [string, ExpectedExport])[] = Object.entries(expected);

function search(file: string, delimiter: string) {
  const path = join(__dirname, '..', '..', 'fixtures', 'trackers', file);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  return findHeader({ top: data.slice(0, 20), settings: DEFAULT_SETTINGS });
}

test('every export that is known has a file here that is told to be it, and says where it is known from', () => {
  const told = EXPORTS.map(([file, { delimiter }]) => search(file, delimiter).written?.name);
  // Of these two only single headers are known, which the example and the header lists have.
  const single = ['Freshdesk', 'Metrica'];
  const known = ALL_EXPORTS.map(({ name }) => name).filter((name) => !single.includes(name));
  expect(known.filter((name) => !told.includes(name))).toEqual([]);
  for (const { source } of ALL_EXPORTS) expect(source.length).toBeGreaterThan(20);
});

describe.each(EXPORTS)('the export %s', (file, want) => {
  const found = search(file, want.delimiter);

  test('gives its columns, and no others', () => {
    expect(Object.fromEntries(found.found.map(({ column, header }) => [column, header]))).toEqual(
      want.mapping,
    );
    for (const column of want.absent) expect(found.mapping).not.toHaveProperty(column);
  });

  test('has the opposite flags flipped', () => {
    const flipped = found.found.filter(
      ({ source }) => source.kind === 'column' && source.inverse === true,
    );
    expect(flipped.map(({ column }) => column).sort()).toEqual([...want.inverse].sort());
  });

  test('is warned of its look-alikes', () => {
    const warned = found.problems.filter(({ code }) => code === 'COLUMN_TRAP');
    expect(warned.map(({ seen }) => seen).sort()).toEqual([...want.neverTaken].sort());
  });

  test('leaves the second-best headers out', () => {
    const left = found.leftOut.map(({ header }) => header);
    expect(left).toEqual(expect.arrayContaining([...want.leftOut]));
    expect(found.guesses).toEqual([]);
  });

  test('offers the filter on inbound calls where it tells them apart', () => {
    const direction = found.directionColumn;
    expect([direction?.header, direction?.inbound[0]]).toEqual([
      want.inbound?.header,
      want.inbound?.value,
    ]);
  });
});
