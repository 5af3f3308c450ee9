/** Metrica's lists of uploads, read whole and at most once a run for each counter. */

import { readError } from '../../metrica/errors';
import { retryDelayMs } from '../../metrica/retry';
import {
  type CollectedUploads,
  collectPage,
  listSoFar,
  nextListRequest,
  startList,
} from '../../metrica/uploadList';
import type { HttpOutcome, HttpRequest, Ports } from '../../ports';

export interface UploadList extends CollectedUploads {
  /** When reading began. */
  readonly readAtMs: number;
}

export interface Lists {
  of(counterId: string): UploadList;
  /** Forgets a list, so that it is read anew. */
  forget(counterId: string): void;
}

/** Lists by counter, read when first asked for. */
export function readLists(ports: Ports, token: string): Lists {
  const lists = new Map<string, UploadList>();
  return {
    of(counterId) {
      const known = lists.get(counterId);
      if (known !== undefined) return known;
      const list = readList(ports, token, counterId);
      lists.set(counterId, list);
      return list;
    },
    forget(counterId) {
      lists.delete(counterId);
    },
  };
}

/** Sends a request that changes nothing, again after the two short quotas. */
export function sendReading(ports: Ports, request: HttpRequest): HttpOutcome {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = ports.http.send(request);
    const delayMs = retryDelayMs(attempt, readError(outcome), random01(ports));
    if (delayMs === 'give up') return outcome;
    ports.clock.sleep(delayMs);
  }
}

/** A number from 0 up to 1 for the jitter, out of the random characters of the port. */
export function random01(ports: Ports): number {
  return (ports.ids.random(1).charCodeAt(0) % 26) / 26;
}

function readList(ports: Ports, token: string, counterId: string): UploadList {
  // Taken before the first page: what is stored while we read may be missing from it.
  const readAtMs = ports.clock.nowMs();
  let state = startList();
  for (;;) {
    const request = nextListRequest(state, token, counterId);
    if (request === null) return { ...listSoFar(state), readAtMs };
    state = collectPage(state, sendReading(ports, request));
  }
}
