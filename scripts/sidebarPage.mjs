// Builds the panel's page: one HTML file with style and script inside, for Google and for the tests.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { keepComments } from './keepComments.mjs';

/**
 * The page as a text. `entry` is the script that runs in it; Template literals are lowered: HtmlService
 * cuts lines at "//" inside them.
 */
export async function buildSidebar({ version, entry = 'src/sidebar/sidebar.ts' }) {
  const html = await readFile('src/sidebar/sidebar.html', 'utf8');
  const css = await build({
    entryPoints: ['src/sidebar/sidebar.css'],
    bundle: true,
    write: false,
  });
  const js = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    plugins: [keepComments({ comment: (words) => words.replaceAll('`', "'") })],
    supported: { 'template-literal': false },
    define: { VERSION: JSON.stringify(version) },
  });
  const script = js.outputFiles[0].text;
  // Replacement functions: `$&` in the code must stay as it is.
  const page = html
    .replace('/* STYLE */', () => css.outputFiles[0].text.trim())
    .replace('/* SCRIPT */', () => script.trim());
  refuse(page, '`', 'which HtmlService may cut');
  refuse(script, /<\/script|<script|<!--/i, 'which ends the script of the page early');
  return page;
}

function refuse(text, what, because) {
  const line = text.split('\n').find((each) => each.search(what) >= 0);
  if (line) throw new Error(`The page holds ${what}, ${because}: ${line.trim().slice(0, 200)}`);
}
