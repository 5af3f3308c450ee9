/** The compression of BLAKE2s (RFC 7693, 3.2), written out without objects: the library's makes hundreds for every block. */

/** The words in which a hash begins: those of SHA-256. */
const IV: readonly number[] = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** Which word of the message each step of the ten rounds takes. */
const ORDER =
  '0123456789abcdef' +
  'ea489fd61c02b753' +
  'b8c052fdae367194' +
  '7931dcbe265a40f8' +
  '905724afe1bc683d' +
  '2c6a0b834d75fe19' +
  'c51fed4a0763928b' +
  'db7ec13950f4862a' +
  '6fe9b308c2d714a5' +
  'a2847615fb9e3cd0';

let order: Uint8Array | null = null;

/** The state of a hash of 32 bytes without the key of BLAKE2 before anything is in it. */
export function beginning(): Int32Array {
  const words = Int32Array.from(IV);
  words[0] = (IV[0] as number) ^ 0x01010020;
  return words;
}

/** Takes the block at 16 words `m[at] …` into the state `h`; `count`: bytes up to its end, padding not counted. */
export function compress(
  h: Int32Array,
  m: Int32Array,
  at: number,
  count: number,
  isLast: boolean,
): void {
  order ??= Uint8Array.from(ORDER, (digit) => Number.parseInt(digit, 16));
  const S = order;
  let v0 = h[0] as number;
  let v1 = h[1] as number;
  let v2 = h[2] as number;
  let v3 = h[3] as number;
  let v4 = h[4] as number;
  let v5 = h[5] as number;
  let v6 = h[6] as number;
  let v7 = h[7] as number;
  let v8 = 0x6a09e667 | 0;
  let v9 = 0xbb67ae85 | 0;
  let v10 = 0x3c6ef372 | 0;
  let v11 = 0xa54ff53a | 0;
  let v12 = 0x510e527f ^ count;
  let v13 = 0x9b05688c | 0;
  let v14 = isLast ? ~0x1f83d9ab : 0x1f83d9ab;
  let v15 = 0x5be0cd19 | 0;
  for (let s = 0; s < 160; s += 16) {
    v0 = (v0 + v4 + (m[at + (S[s] as number)] as number)) | 0;
    v12 = rotated(v12 ^ v0, 16);
    v8 = (v8 + v12) | 0;
    v4 = rotated(v4 ^ v8, 12);
    v0 = (v0 + v4 + (m[at + (S[s + 1] as number)] as number)) | 0;
    v12 = rotated(v12 ^ v0, 8);
    v8 = (v8 + v12) | 0;
    v4 = rotated(v4 ^ v8, 7);
    v1 = (v1 + v5 + (m[at + (S[s + 2] as number)] as number)) | 0;
    v13 = rotated(v13 ^ v1, 16);
    v9 = (v9 + v13) | 0;
    v5 = rotated(v5 ^ v9, 12);
    v1 = (v1 + v5 + (m[at + (S[s + 3] as number)] as number)) | 0;
    v13 = rotated(v13 ^ v1, 8);
    v9 = (v9 + v13) | 0;
    v5 = rotated(v5 ^ v9, 7);
    v2 = (v2 + v6 + (m[at + (S[s + 4] as number)] as number)) | 0;
    v14 = rotated(v14 ^ v2, 16);
    v10 = (v10 + v14) | 0;
    v6 = rotated(v6 ^ v10, 12);
    v2 = (v2 + v6 + (m[at + (S[s + 5] as number)] as number)) | 0;
    v14 = rotated(v14 ^ v2, 8);
    v10 = (v10 + v14) | 0;
    v6 = rotated(v6 ^ v10, 7);
    v3 = (v3 + v7 + (m[at + (S[s + 6] as number)] as number)) | 0;
    v15 = rotated(v15 ^ v3, 16);
    v11 = (v11 + v15) | 0;
    v7 = rotated(v7 ^ v11, 12);
    v3 = (v3 + v7 + (m[at + (S[s + 7] as number)] as number)) | 0;
    v15 = rotated(v15 ^ v3, 8);
    v11 = (v11 + v15) | 0;
    v7 = rotated(v7 ^ v11, 7);
    v0 = (v0 + v5 + (m[at + (S[s + 8] as number)] as number)) | 0;
    v15 = rotated(v15 ^ v0, 16);
    v10 = (v10 + v15) | 0;
    v5 = rotated(v5 ^ v10, 12);
    v0 = (v0 + v5 + (m[at + (S[s + 9] as number)] as number)) | 0;
    v15 = rotated(v15 ^ v0, 8);
    v10 = (v10 + v15) | 0;
    v5 = rotated(v5 ^ v10, 7);
    v1 = (v1 + v6 + (m[at + (S[s + 10] as number)] as number)) | 0;
    v12 = rotated(v12 ^ v1, 16);
    v11 = (v11 + v12) | 0;
    v6 = rotated(v6 ^ v11, 12);
    v1 = (v1 + v6 + (m[at + (S[s + 11] as number)] as number)) | 0;
    v12 = rotated(v12 ^ v1, 8);
    v11 = (v11 + v12) | 0;
    v6 = rotated(v6 ^ v11, 7);
    v2 = (v2 + v7 + (m[at + (S[s + 12] as number)] as number)) | 0;
    v13 = rotated(v13 ^ v2, 16);
    v8 = (v8 + v13) | 0;
    v7 = rotated(v7 ^ v8, 12);
    v2 = (v2 + v7 + (m[at + (S[s + 13] as number)] as number)) | 0;
    v13 = rotated(v13 ^ v2, 8);
    v8 = (v8 + v13) | 0;
    v7 = rotated(v7 ^ v8, 7);
    v3 = (v3 + v4 + (m[at + (S[s + 14] as number)] as number)) | 0;
    v14 = rotated(v14 ^ v3, 16);
    v9 = (v9 + v14) | 0;
    v4 = rotated(v4 ^ v9, 12);
    v3 = (v3 + v4 + (m[at + (S[s + 15] as number)] as number)) | 0;
    v14 = rotated(v14 ^ v3, 8);
    v9 = (v9 + v14) | 0;
    v4 = rotated(v4 ^ v9, 7);
  }
  h[0] = (h[0] as number) ^ v0 ^ v8;
  h[1] = (h[1] as number) ^ v1 ^ v9;
  h[2] = (h[2] as number) ^ v2 ^ v10;
  h[3] = (h[3] as number) ^ v3 ^ v11;
  h[4] = (h[4] as number) ^ v4 ^ v12;
  h[5] = (h[5] as number) ^ v5 ^ v13;
  h[6] = (h[6] as number) ^ v6 ^ v14;
  h[7] = (h[7] as number) ^ v7 ^ v15;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
