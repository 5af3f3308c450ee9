// Unpacks data that the bundle carries deflated: Apps Script has no inflate and no atob of its own.

/** Two of these letters, printable ASCII without `"` and `\`, carry 13 bits. */
const LETTERS = 93;
const BITS_OF_TWO = 13;

/** The order in which the lengths of the codes for lengths come: RFC 1951, 3.2.7. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** What the codes 16 to 18 begin with and how many bits follow: repeat the last length, or zeros. */
const REPEATS = [
  [3, 2],
  [3, 3],
  [11, 7],
];

/** The lengths of the fixed codes: RFC 1951, 3.2.6. */
const FIXED = [
  Array.from({ length: 288 }, (_, code) => (code < 144 ? 8 : code < 256 ? 9 : code < 280 ? 7 : 8)),
  Array.from({ length: 30 }, () => 5),
];

/** The value that `pack` packed; bytes from 128 stand for the letters given. */
export function unpack([packed, letters]) {
  const bytes = inflate(bitsOf(packed));
  return JSON.parse(bytes.map((byte) => letters[byte - 128] || String.fromCharCode(byte)).join(''));
}

/** Gives so many bits of what is packed, the lowest first. */
function bitsOf(packed) {
  const pairs = new Uint16Array(packed.length / 2);
  const letterAt = (at) => {
    const code = packed.charCodeAt(at) - 32;
    return code - (code > 60) - (code > 2);
  };
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = letterAt(2 * at) + LETTERS * letterAt(2 * at + 1);
  let at = 0;
  let bit = 0;
  return (wanted) => {
    let bits = 0;
    for (let place = 0; place < wanted; place += 1) {
      bits |= ((pairs[at] >> bit) & 1) << place;
      bit += 1;
      if (bit === BITS_OF_TWO) {
        bit = 0;
        at += 1;
      }
    }
    return bits;
  };
}

/** RFC 1951 without stored blocks, which text never makes. */
function inflate(bits) {
  const bytes = [];
  let isLast = 0;
  while (!isLast) {
    isLast = bits(1);
    const [literal, distance] = bits(2) === 1 ? FIXED.map(codeOf) : ownCodes(bits);
    inflateBlock(bits, bytes, literal, distance);
  }
  return bytes;
}

function ownCodes(bits) {
  const literals = bits(5) + 257;
  const distances = bits(5) + 1;
  const used = bits(4) + 4;
  const ofLengths = ORDER.map(() => 0);
  for (let index = 0; index < used; index += 1) ofLengths[ORDER[index]] = bits(3);
  const lengths = lengthsOf(bits, codeOf(ofLengths), literals + distances);
  return [lengths.slice(0, literals), lengths.slice(literals)].map(codeOf);
}

function lengthsOf(bits, code, count) {
  const lengths = [];
  while (lengths.length < count) {
    const symbol = symbolOf(bits, code);
    if (symbol < 16) {
      lengths.push(symbol);
      continue;
    }
    const [least, more] = REPEATS[symbol - 16];
    const repeated = symbol === 16 ? lengths[lengths.length - 1] : 0;
    for (let times = least + bits(more); times > 0; times -= 1) lengths.push(repeated);
  }
  return lengths;
}

/** By length, the symbols with codes of that length in order. */
function codeOf(lengths) {
  const symbols = Array.from({ length: 16 }, () => []);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[length].push(symbol);
  });
  return symbols;
}

function symbolOf(bits, symbols) {
  let place = 0;
  for (let length = 1; ; length += 1) {
    place = place * 2 + bits(1);
    const ofLength = symbols[length];
    if (place < ofLength.length) return ofLength[place];
    place -= ofLength.length;
  }
}

function inflateBlock(bits, bytes, literal, distance) {
  for (;;) {
    const symbol = symbolOf(bits, literal);
    if (symbol === 256) return;
    if (symbol < 256) {
      bytes.push(symbol);
      continue;
    }
    const length = symbol === 285 ? 258 : 3 + stepped(bits, symbol - 257, 4);
    const back = 1 + stepped(bits, symbolOf(bits, distance), 2);
    for (let times = length; times > 0; times -= 1) bytes.push(bytes[bytes.length - back]);
  }
}

/** RFC 1951, 3.2.5: after two rounds of single steps, each round of `round` codes takes one bit more. */
function stepped(bits, code, round) {
  if (code < round * 2) return code;
  const more = Math.floor(code / round) - 1;
  return ((round + (code % round)) << more) + bits(more);
}
