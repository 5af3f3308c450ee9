/** Bundles what the browser gets: the page with its grid, and the script inside the panel's frame. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join(__dirname, '..', 'page');

export interface Pages {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** `google.script` for the frame. */
  readonly frameScript: string;
}

/** Everything comes from this project and node_modules, nothing from the net. */
export async function bundlePages(): Promise<Pages> {
  const { outputFiles } = await build({
    entryPoints: ['main.ts', 'frame.ts', 'page.css'].map((name) => join(FOLDER, name)),
    outdir: 'pages',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  const named = (name: string) => {
    const found = outputFiles.find(({ path }) => path.endsWith(name));
    if (found === undefined) throw new Error(`The build gave no ${name}.`);
    return found.text;
  };
  return {
    html: await readFile(join(FOLDER, 'page.html'), 'utf8'),
    script: named('main.js'),
    style: named('page.css'),
    frameScript: named('frame.js'),
  };
}

/** The panel's page with `google.script` in it, before any script of its own; `signIn` is where Yandex is played. */
export function framedPage(content: string, signIn: string): string {
  const script = `<script src="/frame.js" data-sign-in="${signIn}"></script>`;
  const head = /<head[^>]*>/i.exec(content);
  const at = head === null ? 0 : head.index + head[0].length;
  return content.slice(0, at) + script + content.slice(at);
}
