/** Builds the use cases as they are, or with one safeguard taken out of their source. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import * as app from './app';

export type App = typeof app;

/** A safeguard and how it is taken out: the text must stand exactly once in the file. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const ROOT = join(__dirname, '..', '..', '..');

/** Loads the use cases; a mutation whose text is gone is an error, so that no mutant dies unnoticed. */
export async function buildApp(mutations: readonly Mutation[] = []): Promise<App> {
  // Jest counts only what it loads itself.
  if (mutations.length === 0 && process.env.COUNT_COVERAGE !== undefined) return app;
  const result = await build({
    entryPoints: [join(ROOT, 'test/simulation/world/app.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
    plugins: [
      {
        name: 'mutate',
        setup(builder) {
          for (const { file } of mutations) {
            const path = join(ROOT, file);
            const filter = new RegExp(`${path.replace(/[.\\/]/g, '\\$&')}$`);
            builder.onLoad({ filter }, () => ({
              contents: mutated(path, file, mutations),
              loader: 'ts',
            }));
          }
        },
      },
    ],
  });
  const code = result.outputFiles[0]?.text ?? '';
  const module = { exports: {} };
  new Script(`(function (module, exports) {${code}\n})`).runInThisContext()(module, module.exports);
  return module.exports as App;
}

function mutated(path: string, file: string, mutations: readonly Mutation[]): string {
  let source = readFileSync(path, 'utf8');
  for (const { name, find, replace } of mutations.filter((each) => each.file === file)) {
    const parts = source.split(find);
    if (parts.length !== 2)
      throw new Error(`The safeguard “${name}” is not where it was in ${file}.`);
    source = parts.join(replace);
  }
  return source;
}
