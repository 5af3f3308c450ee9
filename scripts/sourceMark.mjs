// A short name of everything that a build is made from: the same sources and libraries give the same name.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const PARTS = [
  'src',
  'scripts',
  'build.mjs',
  'appsscript.json',
  'package.json',
  'package-lock.json',
];

/** Changes with every file of the sources, the build and the list of libraries, by content and place. */
export async function sourceMark() {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(PARTS.map(filesIn))).flat()) {
    hash.update(`${path}\0`);
    hash.update(
      createHash('sha256')
        .update(await readFile(path))
        .digest(),
    );
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesIn(path) {
  let entries;
  try {
    entries = await readdir(path, { recursive: true, withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replaceAll('\\', '/'))
    .sort();
}
