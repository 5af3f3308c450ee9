// An esbuild plugin: packs the sentences that the server says; Cyrillic makes them twice as long as they are.
import { dirname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { packedSource } from './packData.mjs';

/** Replaces src/texts/serverTexts.ts by the same table, packed. */
export const packServerTexts = {
  name: 'pack-server-texts',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]texts[\\/]serverTexts\.ts$/ }, async ({ path }) => {
      const contents = packedSource(listsOf(await textsOf(path))) + FROM_LISTS;
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

async function textsOf(path) {
  const options = {
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'module',
    charset: 'utf8',
  };
  const { outputFiles } = await build({ ...options, entryPoints: [path] });
  return runInNewContext(`${outputFiles[0].text}; module.serverTexts()`);
}
