/** Builds requests byte by byte: what a question asks must not depend on how a library writes a form. */

import type { Asked, Bearer, Known } from './question';

const BOUNDARY = 'metrica-calls-live-7d1f0c';
const COUNTERS = '/management/v1/counters';

/** One part of a form; without `fileName` a plain field. */
export interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly content: string | Buffer;
}

export function get(path: string, bearer: Bearer = 'own', headers: Asked['headers'] = {}): Asked {
  return { method: 'GET', path, bearer, headers, body: null };
}

export function remove(path: string): Asked {
  return { method: 'DELETE', path, bearer: 'own', headers: {}, body: null };
}

/** The list of counters; always with a search, so that no other counter of the person is kept. */
export function counters(query: string, bearer: Bearer = 'own'): Asked {
  return get(`${COUNTERS}?${query}`, bearer);
}

export function postCounter(json: string): Asked {
  const headers = { 'content-type': 'application/json' };
  return {
    method: 'POST',
    path: COUNTERS,
    bearer: 'own',
    headers,
    body: Buffer.from(json),
  };
}

/** An address below a counter, by default the one that was made. */
export function ofCounter(known: Known, rest = '', id: number = known.counterId): string {
  return `/management/v1/counter/${id}${rest}`;
}

/** The list of uploads. */
export function list(known: Known, query = '', bearer: Bearer = 'own'): Asked {
  return get(ofCounter(known, `/offline_conversions/calls_uploadings${query}`), bearer);
}

export interface UploadForm {
  readonly query?: Readonly<Record<string, string>>;
  readonly bearer?: Bearer;
}

/** An upload as the product sends it: one part `file`, named `data.csv`, of type `text/csv`. */
export function upload(known: Known, csv: string | Buffer, form: UploadForm = {}): Asked {
  return uploadParts(
    known,
    [{ name: 'file', fileName: 'data.csv', type: 'text/csv', content: csv }],
    form,
  );
}

export function uploadParts(known: Known, parts: readonly Part[], form: UploadForm = {}): Asked {
  return uploadBody(
    known,
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    Buffer.concat([...parts.map(partBytes), Buffer.from(`--${BOUNDARY}--\r\n`)]),
    form,
  );
}

/** An upload with a body of any kind. */
export function uploadBody(
  known: Known,
  headers: Asked['headers'],
  body: Buffer,
  { query = {}, bearer = 'own' }: UploadForm = {},
): Asked {
  const written = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const path = ofCounter(known, '/offline_conversions/upload_calls');
  return {
    method: 'POST',
    path: written === '' ? path : `${path}?${written}`,
    bearer,
    headers,
    body,
  };
}

function partBytes({ name, fileName, type, content }: Part): Buffer {
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  const kind = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${kind}\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
}
