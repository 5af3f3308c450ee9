/** Short words of the command line in the reader's language. */

import type { Language } from '../../../src/texts/say';

/** Words by name, each in both languages; `{name}` is filled in. */
export type WordTable = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Gives the words of a table in one language. */
export function wordsOf<Table extends WordTable>(table: Table, language: Language) {
  return (
    word: keyof Table & string,
    params: Readonly<Record<string, string | number>> = {},
  ): string =>
    (table[word] as WordTable[string])[language].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(params[name] ?? ''),
    );
}
