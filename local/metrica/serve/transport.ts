/** How answers leave: whole, or cut in the middle. */

import type { ServerResponse } from 'node:http';
import type { Answer } from './wire';

/** Sends the whole answer, with its length. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  response.end(bytes);
}

/** Promises the whole body, sends half of it and closes the connection. */
export function cutAmid(response: ServerResponse, answer: Answer): void {
  const bytes = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length + 1 });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
    response.socket?.destroy();
  });
}

/** Resolves after so many milliseconds; does not keep the process alive. */
export function sleep(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayMs).unref();
  });
}
