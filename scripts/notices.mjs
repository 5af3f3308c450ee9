// Names in the bundle whose work is in it: the MIT licence wants its copyright notice to go along.
import { readdir, readFile } from 'node:fs/promises';

/** The folder of a package in the path of one of its files. */
const PACKAGE = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** One comment line for each package that a bundle has files of; `inputs` are those of esbuild's metafile. */
export async function notices(inputs) {
  const found = Object.keys(inputs).map((path) => PACKAGE.exec(path));
  const folders = new Map(found.flatMap((match) => (match ? [[match[2], match[1]]] : [])));
  const lines = [...folders].sort().map(async ([name, folder]) => {
    const { license, version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    return `// ${name} ${version}, ${license}: ${await copyright(folder)}\n`;
  });
  return (await Promise.all(lines)).join('');
}

async function copyright(folder) {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const line = file && /^.*copyright .*$/im.exec(await readFile(`${folder}/${file}`, 'utf8'))?.[0];
  if (!line) throw new Error(`${folder} has no line of copyright in its licence.`);
  return line.trim();
}
