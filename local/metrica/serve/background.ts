/** Runs the stand-in beside the caller, whose own thread may block in synchronous HTTP. */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StandInSettings } from '../exchange';

export interface BackgroundOptions {
  readonly statePath?: string;
  /** As after `--fault`. */
  readonly faults?: readonly string[];
  readonly settings?: Partial<StandInSettings>;
  /** 0, any free port, when left out. */
  readonly port?: number;
  /** In which the counters are called; Russian when left out. */
  readonly language?: 'en' | 'ru';
  /** The clock starts there and goes on; the machine's time when left out. */
  readonly startMs?: number;
}

export interface BackgroundServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the worker tells: where it listens, or why it could not start. */
export type BackgroundMessage =
  | { readonly type: 'listening'; readonly url: string }
  | { readonly type: 'failed'; readonly message: string };

/**
 * Starts the server in a worker thread with an event loop of its own. The thread ends with its process, however that
 * ends, and does not keep it alive. Rejects when the server cannot start (a bad fault, a taken port, a foreign file).
 */
export function startInBackground(options: BackgroundOptions = {}): Promise<BackgroundServer> {
  // A worker does not inherit the TypeScript loader, so it registers its own before it loads the program.
  const program = [require.resolve('tsx/cjs'), join(__dirname, 'backgroundWorker.ts')]
    .map((file) => `require(${JSON.stringify(file)});`)
    .join('');
  const worker = new Worker(program, { eval: true, execArgv: [], workerData: options });
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message: BackgroundMessage) => {
      if (message.type === 'failed') reject(new Error(message.message));
      if (message.type !== 'listening') return;
      worker.unref();
      resolve({
        url: message.url,
        stop: () => {
          worker.ref();
          worker.postMessage('stop');
          return exited;
        },
      });
    });
  });
}
