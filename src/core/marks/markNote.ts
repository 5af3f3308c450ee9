/** The note of a marked cell: the user's own text, then our part, which remembers the fill that was there. */

import { PROBLEM_CODES, type Severity } from '../call/problem';

/** Fills of marked cells; pink, blue and yellow of different strength, so that colour-blind people tell them apart. */
export const MARK_COLOURS: Readonly<Record<Exclude<Severity, 'fix' | 'question'>, string>> = {
  error: '#fce8e6',
  held: '#c6dafc',
  warning: '#fdd663',
};

const FIRST_LINE = '— Metrica Calls —';

/** As the first edition wrote it: `ID_DAMAGED · error`, the sentence, `MC1 #fce8e6 was none`. */
const OLD_HEADING = /^([A-Z]+(?:_[A-Z]+)+) · (\S+)/;
const OLD_LAST_LINE = 'MC1 #[0-9a-f]{6} was (none|#[0-9a-f]{6})';

/** What our part says: one sentence, then what was there before; `{fill}` in `memory` is a colour, or `none`. */
export interface MarkWords {
  readonly sentence: string;
  readonly memory: string;
  readonly none: string;
}

/** The fill that a note remembers, `#rrggbb`; null for none. */
export interface MarkMemory {
  readonly was: string | null;
}

export interface SplitNote {
  /** The user's own text, words that were put into our part included. */
  readonly own: string;
  /** Whether a part of ours stands in the note, whole or not. */
  readonly isOurs: boolean;
  /** null where a person took the last line away. */
  readonly memory: MarkMemory | null;
  /** Whether more of our part stands there than its first line. */
  readonly isSure: boolean;
}

/** By what our part is known: every sentence and last line in all languages. */
export interface KnownNotes {
  readonly sentences: readonly string[];
  readonly lastLine: RegExp;
}

/** Our part may have been written in another language, or by the first edition. */
export function knownNotes(
  sentences: readonly string[],
  memories: readonly Pick<MarkWords, 'memory' | 'none'>[],
): KnownNotes {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lines = memories.map(({ memory, none }) => {
    const [before = '', after = ''] = memory.split('{fill}');
    return `${escaped(before)}(${escaped(none)}|#[0-9a-f]{6})${escaped(after)}`;
  });
  return { sentences, lastLine: new RegExp([...lines, OLD_LAST_LINE].join('|')) };
}

/** The note of a marked cell. */
export function joinNote(own: string, words: MarkWords, { was }: MarkMemory): string {
  const last = words.memory.replace('{fill}', was ?? words.none);
  const part = [FIRST_LINE, words.sentence, last].join('\n');
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
export function splitNote(note: string, known: KnownNotes): SplitNote {
  let own = note;
  let split: SplitNote = { own, isOurs: false, memory: null, isSure: false };
  // From the end: a part ends before the next one begins.
  for (let at = own.lastIndexOf(FIRST_LINE); at >= 0; at = own.lastIndexOf(FIRST_LINE)) {
    const part = readPart(own.slice(at + FIRST_LINE.length), known);
    own = [withoutLastBreak(own.slice(0, at)), ...part.words].filter(isText).join('\n');
    const isSure = split.isSure || part.isSure;
    split = { own, isOurs: true, memory: split.memory ?? part.memory, isSure };
  }
  return split;
}

interface Part {
  readonly words: readonly string[];
  readonly memory: MarkMemory | null;
  readonly isSure: boolean;
}

function readPart(text: string, { sentences, lastLine }: KnownNotes): Part {
  const last = lastLine.exec(text);
  const body = withoutHeading(last === null ? text : text.slice(0, last.index));
  const after = last === null ? '' : text.slice(last.index + last[0].length);
  const fill = last?.slice(1).find((each) => each !== undefined) ?? '';
  const words = withoutSentence(body.text, sentences);
  // The sentence of a code that exists no more goes with its heading.
  const isGone = body.isOldCode && words === body.text && !words.includes('\n');
  return {
    words: [isGone ? '' : words, after.replace(/^\r?\n/, '')],
    memory: last === null ? null : { was: fill.startsWith('#') ? fill : null },
    isSure: last !== null || body.hadHeading || words !== body.text,
  };
}

/** The words between our first and last line, without the heading that the first edition wrote. */
function withoutHeading(body: string) {
  const lines = body.split(/\r?\n/);
  const at = lines.findIndex((line) => OLD_HEADING.test(line));
  const heading = OLD_HEADING.exec(lines[at] ?? '');
  if (heading === null) return { text: trimBreaks(body), hadHeading: false, isOldCode: false };
  lines[at] = (lines[at] ?? '').slice(heading[0].length).trim();
  const rest = lines.filter((line, place) => place !== at || line !== '').join('\n');
  const isOldCode = !PROBLEM_CODES.some((code) => code === heading[1]);
  return { text: trimBreaks(rest), hadHeading: true, isOldCode };
}

/** Takes out the sentence that the text is made of; one that was edited is known by its beginning and end. */
function withoutSentence(text: string, sentences: readonly string[]): string {
  let best = { start: 0, end: 0, share: 0.5 };
  let whole = '';
  for (const sentence of sentences) {
    if (sentence.length > whole.length && text.includes(sentence)) whole = sentence;
    const start = sameAtStart(text, sentence);
    const end = sameAtEnd(text, sentence, start);
    const share = (start + end) / sentence.length;
    if (share > best.share) best = { start, end, share };
  }
  const at = text.indexOf(whole);
  if (whole !== '') return cut(text, at, at + whole.length);
  return best.share > 0.5
    ? trimBreaks(text.slice(best.start, text.length - best.end).trim())
    : trimBreaks(text);
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
