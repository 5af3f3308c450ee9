/** Text of two or four bytes a character: UTF-16 and UTF-32, with a mark or told by its high bytes. */

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const HEAD_BYTES = 4096;
/** High bytes of ASCII and of Cyrillic: what tables of calls are written in. */
const USUAL_HIGH_BYTES = [0x00, 0x04];
/** Text of one byte a character has none of these bytes. */
const LEAST_SHARE = 1 / 10;
const MOST_ON_THE_OTHER_SIDE = 1 / 10;

/** Undefined for text of one byte a character, as UTF-8 mostly is. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return unmarkedUtf32(bytes) ?? unmarkedUtf16(bytes);
}

/** The text without its mark; what is no character is U+FFFD. */
export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return new TextDecoder(encoding).decode(bytes);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    if (at === 0 && code === 0xfeff) continue;
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    piece += isCharacter ? String.fromCodePoint(code) : '\ufffd';
    if (piece.length < HEAD_BYTES) continue;
    pieces.push(piece);
    piece = '';
  }
  return pieces.join('') + piece + (bytes.length % 4 === 0 ? '' : '\ufffd');
}

/** The highest byte of every character is zero, and the next says that it is one of the first planes. */
function unmarkedUtf32(bytes: Uint8Array): WideEncoding | undefined {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~3;
  if (length < 8) return undefined;
  let isLittle = true;
  let isBig = true;
  for (let at = 0; at < length && (isLittle || isBig); at += 4) {
    isLittle &&= bytes[at + 3] === 0 && (bytes[at + 2] ?? 0) <= 1 && (bytes[at] ?? 0) !== 0;
    isBig &&= bytes[at] === 0 && (bytes[at + 1] ?? 0) <= 1 && (bytes[at + 3] ?? 0) !== 0;
  }
  if (isLittle) return 'utf-32le';
  return isBig ? 'utf-32be' : undefined;
}

function unmarkedUtf16(bytes: Uint8Array): WideEncoding | undefined {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (USUAL_HIGH_BYTES.includes(bytes[at] ?? -1)) even++;
    if (USUAL_HIGH_BYTES.includes(bytes[at + 1] ?? -1)) odd++;
  }
  const enough = (length / 2) * LEAST_SHARE;
  if (odd > enough && even <= odd * MOST_ON_THE_OTHER_SIDE) return 'utf-16le';
  if (even > enough && odd <= even * MOST_ON_THE_OTHER_SIDE) return 'utf-16be';
  return undefined;
}
