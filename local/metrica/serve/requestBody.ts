/** Reads a request's body by its content type: multipart through busboy, forms, JSON, or none of them. */

import busboy from 'busboy';
import type { FormPart, RequestBody } from './wire';

/** Never fails: a body that cannot be parsed is `broken`, with the parser's reason. */
export function readRequestBody(
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): Promise<RequestBody> {
  const contentType = headers['content-type'] ?? '';
  if (contentType.toLowerCase().startsWith('multipart/form-data')) {
    return readMultipart(contentType, bytes);
  }
  if (contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    const fields = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
    return Promise.resolve({ kind: 'form', fields });
  }
  if (/^application\/(x-yametrika\+)?json\b/i.test(contentType)) {
    return Promise.resolve({ kind: 'json', text: bytes.toString('utf8') });
  }
  return Promise.resolve(bytes.length === 0 ? { kind: 'none' } : { kind: 'other', contentType });
}

function readMultipart(contentType: string, bytes: Buffer): Promise<RequestBody> {
  return new Promise((resolve) => {
    const parts: FormPart[] = [];
    const fail = (error: unknown) => {
      resolve({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
    };
    try {
      const parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        preservePath: true,
      });
      parser.on('file', (name, stream, info) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts.push({
            name,
            ...(info.filename === undefined ? {} : { fileName: info.filename }),
            contentType: info.mimeType,
            content: Buffer.concat(chunks),
          });
        });
        stream.on('error', fail);
      });
      parser.on('field', (name, value, info) => {
        parts.push({ name, contentType: info.mimeType, content: value });
      });
      parser.on('error', fail);
      parser.on('close', () => resolve({ kind: 'multipart', parts }));
      parser.end(bytes);
    } catch (error) {
      fail(error);
    }
  });
}
