/** Tells every open page what happened, by server-sent events. */

import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../protocol';

/** Keeps a silent connection open, and finds out about one that broke. */
const BEAT_MS = 15_000;

export interface EventHub {
  /** Answers a request by a stream that lasts until the page goes away. */
  open(response: ServerResponse): void;
  tell(event: PageEvent): void;
  close(): void;
}

/** `server` tells one playground from the next at the same address. */
export function createEventHub(server: string): EventHub {
  const pages = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const page of pages) page.write(': beat\n\n');
  }, BEAT_MS);
  beat.unref();
  const write = (page: ServerResponse, event: PageEvent) => {
    page.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  return {
    open(response) {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      pages.add(response);
      response.once('close', () => pages.delete(response));
      // A page that went away amid a word is no reason to stop.
      response.on('error', () => pages.delete(response));
      write(response, { type: 'hello', server });
    },
    tell(event) {
      for (const page of pages) write(page, event);
    },
    close() {
      clearInterval(beat);
      for (const page of pages) page.destroy();
    },
  };
}
