/** Links of documents lead somewhere: to files, headings and pictures that exist. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { allDocuments, ROOT, readDocument } from './documents';

const documents = allDocuments();

const localLinks = documents.flatMap((document) =>
  document.links
    .filter(({ target }) => !/^[a-z]+:/.test(target))
    .map((link) => {
      const [path = '', anchor = ''] = link.target.split('#');
      const file = path === '' ? document.name : normalize(join(dirname(document.name), path));
      return { from: document.name, file, anchor: decodeURIComponent(anchor), link };
    }),
);

describe('the links of documents', () => {
  test('lead to files that exist', () => {
    const broken = localLinks.filter(({ file }) => !existsSync(join(ROOT, file)));
    expect(broken.map(({ from, file }) => `${from} → ${file}`)).toEqual([]);
  });

  test('lead to headings that exist', () => {
    const broken = localLinks.filter(
      ({ file, anchor }) =>
        anchor !== '' && file.endsWith('.md') && !readDocument(file).anchors.includes(anchor),
    );
    expect(broken.map(({ from, file, anchor }) => `${from} → ${file}#${anchor}`)).toEqual([]);
  });

  test('go out by https alone', () => {
    const open = documents.flatMap(({ links }) => links).map(({ target }) => target);
    expect(open.filter((target) => /^http:/.test(target))).toEqual([]);
  });

  test('make every page reachable from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const { from, file } of localLinks) {
        if (from === page && file.endsWith('.md')) reached.add(file);
      }
    }
    expect(documents.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  });
});

describe('the pictures', () => {
  const shown = localLinks.filter(({ link }) => link.isImage);

  test('say in words what they show', () => {
    expect(shown.filter(({ link }) => link.text.length < 10)).toEqual([]);
  });

  test('are of the language of their page', () => {
    const strange = shown.filter(({ from, file }) => {
      const language = /-(en|ru)\.\w+$/.exec(file)?.[1];
      return language !== undefined && language !== (from.endsWith('.ru.md') ? 'ru' : 'en');
    });
    expect(strange.map(({ from, file }) => `${from} → ${file}`)).toEqual([]);
  });

  test('are whole files of their kind', () => {
    for (const { file } of shown) {
      const head = readFileSync(join(ROOT, file)).subarray(0, 100).toString('latin1');
      expect(head).toMatch(file.endsWith('.svg') ? /^<svg |^<\?xml / : /^\x89PNG/);
    }
  });

  test('are all shown by some page', () => {
    const folder = join(ROOT, 'docs', 'images');
    // The folder of all states of the panel is made by a command and not kept.
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'states') : [];
    const used = new Set(shown.map(({ file }) => file));
    expect(files.filter((name) => !used.has(`docs/images/${name}`))).toEqual([]);
  });
});
