/** Small pieces of the web server: who may ask, bodies in, answers out. */

import type { IncomingMessage, ServerResponse } from 'node:http';

/** Far above what a person pastes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a request comes to; bytes or text go out as they are, everything else as JSON. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A request that cannot be answered, in words for whoever asked. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Pages of other sites must not reach a server on one's own machine: the request has to name this address (a name that was
 * made to point here is refused), and what changes something has to come from a page of this address.
 */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!names.includes(request.headers.host ?? '')) {
    throw new BadRequest(403, `Open http://${names[0]}/ itself.`);
  }
  const { origin } = request.headers;
  const isOwn = origin === undefined || names.some((name) => origin === `http://${name}`);
  if (request.method !== 'GET' && !isOwn) {
    throw new BadRequest(403, 'Only pages of the playground may ask this.');
  }
}

/** The JSON object of a request; `{}` for one without a body. */
export async function readJson(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength;
    if (size > MOST_BYTES) throw new BadRequest(413, 'That is too much at once.');
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>;
    }
  } catch {
    // Said below.
  }
  throw new BadRequest(400, 'The body must be a JSON object.');
}

/** Sends a reply whole. */
export function answer(
  response: ServerResponse,
  { status = 200, type, headers, body }: Reply,
): void {
  const isPlain = typeof body === 'string' || body instanceof Uint8Array;
  const bytes = isPlain ? body : JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type':
      type ?? (isPlain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(bytes);
}
