/** HTTP for scripts in the spreadsheet's thread: another thread sends, this one works its letters off meanwhile. */

import type { HostRequest, HostResponse } from '../../host/hostOptions';
import type { WorkerRequest } from '../../host/http/syncHttp';

export interface BlockingHttp {
  /** Blocks the run that asks, not the runs and questions that come meanwhile. */
  readonly send: (request: HostRequest) => HostResponse;
  /** Takes the answer of a request that was posted. */
  readonly receive: (id: number, response: HostResponse) => void;
}

/** A minute more than any timeout that a script can ask for and get. */
const LONGEST_MS = 420_000;

interface Way {
  readonly post: (id: number, request: WorkerRequest) => void;
  readonly wait: (isDone: () => boolean, longestMs: number) => void;
}

/** `post` hands a request to the other side. */
export function createBlockingHttp({ post, wait }: Way): BlockingHttp {
  const answers = new Map<number, HostResponse>();
  let lastId = 0;
  return {
    send(request) {
      lastId += 1;
      const id = lastId;
      const { method, url, headers, body, timeoutMs, followRedirects, validateCertificates } =
        request;
      post(id, { method, url, headers, body, timeoutMs, followRedirects, validateCertificates });
      wait(() => answers.has(id), LONGEST_MS);
      const answer = answers.get(id) ?? { failure: 'timeout' };
      answers.delete(id);
      return answer;
    },
    receive: (id, response) => {
      answers.set(id, response);
    },
  };
}
