/** Starts the spreadsheet's thread and talks with it; the requests of its scripts are sent from here. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { HostResponse } from '../../host/hostOptions';
import type { WorkerRequest } from '../../host/http/syncHttp';
import type { BookEvent, BookRequestName, BookRequests } from '../protocol';
import type { BookOptions, BookWiring, FromBook, ToBook } from './bookTalk';

const { send } = createRequire(__filename)('../../host/http/sendRequest.cjs') as {
  readonly send: (request: WorkerRequest) => Promise<HostResponse>;
};

export interface BookThread {
  /** English lines about what was not clear in the file. */
  readonly warnings: readonly string[];
  /** Rejects when the thread has broken down or a question has no answer. */
  ask<Name extends BookRequestName>(
    name: Name,
    request: BookRequests[Name]['request'],
  ): Promise<BookRequests[Name]['answer']>;
  stop(): Promise<void>;
}

interface Listeners {
  readonly onEvent: (event: BookEvent) => void;
  /** A script's request was answered. */
  readonly onHttp: () => void;
}

/** Why the file is no spreadsheet, in one line for the person. */
export class BookRefused extends Error {}

/** Resolves when the spreadsheet is open. */
export function startBook(options: BookOptions, listeners: Listeners): Promise<BookThread> {
  // A worker does not inherit the TypeScript loader, so it registers its own before it loads the program.
  const program = [require.resolve('tsx/cjs'), join(__dirname, 'bookWorker.ts')]
    .map((file) => `require(${JSON.stringify(file)});`)
    .join('');
  const { port1: port, port2 } = new MessageChannel();
  const bell = new SharedArrayBuffer(4);
  const ringing = new Int32Array(bell);
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: { options, port: port2, bell } satisfies BookWiring,
    transferList: [port2],
  });
  const open = new Map<
    number,
    { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }
  >();
  let lastId = 0;
  const post = (message: ToBook) => {
    port.postMessage(message);
    Atomics.add(ringing, 0, 1);
    Atomics.notify(ringing, 0);
  };
  const thread = (warnings: readonly string[]): BookThread => ({
    warnings,
    ask(name, request) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject });
        post({ type: 'ask', id, name, request } as ToBook);
      });
    },
    async stop() {
      port.close();
      await worker.terminate();
    },
  });

  return new Promise((resolve, reject) => {
    const breakDown = (error: Error) => {
      reject(error);
      for (const each of open.values()) each.reject(error);
      open.clear();
    };
    worker.once('error', breakDown);
    worker.once('exit', () => breakDown(new Error('The spreadsheet was closed.')));
    port.on('message', (message: FromBook) => {
      switch (message.type) {
        case 'ready':
          resolve(thread(message.warnings));
          return;
        case 'failed':
          reject(new BookRefused(message.message));
          return;
        case 'answer':
          open.get(message.id)?.resolve(message.answer as never);
          open.delete(message.id);
          return;
        case 'broken':
          open.get(message.id)?.reject(new Error(message.message));
          open.delete(message.id);
          return;
        case 'event':
          listeners.onEvent(message.event);
          return;
        case 'http':
          void send(message.request).then((response) => {
            post({ type: 'http', id: message.id, response });
            listeners.onHttp();
          });
      }
    });
  });
}
