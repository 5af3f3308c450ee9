/** What people read, and the names in the code: documents may use nothing else. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, TextRecords } from '../../src/texts/records';
import { ROOT } from './documents';

const TEXTS = join(ROOT, 'src', 'texts');

/** Every sentence and caption of src/texts by its key. */
export function allTexts(): TextRecords {
  const files = readdirSync(TEXTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const exported = files.flatMap((name) => Object.values(require(join(TEXTS, name)) as object));
  return Object.assign({}, ...exported.filter(isRecords));
}

function isRecords(value: unknown): value is TextRecords {
  if (typeof value !== 'object' || value === null) return false;
  const records = Object.values(value);
  return records.length > 0 && records.every((each) => typeof each?.en === 'string');
}

/** Keys whose text in this language is the caption; blanks are filled in, `Write all` is `Write all ({n})`. */
export function keysOf(texts: TextRecords, language: Language, caption: string): string[] {
  return Object.keys(texts).filter((key) => patternOf(texts[key]?.[language] ?? '').test(caption));
}

const patterns = new Map<string, RegExp>();

/** A caption at the beginning of a sentence may have a capital where the panel has none. */
function patternOf(text: string): RegExp {
  const kept = patterns.get(text);
  if (kept !== undefined) return kept;
  const [first = '', ...rest] = [...text.replace(/ \(\{\w+\}\)$/, '')];
  const source = [`${either(first)}`, ...rest.map(escaped)]
    .join('')
    .replace(/\\\{[^{}]+\\\}/g, '.+');
  const pattern = new RegExp(`^${source}(?: \\(.+\\))?$`, 'u');
  patterns.set(text, pattern);
  return pattern;
}

function either(first: string): string {
  return first.toLowerCase() === first.toUpperCase()
    ? escaped(first)
    : `[${first.toLowerCase()}${first.toUpperCase()}]`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const CODE = /\.(?:ts|mjs|cjs|json|html|css)$/;
const FOLDERS = ['src', 'local', 'scripts', 'bench', 'test'];
const FILES = ['appsscript.json', 'package.json', '.clasp.json', 'build.mjs', '.claspignore'];

/** All the code in one text, the tests of documents left out: they would find themselves. */
export function sourceText(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => CODE.test(name) && !`${folder}/${name}`.startsWith('test/docs/'))
      .map((name) => `${folder}/${name}`),
  );
  return [...FILES, ...files].map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n');
}
