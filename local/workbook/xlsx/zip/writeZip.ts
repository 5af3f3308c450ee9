/** Writes a zip of packed parts; the same parts give the same bytes. */

import type { ZipEntry } from './readZip';

/** 1 January 1980, the earliest day that a zip can hold: nothing of the file depends on when it was saved. */
const DAY = 0x21;
/** Version 2.0, which deflated parts need; names in UTF-8. */
const VERSION = 20;
const UTF8_NAMES = 0x800;

/** The whole file in pieces. */
export function writeZip(entries: readonly ZipEntry[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const described = description(entry, name.length);
    const local = Buffer.alloc(4 + 26);
    local.writeUInt32LE(0x04034b50, 0);
    described.copy(local, 4);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(VERSION, 4);
    described.copy(listed, 6);
    listed.writeUInt32LE(at, 42);
    directory.push(listed, name);
    add(local);
    add(name);
    for (const chunk of entry.part.chunks) add(chunk);
  }
  const start = at;
  for (const piece of directory) add(piece);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  add(end);
  return pieces;
}

/** The fields that a part's own head and the directory share (APPNOTE 4.3.7, 4.3.12). */
function description({ part }: ZipEntry, nameLength: number): Buffer {
  const packedSize = part.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(part.method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(part.crc, 10);
  fields.writeUInt32LE(packedSize, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
