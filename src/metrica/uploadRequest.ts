/** The request that delivers one batch, and the batch id by which its upload is found again. */

import type { IdType } from '../core/call/columns';
import { utf8Bytes } from '../core/deliver/csv';
import type { HttpRequest } from '../ports';
import { address, authorization, counterPath } from './address';

export interface UploadParts {
  readonly token: string;
  readonly counterId: string;
  readonly idType: IdType;
  /** Made by `makeComment`. */
  readonly comment: string;
  /** Name of the goal for calls; '' does not name one. */
  readonly goal: string;
  /** Header line and calls. */
  readonly csv: string;
  /** False repeats a request whose `client_id_type` the server did not know (`repeatWithoutIdType`). */
  readonly withIdType: boolean;
}

const UPLOAD_TIMEOUT_SECONDS = 90;

/** `POST …/offline_conversions/upload_calls` with the CSV as its one form part. */
export function uploadRequest(parts: UploadParts): HttpRequest {
  return {
    method: 'POST',
    url: uploadAddress(parts),
    headers: authorization(parts.token),
    body: {
      kind: 'file',
      part: 'file',
      fileName: 'data.csv',
      contentType: 'text/csv',
      text: parts.csv,
    },
    timeoutSeconds: UPLOAD_TIMEOUT_SECONDS,
  };
}

function uploadAddress(parts: Omit<UploadParts, 'token' | 'csv'>): string {
  const goal = parts.goal.trim();
  return address(`${counterPath(parts.counterId)}/offline_conversions/upload_calls`, {
    client_id_type: parts.withIdType ? parts.idType : undefined,
    comment: parts.comment,
    new_goal_name: goal === '' ? undefined : goal,
  });
}

/** Apps Script sends addresses up to 2 KB. A batch (`BATCH_LIMITS`) keeps the body far below its 50 MB. */
const MAX_ADDRESS_BYTES = 2_000;

/** Whether the address of an upload is short enough, before there is anything to send. */
export function checkUploadAddress(
  parts: Pick<UploadParts, 'counterId' | 'idType' | 'comment' | 'goal'>,
): boolean {
  return utf8Bytes(uploadAddress({ ...parts, withIdType: true })) <= MAX_ADDRESS_BYTES;
}

/** Characters of a person's comment; with a space and the batch id it stays below the API's 255. */
const MAX_COMMENT_LENGTH = 230;

export type CommentResult =
  | { readonly ok: true; readonly comment: string }
  | { readonly ok: false; readonly code: 'COMMENT_TOO_LONG'; readonly length: number };

/**
 * The comment of an upload: the person's, then the batch id. The API takes letters and digits (documentation, FAQ) and spaces
 * without known complaints: any other character becomes a space, outer ones fall away. A comment over 230 characters is not cut.
 */
export function makeComment(userComment: string, batchId: string): CommentResult {
  // A letter with its accent apart is one letter: Russian й typed on a Mac.
  const characters = [...userComment.normalize('NFC').trim()];
  if (characters.length > MAX_COMMENT_LENGTH) {
    return { ok: false, code: 'COMMENT_TOO_LONG', length: characters.length };
  }
  const clean = characters.map((one) => (/[\p{L}\p{Nd}]/u.test(one) ? one : ' ')).join('');
  return { ok: true, comment: `${clean.trim()} ${batchId}`.trim() };
}

/** Whether a comment carries a batch id: as a whole word, in any case, at any place. */
export function batchIdIn(comment: string, batchId: string): boolean {
  return batchId !== '' && wordsOf(comment).includes(batchId.toLowerCase());
}

/** Words of a comment that can be batch ids of one spreadsheet: 16 base-32 characters that begin with the spreadsheet's own. */
export function batchIdsIn(comment: string, spreadsheetPart: string): readonly string[] {
  return wordsOf(comment).filter(
    (word) => /^[a-z2-7]{16}$/.test(word) && word.startsWith(spreadsheetPart.toLowerCase()),
  );
}

function wordsOf(comment: string): readonly string[] {
  return comment.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
