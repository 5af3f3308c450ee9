/** Turns the bytes of a text file into text: UTF-8, UTF-16 or windows-1251, told by the bytes. */

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/**
 * The text without a byte order mark, and the encoding it was read in. Without a mark, UTF-16 is
 * told by the zero bytes of its ASCII characters. A few broken bytes in UTF-8 leave it UTF-8, each one
 * read as U+FFFD; other bytes are windows-1251, which is what Excel and the trackers write under a
 * Russian Windows.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: TextEncodingName;
} {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes);
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes);
  const wide = unmarkedUtf16(bytes);
  return wide === undefined ? decodeUtf8(bytes) : decodeAs(wide, bytes);
}

function decodeUtf8(bytes: Uint8Array): ReturnType<typeof decodeText> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8' };
  } catch {
    const read = decodeAs('utf-8', bytes);
    const broken = read.text.match(/\ufffd/g)?.length ?? 0;
    // Letters of windows-1251 hardly ever make a character of UTF-8 by chance.
    const whole = read.text.match(/[^\x00-\x7f\ufffd]/gu)?.length ?? 0;
    return whole > broken ? read : decodeAs('windows-1251', bytes);
  }
}

function decodeAs(encoding: TextEncodingName, bytes: Uint8Array): ReturnType<typeof decodeText> {
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
