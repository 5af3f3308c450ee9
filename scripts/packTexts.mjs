// An esbuild plugin: packs the page's texts and shortens their keys; the browser unpacks them when it starts.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const TABLE = 'textTable.ts';

/** Letters of one byte each, Russian ones too: deflated they are a tenth smaller than in UTF-8. Every browser reads it. */
const CHARSET = 'windows-1251';

/** Replaces src/sidebar/panel/textTable.ts by the same table, deflated in base64: keys, English, Russian. */
export const packTexts = {
  name: 'pack-texts',
  async setup({ onLoad, onStart }) {
    let short = new Map();
    let table = {};
    onStart(async () => {
      const folder = 'src/sidebar';
      table = await readTable(join(folder, TABLE));
      short = await shortKeys(Object.keys(table), folder);
    });
    onLoad({ filter: /sidebar\/\w+\.ts$/ }, ({ path }) => {
      if (basename(path) === TABLE) return { contents: packedModule(table, short), loader: 'js' };
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/'([\w./ ()-]+)'/g, (literal, key) =>
        short.has(key) ? `'${short.get(key)}'` : literal,
      );
      return { contents, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};

/** Keys that stand whole in the page's code get short names; those put together from parts keep theirs. */
async function shortKeys(keys, folder) {
  const parts = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.ts')) continue;
    const source = await readFile(join(folder, name), 'utf8');
    // Templates stand within templates: every piece between two backticks is looked at.
    for (const [, template = ''] of source.matchAll(/`(?=([^`]*)`)/g)) {
      if (!template.includes('${')) continue;
      const pattern = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.()]/g, '\\$&'));
      if (pattern.join('').includes('.')) parts.push(new RegExp(`^${pattern.join('.+')}$`));
    }
  }
  const whole = keys.filter((key) => !parts.some((part) => part.test(key)));
  return new Map(whole.map((key, index) => [key, `.${index.toString(36)}`]));
}

async function readTable(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'table',
    charset: 'utf8',
  });
  return runInNewContext(`${outputFiles[0].text}; table.TEXTS`);
}

function packedModule(texts, short) {
  const keys = Object.keys(texts);
  const names = keys.map((key) => short.get(key) ?? key);
  const table = [names, keys.map((key) => texts[key].en), keys.map((key) => texts[key].ru)];
  const options = { level: 9, memLevel: 9 };
  const packed = deflateRawSync(oneByte(JSON.stringify(table)), options).toString('base64');
  return `
    const bytes = Uint8Array.from(atob(${JSON.stringify(packed)}), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    export const TEXTS = {};
    export const textsReady = new Response(unpacked).arrayBuffer().then((letters) => {
      const [keys, en, ru] = JSON.parse(new TextDecoder('${CHARSET}').decode(letters));
      keys.forEach((key, index) => {
        TEXTS[key] = { en: en[index], ru: ru[index] };
      });
    });
  `;
}

/** A JSON text in the charset; what it has no letter for is escaped as JSON does. */
function oneByte(json) {
  const decoder = new TextDecoder(CHARSET);
  const codes = new Map();
  for (let code = 0; code < 256; code += 1) codes.set(decoder.decode(Uint8Array.of(code)), code);
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return Buffer.from(
    json.split('').flatMap((letter) => codes.get(letter) ?? [...Buffer.from(escaped(letter))]),
  );
}
