/** The playground over HTTP, on this machine only: one address for the page, another for what scripts show in frames. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, BadRequest, checkOrigin, readJson } from './httpAnswers';
import type { Routes } from './routes';

const HOST = '127.0.0.1';

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts to listen; 0 takes any free port. `stream` answers `GET /events`. Rejects when the port is taken. */
export async function listen(
  port: number,
  routes: Routes,
  stream: ((response: ServerResponse) => void) | null = null,
): Promise<WebServer> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    response.on('error', () => response.destroy());
    const isStream = stream !== null && request.method === 'GET' && url.pathname === '/events';
    serve(request, url, own, isStream ? {} : routes).then(
      (reply) => {
        if (isStream) stream(response);
        else answer(response, reply);
      },
      (error: unknown) => {
        if (response.destroyed) return;
        const status = error instanceof BadRequest ? error.status : 500;
        if (status === 500) console.error(error);
        const message = error instanceof Error ? error.message : String(error);
        answer(response, { status, body: { error: message } });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function serve(request: IncomingMessage, url: URL, port: number, routes: Routes) {
  checkOrigin(request, port);
  if (url.pathname === '/events') return { body: null };
  const route = routes[`${request.method} ${url.pathname}`];
  if (route === undefined) throw new BadRequest(404, `There is no ${url.pathname} here.`);
  const body = request.method === 'POST' ? await readJson(request) : {};
  return route({ ...Object.fromEntries(url.searchParams), ...body });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
