/** Codes, names, settings and files that documents mention are those of the code. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { allDocuments, type Document, ROOT } from './documents';
import { sourceText } from './knownWords';

const source = sourceText();

/** Pages about values in cells and answers of servers: their spans are examples, not names. */
const OF_EXAMPLES = /^docs\/(?:problems|columns|metrica-errors)/;

/** Made by a command or by the person; not in the project's tree. */
const MADE = /^(?:out|dist|node_modules|coverage|reports)(?:\/|$)/;

const FILE = /^(?:\.?[\w-]+\/)*\.?[\w-]+\.(?:ts|mjs|cjs|json|md|html|css|csv|xlsx|svg|png|jsonl)$/;
const FOLDER = /^(?:[\w-]+\/)+(?:[\w-]+\/?)?$/;

describe.each(allDocuments().map((document) => [document.name, document] as const))(
  '%s',
  (name, document) => {
    test('mentions only codes that exist', () => {
      const codes = `${document.prose} ${document.spans.join(' ')}`.match(
        /(?<![\w.-])[A-Z]{2,}(?:_[A-Z]+)+(?![\w-])/g,
      );
      const unknown = [...new Set(codes ?? [])].filter((code) => !hasWord(code));
      expect(unknown).toEqual([]);
    });

    test('mentions only names that the code has', () => {
      const spans = OF_EXAMPLES.test(name) ? [] : document.spans;
      const named = spans.filter((span) =>
        /^[a-z]\w*[A-Z]\w*(?:\(\))?$|^[a-z]+\.[\w.]+$/.test(span),
      );
      const unknown = named.filter((span) => !hasWord(span.replace(/\(\)$/, '')) && !isFile(span));
      expect(unknown).toEqual([]);
    });

    test('mentions only files and folders that exist', () => {
      const paths = OF_EXAMPLES.test(name) ? [] : document.spans.filter(looksLikePath);
      expect(paths.filter((path) => !isFile(path) && !standsBeside(document, path))).toEqual([]);
    });
  },
);

function hasWord(word: string): boolean {
  return new RegExp(`(?<![\\w-])${word.replace(/\./g, '\\.')}(?![\\w-])`).test(source);
}

function looksLikePath(span: string): boolean {
  return FILE.test(span) || FOLDER.test(span);
}

/** Files that a person brings or a command makes, like `FILE.csv`, count as there. */
function isFile(path: string): boolean {
  return (
    /^[A-Z]+\./.test(path) ||
    MADE.test(path) ||
    existsSync(join(ROOT, path)) ||
    existsSync(join(ROOT, 'dist', path))
  );
}

function standsBeside(document: Document, path: string): boolean {
  return existsSync(join(ROOT, dirname(document.name), path)) || hasWord(path);
}

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const manifest = readJson('appsscript.json') as { readonly oauthScopes: readonly string[] };

  test('has one line for each permission of the manifest', () => {
    const [, section = ''] = readme.split(/^## Permissions$/m);
    const [table = ''] = section.split(/^## /m);
    const named = [...table.matchAll(/^\| `([a-z._]+)` \|/gm)].map((match) => match[1]);
    expect(named).toEqual(manifest.oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, '')));
  });

  const { dependencies, devDependencies } = readJson('package.json') as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const [, section = ''] = readme.split(/^## Dependencies$/m);
  const listed = [...section.matchAll(/^\| (`[^|]+`) \|.*\| ([\w. -]+) \|$/gm)].flatMap(
    ([, names = '', licence]) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, licence })),
  );

  test('names every dependency, and no other', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(listed.map(({ name }) => name).sort()).toEqual(all.sort());
  });

  test('names the licence that each dependency has', () => {
    expect(listed).toEqual(listed.map(({ name }) => ({ name, licence: licenceOf(name) })));
  });
});

function licenceOf(name: string): string | undefined {
  const { license, licenses } = readJson(join('node_modules', name, 'package.json')) as {
    readonly license?: string;
    readonly licenses?: readonly { readonly type: string }[];
  };
  return license ?? licenses?.[0]?.type;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
}
