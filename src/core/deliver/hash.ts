/** BLAKE2s of short texts, many in a row, over one buffer that is kept. */

import { beginning, compress } from './compress';

const BLOCK_BYTES = 64;
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_0 = 0x30;
const COLON = 0x3a;

/** The state of the hash after whole blocks: hashes that begin alike go on from it. */
export interface HashStart {
  readonly words: Int32Array;
  readonly bytes: number;
}

/**
 * Takes texts and numbers one after the other and gives the hash of all as one text in UTF-8, then
 * begins anew, or where `begin` said. A library makes a new state for every hash and needs a TextEncoder, which Apps
 * Script lacks; keeping state and buffer makes short texts several times as fast.
 */
export class TextHasher {
  private bytes = new Uint8Array(1024);
  /** The same bytes as words of the hash, which are little-endian as those of all machines with V8. */
  private words = new Int32Array(this.bytes.buffer);
  private readonly digits = Uint8Array.from(ALPHABET, (digit) => digit.charCodeAt(0));
  private readonly nothing: HashStart = { words: beginning(), bytes: 0 };
  private from = this.nothing;
  private size = 0;
  /** The last hash, and its bytes. */
  private readonly state = new Int32Array(8);
  private readonly hash = new Uint8Array(this.state.buffer);

  /** Begins anew: the hashes that follow begin as the start did. After a start something must follow. */
  begin(start: HashStart = this.nothing): this {
    this.from = start;
    this.size = 0;
    return this;
  }

  /** What was added, with zeros up to a whole block: its blocks are worked out once. Begins anew. */
  start(): HashStart {
    const end = Math.ceil(this.size / BLOCK_BYTES) * BLOCK_BYTES;
    this.makeRoom(BLOCK_BYTES);
    this.bytes.fill(0, this.size, end);
    const words = Int32Array.from(this.from.words);
    const bytes = this.from.bytes + end;
    for (let at = 0; at < end; at += BLOCK_BYTES) {
      compress(words, this.words, at >> 2, this.from.bytes + at + BLOCK_BYTES, false);
    }
    this.begin();
    return { words, bytes };
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

  /** Hashes what was added, begins where `start` did and adds the 32 bytes of that hash. */
  intoNext(start: HashStart): this {
    this.run();
    this.begin(start);
    this.words.set(this.state);
    this.size = 4 * this.state.length;
    return this;
  }

  /** The first 96 bits as 16 characters of base64url. */
  hash96(): string {
    this.run();
    const { digits: d } = this;
    const one = this.bits24(0);
    const two = this.bits24(3);
    const three = this.bits24(6);
    const four = this.bits24(9);
    return String.fromCharCode(
      d[one >> 18] as number,
      d[(one >> 12) & 63] as number,
      d[(one >> 6) & 63] as number,
      d[one & 63] as number,
      d[two >> 18] as number,
      d[(two >> 12) & 63] as number,
      d[(two >> 6) & 63] as number,
      d[two & 63] as number,
      d[three >> 18] as number,
      d[(three >> 12) & 63] as number,
      d[(three >> 6) & 63] as number,
      d[three & 63] as number,
      d[four >> 18] as number,
      d[(four >> 12) & 63] as number,
      d[(four >> 6) & 63] as number,
      d[four & 63] as number,
    );
  }

  /** The first 48 bits as 8 characters of base64url. */
  hash48(): string {
    this.run();
    const { digits: d } = this;
    const one = this.bits24(0);
    const two = this.bits24(3);
    return String.fromCharCode(
      d[one >> 18] as number,
      d[(one >> 12) & 63] as number,
      d[(one >> 6) & 63] as number,
      d[one & 63] as number,
      d[two >> 18] as number,
      d[(two >> 12) & 63] as number,
      d[(two >> 6) & 63] as number,
      d[two & 63] as number,
    );
  }

  /** The first 24 bits of the hash that was made last, as 4 characters of base64url. */
  last24(): string {
    const { digits: d } = this;
    const bits = this.bits24(0);
    return String.fromCharCode(
      d[bits >> 18] as number,
      d[(bits >> 12) & 63] as number,
      d[(bits >> 6) & 63] as number,
      d[bits & 63] as number,
    );
  }

  private bits24(at: number): number {
    const { hash } = this;
    return (
      ((hash[at] as number) << 16) | ((hash[at + 1] as number) << 8) | (hash[at + 2] as number)
    );
  }

  /** Works on all that was added, below 2 GB, leaves the hash in `state` and empties the buffer. */
  private run(): void {
    const { size, from, state } = this;
    if (size === 0 && from.bytes > 0) throw new Error('Nothing was added to what is hashed.');
    this.makeRoom(BLOCK_BYTES);
    const last = size === 0 ? 0 : ((size - 1) >> 6) * BLOCK_BYTES;
    this.bytes.fill(0, size, last + BLOCK_BYTES);
    state.set(from.words);
    for (let at = 0; at < last; at += BLOCK_BYTES) {
      compress(state, this.words, at >> 2, from.bytes + at + BLOCK_BYTES, false);
    }
    compress(state, this.words, last >> 2, from.bytes + size, true);
    this.size = 0;
  }

  private makeRoom(more: number): void {
    const needed = this.size + more + BLOCK_BYTES;
    if (this.bytes.length >= needed) return;
    const larger = new Uint8Array(Math.ceil((2 * needed) / BLOCK_BYTES) * BLOCK_BYTES);
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
    this.words = new Int32Array(larger.buffer);
  }
}

/** Writes a whole number of at most 31 bits in decimal digits from an offset on and returns where it ends. */
function writeNumber(value: number, bytes: Uint8Array, offset: number): number {
  if (value < 10) {
    bytes[offset] = DIGIT_0 + value;
    return offset + 1;
  }
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
