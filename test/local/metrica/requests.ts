/** Requests as a client of the stand-in makes them, for the tests beside this file. */

import { TEST_COUNTER_ID, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { type Fault, fault } from '../../../local/metrica/faults/faults';
import type { StandInRequest } from '../../../local/metrica/serve/wire';
import { createStandIn, type StandIn, type StandInReply } from '../../../local/metrica/standIn';

/** 14 March 2025, 12:00 UTC. */
export const NOW_MS = Date.UTC(2025, 2, 14, 12);
export const NOW_SECONDS = NOW_MS / 1000;
export const MINUTE_MS = 60_000;

/** One good row, an hour old, whose id is linked. */
export const ROW = `1700000000000001,${NOW_SECONDS - 3600}`;
export const HEADER = 'ClientId,DateTime';
export const FILE = `${HEADER}\n${ROW}\n`;

/** Rows with ids that count up, an hour old and older. */
export function fileOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${1700000000000001 + index},${NOW_SECONDS - 3600 - index}`,
  );
  return [HEADER, ...lines, ''].join('\n');
}

/** An upload request, good unless told otherwise. */
export function upload(
  csv: string | Uint8Array = FILE,
  options: {
    readonly query?: string;
    readonly token?: string;
    readonly counterId?: number;
    readonly parallel?: number;
  } = {},
): StandInRequest {
  const { query = '', token = TEST_TOKEN, counterId = TEST_COUNTER_ID, parallel } = options;
  return {
    method: 'POST',
    url: `/management/v1/counter/${counterId}/offline_conversions/upload_calls${query}`,
    headers: { authorization: `OAuth ${token}` },
    body: {
      kind: 'multipart',
      parts: [{ name: 'file', fileName: 'data.csv', contentType: 'text/csv', content: csv }],
    },
    ...(parallel === undefined ? {} : { parallel }),
  };
}

/** A GET with the test token. */
export function get(url: string, token: string | null = TEST_TOKEN): StandInRequest {
  return {
    method: 'GET',
    url,
    headers: token === null ? {} : { authorization: `OAuth ${token}` },
    body: { kind: 'none' },
  };
}

/** The list of uploads of the test counter. */
export function list(query = ''): StandInRequest {
  return get(
    `/management/v1/counter/${TEST_COUNTER_ID}/offline_conversions/calls_uploadings${query}`,
  );
}

/** One upload of the test counter. */
export function one(id: number | string): StandInRequest {
  return get(`/management/v1/counter/${TEST_COUNTER_ID}/offline_conversions/calls_uploading/${id}`);
}

/** A form posted to the OAuth server. */
export function form(
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): StandInRequest {
  return { method: 'POST', url, headers, body: { kind: 'form', fields } };
}

/** A stand-in with these faults on order, written as after `--fault`. */
export function standInWith(...orders: readonly string[]): StandIn {
  return createStandIn({ faults: orders.map((order): Fault => fault(order)) });
}

/** The body of a JSON answer. */
export function json(reply: { readonly body: string }): Record<string, unknown> {
  return JSON.parse(reply.body) as Record<string, unknown>;
}

/** `[status, error_type]` of an answer of the API. */
export function refusal(reply: StandInReply): readonly [number, string | undefined] {
  const body = JSON.parse(reply.body) as { errors?: readonly { error_type?: string }[] };
  return [reply.status, body.errors?.[0]?.error_type];
}

/** The stored rows of the test counter, all uploads together. */
export function storedRows(standIn: StandIn, nowMs = NOW_MS): readonly string[] {
  return standIn.stateAt(nowMs).uploads.flatMap(({ rows }) => rows);
}
