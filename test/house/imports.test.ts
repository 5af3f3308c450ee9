/** The house: which room may import from which, no circles, and names that mean one thing. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = join(__dirname, '..', '..', 'src');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly onlyTypes: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();

const sources = new Map(files.map((name) => [name, readFileSync(join(SRC, name), 'utf8')]));

const imports = files.flatMap(importsOf);

/** Those of every form: also a file that is only run, one that is loaded later, a type that is named where it stands. */
function importsOf(from: string): readonly Import[] {
  const text = sources.get(from) ?? '';
  const named = text.matchAll(/^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'(\.[^']*)'/gm);
  const others = text.matchAll(/^import\s+'(\.[^']*)'|\bimport\(\s*'(\.[^']*)'\s*\)/gm);
  const pathOf = (target: string) =>
    `${relative(SRC, join(SRC, dirname(from), target)).replaceAll('\\', '/')}.ts`;
  return [
    ...[...named].map(([, type, names = '', target = '']) => ({
      from,
      to: pathOf(target),
      onlyTypes: type !== undefined || areTypes(names),
    })),
    ...[...others].map(([, run, loaded]) => ({
      from,
      to: pathOf(run ?? loaded ?? ''),
      onlyTypes: false,
    })),
  ];
}

/** Whether every name in `{ type A, type B }` is a type. */
function areTypes(names: string): boolean {
  const each = names.replace(/[{}]/g, '').split(',');
  return (
    names.startsWith('{') &&
    each.filter((name) => name.trim() !== '').every((name) => name.trim().startsWith('type '))
  );
}

type House = 'core' | 'metrica' | 'app' | 'google' | 'texts' | 'sidebar' | 'ports' | 'main';

/** Rooms that a room may import values from; types only where `types` says so. */
const MAY: Readonly<Record<House, { values: readonly House[]; types: readonly House[] }>> = {
  core: { values: ['core'], types: ['ports'] },
  metrica: { values: ['core', 'metrica'], types: ['ports'] },
  app: { values: ['core', 'metrica', 'ports', 'app'], types: ['texts'] },
  google: { values: ['core', 'metrica', 'ports', 'google', 'texts'], types: ['app'] },
  texts: { values: ['texts'], types: ['core', 'metrica'] },
  sidebar: { values: ['sidebar', 'texts'], types: ['app', 'core', 'metrica', 'main', 'ports'] },
  ports: { values: [], types: ['core', 'metrica', 'texts'] },
  main: { values: ['ports', 'app', 'google', 'texts'], types: ['core', 'metrica'] },
};

/** Constants that an adapter shares with the use case whose sheet it writes. */
const KNOWN = new Set(['google/ledgerSheet.ts → app/ledger/ledgerLines.ts']);

function houseOf(name: string): House {
  return (name.split('/')[0] ?? '').replace(/\.ts$/, '') as House;
}

/** A ladder of rooms: each uses only itself and those above it. */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  core: [
    'time',
    'cell',
    'call',
    'exports/form',
    'exports/trackers',
    'exports/exchanges',
    'exports/crm',
    'exports',
    'read/time',
    'read/money',
    'read/duration',
    'read/phone',
    'read',
    'header',
    'deliver',
    'meaning',
    'check',
    'marks',
    'settings',
  ],
  app: [
    'base',
    'tell',
    'talk',
    'tab',
    'access',
    'ledger',
    'check',
    'run',
    'settle',
    'upload',
    'results',
    'schedule',
    'panel',
    'page',
  ],
};

describe('the import table', () => {
  test.each(files)('holds in %s', (name) => {
    const may = MAY[houseOf(name)];
    const wrong = imports
      .filter(({ from, to }) => from === name && !KNOWN.has(`${from} → ${to}`))
      .filter(({ to, onlyTypes }) => {
        const allowed = onlyTypes ? [...may.values, ...may.types] : may.values;
        return !allowed.includes(houseOf(to));
      })
      .map(({ to }) => to);
    expect(wrong).toEqual([]);
    expect(sources.get(name)?.startsWith('/**')).toBe(true);
  });
});

