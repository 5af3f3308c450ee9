/** Documents call things by the words that people read in the panel, the menu and the log. */

import { describe, expect, test } from '@jest/globals';
import { allDocuments, twins } from './documents';
import { allTexts, keysOf } from './knownWords';

const texts = allTexts();

describe.each(allDocuments().map((document) => [document.name, document] as const))(
  '%s',
  (_name, { language, captions }) => {
    test('names only captions that the panel, the menu and the log have', () => {
      const unknown = captions.filter((caption) => keysOf(texts, language, caption).length === 0);
      expect(unknown).toEqual([]);
    });
  },
);

describe.each(twins().map(([english, russian]) => [russian.name, english, russian] as const))(
  '%s',
  (_name, english, russian) => {
    test('names every caption that its English twin names', () => {
      const words = new Set([...russian.captions, ...quoted(russian.prose)]);
      const missing = english.captions.filter((caption) => {
        const keys = new Set(keysOf(texts, 'en', caption));
        return ![...words].some((word) => keysOf(texts, 'ru', word).some((key) => keys.has(key)));
      });
      expect(missing).toEqual([]);
    });

    test('has the sections and pictures of its English twin', () => {
      const depths = (text: string) =>
        (text.match(/^#{1,6} /gm) ?? []).map((hashes) => hashes.length - 1);
      const pictures = ({ links }: typeof english) =>
        links.filter(({ isImage }) => isImage).map(({ target }) => target);
      expect(depths(russian.text)).toEqual(depths(english.text));
      const shown = (targets: readonly string[]) =>
        targets.map((target) => target.replace(/-(?:en|ru)(?=\.\w+$)/, ''));
      expect(shown(pictures(russian))).toEqual(shown(pictures(english)));
    });
  },
);

/** What stands in «…», on however many lines. */
function quoted(prose: string): readonly string[] {
  return [...prose.matchAll(/«([^»]+)»/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ' '));
}

describe('the menu in the README', () => {
  test('is the menu', () => {
    const readme = allDocuments().find(({ name }) => name === 'README.md');
    for (const key of Object.keys(texts).filter((each) => each.startsWith('menu.'))) {
      expect(readme?.captions).toContain(texts[key]?.en);
    }
  });
});
