/** The sentences of the page in the chosen language. */

import type { Said } from '../../app/base/said';
import { fill, type Params } from '../../texts/fill';
import { PAGE_TEXTS } from '../../texts/panel/pageTexts';
import type { Language } from '../../texts/records';

export type Key = keyof typeof PAGE_TEXTS;

/** A sentence before it is put into words, so that it can follow the language: of the page, or said by the server. */
export type Text = { readonly key: Key; readonly params?: Params } | Said;

/** Longest text of a sheet or a server within a sentence. */
const MOST_CHARACTERS = 300;

/** The sentence of a key. */
export function sayOnPage(language: Language, key: Key, params: Params = {}): string {
  return fill(language, PAGE_TEXTS[key][language], shortened(params));
}

/** A sentence of the page or of the server. Codes among its parameters, as columns' names, are put into words. */
export function sayText(language: Language, text: Text): string {
  if (!('en' in text)) return sayOnPage(language, text.key, text.params);
  return fill(language, text[language], inWords(language, text.params));
}

/** The sentence of a key that may not exist; null when it does not. */
export function sayIfKnown(language: Language, key: string, params: Params = {}): string | null {
  return isKey(key) ? sayOnPage(language, key, params) : null;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(PAGE_TEXTS, key);
}

function shortened(params: Params): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? shortText(value, MOST_CHARACTERS) : value,
    ]),
  );
}

function inWords(language: Language, params: Params): Params {
  const named: Record<string, string | number> = shortened(params);
  for (const name of ['field', 'column'])
    if (typeof params[name] === 'string')
      named[name] = sayIfKnown(language, `field.${params[name]}`) ?? named[name] ?? '';
  const content = sayIfKnown(language, `columns.content.${params.content}`);
  if (content !== null) named.content = content;
  if (typeof params.what === 'string') named.what = partsInWords(language, params.what);
  return named;
}

/** `zone: Europe/Moscow → Asia/Omsk`: the parts of a reading by their names. */
function partsInWords(language: Language, what: string): string {
  return what.replace(/(^|; )(\w+): /g, (whole, joint: string, part: string) => {
    const name = sayIfKnown(language, `reading.${part}`);
    return name === null ? whole : `${joint}${name}: `;
  });
}

/** A text cut to what fits, by whole characters. */
export function shortText(text: string, most = 60): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
