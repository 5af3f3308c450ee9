// An esbuild plugin: puts counters into the sources of the bundle while `npm run coverage` runs its tests.
import { readFile } from 'node:fs/promises';
import counting from './countCoverage.cjs';

export const countLines = {
  name: 'count-lines',
  setup({ onLoad }) {
    onLoad({ filter: counting.COUNTED }, async ({ path }) => {
      if (!counting.isCounted(path)) return undefined;
      return { contents: counting.withCounters(await readFile(path, 'utf8'), path), loader: 'ts' };
    });
  },
};
