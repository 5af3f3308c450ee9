/** The stand-in over real HTTP: reads requests off the wire, keeps what was accepted on disk, then answers. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testCounters } from '../api/accounts';
import type { StandInSettings } from '../exchange';
import type { Fault } from '../faults/faults';
import { createStandIn } from '../standIn';
import { clockTimeMs } from '../state';
import { CONTROL_PREFIX, control } from './control';
import { type Journal, openJournal } from './journal';
import { readRequestBody } from './requestBody';
import { createRequestLog } from './requestLog';
import { cutAmid, sendAnswer, sleep } from './transport';

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Where the journal is kept; without it nothing outlives the server. */
  readonly statePath?: string;
  readonly faults?: readonly Fault[];
  readonly settings?: Partial<StandInSettings>;
  /** In which the counters are called; Russian unless given. */
  readonly language?: 'en' | 'ru';
  /** The machine's time unless given; the control command `clock` shifts it. */
  readonly nowMs?: () => number;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Breaks the connections that are open, and resolves when the port is free. */
  close(): Promise<void>;
}

/**
 * Starts to listen. What a request changed is on the disk before its answer (or the lack of one) goes out, so a server
 * that is killed at any moment and started again on the same `statePath` knows every upload that a client was told of.
 * Faults on order and the log of requests live only as long as the server.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const realNowMs = options.nowMs ?? Date.now;
  const journal: Journal | null =
    options.statePath === undefined ? null : openJournal(options.statePath);
  const standIn = createStandIn({
    counters: testCounters(options.language ?? 'ru'),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  });
  standIn.apply(journal?.read() ?? []);
  const log = createRequestLog();
  const running = new Map<string, number>();

  async function serveControl(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBytes(request);
    if (body === null) return;
    standIn.apply(journal?.read() ?? []);
    const { answer, events } = control(
      standIn,
      { method: request.method ?? '', url: request.url ?? '', body: body.toString('utf8') },
      realNowMs(),
      log,
    );
    journal?.append(events);
    sendAnswer(response, answer);
  }

  async function serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = plainHeaders(request);
    const head = { method: request.method ?? '', url: request.url ?? '', headers };
    const record = (body: Buffer) => {
      const { httpVersion, rawHeaders } = request;
      log.add({ method: head.method, url: head.url, httpVersion, rawHeaders, body });
    };
    const accepted = standIn.accept(head);
    if (accepted !== 'answer') {
      if (accepted === 'drop-amid-request') await firstBytes(request);
      record(Buffer.alloc(0));
      request.socket.destroy();
      return;
    }

    const bytes = await readBytes(request);
    if (bytes === null) return;
    record(bytes);
    const body = await readRequestBody(headers, bytes);
    const who = headers.authorization ?? '';
    const parallel = (running.get(who) ?? 0) + 1;
    running.set(who, parallel);
    try {
      standIn.apply(journal?.read() ?? []);
      const ip = request.socket.remoteAddress ?? '';
      const nowMs = clockTimeMs(standIn.state().clock, realNowMs());
      const whole = { ...head, body, ip, parallel, receivedMs: performance.now() };
      const reply = standIn.answer(whole, nowMs);
      journal?.append(reply.events);
      if (reply.delayMs > 0) await sleep(reply.delayMs);
      if (reply.transport === 'answer') sendAnswer(response, reply);
      else if (reply.transport === 'cut-amid') cutAmid(response, reply);
      else request.socket.destroy();
    } finally {
      running.set(who, (running.get(who) ?? 1) - 1);
    }
  }

  const server = createServer((request, response) => {
    const serve = request.url?.startsWith(CONTROL_PREFIX) === true ? serveControl : serveApi;
    serve(request, response).catch((error: unknown) => {
      // A fault of the stand-in itself must not look like one that was ordered: it stops the process.
      request.socket.destroy();
      setImmediate(() => {
        throw error;
      });
    });
  });
  // Longer than any pause of a client that keeps connections, so that no request meets a closing one by chance.
  server.keepAliveTimeout = 600_000;
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  }).catch((error: unknown) => {
    journal?.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          journal?.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/** The whole body; null when the client went away before its end: such a request never was. */
async function readBytes(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

/** Waits until the body has begun to arrive, or has ended without a byte. */
function firstBytes(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    request.once('data', () => resolve());
    request.once('end', () => resolve());
    request.once('close', () => resolve());
  });
}
