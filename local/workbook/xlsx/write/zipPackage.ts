/** Zips a package; the same parts give the same bytes. */

import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';
import type { OfficePackage } from '../package';

/** The earliest time that a zip can hold: nothing of the file depends on when it was saved. */
const TIME = new Date(1980, 0, 1);
const SMALL = 100;

/** fflate keeps the books; zlib packs, three times faster on a large sheet. */
class DeflatedEntry extends ZipPassThrough {
  constructor(name: string) {
    super(name);
    this.compression = 8;
    this.mtime = TIME;
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, new Uint8Array(deflateRawSync(chunk, { level: 6 })), final);
  }
}

export function zipPackage(pkg: OfficePackage): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  // Readers that look at the first entries only expect the list of types there.
  const names = pkg.names().sort((a, b) => rank(a) - rank(b));
  for (const name of names) {
    const bytes = pkg.bytes(name) ?? new Uint8Array();
    const entry = bytes.length < SMALL ? new ZipPassThrough(name) : new DeflatedEntry(name);
    entry.mtime = TIME;
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name === '_rels/.rels' ? 1 : 2;
}
