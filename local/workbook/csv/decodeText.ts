/** Turns the bytes of a text file into text: UTF-8, UTF-16, or an old code page in which they are Russian. */

import { readRussian } from './codePages';

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/**
 * Without a mark, UTF-16 is told by the zero bytes of its ASCII characters. A few broken bytes in UTF-8
 * leave it UTF-8, each one read as U+FFFD. Undefined when nothing proves in which encoding the text is.
 * A `named` encoding (a label of the WHATWG Encoding Standard) is taken as it is.
 */
export function decodeText(bytes: Uint8Array, named?: string): DecodedText | undefined {
  if (named !== undefined) {
    const decoder = new TextDecoder(named);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  }
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  const wide = unmarkedUtf16(bytes);
  return wide === undefined ? decodeBytes(bytes) : decodeAs(wide, bytes);
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
    const read = decodeAs('utf-8', bytes);
    const broken = read.text.match(/\ufffd/g)?.length ?? 0;
    // Letters of an old code page hardly ever make a character of UTF-8 by chance.
    const whole = read.text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
    return whole > broken ? read : readRussian(bytes);
  }
}

function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Delimiters, digits and line ends of a table are ASCII, so every other byte is often zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let zerosEven = 0;
  let zerosOdd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) zerosEven++;
    if (bytes[at + 1] === 0) zerosOdd++;
  }
  const enough = length / 2 / 10;
  if (zerosOdd > enough && zerosEven === 0) return 'utf-16le';
  if (zerosEven > enough && zerosOdd === 0) return 'utf-16be';
  return undefined;
}
