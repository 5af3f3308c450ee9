// Builds dist/: the server bundle with one global function per export of src/main.ts, the manifest, the sidebar page.
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
const TEMPORARY_MS = 60_000;
const GLOBAL = 'MetricaCalls';
const MOST_GLOBALS = 40;
/** A build for `npm run coverage`, never to be pushed. */
const COUNTS = process.env.COUNT_COVERAGE !== undefined;

const manifest = JSON.parse(await readFile('appsscript.json', 'utf8'));
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

/** Whether dist/ was built from what lies here now, and every file of it is whole: each ends as it was made to end. */
async function isBuilt(ends) {
  const found = Object.entries(ends).map(async ([name, end]) => {
    const text = await readFile(`${OUT}/${name}`, 'utf8').catch(() => '');
    return text.endsWith(end);
  });
  return (await Promise.all(found)).every(Boolean);
}

async function makeAll() {
  const mark = `Built from ${await sourceMark()}${COUNTS ? ', counting lines' : ''}`;
  const manifestText = `${JSON.stringify(manifest, null, 2)}\n`;
  const ends = {
    'appsscript.json': manifestText,
    'sidebar.html': `<!-- ${mark} -->\n`,
    [BUNDLE]: `// ${mark}\n`,
  };
  if (!(await isBuilt(ends))) {
    await mkdir(OUT, { recursive: true });
    await writeWhole('appsscript.json', manifestText);
    await writeWhole('sidebar.html', (await buildSidebar({ version })) + ends['sidebar.html']);
    await writeWhole(BUNDLE, (await buildServer()) + ends[BUNDLE]);
  }
  // What else lies there is of an older build, or half a file of one that was cut a while ago.
  for (const name of await readdir(OUT)) {
    const path = `${OUT}/${name}`;
    const isYoung = async () => Date.now() - (await stat(path)).mtimeMs < TEMPORARY_MS;
    if (name in ends || (name.endsWith('.tmp') && (await isYoung().catch(() => true)))) continue;
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
