/** A world that answers otherwise: the stand-in behind a server that changes some of its answers. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Said {
  readonly status: number;
  readonly body: string;
}

export interface Change {
  /** Which request: method and address, and the body as text. */
  readonly when: (head: string, body: string) => boolean;
  readonly to: (said: Said) => Said;
  /** How often; else always. */
  readonly times?: number;
}

export interface ChangedWorld {
  readonly url: string;
  close(): Promise<void>;
}

export async function changedWorld(
  standIn: string,
  changes: readonly Change[],
): Promise<ChangedWorld> {
  const used = new Map<Change, number>();
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { authorization = '', 'content-type': type = '', ...rest } = request.headers;
    const reply = await fetch(`${standIn}${request.url}`, {
      method: request.method ?? 'GET',
      headers: {
        ...(authorization === '' ? {} : { authorization }),
        ...(type === '' ? {} : { 'content-type': type }),
        'accept-language': rest['accept-language'] ?? '*',
      },
      ...(body.length === 0 ? {} : { body }),
    });
    let said: Said = { status: reply.status, body: await reply.text() };
    const head = `${request.method} ${decodeURIComponent(request.url ?? '')} ${authorization}`;
    for (const change of changes) {
      const count = used.get(change) ?? 0;
      if (count >= (change.times ?? Infinity) || !change.when(head, body.toString('utf8')))
        continue;
      used.set(change, count + 1);
      said = change.to(said);
    }
    const kind = said.body.startsWith('<') ? 'text/html' : reply.headers.get('content-type');
    response.writeHead(said.status, { 'content-type': kind ?? 'text/plain' });
    response.end(said.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
