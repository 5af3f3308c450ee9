/** Text of cells in a workbook: rich runs joined, and the escapes that Office has of its own. */

import { childrenOf, parseXml, unescapeXml, type XmlElement } from './xml';

/** Office writes characters that XML cannot hold as `_x000D_`, and that very text as `_x005F_x000D_`. */
export function decodeOfficeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export function encodeOfficeEscapes(text: string): string {
  if (!/[_\x00-\x08\x0b-\x1f\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** The text of `<si>`, `<is>` or a comment's `<text>`; phonetic hints are no part of it. */
export function richText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const parts = element.children.map((inner) => {
    if (inner.name === 't') return inner.text;
    if (inner.name === 'r')
      return childrenOf(inner, 't')
        .map(({ text }) => text)
        .join('');
    return '';
  });
  return normaliseBreaks(decodeOfficeEscapes(parts.join('')));
}

/** All texts of a shared strings part, in order. */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const texts: string[] = [];
  let at = 0;
  for (;;) {
    const open = nextItem(xml, at);
    if (open < 0) return texts;
    const tagEnd = xml.indexOf('>', open);
    if (xml[tagEnd - 1] === '/') {
      texts.push('');
      at = tagEnd + 1;
      continue;
    }
    const close = xml.indexOf('</si>', tagEnd);
    if (close < 0) return texts;
    texts.push(itemText(xml.slice(tagEnd + 1, close)));
    at = close + 5;
  }
}

const PLAIN_ITEM = /^\s*<t(?:\s[^>]*)?>([^<]*)<\/t>\s*$/;

/** The text inside `<si>…</si>` or `<is>…</is>`. */
export function itemText(inner: string): string {
  const plain = PLAIN_ITEM.exec(inner);
  if (plain !== null) {
    return normaliseBreaks(decodeOfficeEscapes(unescapeXml(plain[1] ?? '')));
  }
  return richText(parseXml(`<si>${inner}</si>`));
}

/** Sheets keeps line feeds only. */
function normaliseBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function nextItem(xml: string, from: number): number {
  for (let at = from; ; at++) {
    at = xml.indexOf('<si', at);
    if (at < 0) return -1;
    const next = xml[at + 3];
    if (next === '>' || next === '/' || next === ' ' || next === '\n') return at;
  }
}
