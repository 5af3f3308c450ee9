/** Makes a sentence in the reader's language from its key and parameters. */

import { fill, type Params } from './fill';
import type { Language } from './records';
import { type TextKey, textOf } from './server/serverTexts';

export { fill, formatNumber, type Params } from './fill';
export type { Language } from './records';
export type { TextKey } from './server/serverTexts';

/** A sentence before it is put into words: what use cases return. */
export interface Message {
  readonly key: TextKey;
  readonly params?: Params;
}

/** The sentence of a key; a column's name as `field` and what a look-alike holds as `content` are put into words; `{name}` is filled in, `{n:call}` is a number with its noun in the right form, `{n:call:of}` the form after «у», «из», «для». */
export function say(language: Language, key: TextKey, params: Params = {}): string {
  return fill(language, textOf(key)[language], inWords(language, params));
}

function inWords(language: Language, params: Params): Params {
  const { field, content } = params;
  if (field === undefined && content === undefined) return params;
  const named = (key: string, value: string | number) => textOf(key)?.[language] ?? value;
  return {
    ...params,
    ...(field === undefined ? {} : { field: named(`field.${field}`, field) }),
    ...(content === undefined ? {} : { content: named(`columns.content.${content}`, content) }),
  };
}

/** The sentence of a key in every language as it is kept; [] when there is no such key. */
export function inAllLanguages(key: string): readonly string[] {
  const record = textOf(key);
  return record === undefined ? [] : [record.en, record.ru];
}
