/** Turns the bytes of a text file into text: UTF-8, UTF-16, UTF-32, or an old code page in which they are Russian. */

import { readRussian } from './codePages';
import { decodeWide, wideEncoding } from './wideText';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/**
 * Without a mark, UTF-16 and UTF-32 are told by the high bytes of their characters. A few broken bytes in UTF-8
 * leave it UTF-8, each one read as U+FFFD. Undefined when nothing proves in which encoding the text is.
 * A `named` encoding (a label of the WHATWG Encoding Standard) is taken as it is.
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText | undefined {
  if (named !== undefined) {
    const decoder = new TextDecoder(named);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  }
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAsUtf8(bytes);
  const wide = wideEncoding(bytes);
  return wide === undefined
    ? decodeBytes(bytes)
    : { text: decodeWide(bytes, wide), encoding: wide };
}

/** The first bytes of a file as text, in whatever encoding: enough to tell what the file is. */
export function textOfHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  return (decodeText(head) ?? { text: new TextDecoder('latin1').decode(head) }).text;
}

/** Whether `encoding` is a label that bytes can be read by. */
export function isEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function decodeBytes(bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8' };
  } catch {
    const read = decodeAsUtf8(bytes);
    const broken = read.text.match(/\ufffd/g)?.length ?? 0;
    // Letters of an old code page hardly ever make a character of UTF-8 by chance.
    const whole = read.text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
    return whole > broken ? read : readRussian(bytes);
  }
}

function decodeAsUtf8(bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
}
