/** The note of a marked cell: the user's own text, then our part, which remembers the fill that was there. */

import type { Severity } from '../call/problem';

/** Fills of marked cells; pink, blue and yellow of different strength, so that colour-blind people tell them apart. */
export const MARK_COLOURS: Readonly<Record<Exclude<Severity, 'fix' | 'question'>, string>> = {
  error: '#fce8e6',
  held: '#c6dafc',
  warning: '#fdd663',
};

const FIRST_LINE = '— Metrica Calls —';
const LAST_LINE = /MC1 (#[0-9a-f]{6}) was (none|#[0-9a-f]{6})/;
const HEADING = /^([A-Z]+(?:_[A-Z]+)+) · (\S+)/;

/** What our part says; `heading` is `CODE · severity`, `sentence` one line. */
export interface MarkWords {
  readonly heading: string;
  readonly sentence: string;
}

/** A mark as its note remembers it. Fills are `#rrggbb`, null for none. */
export interface MarkMemory {
  readonly colour: string;
  readonly was: string | null;
}

export interface SplitNote {
  /** The user's own text, words that were put into our part included. */
  readonly own: string;
  /** Whether a part of ours stands in the note, whole or not. */
  readonly isOurs: boolean;
  /** null where a person took the last line away. */
  readonly memory: MarkMemory | null;
  /** The code that our part names; '' when that line is gone. */
  readonly code: string;
}

/** The sentences that marks of a code may carry, in all languages, former ones included. */
export type KnownSentences = (code: string) => readonly string[];

/** The note of a marked cell. */
export function joinNote(own: string, words: MarkWords, memory: MarkMemory): string {
  const last = `MC1 ${memory.colour} was ${memory.was ?? 'none'}`;
  const part = [FIRST_LINE, words.heading, words.sentence, last].join('\n');
  return own === '' ? part : `${own}\n${part}`;
}

/** Whether a note has a part of ours; cheap, for looking through many. */
export function isMarked(note: string): boolean {
  return note.length >= FIRST_LINE.length && note.includes(FIRST_LINE);
}

/**
 * Takes our part out of a note. What a person wrote before, after or into it is kept. Copies of our
 * part in one note go too; the last one remembers the fill.
 */
export function splitNote(note: string, known: KnownSentences): SplitNote {
  let own = note;
  let split: SplitNote = { own, isOurs: false, memory: null, code: '' };
  // From the end: a part ends before the next one begins.
  for (let at = own.lastIndexOf(FIRST_LINE); at >= 0; at = own.lastIndexOf(FIRST_LINE)) {
    const part = readPart(own.slice(at + FIRST_LINE.length), known);
    own = [withoutLastBreak(own.slice(0, at)), ...part.words].filter(isText).join('\n');
    split = split.isOurs
      ? { ...split, own, memory: split.memory ?? part.memory }
      : { own, isOurs: true, memory: part.memory, code: part.code };
  }
  return split;
}

interface Part {
  readonly words: readonly string[];
  readonly memory: MarkMemory | null;
  readonly code: string;
}

function readPart(text: string, known: KnownSentences): Part {
  const last = LAST_LINE.exec(text);
  const body = last === null ? text : text.slice(0, last.index);
  const after = last === null ? '' : text.slice(last.index + last[0].length);
  const { code, words } = readBody(body, known);
  const was = last?.[2] === 'none' ? null : (last?.[2] ?? null);
  const memory = last === null ? null : { colour: last[1] ?? '', was };
  return { words: [words, after.replace(/^\r?\n/, '')], memory, code };
}

/** The code between our first and last line, and the words there that are not ours. */
function readBody(body: string, known: KnownSentences): { code: string; words: string } {
  const lines = body.split(/\r?\n/);
  const at = lines.findIndex((line) => HEADING.test(line));
  const heading = HEADING.exec(lines[at] ?? '');
  if (heading === null) return { code: '', words: trimBreaks(body) };
  lines[at] = (lines[at] ?? '').slice(heading[0].length).trim();
  const rest = lines.filter((line, place) => place !== at || line !== '').join('\n');
  const code = heading[1] ?? '';
  return { code, words: withoutSentence(trimBreaks(rest), known(code)) };
}

/** Takes out the sentence that the text is made of; one that was edited is known by its beginning and end. */
function withoutSentence(text: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return text.includes('\n') ? text : '';
  for (const sentence of sentences) {
    const at = text.indexOf(sentence);
    if (at >= 0) return cut(text, at, at + sentence.length);
  }
  let best = { start: 0, end: 0, share: 0.5 };
  for (const sentence of sentences) {
    const start = sameAtStart(text, sentence);
    const end = sameAtEnd(text, sentence, start);
    const share = (start + end) / sentence.length;
    if (share > best.share) best = { start, end, share };
  }
  return trimBreaks(text.slice(best.start, text.length - best.end).trim());
}

function cut(text: string, from: number, to: number): string {
  const before = text.slice(0, from).trim();
  const after = text.slice(to).trim();
  return [before, after].filter(isText).join('\n');
}

function sameAtStart(text: string, sentence: string): number {
  const most = Math.min(text.length, sentence.length);
  let count = 0;
  while (count < most && text[count] === sentence[count]) count += 1;
  return count;
}

function sameAtEnd(text: string, sentence: string, taken: number): number {
  const most = Math.min(text.length, sentence.length) - taken;
  let count = 0;
  while (count < most && text[text.length - 1 - count] === sentence[sentence.length - 1 - count]) {
    count += 1;
  }
  return count;
}

function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function trimBreaks(text: string): string {
  return text.replace(/^[\r\n]+|[\r\n]+$/g, '');
}

function isText(text: string): boolean {
  return text !== '';
}
