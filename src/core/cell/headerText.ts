/** Header texts: as a person sees them, and folded so that two ways of writing one name are the same. */

import type { Cell } from './cell';
import { madeOnce } from './madeOnce';
import { cleanText } from './text';

const OUTER_QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
];

/** Headers are kept for the tab in 9 KB at most, so longer ones are cut, here and where they are compared. */
const LONGEST_HEADER = 150;

/** What is looked at of a cell: prose above a table may be long. */
const MOST_READ = 1000;

/** Longer texts are prose or data; their folded form is of no use. */
const LONGEST_NAME = 120;

/**
 * The header in one line: without byte order mark, no-break spaces, line breaks, outer quotes, and
 * the colons and asterisks that forms put around names. '' for a cell that names nothing. Dates give
 * their ISO day, so that a column headed by a date still has a name.
 */
export function cleanHeader(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') {
    const ms = cell.getTime();
    return Number.isNaN(ms) ? '' : cell.toISOString().slice(0, 10);
  }
  let text = cell.slice(0, MOST_READ);
  for (;;) {
    const before = text;
    text = cleanText(text.replace(/[\s\u0000-\u001f\u007f]+/g, ' '));
    text = withoutQuotes(text.replace(/^[*\s]+/, '').replace(/[:*\s]{1,20}$/, ''));
    text = text.slice(0, LONGEST_HEADER);
    if (text === before) return text;
  }
}

function withoutQuotes(text: string): string {
  for (const [open, close] of OUTER_QUOTES) {
    if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inside = text.slice(1, -1);
    if (!inside.includes(open) && !inside.includes(close)) return inside;
  }
  return text;
}

/** A name without case, spaces and punctuation; ё is е. `talk_duration`, `TalkDuration` and `Talk Duration` are one. */
export function foldHeader(text: string): string {
  if (text.length > LONGEST_NAME) return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names in every way of writing, for looking a folded header up. */
export function foldedNames(names: readonly string[]): () => ReadonlySet<string> {
  return madeOnce(() => new Set(names.map(foldHeader)));
}

const SECONDS = /[\s,._(/-]+(?:s|secs?|seconds?|с|сек|секунды?|секундах)[\s.)]*$/i;

/** A duration's name without its unit («Длительность разговора, сек.»); null when it names no seconds. */
export function withoutSeconds(text: string): string | null {
  const short = text.slice(0, LONGEST_NAME).replace(/[,\s(](?:в|in)(?=\s)/i, '');
  const bare = short.replace(SECONDS, '');
  return bare === short ? null : bare;
}

/** A name without a remark in brackets at its end («Дата звонка (факт)»); null when there is none. */
export function withoutRemark(text: string): string | null {
  const short = text.slice(0, LONGEST_NAME);
  const match = /^([^([]{2,}?)\s*[([][^)\]]*[)\]]?$/.exec(short);
  return match?.[1] ?? null;
}
