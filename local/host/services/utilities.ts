/** `Utilities`: what Apps Script has in place of Node's and the browser's helpers. */

import { createHash, createHmac } from 'node:crypto';
import { formatDate } from '../cells/formatDate';
import { blob } from '../http/blob';
import type { Machine } from '../machine';
import { free } from '../run/argumentRules';
import { service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';

type GasUtilities = GoogleAppsScript.Utilities.Utilities;

const algorithms = serviceEnum('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const charsets = serviceEnum('Utilities.Charset', ['US_ASCII', 'UTF_8']);

const NODE_NAMES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

class UtilitiesService {
  constructor(readonly machine: Machine) {}

  newBlob(
    data: string | readonly number[],
    type: string | null = null,
    name: string | null = null,
  ) {
    const bytes =
      typeof data === 'string'
        ? Buffer.from(data, 'utf8')
        : Uint8Array.from(data, (byte) => byte & 0xff);
    return blob(
      this.machine,
      bytes,
      type ?? (typeof data === 'string' ? 'text/plain' : null),
      name,
    );
  }

  /** Version 4; out of the caller's random numbers where it gave some. */
  getUuid(): string {
    const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(this.machine.random() * 256));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Buffer.from(bytes).toString('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join('-');
  }

  sleep(durationMs: number): void {
    this.machine.clock.sleep(durationMs);
    this.machine.checkTime();
  }

  base64Encode(data: string | readonly number[]): string {
    return toBuffer(data).toString('base64');
  }

  base64EncodeWebSafe(data: string | readonly number[]): string {
    return this.base64Encode(data).replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(text: string): number[] {
    return [...new Int8Array(Buffer.from(text, 'base64'))];
  }

  /** Signed bytes. Without a charset letters beyond ASCII count as question marks (gas-fakes tests). */
  computeDigest(
    algorithm: object,
    data: string | readonly number[],
    charset: object = charsets.US_ASCII,
  ): number[] {
    const name = NODE_NAMES[String(algorithm)];
    if (name === undefined) this.machine.fail(this.machine.texts.invalidArgument('algorithm'));
    const bytes = typeof data === 'string' ? charsetBytes(data, charset) : toBuffer(data);
    return [...new Int8Array(createHash(name).update(bytes).digest())];
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    return formatDate(date, zone, pattern);
  }

  base64DecodeWebSafe(text: string): number[] {
    return [...new Int8Array(Buffer.from(text, 'base64url'))];
  }

  /** Signed bytes. Lists must hold numbers (gas-fakes tests). */
  computeHmacSha256Signature(
    value: string | readonly number[],
    key: string | readonly number[],
    charset: object = charsets.US_ASCII,
  ): number[] {
    const [signed, secret] = [value, key].map((data) => {
      if (typeof data === 'string') return charsetBytes(data, charset);
      const text = data.find((byte) => typeof byte !== 'number');
      if (text !== undefined) this.machine.fail(this.machine.texts.cannotConvert(String(text)));
      return toBuffer(data);
    }) as [Buffer, Buffer];
    return [...new Int8Array(createHmac('sha256', secret).update(signed).digest())];
  }
}

function charsetBytes(text: string, charset: object): Buffer {
  if (charset === charsets.UTF_8) return Buffer.from(text, 'utf8');
  return Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

function toBuffer(data: string | readonly number[]): Buffer {
  return typeof data === 'string'
    ? Buffer.from(data, 'utf8')
    : Buffer.from(Uint8Array.from(data, (byte) => byte & 0xff));
}

const bytesOrText = [['text'], ['array']] as const;

const expose = service<GasUtilities>()(
  'Utilities',
  {
    base64Decode: free(['text']),
    base64DecodeWebSafe: free(['text']),
    base64Encode: free(...bytesOrText),
    base64EncodeWebSafe: free(...bytesOrText),
    computeDigest: free(['object', 'text'], ['object', 'array'], ['object', 'text', 'object']),
    computeHmacSha256Signature: free(
      ['text', 'text'],
      ['array', 'array'],
      ['text', 'text', 'object'],
    ),
    formatDate: free(['date', 'text', 'text']),
    getUuid: free(),
    newBlob: free(
      ['text'],
      ['array'],
      ['text', 'text?'],
      ['array', 'text?'],
      ['text', 'text?', 'text?'],
      ['array', 'text?', 'text?'],
    ),
    sleep: free(['integer']),
  },
  { DigestAlgorithm: algorithms, Charset: charsets },
);

export function utilities(machine: Machine): GasUtilities {
  return expose(machine, new UtilitiesService(machine));
}
