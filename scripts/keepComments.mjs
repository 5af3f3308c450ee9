// An esbuild plugin: keeps our comments in what is pushed, so that a person can read there what the code is for.
import { readFile } from 'node:fs/promises';

/** Comments on lines of their own. esbuild keeps none before statements but those that begin with `!`. */
const BLOCK =
  /^( *)\/\*\*((?:(?!\*\/)[\s\S])*\*\/\n)(?! *(?:export )?(?:declare|interface|type) )/gm;
const LINE = /^( *)\/\/ (.*)$/gm;
/**
 * Comments of types go with their types; `comment` may change the words of a comment that stays. With `isShort` those are the sentence
 * at the head of each file and why a line is as it is; what each function promises is in the sources.
 */
export function keepComments({ comment = (words) => words, isShort = false }) {
  return {
    name: 'keep-comments',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:src|sidebar)[\\/].*\.ts$/ }, async ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const source = await readFile(path, 'utf8');
        const contents = source
          .replace(BLOCK, (_, space, words, at) =>
            !isShort || at === 0 ? `${space}/*!${comment(words)}` : '',
          )
          .replace(LINE, (_, space, words) => `${space}//! ${comment(words)}`);
        return { contents, loader: 'ts' };
      });
    },
  };
}
