// Builds dist/: the server bundle with one global function per export of src/main.ts, the manifest, the sidebar page.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { packServerTexts } from './scripts/packServerTexts.mjs';
import { buildSidebar } from './scripts/sidebarPage.mjs';
import { trimPhonePlans } from './scripts/trimPhonePlans.mjs';

const OUT = 'dist';
const GLOBAL = 'MetricaCalls';
const MOST_GLOBALS = 40;

const manifest = JSON.parse(await readFile('appsscript.json', 'utf8'));
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const server = {
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  // Apps Script takes no ES modules, no private fields and no static ones.
  target: 'es2019',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  plugins: [packServerTexts, trimPhonePlans],
  define: {
    SCOPES: JSON.stringify(manifest.oauthScopes),
    VERSION: JSON.stringify(version),
  },
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
  const { outputFiles } = await build({ ...server, format: 'iife', globalName: GLOBAL });
  const wrappers = names.map(
    (name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments); }`,
  );
  // The bundle runs when the first function is called, not when the file is loaded.
  return `// Metrica Calls ${version}\n${outputFiles[0].text}\n${wrappers.join('\n')}\n`;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT);
await writeFile(`${OUT}/metrica-calls.js`, await buildServer());
await writeFile(`${OUT}/appsscript.json`, `${JSON.stringify(manifest, null, 2)}\n`);
await writeFile(`${OUT}/sidebar.html`, await buildSidebar({ version }));
