/** Cells as they are met in exports and in sheets kept by hand: one call with each, by the whole check, and what is sent of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { ColumnName } from '../../../src/core/call/columns';
import { checkTab } from '../../../src/core/check/check';
import { tabInput } from './tabInput';

interface FieldCell {
  readonly column: ColumnName;
  readonly cell: string;
  /** `country=BY locale=en_US`, where the sheet is not a Russian one. */
  readonly options: string;
  /** What is sent, `(held)` or `(held: CODE)`; several with ` | ` between where each is true. */
  readonly right: string;
  readonly source: string;
}

const text = readFileSync(join(__dirname, '../../fixtures/field/cells.csv'), 'utf8');
const CELLS = Papa.parse<FieldCell>(text, { header: true, skipEmptyLines: true }).data;

const CALL = { ClientId: ['1700000000123456001'], DateTime: ['2026-03-04 10:15:00'] };

/** What becomes of the one call: what is sent of the cell, or that the call waits, and for what. */
function sentOf({ column, cell, options }: FieldCell): readonly string[] {
  const set = Object.fromEntries(options.split(' ').map((each) => each.split('=')));
  const { country = 'RU', locale = 'ru_RU' } = set;
  const context = { country, locale, nowMs: Date.UTC(2026, 2, 5, 12) };
  const { calls, problems } = checkTab(tabInput({ ...CALL, [column]: [cell] }, { context }));
  const value = calls.values[calls.columns.indexOf(column)]?.[0];
  return calls.rowNumbers.length === 0
    ? ['(held)', ...problems.map(({ code }) => `(held: ${code})`)]
    : [value ?? ''];
}

const groups = new Map<string, FieldCell[]>();
for (const one of CELLS) {
  const title = `${one.column}: ${one.source}`;
  groups.set(title, [...(groups.get(title) ?? []), one]);
}

describe.each([...groups])('%s', (_title, cells) => {
  test.each(cells.map((one) => [one.cell, one.options, one.right, one] as const))(
    '%j %s → %s',
    (_cell, _options, right, one) => {
      const got = sentOf(one);
      expect(got.filter((each) => right.split('|').some((one) => one.trim() === each))).not.toEqual(
        [],
      );
    },
  );
});