describe.each(Object.entries(LADDERS))('the rooms of %s', (house, ladder) => {
  const rungOf = (name: string) => ladder.indexOf(dirname(name).replace(`${house}/`, ''));

  test('are all on the ladder, without a file beside them', () => {
    const beside = files.filter((name) => houseOf(name) === house && rungOf(name) < 0);
    expect(beside).toEqual([]);
  });

  test('use themselves and the rooms above them alone', () => {
    const upwards = imports
      .filter(({ from, to }) => houseOf(from) === house && houseOf(to) === house)
      .filter(({ from, to }) => rungOf(to) > rungOf(from))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(upwards).toEqual([]);
  });
});

describe('imports', () => {
  test('never come back to the file that they began in', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
    expect(circlesOf(targets)).toEqual([]);
  });

  test('name files that are there', () => {
    expect(imports.filter(({ to }) => !sources.has(to) && !to.endsWith('.json.ts'))).toEqual([]);
  });
});

/** Files that reach themselves, each circle once, in the order in which it is walked. */
function circlesOf(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]) => {
    const at = way.indexOf(name);
    if (at >= 0) circles.push([...way.slice(at), name].join(' → '));
    if (at >= 0 || done.has(name)) return;
    for (const target of targets.get(name) ?? []) walk(target, [...way, name]);
    done.add(name);
  };
  for (const name of targets.keys()) walk(name, []);
  return circles;
}

describe('a name', () => {
  test('of a file stands once in the sources', () => {
    expect(twice(files.map((name) => [basename(name), name]))).toEqual([]);
  });

  test('that is exported means one thing', () => {
    const pattern =
      /^export (?:declare )?(?:abstract |async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
    // A global function of the bundle has the name of the use case that it wires.
    const exported = files
      .filter((name) => name !== 'main.ts')
      .flatMap((name) =>
        [...(sources.get(name) ?? '').matchAll(pattern)].map(([, word = '']): [string, string] => [
          word,
          name,
        ]),
      );
    expect(twice(exported)).toEqual([]);
  });

  test('of a value is exported for another file', () => {
    const users = [...wordsIn(SRC), ...['test', 'local', 'bench', 'scripts'].flatMap(wordsBeside)];
    const pattern = /^export (?:async )?(?:function|const) (\w+)/gm;
    const unused = files
      .filter((name) => name !== 'main.ts')
      .flatMap((name) =>
        [...(sources.get(name) ?? '').matchAll(pattern)]
          .map(([, word = '']) => word)
          .filter((word) => !users.some(({ file, words }) => file !== name && words.has(word)))
          .map((word) => `${name}: ${word}`),
      );
    expect(unused).toEqual([]);
  });
});

/** The words of every file of a folder, by its name there. */
function wordsIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|cjs)$/.test(name))
    .map((name) => ({
      file: name.replaceAll('\\', '/'),
      words: new Set(readFileSync(join(folder, name), 'utf8').match(/\w+/g)),
    }));
}

function wordsBeside(folder: string) {
  return wordsIn(join(SRC, '..', folder)).map(({ words }) => ({ file: folder, words }));
}

/** Words that stand with more than one place. */
function twice(pairs: readonly (readonly [word: string, place: string])[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const [word, place] of pairs)
    places.set(word, new Set([...(places.get(word) ?? []), place]));
  return [...places]
    .filter(([, found]) => found.size > 1)
    .map(([word, found]) => `${word}: ${[...found].join(', ')}`);
}

describe('a folder', () => {
  test('has at most some seventeen files', () => {
    const counts = new Map<string, number>();
    for (const name of files) counts.set(dirname(name), (counts.get(dirname(name)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 17)).toEqual([]);
  });
});

describe('Google’s services', () => {
  test('are named in the folder google alone', () => {
    const services =
      /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|MailApp|Utilities)\./;
    const wrong = files
      .filter((name) => houseOf(name) !== 'google')
      .filter((name) =>
        services.test((sources.get(name) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
      );
    expect(wrong).toEqual([]);
  });
});
