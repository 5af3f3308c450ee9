/** What the spreadsheet's thread is started with, and what it and its starter say to each other. */

import type { MessagePort } from 'node:worker_threads';
import type { HostResponse } from '../../host/hostOptions';
import type { WorkerRequest } from '../../host/http/syncHttp';
import type { BookEvent, BookRequestName, BookRequests } from '../protocol';

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
