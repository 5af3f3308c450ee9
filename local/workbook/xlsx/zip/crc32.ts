/** The checksum that a zip has of every part. */

import * as zlib from 'node:zlib';

/** Node has it itself from 20.15 on. */
const ofNode = (zlib as { crc32?: (bytes: Uint8Array, before?: number) => number }).crc32;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Goes on from the checksum of the bytes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  // zlib begins anew where it is given no bytes.
  if (ofNode === undefined || bytes.length === 0) return byTable(bytes, before);
  return ofNode(bytes, before);
}

/** The same without Node's help. */
export function byTable(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
