/** HTTP that blocks until the answer is there, over a worker thread: Apps Script knows no other. */

import { join } from 'node:path';
import { createSyncFn } from 'synckit';
import type { HostRequest, HostResponse } from '../hostOptions';

/** What travels to the worker and back: plain values and bytes. */
export interface WorkerRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  readonly timeoutMs: number;
  readonly followRedirects: boolean;
  readonly validateCertificates: boolean;
}

type Send = (request: WorkerRequest) => HostResponse;

let send: Send | null = null;

/** Sends a request for real; the calling thread waits. */
export function syncHttp(request: HostRequest): HostResponse {
  send ??= createSyncFn(join(__dirname, 'syncHttpWorker.cjs'), { timeout: 600_000 }) as Send;
  const { method, url, headers, body, timeoutMs, followRedirects, validateCertificates } = request;
  return send({ method, url, headers, body, timeoutMs, followRedirects, validateCertificates });
}
