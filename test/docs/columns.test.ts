/** docs/columns.md and its Russian twin say what the data says. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COLUMN_NAMES, COLUMNS } from '../../src/core/call/columns';
import { cleanHeader, foldHeader } from '../../src/core/cell/headerText';
import { knownNames } from '../../src/core/exports/knownNames';
import { trapOf } from '../../src/core/exports/traps';
import type { Language } from '../../src/texts/records';
import { FIELD_TEXTS } from '../../src/texts/shared/fieldTexts';
import { allSections, exportLines, trapLines } from './columnLists';

const PAGES: readonly (readonly [Language, string])[] = [
  ['en', 'columns.md'],
  ['ru', 'columns.ru.md'],
];

describe.each(PAGES)('the page of columns in %s', (language, file) => {
  const page = readFileSync(join(__dirname, '../../docs', file), 'utf8');

  test.each(allSections(language).map((section) => [section.split('\n')[0], section]))(
    'lists the known names of %s as they are',
    (_heading, section) => {
      expect(page).toContain(`${section}\n`);
    },
  );

  test('lists every look-alike', () => {
    const lines = page.split('\n').filter((line) => trapLines(language).includes(line));
    expect(lines).toEqual(trapLines(language));
  });

  test('lists every export', () => {
    const lines = page.split('\n').filter((line) => exportLines(language).includes(line));
    expect(lines).toEqual(exportLines(language));
  });

  test('has a row for every column, with the need of each', () => {
    const rows = page.split('\n').filter((line) => /^\| `\w+` +\|/.test(line));
    const named = rows.map((row) => /`(\w+)`/.exec(row)?.[1]);
    expect([...named].sort()).toEqual([...COLUMN_NAMES].sort());
    for (const { name, needed } of COLUMNS) {
      const row = rows.find((each) => each.includes(`\`${name}\``)) ?? '';
      const cell = row.split('|')[2]?.trim() ?? '';
      const always = language === 'en' ? 'always' : 'всегда';
      const never = language === 'en' ? 'no' : 'нет';
      const expected = needed === 'always' ? always : needed === 'no' ? never : /`\w+_?ID`/;
      expect(cell).toMatch(expected);
    }
  });
});

describe('the known names', () => {
  const all = COLUMN_NAMES.flatMap((column) =>
    knownNames()[column].flatMap(({ names }) =>
      [...new Set(names.map(foldHeader))].map((name) => ({ column, name })),
    ),
  );

  test('mean one column each', () => {
    const names = all.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).not.toContain('');
  });

  test('are whole headers, as a sheet gives them', () => {
    const names = COLUMN_NAMES.flatMap((column) =>
      knownNames()[column].flatMap((each) => each.names),
    );
    for (const name of names) expect(cleanHeader(name)).toBe(name);
  });

  test.each(COLUMN_NAMES)('have %s itself in another spelling', (column) => {
    expect(all).toContainEqual({ column, name: foldHeader(column) });
  });

  test.each(COLUMN_NAMES)('have the plain names of %s in the panel', (column) => {
    const { en, ru } = FIELD_TEXTS[`field.${column}`];
    for (const name of [en, ru]) expect(all).toContainEqual({ column, name: foldHeader(name) });
  });

  test('are no trap by themselves', () => {
    for (const column of COLUMN_NAMES) {
      for (const { names } of knownNames()[column]) {
        for (const name of names) expect(trapOf(name, [name])).toBeNull();
      }
    }
  });
});
