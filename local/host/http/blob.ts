/** `Blob`: bytes with a type and a name, as UrlFetchApp and Utilities hand them around. */

import type { Machine } from '../machine';
import { free } from '../run/argumentRules';
import { behind, service } from '../run/expose';

type GasBlob = GoogleAppsScript.Base.Blob;

class BlobService {
  constructor(
    readonly machine: Machine,
    public bytes: Uint8Array,
    public contentType: string | null,
    public name: string | null,
  ) {}

  /** Signed, −128 … 127 (JEV smoke-test results). */
  getBytes(): number[] {
    return [...new Int8Array(this.bytes)];
  }

  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.bytes);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getName(): string | null {
    return this.name;
  }

  setBytes(bytes: readonly number[]): this {
    this.bytes = Uint8Array.from(bytes, (byte) => byte & 0xff);
    return this;
  }

  setContentType(type: string | null): this {
    this.contentType = type;
    return this;
  }

  setDataFromString(text: string): this {
    this.bytes = Buffer.from(text, 'utf8');
    return this;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  copyBlob(): GasBlob {
    return blob(this.machine, this.bytes, this.contentType, this.name);
  }
}

const expose = service<GasBlob>()('Blob', {
  copyBlob: free(),
  getBytes: free(),
  getContentType: free(),
  getDataAsString: free([], ['text']),
  getName: free(),
  setBytes: free(['array']),
  setContentType: free(['text?']),
  setDataFromString: free(['text']),
  setName: free(['text']),
});

export function blob(
  machine: Machine,
  bytes: Uint8Array,
  contentType: string | null,
  name: string | null,
): GasBlob {
  return expose(machine, new BlobService(machine, bytes, contentType, name));
}

/** The blob behind what a script holds; undefined for anything else. */
export function blobBehind(machine: Machine, value: unknown): BlobService | undefined {
  return behind(machine, value, 'Blob') as BlobService | undefined;
}
