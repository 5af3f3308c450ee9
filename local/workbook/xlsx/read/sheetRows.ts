/** Walks the rows and cells of a sheet's XML by offsets of its bytes; a tree of a million cells would not fit. */

import { parseAttributes } from '../xml';

const END_OF_TAG = 62;
const SLASH = 47;

export interface RawRow {
  readonly rowNumber: number;
  /** Whether the file gives the number itself; without it only the place tells. */
  readonly numbered: boolean;
  /** Inside of the start tag. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

export interface RawCell {
  readonly column: number;
  /** Number of the cell's style. */
  readonly style: number;
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, or `n`. */
  readonly type: string;
  /** The other attributes as written (`cm`, `vm`, `ph`), with a leading space. */
  readonly rest: string;
  /** What stands between the tags. */
  readonly inner: string;
}

/** Visits the rows of `<sheetData>`, in the order of the file. */
export function eachRow(xml: Buffer, visit: (row: RawRow) => void): void {
  let last = 0;
  let at = xml.indexOf('<row');
  while (at >= 0) {
    const tagEnd = xml.indexOf(END_OF_TAG, at);
    const closed = xml[tagEnd - 1] === SLASH;
    const innerEnd = closed ? tagEnd + 1 : xml.indexOf('</row>', tagEnd);
    if (tagEnd < 0 || innerEnd < 0) return;
    const attributes = xml.toString('utf8', at + 4, closed ? tagEnd - 1 : tagEnd);
    const named = /\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    last = named === undefined ? last + 1 : Number(named);
    const end = closed ? innerEnd : innerEnd + 6;
    visit({
      rowNumber: last,
      numbered: named !== undefined,
      attributes,
      start: at,
      end,
      innerStart: tagEnd + 1,
      innerEnd,
    });
    at = xml.indexOf('<row', end);
  }
}

/** Visits the cells of a row, in the order of the file. */
export function eachCell(xml: Buffer, row: RawRow, visit: (cell: RawCell) => void): void {
  const body = xml.toString('utf8', row.innerStart, row.innerEnd);
  let last = 0;
  let at = body.indexOf('<c');
  while (at >= 0) {
    let column = last + 1;
    let style = 0;
    let type = 'n';
    let rest = '';
    let next = at + 2;
    // Attribute by attribute: a regular expression per cell costs three times as much.
    for (;;) {
      const code = body.charCodeAt(next);
      if (code === 62 || code === 47 || Number.isNaN(code)) break;
      if (code <= 32) {
        next++;
        continue;
      }
      const equals = body.indexOf('=', next);
      const quote = nextQuote(body, equals + 1);
      const close = body.indexOf(body[quote] as string, quote + 1);
      if (equals < 0 || quote < 0 || close < 0) return;
      const name = body.slice(next, equals).trimEnd();
      if (name === 'r') column = columnAt(body, quote + 1, close);
      else if (name === 's') style = Number(body.slice(quote + 1, close));
      else if (name === 't') type = body.slice(quote + 1, close);
      else rest += ` ${body.slice(next, close + 1)}`;
      next = close + 1;
    }
    const tagEnd = body.indexOf('>', next);
    if (tagEnd < 0) return;
    let inner = '';
    let end = tagEnd + 1;
    if (body[tagEnd - 1] !== '/') {
      const close = body.indexOf('</c>', tagEnd);
      if (close < 0) return;
      inner = body.slice(tagEnd + 1, close);
      end = close + 4;
    }
    last = column;
    visit({ column, style, type, rest, inner });
    at = body.indexOf('<c', end);
  }
}

/** Attributes of a row's start tag. */
export function rowAttributes(row: RawRow): Record<string, string> {
  return parseAttributes(row.attributes);
}

function nextQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
    if (code > 32) return -1;
  }
  return -1;
}

function columnAt(text: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}
