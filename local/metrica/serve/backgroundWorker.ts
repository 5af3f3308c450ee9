/** The worker thread's side of `startInBackground`: one server, until it is told to stop. */

import { parentPort, workerData } from 'node:worker_threads';
import { fault } from '../faults/faults';
import type { BackgroundMessage, BackgroundOptions } from './background';
import { startServer } from './server';

async function run(options: BackgroundOptions): Promise<void> {
  const { faults = [], language = 'ru', port = 0, settings = {}, startMs, statePath } = options;
  const shiftMs = startMs === undefined ? 0 : startMs - Date.now();
  const server = await startServer({
    port,
    settings,
    language,
    faults: faults.map(fault),
    nowMs: () => Date.now() + shiftMs,
    ...(statePath === undefined ? {} : { statePath }),
  });
  parentPort?.once('message', () => {
    void server.close().then(() => parentPort?.close());
  });
  tell({ type: 'listening', url: server.url });
}

function tell(message: BackgroundMessage): void {
  parentPort?.postMessage(message);
}

run(workerData as BackgroundOptions).catch((error: unknown) => {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
});
