/** SHA-256 of short texts, many in a row: noble's compression over one buffer that is kept. */

import { _SHA256 } from '@noble/hashes/sha2.js';

const BLOCK_BYTES = 64;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;
/** Room for the mark, the zeros and the length that end a message. */
const PADDING_BYTES = 2 * BLOCK_BYTES;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_0 = 0x30;
const COLON = 0x3a;

/** The state of SHA-256 after whole blocks: hashes that begin alike go on from it. */
export interface HashStart {
  readonly words: Int32Array;
  readonly bytes: number;
}

const NOTHING_HASHED: HashStart = {
  words: Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  ),
  bytes: 0,
};

/**
 * Takes texts and numbers one after the other and gives the hash of all as one text in UTF-8, then
 * begins anew, or where `keep` says. `sha256(bytes)` makes a new state for every call and needs a TextEncoder, which Apps
 * Script lacks; keeping state and buffer makes short texts several times as fast.
 */
export class TextHasher extends _SHA256 {
  private bytes = new Uint8Array(1024);
  private blocks = new DataView(this.bytes.buffer);
  private readonly digits = Uint8Array.from(ALPHABET, (digit) => digit.charCodeAt(0));
  private size = 0;
  /** Where the next hashes begin; its own copy. */
  private readonly from = Int32Array.from(NOTHING_HASHED.words);
  private fromBytes = 0;

  /** Begins anew: the hashes that follow begin as the start did. */
  begin(start: HashStart = NOTHING_HASHED): this {
    this.from.set(start.words);
    this.fromBytes = start.bytes;
    this.size = 0;
    return this;
  }

  /**
   * Hashes what was added, with zeros up to a whole block. All hashes from here to the next `begin` begin with it: its
   * blocks are worked out once.
   */
  keep(): this {
    const { size, from } = this;
    if (size === 0) return this;
    this.makeRoom(0);
    const end = Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    this.bytes.fill(0, size, end);
    this.runBlocks(end);
    const { A, B, C, D, E, F, G, H } = this;
    from[0] = A;
    from[1] = B;
    from[2] = C;
    from[3] = D;
    from[4] = E;
    from[5] = F;
    from[6] = G;
    from[7] = H;
    this.fromBytes += end;
    return this;
  }

  /** What was kept since `begin`, for a later one. */
  kept(): HashStart {
    return { words: Int32Array.from(this.from), bytes: this.fromBytes };
  }

  /** Adds a text; half a surrogate pair counts as U+FFFD, as in TextEncoder. */
  text(text: string): this {
    this.makeRoom(text.length * BYTES_PER_UNIT);
    this.size = writeUtf8(text, this.bytes, this.size);
    return this;
  }

  /** Adds a whole number from 0 in decimal digits. */
  number(value: number): this {
    if (value > 0x7fffffff) return this.text(String(value));
    this.makeRoom(10);
    this.size = writeNumber(value, this.bytes, this.size);
    return this;
  }

  /** Adds a letter, the length of a text, a colon and the text: the same as one after the other, in one go. */
  field(letter: number, text: string): this {
    this.makeRoom(12 + text.length * BYTES_PER_UNIT);
    const { bytes } = this;
    bytes[this.size] = letter;
    const end = writeNumber(text.length, bytes, this.size + 1);
    bytes[end] = COLON;
    this.size = writeUtf8(text, bytes, end + 1);
    return this;
  }

  /** The first 96 bits as 16 characters of base64url. */
  hash96(): string {
    this.run();
    const { A, B, C, digits: d } = this;
    return String.fromCharCode(
      d[A >>> 26] as number,
      d[(A >>> 20) & 63] as number,
      d[(A >>> 14) & 63] as number,
      d[(A >>> 8) & 63] as number,
      d[(A >>> 2) & 63] as number,
      d[((A & 3) << 4) | (B >>> 28)] as number,
      d[(B >>> 22) & 63] as number,
      d[(B >>> 16) & 63] as number,
      d[(B >>> 10) & 63] as number,
      d[(B >>> 4) & 63] as number,
      d[((B & 15) << 2) | (C >>> 30)] as number,
      d[(C >>> 24) & 63] as number,
      d[(C >>> 18) & 63] as number,
      d[(C >>> 12) & 63] as number,
      d[(C >>> 6) & 63] as number,
      d[C & 63] as number,
    );
  }

  /** The first 48 bits as 8 characters of base64url. */
  hash48(): string {
    this.run();
    const { A, B, digits: d } = this;
    return String.fromCharCode(
      d[A >>> 26] as number,
      d[(A >>> 20) & 63] as number,
      d[(A >>> 14) & 63] as number,
      d[(A >>> 8) & 63] as number,
      d[(A >>> 2) & 63] as number,
      d[((A & 3) << 4) | (B >>> 28)] as number,
      d[(B >>> 22) & 63] as number,
      d[(B >>> 16) & 63] as number,
    );
  }

  /** Pads as FIPS 180-4, 5.1.1 says, a length below 512 MB, and leaves the state in A … H. */
  private run(): void {
    const { size } = this;
    this.makeRoom(0);
    const end = (((size + 8) >> 6) + 1) * BLOCK_BYTES;
    this.bytes[size] = 0x80;
    this.bytes.fill(0, size + 1, end);
    this.blocks.setUint32(end - 4, ((this.fromBytes + size) << 3) >>> 0);
    this.runBlocks(end);
  }

  /** Works on the buffer up to a whole block, from where hashes begin, and empties it; the state is left in A … H. */
  private runBlocks(end: number): void {
    const { from, blocks } = this;
    this.set(
      from[0] as number,
      from[1] as number,
      from[2] as number,
      from[3] as number,
      from[4] as number,
      from[5] as number,
      from[6] as number,
      from[7] as number,
    );
    for (let offset = 0; offset < end; offset += BLOCK_BYTES) this.process(blocks, offset);
    this.size = 0;
  }

  private makeRoom(more: number): void {
    const needed = this.size + more + PADDING_BYTES;
    if (this.bytes.length >= needed) return;
    const larger = new Uint8Array(2 * needed);
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
    this.blocks = new DataView(larger.buffer);
  }
}

/** Writes a whole number of at most 31 bits in decimal digits from an offset on and returns where it ends. */
function writeNumber(value: number, bytes: Uint8Array, offset: number): number {
  let end = offset + 1;
  for (let unit = 10; unit <= value; unit *= 10) end += 1;
  let rest = value;
  for (let place = end - 1; place >= offset; place -= 1) {
    const tens = (rest / 10) | 0;
    bytes[place] = DIGIT_0 + rest - tens * 10;
    rest = tens;
  }
  return end;
}

/** Writes a text as UTF-8 from an offset on and returns where it ends. */
function writeUtf8(text: string, bytes: Uint8Array, offset: number): number {
  let end = offset;
  for (let index = 0; index < text.length; index += 1) {
    let code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(index + 1);
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        index += 1;
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
        continue;
      }
      code = 0xfffd;
    }
    bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[end++] = 0x80 | (code & 0x3f);
  }
  return end;
}
