/** Reads a zip's directory (APPNOTE 4.3): what it holds, still packed. */

import { unzipSync } from 'fflate';
import { DamagedZip, type PackedPart, pack } from './packedPart';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_COMMENT_BYTES = 0xffff;
/** Stands where the true number is in a record for larger files. */
const ELSEWHERE = [0xffff, 0xffffffff];

export interface ZipEntry {
  readonly name: string;
  readonly part: PackedPart;
}

/** Folders are left out. Throws when the bytes are no readable zip. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view) ?? unusual(bytes);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/** Whatever the plain reading does not know (files over 4 GB, bytes before the zip), a library may. */
function unusual(bytes: Uint8Array): readonly ZipEntry[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, part: pack(content) }));
}

function readDirectory(zip: Buffer): readonly ZipEntry[] | undefined {
  const end = findEnd(zip);
  if (end === undefined) throw new DamagedZip('There is no directory.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (ELSEWHERE.includes(count) || ELSEWHERE.includes(at)) return undefined;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = zip.readUInt16LE(at + 28);
    const part = readPart(zip, at);
    if (part === undefined) return undefined;
    const isUtf8 = (zip.readUInt16LE(at + 8) & 0x800) !== 0;
    const name = zip.toString(
      isUtf8 ? 'utf8' : 'latin1',
      at + ENTRY_BYTES,
      at + ENTRY_BYTES + nameLength,
    );
    entries.push({ name, part });
    at += ENTRY_BYTES + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function readPart(zip: Buffer, entry: number): PackedPart | undefined {
  const isEncrypted = (zip.readUInt16LE(entry + 8) & 1) !== 0;
  const method = zip.readUInt16LE(entry + 10);
  const crc = zip.readUInt32LE(entry + 16);
  const packedSize = zip.readUInt32LE(entry + 20);
  const size = zip.readUInt32LE(entry + 24);
  const local = zip.readUInt32LE(entry + 42);
  if (isEncrypted || (method !== 0 && method !== 8)) return undefined;
  if ([packedSize, size, local].some((each) => ELSEWHERE.includes(each) && each > 0xffff)) {
    return undefined;
  }
  if (local + LOCAL_BYTES > zip.length || zip.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + packedSize > zip.length) return undefined;
  return { method, crc, size, chunks: [zip.subarray(start, start + packedSize)] };
}

/** The last record, before which a comment may stand. */
function findEnd(zip: Buffer): number | undefined {
  const least = Math.max(0, zip.length - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = zip.length - END_BYTES; at >= least; at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  return undefined;
}
