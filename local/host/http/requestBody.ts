/** The body that UrlFetchApp makes of a payload: multipart where there is a Blob, else form fields or the text itself. */

import type { Machine } from '../machine';
import { blobBehind } from './blob';

export interface RequestBody {
  readonly bytes: Uint8Array;
  /** Null where a script has to say. */
  readonly contentType: string | null;
}

/** Object with at least one Blob → `multipart/form-data`; object of texts → urlencoded (UrlFetchApp reference). */
export function requestBody(machine: Machine, payload: unknown): RequestBody | null {
  if (payload === undefined || payload === null) return null;
  const single = blobBehind(machine, payload);
  if (single !== undefined) return { bytes: single.bytes, contentType: single.contentType };
  if (typeof payload === 'string') {
    return { bytes: Buffer.from(payload, 'utf8'), contentType: FORM };
  }
  if (Array.isArray(payload)) {
    return { bytes: Uint8Array.from(payload, (byte) => Number(byte) & 0xff), contentType: FORM };
  }
  const fields = Object.entries(payload as Record<string, unknown>);
  if (fields.some(([, value]) => blobBehind(machine, value) !== undefined)) {
    return multipart(machine, fields);
  }
  const text = fields
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return { bytes: Buffer.from(text, 'utf8'), contentType: FORM };
}

/** What Google assumes of a body whose kind nobody has said. */
export const FORM = 'application/x-www-form-urlencoded';

/** A Blob without a name goes out as a plain field without a file name (tanaikech, 2020-10-17). */
function multipart(machine: Machine, fields: readonly (readonly [string, unknown])[]): RequestBody {
  const parts = fields.map(([name, value]) => {
    const file = blobBehind(machine, value);
    const bytes = file?.bytes ?? Buffer.from(String(value), 'utf8');
    const plainEnd = machine.google.multipartField === 'semicolon' ? '; ' : '';
    const fileName = file?.name == null ? plainEnd : `; filename="${escaped(file.name)}"`;
    const head = [`Content-Disposition: form-data; name="${escaped(name)}"${fileName}`];
    if (file?.name != null)
      head.push(`Content-Type: ${file.contentType ?? 'application/octet-stream'}`);
    return { head: head.join('\r\n'), bytes };
  });
  let boundary = newBoundary(machine);
  while (parts.some(({ bytes }) => Buffer.from(bytes).includes(boundary))) {
    boundary = newBoundary(machine);
  }
  const chunks = parts.flatMap(({ head, bytes }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`, 'utf8'),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { bytes: Buffer.concat(chunks), contentType: `multipart/form-data; boundary=${boundary}` };
}

function newBoundary(machine: Machine): string {
  const digits = Array.from({ length: 24 }, () => Math.floor(machine.random() * 36).toString(36));
  return `----------${digits.join('')}`;
}

function escaped(name: string): string {
  return name.replace(/\r?\n/g, '%0D%0A').replace(/"/g, '%22');
}
