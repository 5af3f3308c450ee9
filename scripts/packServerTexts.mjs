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
      const contents = `${packedSource(await textsOf(path))} export const serverTexts = unpacked;`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

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
