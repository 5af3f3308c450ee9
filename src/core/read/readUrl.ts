/** Reads page addresses: http and https, as they are. */

import type { CellReader, ColumnInput, Finding } from '../call/finding';
import { cleanText, isEmptyText } from '../cell/text';

const UNREADABLE: Finding = { code: 'URL_UNREADABLE', sent: '' };

/** Behind http(s): host, in any script, with an optional name, port and the rest. The browser's own reading is wider; this is what people paste. */
const WITH_SCHEME =
  /^[^:]+:\/\/(?:[^\s/?#@]*@)?(?:[^\s/?#@:[\]<>"{}|\\^`%]*[\p{L}\p{N}]\.?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** Most addresses are written in ASCII, without a name or a port; of these the pattern above says the same at three times the cost. */
const PLAIN = /^https?:\/\/[a-z0-9.-]*[a-z0-9](?:[/?#][!-~]*)?$/;

/** Without a scheme only a name with a dot and a last part of letters is an address. */
const WITHOUT_SCHEME =
  /^(?:[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*)\.)+(?:\p{L}[\p{L}\p{M}]+|[Xx][Nn]--[A-Za-z0-9-]+)\.?(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** `index.php` is a file, not a site. */
const FILE_NAME = /^[^/?#]*\.(?:php|html?|aspx?|jsp|pdf|mp3|wav|ogg)$/i;

const OUTSIDE_MARKS = /^[<"'«“(]+|[>"'»”),;]+$/g;

/** A line break in a path is a long address that was wrapped; in front of it there are two sites, one under the other. */
const BROKEN_HOST = /^(?:https?:\/\/)?[^/]*[\u0000-\u001f]/i;

/** Longer texts get no suggestion: they are no mistyped addresses. */
const LONGEST_MENDED = 2000;

/** URL, CallTrackerURL: an http(s) address; without a scheme `https://` is put in front. Cyrillic names and paths stay as they are. */
export function urlReader(input: ColumnInput): CellReader {
  const cells = input.cells.values;
  return (rowIndex) => {
    const cell = cells[rowIndex] ?? '';
    if (cell === '') return '';
    return typeof cell === 'string' ? readUrl(cell) : UNREADABLE;
  };
}

function readUrl(cell: string): string | Finding {
  if (PLAIN.test(cell)) return cell;
  const text = cleanText(cell);
  if (isEmptyText(text)) return '';
  const url = addressOf(text);
  if (url !== null) return url;
  // One address with spaces or quotes around or in it: shown as it should be, not guessed.
  if (text.length > LONGEST_MENDED || text.split('://').length > 2) return UNREADABLE;
  if (BROKEN_HOST.test(text)) return UNREADABLE;
  const meant = addressOf(
    text
      .replace(OUTSIDE_MARKS, '')
      .replace(/[\u0000-\u001f]/g, '')
      .replace(/ /g, '%20'),
  );
  return meant === null ? UNREADABLE : { ...UNREADABLE, suggestion: meant };
}

function addressOf(text: string): string | null {
  if (/^https?:/i.test(text)) return WITH_SCHEME.test(text) ? text : null;
  if (text.startsWith('//')) return WITHOUT_SCHEME.test(text.slice(2)) ? `https:${text}` : null;
  return WITHOUT_SCHEME.test(text) && !FILE_NAME.test(text) ? `https://${text}` : null;
}
