/** The pages of problems name every code as it is, and their examples come true. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isColumnName } from '../../src/core/call/columns';
import { PROBLEM_CODES, PROBLEM_SEVERITY, SEVERITIES } from '../../src/core/call/problem';
import { isCellError } from '../../src/core/cell/text';
import { READERS } from '../../src/core/read/readers';
import { say } from '../../src/texts/say';
import { readCell } from '../core/read/readCells';

const PAGES = [
  { language: 'en', file: 'problems.md', number: '(a number)', mend: '*To mend it:*' },
  { language: 'ru', file: 'problems.ru.md', number: '(число)', mend: '*Что делать:*' },
] as const;

describe.each(PAGES)('docs/$file', ({ language, file, number, mend }) => {
  const page = readFileSync(join(__dirname, '../../docs', file), 'utf8');
  const sections = page.split(/^## /m).slice(1);
  const names = sections.map((section) => section.split('\n')[0]);

  test('has a section for every code, in the order of precedence, and no other', () => {
    expect(names).toEqual(PROBLEM_CODES);
  });

  test.each(PROBLEM_CODES)(
    'gives the severity and heading of %s, an example, and what to do',
    (code) => {
      const severity = say(language, `severity.${PROBLEM_SEVERITY[code]}`);
      const heading = say(language, `problem.${code}.heading`);
      const section = sections[PROBLEM_CODES.indexOf(code)]!;
      expect(section).toContain(`\n**${severity}** · ${heading}\n`);
      expect(section).toContain(`\n${mend} `);
      expect(section).toMatch(/\n\*(?:Example|Пример):\* |\n\| [A-Z]/);
      expect(page).toContain(`| [${code}](#${code.toLowerCase()}) | ${severity} | ${heading} |`);
    },
  );

  test('names the severities', () => {
    for (const severity of SEVERITIES)
      expect(page).toContain(`\n| ${say(language, `severity.${severity}`)} | `);
  });

  const examples = sections.flatMap((section, index) =>
    [...section.matchAll(/^\| ([A-Z]\w+) \| `(.*?)`( \(.*?\))? \| (.*?) \|$/gm)].map(
      ([, column = '', cell = '', kind = '', happens = '']) => ({
        code: names[index]!,
        column,
        cell,
        kind: kind.trim(),
        happens,
      }),
    ),
  );

  test.each(examples)(
    '$code: $column with $cell comes to "$happens"',
    ({ code, column, cell, kind, happens }) => {
      if (!isColumnName(column)) throw new Error(`${column} is no column`);
      expect(['', number]).toContain(kind);
      if (isCellError(cell)) {
        expect(code).toBe('CELL_ERROR');
        return;
      }
      const read = readCell(READERS[column], column, kind === '' ? cell : Number(cell));
      const quoted = [...happens.matchAll(/`(.*?)`/g)].map(([, value]) => value);
      if (/^(?:waits|ждёт)/.test(happens)) {
        const { suggestion, choices } = typeof read === 'string' ? {} : read;
        expect(read).toMatchObject({ code, sent: '' });
        expect(quoted).toEqual(choices ?? (suggestion === undefined ? [] : [suggestion]));
      } else {
        const { sent, found } =
          typeof read === 'string'
            ? { sent: read, found: code }
            : { sent: read.sent, found: read.code };
        expect(happens).toMatch(/^(?:sent|уйдёт) /);
        expect(found).toBe(code);
        expect(sent === '' ? [] : [sent]).toEqual(quoted);
      }
    },
  );

  test('has examples for most codes of single cells', () => {
    expect(new Set(examples.map(({ code }) => code)).size).toBeGreaterThan(20);
  });
});
