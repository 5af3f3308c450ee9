/** Commands and options that documents name can be typed. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readLiveOptions } from '../../local/live/liveOptions';
import { readCommandLine } from '../../local/metrica/serve/commandLine';
import { readOptions as readPlaygroundOptions } from '../../local/playground/web/options';
import { ACTIONS, DECISIONS } from '../../local/run/options/actions';
import { OPTION_NAMES, readOptions } from '../../local/run/options/options';
import { allDocuments, ROOT, readDocument } from './documents';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Every command of the documents, with the page it stands on; `&&` parts two. */
const commands = allDocuments().flatMap(({ name, code, spans }) =>
  [...code, ...spans.filter((span) => !span.includes('→'))]
    .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
    .map((line) => line.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .filter((line) => /^(?:npm|npx) /.test(line))
    .map((command) => ({ name, command })),
);

function argsOf(command: string): string[] {
  const [, ...rest] = command.split(/ -- /);
  return words(rest.join(' -- '));
}

/** Splits as a shell does, as far as documents go: quotes keep words together. */
function words(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|((?:[^\s"']|"[^"]*"|'[^']*')+)/g)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replace(/["']/g, ''),
  );
}

/** Commands that read their options in a module of its own. */
const READERS = new Map<string, (args: readonly string[]) => { readonly ok: boolean }>([
  ['start', (args) => readOptions(args, {})],
  ['metrica', readCommandLine],
  ['live', (args) => readLiveOptions(args, { METRICA_TOKEN: 'y0' })],
  ['playground', readPlaygroundOptions],
]);

describe('the commands of documents', () => {
  test.each(commands.map(({ name, command }) => [name, command]))('%s: %s', (_name, command) => {
    const [program = '', verb = '', script = ''] = command.split(/\s+/).filter((word) => {
      return !/^-/.test(word);
    });
    if (program === 'npx') {
      expect(readdirSync(join(ROOT, 'node_modules', '.bin'))).toContain(verb);
      if (verb === 'clasp') expect(claspCommands()).toContain(script);
      return;
    }
    if (verb === 'run') expect(Object.keys(scripts)).toContain(script);
    else if (!['ci', 'audit'].includes(verb)) expect(Object.keys(scripts)).toContain(verb);
    const read = READERS.get(verb === 'run' ? script : verb);
    if (read !== undefined) {
      expect(read(argsOf(command).map(filledIn))).toMatchObject({ ok: true });
      return;
    }
    const own = verb === 'run' ? (scripts[script] ?? '') : '';
    const file = /^tsx (\S+\.ts)$/.exec(own)?.[1];
    if (file === undefined) return;
    const source = readFileSync(join(ROOT, file), 'utf8');
    for (const [, option = ''] of argsOf(command)
      .join(' ')
      .matchAll(/--([a-z-]+)/g)) {
      expect(source).toMatch(new RegExp(`\\b${option}'?: \\{ type`));
    }
  });
});

/** Blanks in capitals stand for what a person puts there. */
function filledIn(word: string): string {
  return word
    .replace(/^(?:BATCH|ID)$/, '12345678')
    .replace(/=(?:ROW|N)$/, '=5')
    .replace(/^N$/, '5')
    .replace(/^SPEC$/, 'daily 07');
}

/** clasp keeps each command in a file of its name. */
function claspCommands(): readonly string[] {
  const folder = join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'commands');
  return readdirSync(folder).map((name) => name.replace(/\.js$/, ''));
}

describe('the table of options in the README', () => {
  const rows = readDocument('README.md').text.split('\n');
  const named = rows
    .filter((row) => /^\| `(?:--|FILE)/.test(row))
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/--([a-z-]+)/g)])
    .map((match) => match[1] ?? '');

  test('has every option of npm start, and no other', () => {
    expect([...named].sort()).toEqual([...OPTION_NAMES].sort());
  });

  test('has every action and every decision', () => {
    const cellOf = (option: string) =>
      (rows.find((row) => row.startsWith(`| \`--${option}`)) ?? '').split(' | ')[1] ?? '';
    const choices = (option: string) =>
      [...cellOf(option).matchAll(/`([a-z-]+)/g)].map((match) => match[1]).sort();
    expect(choices('do')).toEqual([...ACTIONS].sort());
    expect(choices('decide')).toEqual([...DECISIONS].sort());
  });
});
