/** The documents of the project, taken apart: prose, code, captions, links, headings. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/texts/records';

export const ROOT = join(__dirname, '..', '..');

export interface Link {
  readonly target: string;
  readonly isImage: boolean;
  /** Of an image: its alternative text. */
  readonly text: string;
}

export interface Document {
  /** Path from the root of the project. */
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  /** The text without code blocks and code spans. */
  readonly prose: string;
  /** Lines of code blocks. */
  readonly code: readonly string[];
  /** What stands between single backticks. */
  readonly spans: readonly string[];
  /** What stands between underscores: words that people read in the panel, the menu or the log. */
  readonly captions: readonly string[];
  readonly links: readonly Link[];
  /** Anchors of the headings, as GitHub makes them. */
  readonly anchors: readonly string[];
}

export function readDocument(name: string): Document {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
  const flowing = text.replace(/^```\w*\n[\s\S]*?^```$/gm, '');
  const spans = [...flowing.matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map((match) => oneLine(match[1]));
  const prose = flowing.replace(/(?<!`)`[^`]+`(?!`)/g, '``');
  return {
    name,
    language: name.endsWith('.ru.md') ? 'ru' : 'en',
    text,
    prose,
    code: blocks.flatMap((block) => block.split('\n')).filter((line) => line.trim() !== ''),
    spans,
    captions: [...withoutTargets(prose).matchAll(CAPTION)].map((match) => oneLine(match[1])),
    links: linksOf(flowing),
    anchors: anchorsOf(flowing),
  };
}

/** README, the page for contributors, changelog and every page of docs/. */
export function allDocuments(): readonly Document[] {
  const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages.sort()].map(readDocument);
}

/** Pages that exist in both languages: English first. */
export function twins(): readonly (readonly [Document, Document])[] {
  const documents = allDocuments();
  return documents
    .filter(({ language }) => language === 'ru')
    .map((russian) => [readDocument(russian.name.replace('.ru.md', '.md')), russian] as const);
}

/** A caption may be broken over two lines; underscores within words are no emphasis. */
const CAPTION = /(?<![\p{L}\d_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\d_])/gu;

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function withoutTargets(prose: string): string {
  return prose.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]+>/g, '');
}

function linksOf(text: string): readonly Link[] {
  const plain = [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map((match) => ({
    isImage: match[1] === '!',
    text: oneLine(match[2]),
    target: match[3] ?? '',
  }));
  const tags = [...text.matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
    isImage: true,
    text: /\balt="([^"]*)"/.exec(tag)?.[1] ?? '',
    target: /\bsrc="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
  // A picture within a link: [![alt](picture)](target).
  const around = [...text.matchAll(/\)\]\(([^)\s]+)\)/g)].map((match) => ({
    isImage: false,
    text: '',
    target: match[1] ?? '',
  }));
  return [...plain, ...tags, ...around];
}

function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{1,6} +(.+)$/gm)].map((match) => {
    const slug = (match[1] ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replace(/ /g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}
