/** The spreadsheet's thread: workbook, hosts and clock; answers what the web server asks, also while a script runs. */

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { HostResponse } from '../../host/hostOptions';
import type { WorkerRequest } from '../../host/http/syncHttp';
import type { BookEvent, BookRequestName, BookRequests } from '../protocol';
import { createBook } from './book';
import { openMailbox } from './mailbox';
import { openBook } from './openBook';

/** How a thread is started. */
export interface BookOptions {
  readonly file: string;
  /** Tab to begin with; null: the first that is not ours. */
  readonly sheet: string | null;
  /** Folder of the built add-on. */
  readonly dist: string;
  /** Address of the stand-in. */
  readonly metrica: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Null: the machine's clock. */
  readonly nowMs: number | null;
  readonly hasSignIn: boolean;
}

/** What the thread is given besides. */
export interface BookWiring {
  readonly options: BookOptions;
  readonly port: MessagePort;
  readonly bell: SharedArrayBuffer;
}

/** To the thread. */
export type ToBook =
  | {
      [Name in BookRequestName]: {
        readonly type: 'ask';
        readonly id: number;
        readonly name: Name;
        readonly request: BookRequests[Name]['request'];
      };
    }[BookRequestName]
  | { readonly type: 'http'; readonly id: number; readonly response: HostResponse };

/** From the thread. */
export type FromBook =
  | { readonly type: 'ready'; readonly warnings: readonly string[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'broken'; readonly id: number; readonly message: string }
  | { readonly type: 'http'; readonly id: number; readonly request: WorkerRequest }
  | { readonly type: 'event'; readonly event: BookEvent };

async function work({ options, port, bell }: BookWiring): Promise<void> {
  const opened = await openBook(options);
  if (!opened.ok) {
    port.postMessage({ type: 'failed', message: opened.message } satisfies FromBook);
    port.close();
    return;
  }
  const mailbox = openMailbox<ToBook, FromBook>(port, new Int32Array(bell), (message) => {
    if (message.type === 'http') book.receiveHttp(message.id, message.response);
    else book.ask(message);
  });
  const book = createBook(options, opened, mailbox);
  mailbox.post({ type: 'ready', warnings: opened.warnings });
}

// The thread ends with its process; nothing else keeps it.
parentPort?.unref();
void work(workerData as BookWiring);
