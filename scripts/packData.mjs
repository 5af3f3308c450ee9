// Data that the bundle carries deflated and unpacks when it is first asked for.
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unpack } from './unpack.mjs';

const UNPACK = resolve('scripts/unpack.mjs');
const LETTERS = 93;
const BITS_OF_TWO = 13;

/** JavaScript with a function `unpacked()` that gives the value. */
export function packedSource(value) {
  return `
    import { unpack } from ${JSON.stringify(UNPACK)};
    let value;
    function unpacked() {
      if (value === undefined) value = unpack(${JSON.stringify(pack(value))});
      return value;
    }
  `;
}

/** What `unpack` takes: printable ASCII, and the letters that stand for the bytes from 128. */
export function pack(value) {
  const text = JSON.stringify(value);
  const letters = [...new Set(text)].filter((letter) => letter > '\x7f').join('');
  if (letters.length > 128) throw new Error('The data has more than 128 letters beside ASCII.');
  const bytes = Buffer.from(
    [...text].map((letter) =>
      letter > '\x7f' ? 128 + letters.indexOf(letter) : letter.charCodeAt(0),
    ),
  );
  // Little memory makes short blocks, each with codes of its own: better for sentences in two languages.
  const sizes = [5, 6, 7, 8, 9].map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }));
  const [smallest] = sizes.sort((a, b) => a.length - b.length);
  const packed = [inLetters(smallest), letters];
  if (JSON.stringify(unpack(packed)) !== text) throw new Error('The data would not be unpacked.');
  return packed;
}

/** 13 bits, the lowest first, as two letters of printable ASCII without `"` and `\`. */
function inLetters(bytes) {
  const letter = (number) => {
    const code = number + 32;
    return String.fromCharCode(code < 34 ? code : code < 91 ? code + 1 : code + 2);
  };
  let text = '';
  let kept = 0;
  let count = 0;
  for (const byte of [...bytes, 0, 0]) {
    kept |= byte << count;
    count += 8;
    if (count < BITS_OF_TWO) continue;
    const bits = kept & ((1 << BITS_OF_TWO) - 1);
    text += letter(bits % LETTERS) + letter(Math.floor(bits / LETTERS));
    kept >>>= BITS_OF_TWO;
    count -= BITS_OF_TWO;
  }
  return text;
}
