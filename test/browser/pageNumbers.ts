/** Every number that a picture of the panel says, with the sentence or the line that it stands in. */

import type { Language } from '../../src/texts/records';
import { numberOf, sentencesIn } from './saidTexts';

/** A part of a page: as the panel describes it, or as a browser has drawn it. */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly (Drawn | string)[];
}

export interface PageNumber {
  /** The sentence and its number, `next.ready.n`; the caption alone for a line of counts. */
  readonly said: string;
  readonly value: number;
  /** The id of what it stands in, from the outside. */
  readonly place: readonly string[];
  readonly text: string;
}

export interface PageNumbers {
  readonly numbers: readonly PageNumber[];
  /** Texts with a number in them that are no sentence of ours. */
  readonly unknown: readonly string[];
}

/** What stands in the sheet, and times. */
const FOREIGN = /^(?:bdi|pre|option|input|select|table|svg)$/;

/** Words put into a sentence that are sentences of ours, one after the other. */
const LISTS = /^(?:what|why)$/;

/** What of the sheet, of Metrica and of the calendar is put into sentences. */
const OTHERS =
  /^(?:time|date|span|seen|cell|cells|value|message|id|uploadId|counter|zone|gmt|rows|talk|revenue|words|percent)$/;

/** Reads a whole page. */
export function numbersOn(language: Language, page: readonly Drawn[]): PageNumbers {
  const numbers: PageNumber[] = [];
  const unknown: string[] = [];
  const sentences = (text: string, place: readonly string[]) => {
    if (!/\d/.test(text)) return;
    const said = sentencesIn(language, text);
    if (said === null) {
      unknown.push(text.trim());
      return;
    }
    for (const { key, params } of said) {
      for (const [name, words] of params) {
        const value = numberOf(words);
        if (value !== null) numbers.push({ said: `${key}.${name}`, value, place, text });
        else if (LISTS.test(name)) for (const part of words.split(', ')) sentences(part, place);
        else if (/\d/.test(words) && !OTHERS.test(name)) unknown.push(`${key}.${name}: ${words}`);
      }
    }
  };
  const visit = (element: Drawn, around: readonly string[]): void => {
    const { tag, attributes, children } = element;
    if (FOREIGN.test(tag) || /\bcell\b/.test(String(attributes.class ?? ''))) return;
    const { id } = attributes;
    const place = typeof id === 'string' ? [...around, id] : around;
    const [caption, value] = children;
    const n = typeof value === 'object' ? numberOf(textOf(value).replace(/^×\u00a0/, '')) : null;
    if (typeof caption === 'object' && n !== null && children.length === 2) {
      const text = textOf(caption);
      const [line] = (text === '' ? null : sentencesIn(language, text)) ?? [];
      const isOfValue = textOf(value as Drawn).startsWith('×');
      numbers.push({ said: isOfValue ? 'value' : (line?.key ?? 'name'), value: n, place, text });
      return;
    }
    const parts = children.filter((child) => typeof child !== 'string' && !isInline(child));
    if (parts.length < children.length) sentences(textOf(element), place);
    for (const part of parts) visit(part as Drawn, place);
  };
  for (const element of page) visit(element, []);
  return { numbers, unknown };
}

/** Part of the sentence around it. */
function isInline({ tag, attributes }: Drawn): boolean {
  return tag === 'strong' || FOREIGN.test(tag) || /\bwhole\b/.test(String(attributes.class));
}

function textOf({ tag, children }: Drawn): string {
  if (FOREIGN.test(tag)) return '';
  return children
    .map((child) => (typeof child === 'string' ? child : isInline(child) ? textOf(child) : ''))
    .join('');
}
