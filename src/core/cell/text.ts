/** Text of a cell as a person means it: without the odd characters that exports put around values. */

import { NO_VALUE } from './noValueLists';

/**
 * Space characters other than the plain one. They come from web pages, 1C and number formats
 * (no-break, narrow no-break and thin spaces between thousands).
 */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Characters that show nothing: soft hyphen, zero-width space, direction marks, word joiner, byte
 * order mark. The joiners U+200C and U+200D are part of words and emoji, so they go only at the ends.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const NEEDS_CARE =
  /^[\s'=]|\s$|[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/;

/**
 * Strips a leading `'`, `="…"`, odd spaces and direction marks, and trims; odd spaces inside become
 * plain ones. Line breaks and other control characters inside stay. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  let cleaned = text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ');
  for (;;) {
    const before = cleaned.length;
    cleaned = unwrapFormula(trimEnds(cleaned).replace(/^'+/, ''));
    if (cleaned.length === before) return cleaned;
  }
}

/** Trims white space and joiners. Character by character: a pattern tied to the end is slow on long runs of spaces inside. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text, start)) start += 1;
  while (end > start && isEdge(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isEdge(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || code === 0x200c || code === 0x200d || text.charAt(index).trim() === '';
}

/** `="…"`, the way in which exports keep Excel from turning text into a number. */
function unwrapFormula(text: string): string {
  if (!text.startsWith('="') || !text.endsWith('"') || text.length < 3) return text;
  return text.slice(2, -1).replace(/""/g, '"');
}

const LONGEST_NOTHING = 40;

const BEGINS_AS_NOTHING = /^[-–—−_.…/?*~\\<([{«"'nuebнбопдзис]/i;

/** Whether a cleaned text stands for no value, in any case. `0` is a value here; only ids take it for none. */
export function isEmptyText(cleaned: string): boolean {
  if (cleaned.length > LONGEST_NOTHING) return false;
  if (cleaned === '') return true;
  // Most cells begin in another way than any word for nothing: nothing more is looked at.
  return BEGINS_AS_NOTHING.test(cleaned) && NO_VALUE.test(foldWord(cleaned));
}

/** A word for lookups: lower case, ё as е, single spaces. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
}
