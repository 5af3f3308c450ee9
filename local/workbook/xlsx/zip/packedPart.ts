/** A part as a zip holds it: packed, so that one that nobody changed is copied as it is. */

import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

export interface PackedPart {
  /** 0: stored; 8: deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
}

/** The zip's bytes are not what its directory says. */
export class DamagedZip extends Error {}

const LEVEL = 6;
/** What zlib asks for. */
const LEAST_CHUNK = 64;
/** Packing would make it larger. */
const SMALL = 100;

export function pack(bytes: Uint8Array): PackedPart {
  if (bytes.length >= SMALL) return new PartPacker().add(bytes).finish();
  return { method: 0, crc: crc32(bytes), size: bytes.length, chunks: [bytes] };
}

/** Throws `DamagedZip` when the bytes are no such part. */
export function unpack({ method, size, chunks }: PackedPart): Uint8Array {
  const packed = chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
  if (method === 0) return packed;
  try {
    // In one piece: joined from many it would be there twice for a moment.
    const chunkSize = Math.max(LEAST_CHUNK, size + 1);
    return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new DamagedZip(error instanceof Error ? error.message : String(error));
  }
}

/** Packs a part piece by piece: a large sheet is never there as a whole. */
export class PartPacker {
  private readonly chunks: Uint8Array[] = [];
  private crc = 0;
  private size = 0;

  add(bytes: Uint8Array): this {
    // Each piece ends on a whole byte and leans on none before it, so that they can stand in a row (RFC 1951, 3.2.4).
    this.chunks.push(deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH }));
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    return this;
  }

  finish(): PackedPart {
    const { crc, size } = this;
    return { method: 8, crc, size, chunks: [...this.chunks, deflateRawSync(new Uint8Array())] };
  }
}
