/** Reads the list of a counter's uploads page by page, and knows whether the whole list was seen. */

import type { HttpOutcome, HttpRequest } from '../ports';
import { address, counterPath, readingRequest } from './address';
import { localError, type MetricaError, readError } from './errors';
import { asRecord, parseJson } from './json';
import { readUpload, type Upload } from './uploadRecord';

/** The API's own default. */
export const UPLOADS_A_PAGE = 10_000;

const MAX_PAGES = 200;

/** `GET …/calls_uploadings`; the first upload has number 0. */
export function uploadListRequest(
  token: string,
  counterId: string,
  offset: number,
  limit: number,
): HttpRequest {
  const path = `${counterPath(counterId)}/offline_conversions/calls_uploadings`;
  return readingRequest(token, address(path, { limit, offset }));
}

export type UploadListPage =
  | {
      readonly ok: true;
      readonly uploads: readonly Upload[];
      /** Entries of the page, those included that could not be read. */
      readonly entries: number;
    }
  | { readonly ok: false; readonly error: MetricaError };

/** One page of the list; an error unless it is a 200 with a JSON list of uploads. */
export function readUploadListPage(outcome: HttpOutcome): UploadListPage {
  const body = bodyOf(outcome);
  const list = body === null ? undefined : body.uploadings;
  if (!Array.isArray(list)) return { ok: false, error: readError(outcome) };
  const uploads = list.flatMap((entry: unknown) => readUpload(entry) ?? []);
  return { ok: true, uploads, entries: list.length };
}

/** A list being read. */
export interface ListState {
  readonly uploads: readonly Upload[];
  readonly complete: boolean;
  readonly error: MetricaError | null;
  readonly pages: number;
  /** Number of the next upload to ask for. */
  readonly offset: number;
}

/** A list of which nothing was asked yet. */
export function startList(): ListState {
  return { uploads: [], complete: false, error: null, pages: 0, offset: 0 };
}

/** What to ask for next; null when the list has ended, complete or not. */
export function nextPage(
  list: ListState,
): { readonly offset: number; readonly limit: number } | null {
  if (list.complete || list.error !== null) return null;
  return { offset: list.offset, limit: UPLOADS_A_PAGE };
}

/** The request for the next page; null when the list has ended. */
export function nextListRequest(
  list: ListState,
  token: string,
  counterId: string,
): HttpRequest | null {
  const page = nextPage(list);
  return page === null ? null : uploadListRequest(token, counterId, page.offset, page.limit);
}

/**
 * The list after one more answer. Pages are read until an empty one, since a server may give fewer than was asked for; a
 * page that is not 200, not JSON, or brings no new id ends the list as incomplete. An answer that is to be asked for again
 * (`retryDelayMs`) is simply not collected.
 */
export function collectPage(list: ListState, outcome: HttpOutcome): ListState {
  const page = readUploadListPage(outcome);
  if (!page.ok) return { ...list, error: page.error };
  const read = { ...list, pages: list.pages + 1 };
  if (page.entries === 0) return { ...read, complete: true };
  const uploads = merge(list.uploads, page.uploads);
  const seen = { ...read, uploads, offset: list.offset + page.entries };
  // An entry without an id could be the very upload that is looked for.
  if (page.uploads.length < page.entries) {
    return { ...seen, error: localError('unexpected_answer') };
  }
  if (uploads.length === list.uploads.length) {
    return { ...seen, error: localError('no_new_uploads') };
  }
  if (seen.pages >= MAX_PAGES) return { ...seen, error: localError('too_many_pages') };
  return seen;
}

export interface CollectedUploads {
  /** Each id once, in the order of Metrica, which is not documented. */
  readonly uploads: readonly Upload[];
  /** False until an empty page ended the list: it can confirm that an upload arrived, never deny it. */
  readonly complete: boolean;
  /** Why the list ended incomplete; null while it is read and when it is complete. */
  readonly error: MetricaError | null;
  /** Whether at least one page could be read. */
  readonly readable: boolean;
}

/** What was read of a list. */
export function listSoFar(list: ListState): CollectedUploads {
  const { uploads, complete, error, pages } = list;
  return { uploads, complete, error, readable: pages > 0 };
}

/** Each id once: what was read last holds, but a comment that was seen is not lost. */
function merge(known: readonly Upload[], more: readonly Upload[]): readonly Upload[] {
  const byId = new Map(known.map((upload) => [upload.id, upload]));
  for (const upload of more) {
    const comment = upload.comment === '' ? byId.get(upload.id)?.comment : undefined;
    byId.set(upload.id, comment === undefined ? upload : { ...upload, comment });
  }
  return [...byId.values()];
}

function bodyOf(outcome: HttpOutcome): ReturnType<typeof asRecord> {
  return outcome.kind === 'answer' && outcome.status === 200
    ? asRecord(parseJson(outcome.text))
    : null;
}
