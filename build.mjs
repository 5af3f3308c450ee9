// Builds dist/: the server bundle with one global function per export of src/main.ts, the manifest, the sidebar page.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { countLines } from './scripts/countLines.mjs';
import { keepComments } from './scripts/keepComments.mjs';
import { notices } from './scripts/notices.mjs';
import { buildSidebar } from './scripts/sidebarPage.mjs';
import { sourceMark } from './scripts/sourceMark.mjs';

/** The folder, dist/ unless another is named as the first argument. */
const OUT = process.argv[2] ?? 'dist';
const BUNDLE = 'metrica-calls.js';
const PAGE = 'sidebar.html';
const MANIFEST = 'appsscript.json';
const TEMPORARY_MS = 60_000;
const GLOBAL = 'MetricaCalls';
const MOST_GLOBALS = 40;
/** A build for `npm run coverage`, never to be pushed. */
const COUNTS = process.env.COUNT_COVERAGE !== undefined;

const manifest = JSON.parse(await readFile(MANIFEST, 'utf8'));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const server = {
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  // Apps Script takes no ES modules, no private fields and no static ones.
  target: 'es2020',
  charset: 'utf8',
  // The library's build for today's engines: its usual one spells out classes for those of 2009.
  alias: { 'libphonenumber-js/core': 'libphonenumber-js/core/es6' },
  minify: false,
  legalComments: 'inline',
  plugins: [countLines, keepComments({ isShort: true })],
  define: {
    SCOPES: JSON.stringify(manifest.oauthScopes),
    VERSION: JSON.stringify(version),
  },
};

/** As esbuild's `iife`, without two spaces before each of its lines: a twentieth of what is pushed. */
const IN_ONE_FUNCTION = {
  format: 'cjs',
  banner: { js: `var ${GLOBAL} = (() => {\n'use strict';\nconst module = {};` },
  footer: { js: 'return module.exports;\n})();' },
};

/** Names of the functions that Google's menu, triggers and the page may call. */
async function exportsOf() {
  // Only the ES module form lists the exports; the iife form lists none.
  const { metafile } = await build({ ...server, format: 'esm', metafile: true });
  const outputs = Object.values(metafile.outputs);
  const names = outputs.flatMap((output) => output.exports).sort();
  if (names.length > MOST_GLOBALS)
    throw new Error(`${names.length} global functions, at most ${MOST_GLOBALS}.`);
  return names;
}

async function buildServer() {
  const names = await exportsOf();
  const { outputFiles, metafile } = await build({ ...server, ...IN_ONE_FUNCTION, metafile: true });
  const wrappers = names.map(
    (name) => `function ${name}() {\n  return ${GLOBAL}.${name}(...arguments);\n}`,
  );
  const head = `// Metrica Calls ${version}\n${await notices(metafile.inputs)}`;
  return `${head}${outputFiles[0].text}\n${wrappers.join('\n')}\n`;
}

/** Writes beside and renames: whoever reads dist/ meanwhile finds every file whole, the old one or the new. */
async function writeWhole(name, content) {
  const temporary = `${OUT}/${name}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, `${OUT}/${name}`);
}

/** A file with its last line: what it was built from, and a sum of all before it. */
function marked(name, text, mark) {
  const sum = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const said = `Built from ${mark}, sum ${sum}`;
  return `${text}${name.endsWith('.html') ? `<!-- ${said} -->` : `// ${said}`}\n`;
}

/** Whether a file of dist/ was built from what lies here now, and is whole and as it was made: nobody changed it there. */
async function isBuilt(name, mark) {
  const found = await readFile(`${OUT}/${name}`, 'utf8').catch(() => '');
  const text = found.slice(0, found.lastIndexOf('\n', found.length - 2) + 1);
  return found === marked(name, text, mark);
}

async function makeAll() {
  const mark = `${await sourceMark()}${COUNTS ? ', counting lines' : ''}`;
  const manifestText = `${JSON.stringify(manifest, null, 2)}\n`;
  const kept = await readFile(`${OUT}/${MANIFEST}`, 'utf8').catch(() => '');
  const areBuilt = await Promise.all([PAGE, BUNDLE].map((name) => isBuilt(name, mark)));
  if (kept !== manifestText || areBuilt.includes(false)) {
    await mkdir(OUT, { recursive: true });
    await writeWhole(MANIFEST, manifestText);
    await writeWhole(PAGE, marked(PAGE, await buildSidebar({ version }), mark));
    await writeWhole(BUNDLE, marked(BUNDLE, await buildServer(), mark));
  }
  // What else lies there is of an older build, or half a file of one that was cut a while ago.
  for (const name of await readdir(OUT)) {
    const path = `${OUT}/${name}`;
    const isYoung = async () => Date.now() - (await stat(path)).mtimeMs < TEMPORARY_MS;
    if (
      [MANIFEST, PAGE, BUNDLE].includes(name) ||
      (name.endsWith('.tmp') && (await isYoung().catch(() => true)))
    )
      continue;
    await rm(path, { recursive: true, force: true });
  }
}

try {
  await makeAll();
} catch (error) {
  // esbuild has shown each error with its line by now; what else happens is said in one line.
  console.error(`dist was not built. ${String(error?.message ?? error).split('\n')[0]}`);
  process.exitCode = 1;
}
