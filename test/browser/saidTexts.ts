/** Finds out which sentences a text of the panel is made of, and the numbers and words that were put into them. */

import { PAGE_TEXTS } from '../../src/texts/panel/pageTexts';
import type { Language, TextRecords } from '../../src/texts/records';
import { SERVER_TABLES } from '../../src/texts/server/serverTexts';

/** One sentence with what was put into it; a number that stands twice is there twice. */
export interface SaidSentence {
  readonly key: string;
  readonly params: readonly (readonly [name: string, text: string])[];
}

const NUMBER = '\\d[\\d,\\u00a0]*(?<![,\\u00a0])';

/** What is a number wherever it is put in. */
const COUNTS =
  /^(?:n|m|x|of|ready|held|left|linked|rest|accepted|shown|seconds|batch|batches|bad)$/;

interface Template {
  readonly key: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const PARTS =
  /\[\[!?\w+\?(.*?)\]\]|\{\w+\|([^{}]*)\}|\{(\w+)(?::(\w+))?(?::(?:of|in))?\}|([^[{]+|[[{])/g;

const TEXTS: TextRecords = Object.assign({}, PAGE_TEXTS, ...SERVER_TABLES);

const TEMPLATES: Readonly<Record<Language, readonly Template[]>> = {
  en: templatesOf('en'),
  ru: templatesOf('ru'),
};

function templatesOf(language: Language): readonly Template[] {
  return Object.entries(TEXTS)
    .filter(([, text]) => /\p{L}/u.test(text[language].replace(/\{\w+\}/g, '')))
    .map(([key, text]) => templateOf(key, text[language]));
}

function templateOf(key: string, template: string): Template {
  const names: string[] = [];
  const source = (text: string): string =>
    text.replace(PARTS, (_whole, optional, forms, name, noun, plain) => {
      if (optional !== undefined) return `(?:${source(optional)})?`;
      if (forms !== undefined) return `(?:${forms.split('|').map(escaped).join('|')})`;
      if (plain !== undefined) return escaped(plain);
      names.push(name);
      if (noun !== undefined && noun !== 'month') return `(${NUMBER}) [\\p{L}]+`;
      return COUNTS.test(name) ? `(${NUMBER})` : '(.+?)';
    });
  return { key, pattern: new RegExp(`^${source(template)}$`, 'su'), names };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Sentences that were found before: the same ones stand on most pages. */
const KNOWN = { en: new Map(), ru: new Map() } as const satisfies Record<
  Language,
  Map<string, readonly SaidSentence[] | null>
>;

/** The sentences of a text; null where it is none of ours, as what stands in a cell. */
export function sentencesIn(language: Language, text: string): readonly SaidSentence[] | null {
  const known = KNOWN[language].get(text);
  if (known !== undefined) return known;
  const bare = text.trim();
  const found =
    readSentences(language, bare) ?? readSentences(language, bare.replace(/^[✓…!✕–○] /, ''));
  KNOWN[language].set(text, found);
  return found;
}

function readSentences(language: Language, text: string): readonly SaidSentence[] | null {
  const one = sentenceOf(language, text);
  if (one !== null) return [one];
  for (const { index } of text.matchAll(/(?<=[.!?…:]) /g)) {
    const first = sentenceOf(language, text.slice(0, index).replace(/:$/, ''));
    const rest = first === null ? null : readSentences(language, text.slice(index + 1));
    if (first !== null && rest !== null) return [first, ...rest];
  }
  return null;
}

/** Of several that fit, the one with the least put in is meant. */
function sentenceOf(language: Language, text: string): SaidSentence | null {
  let best: SaidSentence | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { key, pattern, names } of TEMPLATES[language]) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const params = names.flatMap((name, at) => {
      const value = found[at + 1];
      return value === undefined ? [] : [[name, value] as const];
    });
    const putIn = params.reduce((sum, [, value]) => sum + value.length, 0);
    if (putIn < least) best = { key, params };
    least = Math.min(least, putIn);
  }
  return best;
}

/** A number as the panel writes it; null where the text is not one. */
export function numberOf(text: string): number | null {
  return new RegExp(`^${NUMBER}$`, 'u').test(text) ? Number(text.replace(/[,\u00a0]/g, '')) : null;
}
