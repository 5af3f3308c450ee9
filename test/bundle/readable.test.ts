/** What is pushed can be read by a person who opens the script project: names, comments, plain data. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSidebar } from '../../scripts/sidebarPage.mjs';

const ROOT = join(__dirname, '..', '..');
const BUNDLE = readFileSync(join(ROOT, 'dist', 'metrica-calls.js'), 'utf8');
const PAGE = readFileSync(join(ROOT, 'dist', 'sidebar.html'), 'utf8');

/** The plain data of a library: the numbering plans as the package ships them. */
const TABLE = /^ *var metadata_\w+ = \{ "version"/;

describe.each([
  { what: 'the bundle', text: BUNDLE, most: 1024 },
  { what: 'the page', text: PAGE, most: 400 },
])('$what', ({ text, most }) => {
  test(`takes at most ${most} KB`, () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most * 1024);
  });

  test('has no line that is too long to read, but for tables of data', () => {
    const long = text.split('\n').filter((line) => line.length > 2000 && !TABLE.test(line));
    expect(long.map((line) => line.slice(0, 80))).toEqual([]);
  });

  test('says sentences in letters', () => {
    expect(text).toContain("ru: 'Проверить этот лист'".replaceAll("'", '"'));
  });

  test('names each of our files, and says below it what the file is for', () => {
    const found = [...text.matchAll(/^ *\/\/ (src\/\S+\.ts)\n((?:.*\n){2})/gm)];
    expect(found.length).toBeGreaterThan(50);
    const told = found.filter(([, file = '', below = '']) =>
      firstWords(below).startsWith(firstWords(readFileSync(join(ROOT, file), 'utf8'))),
    );
    const names = new Set(found.map(([, file]) => file));
    for (const [, file] of told) names.delete(file);
    expect([...names]).toEqual([]);
  });
});

/** The first line of a comment; the page has no backtick. */
function firstWords(code: string): string {
  const [, words = 'nothing is said'] = /^\s*\/\*[*!]\s*\*?\s*(.*)/.exec(code) ?? [];
  return words.replaceAll('`', "'");
}

describe('the page', () => {
  test('holds nothing at which HtmlService cuts it: no template literal, no end of the script in it', () => {
    expect(PAGE).not.toContain('`');
    const [, ...ends] = PAGE.split(/<\/script/i);
    expect(ends).toHaveLength(1);
  });

  test('that would be cut is not built, and the line is shown', async () => {
    const build = buildSidebar({ version: '<!-- 1' });
    await expect(build).rejects.toThrow(/^The page holds .*, which ends the script .*<!-- 1/);
  });
});
