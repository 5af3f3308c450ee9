/** A small server that speaks the API by the documentation alone; it knows nothing of the stand-in and keeps every request byte for byte. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import busboy from 'busboy';

/** One request as it came over the wire. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** One part of a multipart body, as busboy reads it. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly type: string;
  readonly content: Buffer;
}

export interface Upload {
  readonly id: number;
  readonly create_time: string;
  readonly comment: string;
  readonly source_quantity: number;
  readonly line_quantity: number;
  readonly client_id_type: string;
  readonly status: string;
}

/** Answers a request in the server's stead, or leaves it to the server by answering false. */
export type Interception = (
  request: SeenRequest,
  response: ServerResponse,
  server: ApiServer,
) => boolean;

export interface ApiServer {
  readonly url: string;
  readonly token: string;
  readonly requests: SeenRequest[];
  /** Every upload that the server keeps. */
  readonly uploads: Upload[];
  /** Data lines of everything that it keeps. */
  readonly lines: string[];
  uploadRequests(): readonly SeenRequest[];
  intercept(by: Interception | null): void;
  /** Keeps the file of a request, as the server itself does. */
  store(request: SeenRequest, change?: Partial<Upload>): Promise<Upload>;
  close(): Promise<void>;
}

const UPLOAD_PATH = /^\/management\/v1\/counter\/(\d+)\/offline_conversions\/upload_calls$/;
const LIST_PATH = /^\/management\/v1\/counter\/(\d+)\/offline_conversions\/calls_uploadings$/;
const ONE_PATH = /^\/management\/v1\/counter\/(\d+)\/offline_conversions\/calls_uploading\/(\d+)$/;
const COUNTER_PATH = /^\/management\/v1\/counter\/(\d+)$/;

/** Listens on a free port; takes the token alone. */
export async function startApiServer(token = 'y0_secret-token_of-the-test'): Promise<ApiServer> {
  const requests: SeenRequest[] = [];
  const uploads: Upload[] = [];
  const lines: string[] = [];
  let interception: Interception | null = null;
  const http = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '', 'http://server');
      const request: SeenRequest = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: Buffer.concat(chunks),
      };
      requests.push(request);
      if (interception?.(request, response, server)) return;
      void answer(request, response);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const server: ApiServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    token,
    requests,
    uploads,
    lines,
    uploadRequests: () => requests.filter(({ path }) => UPLOAD_PATH.test(path)),
    intercept(by) {
      interception = by;
    },
    async store(request, change = {}) {
      const [part] = await partsOf(request);
      const [, ...rows] = (part?.content.toString('utf8') ?? '').trimEnd().split('\n');
      const upload: Upload = {
        id: 700_000_001 + uploads.length,
        create_time: new Date().toISOString(),
        comment: request.query.get('comment') ?? '',
        source_quantity: rows.length,
        line_quantity: rows.length,
        client_id_type: request.query.get('client_id_type') ?? 'CLIENT_ID',
        status: 'UPLOADED',
        ...change,
      };
      uploads.push(upload);
      lines.push(...rows.slice(0, upload.line_quantity));
      return upload;
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };

  async function answer(request: SeenRequest, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== `OAuth ${token}`) {
      return refuse(response, 403, 'invalid_token', 'Invalid oauth_token');
    }
    const { path, method } = request;
    if (UPLOAD_PATH.test(path) && method === 'POST') {
      return reply(response, 200, { uploading: await server.store(request) });
    }
    if (LIST_PATH.test(path)) {
      const offset = Number(request.query.get('offset') ?? 0);
      return reply(response, 200, { uploadings: uploads.slice(offset) });
    }
    const one = ONE_PATH.exec(path);
    const upload = uploads.find(({ id }) => String(id) === one?.[2]);
    if (upload !== undefined) return reply(response, 200, { uploading: upload });
    const counter = COUNTER_PATH.exec(path);
    const found = { id: Number(counter?.[1]), name: 'Shop', site: 'shop.ru', permission: 'own' };
    if (counter !== null) return reply(response, 200, { counter: found });
    if (path === '/management/v1/counters') {
      return reply(response, 200, { rows: 0, counters: [] });
    }
    return refuse(response, 404, 'not_found', 'Not found');
  }
  return server;
}

/** The parts of a multipart body. */
export function partsOf(request: SeenRequest): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    const parser = busboy({ headers: request.headers });
    parser.on('file', (name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () =>
        parts.push({ name, fileName: filename, type: mimeType, content: Buffer.concat(chunks) }),
      );
    });
    parser.on('field', (name, value) =>
      parts.push({ name, fileName: undefined, type: '', content: Buffer.from(value) }),
    );
    parser.on('close', () => resolve(parts));
    parser.on('error', reject);
    parser.end(request.body);
  });
}

/** Sends JSON. */
export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Sends an error of the API's form. */
export function refuse(
  response: ServerResponse,
  status: number,
  type: string,
  message: string,
): void {
  reply(response, status, { errors: [{ error_type: type, message }], code: status, message });
}
