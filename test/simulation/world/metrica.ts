/** The stand-in as the simulated network: faults by name, answers that are lost, rows that were stored. */

import { EDIT_COUNTER_ID, TEST_COUNTER_ID, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { fault } from '../../../local/metrica/faults/faults';
import { createStandIn, type StandIn } from '../../../local/metrica/standIn';
import type { HttpOutcome, HttpRequest } from '../../../src/ports';
import { ELSEWHERE } from '../../local/metrica/elsewhere';
import type { Cloud } from './cloud';

export const COUNTER = String(TEST_COUNTER_ID);
export const SECOND_COUNTER = String(EDIT_COUNTER_ID);
export const TOKEN = TEST_TOKEN;

/** Thousands of histories share one second. */
export const NO_QUOTAS = {
  requestsPerSecond: 1e9,
  requestsPerDay: 1e9,
  parallelRequests: 1e9,
} as const;

/** A stand-in without quotas. */
export function makeMetrica(faults: readonly string[] = []): StandIn {
  const metrica = createStandIn({ settings: NO_QUOTAS });
  order(metrica, faults);
  return metrica;
}

/** Orders faults as on the command line. */
export function order(metrica: StandIn, faults: readonly string[]): void {
  for (const text of faults) metrica.faults.order(fault(text));
}

/** Sends a request of the add-on to the stand-in; a broken connection is an unknown outcome. */
export function sendTo(metrica: StandIn, cloud: Cloud, request: HttpRequest): HttpOutcome {
  const url = new URL(request.url);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = request.body;
  const reply = metrica.handle(
    {
      method: request.method,
      url: `${url.pathname}${url.search}`,
      headers,
      body:
        body === null
          ? { kind: 'none' }
          : body.kind === 'form'
            ? { kind: 'form', fields: body.fields }
            : {
                kind: 'multipart',
                parts: [
                  {
                    name: body.part,
                    fileName: body.fileName,
                    contentType: body.contentType,
                    content: body.text,
                  },
                ],
              },
    },
    cloud.nowMs,
  );
  if (reply.transport !== 'answer') return { kind: 'unknown', detail: reply.transport };
  return { kind: 'answer', status: reply.status, headers: reply.headers, text: reply.body };
}

/** Every row of ours that Metrica holds for a counter by now, as it was sent. */
export function storedRows(metrica: StandIn, nowMs: number, counter = COUNTER): readonly string[] {
  return metrica
    .stateAt(nowMs)
    .uploads.filter(
      ({ counterId, comment }) => String(counterId) === counter && comment !== ELSEWHERE,
    )
    .flatMap((upload) => upload.rows);
}

/** Whether an upload with this batch id is there, with calls in it: what a truthful person sees in Metrica. */
export function hasArrived(metrica: StandIn, batch: string, nowMs: number): boolean {
  return metrica
    .stateAt(nowMs)
    .uploads.some(({ comment, rows }) => comment.includes(batch) && rows.length > 0);
}
