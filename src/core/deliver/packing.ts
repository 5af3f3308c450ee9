/** Fingerprints as few long texts that fit into cells, and short checksums of texts. */

import type { Fingerprint } from '../call/delivered';
import { TextHasher } from './hash';

/** A cell of Google Sheets holds 50,000 characters. */
const CELL_CHARACTERS = 50_000;
/** Says how a text is packed; a cell that begins with it can be no number and no formula. */
const VERSION = 'v2:';
const KEY_CHARACTERS = 16;
const CONTENT_CHARACTERS = 8;
const CHARACTERS = KEY_CHARACTERS + CONTENT_CHARACTERS;
const PER_CELL = Math.floor((CELL_CHARACTERS - VERSION.length) / CHARACTERS);

/** Fingerprints in their order, as texts of at most 50,000 characters; none for none. */
export function packFingerprints(fingerprints: readonly Fingerprint[]): string[] {
  const cells: string[] = [];
  for (let from = 0; from < fingerprints.length; from += PER_CELL) {
    let packed = VERSION;
    for (const { key, content } of fingerprints.slice(from, from + PER_CELL))
      packed += key + content;
    cells.push(packed);
  }
  return cells;
}

/** What `packFingerprints` packed. Texts are compared with their checksum before; others are a bug and throw. */
export function unpackFingerprints(cells: readonly string[]): Fingerprint[] {
  const fingerprints: Fingerprint[] = [];
  for (const cell of cells) {
    if (!cell.startsWith(VERSION) || (cell.length - VERSION.length) % CHARACTERS !== 0) {
      throw new Error('This is not a text of packed fingerprints.');
    }
    for (let at = VERSION.length; at < cell.length; at += CHARACTERS) {
      fingerprints.push({
        key: cell.slice(at, at + KEY_CHARACTERS),
        content: cell.slice(at + KEY_CHARACTERS, at + CHARACTERS),
      });
    }
  }
  return fingerprints;
}

/** How a text stands in a cell: what is written is read as typed, and none that begins with an underscore is a number, a date or a formula. */
export function toCellText(text: string): string {
  return `_${text}`;
}

/** The text of a cell that `toCellText` made; another one as it stands. */
export function fromCellText(value: unknown): string {
  const text = String(value);
  return text.startsWith('_') ? text.slice(1) : text;
}

/** Cells that the packed fingerprints of so many calls take. */
export function packedCells(calls: number): number {
  return Math.ceil(calls / PER_CELL);
}

/** 16 characters of base64url that change when any of the texts, their order or their borders change. */
export function checksumOf(texts: readonly string[]): string {
  kept ??= new TextHasher();
  kept.begin().text(VERSION);
  for (const text of texts) kept.number(text.length).text(':').text(text);
  return kept.hash96();
}

let kept: TextHasher | null = null;
