// An esbuild plugin: packs the sentences that the server says and the words that it knows; Cyrillic takes two bytes a letter.
import { dirname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { packedSource } from './packData.mjs';

/** Replaces src/texts/server/serverTexts.ts and src/core/wordTables.ts by the same tables, packed. */
export const packTables = {
  name: 'pack-tables',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]texts[\\/]serverTexts\.ts$/ }, async ({ path }) => {
      const texts = await valueGivenBy(path, 'serverTexts');
      const contents = packedSource(listsOf(texts)) + FROM_LISTS;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
    onLoad({ filter: /src[\\/]core[\\/]wordTables\.ts$/ }, async ({ path }) => {
      const tables = await valueGivenBy(path, 'wordTables');
      const contents = `${packedSource(tables)} export const wordTables = unpacked;`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** Keys, English, Russian: texts of one language beside each other deflate better. */
function listsOf(texts) {
  const keys = Object.keys(texts);
  return [keys, keys.map((key) => texts[key].en), keys.map((key) => texts[key].ru)];
}

const FROM_LISTS = `
  let texts;
  export function serverTexts() {
    if (texts === undefined) {
      const [keys, en, ru] = unpacked();
      texts = {};
      keys.forEach((key, at) => {
        texts[key] = { en: en[at], ru: ru[at] };
      });
    }
    return texts;
  }
`;

/** What a module's function gives. */
async function valueGivenBy(path, name) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'module',
    charset: 'utf8',
  });
  return runInNewContext(`${outputFiles[0].text}; module.${name}()`);
}
