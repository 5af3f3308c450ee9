/** The stand-in behind a host without a socket: the same requests, bytes and answers, on a clock of the test. */

import type { HostRequest, HostResponse } from '../../local/host/hostOptions';
import type { FormPart, RequestBody } from '../../local/metrica/serve/wire';
import type { StandIn } from '../../local/metrica/standIn';

export interface Clock {
  nowMs: number;
}

/** Carries a host's request to the stand-in and its answer back; delays move the clock on. */
export function standInHttp(
  standIn: StandIn,
  clock: Clock,
  seen: (request: HostRequest) => void,
): (request: HostRequest) => HostResponse {
  let count = 0;
  return (request) => {
    seen(request);
    count += 1;
    const { pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(
      request.headers.map(([name, value]) => [name.toLowerCase(), value]),
    );
    const reply = standIn.handle(
      {
        method: request.method.toUpperCase(),
        url: `${pathname}${search}`,
        headers,
        body: bodyOf(headers['content-type'] ?? '', request.body),
        // One a second, so that the quota a second is never met by chance.
        receivedMs: count * 1000,
      },
      clock.nowMs,
    );
    const waitedMs = Math.min(reply.delayMs, request.timeoutMs);
    clock.nowMs += waitedMs;
    if (reply.delayMs > request.timeoutMs) return { failure: 'timeout' };
    if (reply.transport !== 'answer') return { failure: 'unreachable' };
    return {
      status: reply.status,
      headers: Object.entries(reply.headers),
      body: new TextEncoder().encode(reply.body),
    };
  };
}

function bodyOf(contentType: string, bytes: Uint8Array | null): RequestBody {
  if (bytes === null) return { kind: 'none' };
  const text = new TextDecoder().decode(bytes);
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1];
  if (boundary !== undefined) return { kind: 'multipart', parts: partsOf(text, boundary) };
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { kind: 'form', fields: Object.fromEntries(new URLSearchParams(text)) };
  }
  return { kind: 'other', contentType };
}

function partsOf(text: string, boundary: string): FormPart[] {
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const at = part.indexOf('\r\n\r\n');
      const head = part.slice(0, at);
      const fileName = /filename="([^"]*)"/.exec(head)?.[1];
      const type = /content-type: ?(.+)/i.exec(head)?.[1]?.trim();
      return {
        name: /[^e]name="([^"]*)"/.exec(head)?.[1] ?? '',
        ...(fileName === undefined ? {} : { fileName }),
        ...(type === undefined ? {} : { contentType: type }),
        content: part.slice(at + 4, -2),
      };
    });
}
