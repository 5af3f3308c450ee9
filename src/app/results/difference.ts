/** Why delivered, linked and reported calls are not the same numbers: the documented causes, with what is known of each. */

import { LINKED_MS } from '../../core/read/time/sent';
import { DAY_MS } from '../../core/time/wallTime';
import { UPLOADS_A_PAGE } from '../../metrica/uploadList';
import { createTimeMs, type Upload } from '../../metrica/uploadRecord';
import type { Message, Params, TextKey } from '../../texts/say';
import { type Batch, type Book, isOpen, isOurs } from '../ledger/book';
import {
  batchesNear,
  callsBefore,
  type DaySpan,
  daysOfBatch,
  deliveredTo,
  isProcessing,
  linkedOf,
  shareOut,
} from './deliveredDays';

/** Causes and remarks by code, in the order in which they are told. */
export const NOTE_CODES = [
  // Why delivered calls are not linked.
  'inDoubt',
  'processing',
  'untold',
  'short',
  'counted',
  'static',
  'noVisit',
  'old',
  // Why the report has other numbers.
  'others',
  'listUnread',
  'sampled',
  'lag',
  'visitDays',
  'zoneDiffers',
  // How numbers were made.
  'linkedSpread',
  'spread',
  'attribution',
  'currency',
  'campaignsCut',
] as const;

export type NoteCode = (typeof NOTE_CODES)[number];

export interface ResultNote {
  readonly code: NoteCode;
  readonly message: Message;
}

/** A remark; its sentence is `results.note.CODE`. */
export function remark(code: NoteCode, params: Params = {}): ResultNote {
  const key: TextKey = `results.note.${code}`;
  return { code, message: { key, params } };
}

export interface LedgerFacts {
  readonly book: Book;
  /** With what was said of them since. */
  readonly batches: readonly Batch[];
  readonly counter: string;
  readonly zone: string;
  readonly span: DaySpan;
  /** Metrica's list; null where it was not read. */
  readonly uploads: readonly Upload[] | null;
}

/** The causes for calls that were delivered and not linked, each with its number of calls of the span. */
export function unlinkedNotes(facts: LedgerFacts): readonly ResultNote[] {
  const { counter, zone, span } = facts;
  const batches = batchesNear(facts.batches, span);
  const uploadOf = uploadFinder(facts.uploads ?? []);
  const sums: Partial<Record<NoteCode, number>> = {};
  const add = (code: NoteCode, n: number) => {
    sums[code] = (sums[code] ?? 0) + n;
  };
  /** So many calls of a batch, as many of them as fall into the span by its days. */
  const inSpan = (batch: Batch, whole: number): number => {
    const { days } = daysOfBatch(batch, zone);
    const from = indexOf(days.first, span.from);
    const to = indexOf(days.first, span.to);
    return shareOut(whole, days.counts).reduce(
      (sum, share, index) => sum + (index >= from && index <= to ? share : 0),
      0,
    );
  };
  for (const batch of batches) {
    if (batch.claim.counter === counter && isOpen(batch.state)) {
      add('inDoubt', inSpan(batch, batch.claim.calls));
    }
  }
  for (const batch of deliveredTo(batches, counter)) {
    const { claim, last } = batch;
    const calls = inSpan(batch, claim.calls);
    if (calls === 0) continue;
    if (claim.counted === true) add('counted', calls);
    else if (last !== null && isProcessing(last)) add('processing', calls);
    else if (linkedOf(batch) === null) add('untold', calls);
    const taken = Math.min(last?.accepted ?? claim.calls, last?.source ?? claim.calls);
    add('short', inSpan(batch, claim.calls - taken));
    const upload = uploadOf(batch);
    add('static', inSpan(batch, upload?.staticQuantity ?? 0));
    add('noVisit', inSpan(batch, upload?.userNotFound ?? 0));
    add('old', inSpan(batch, callsBefore(batch, zone, claim.timeMs - LINKED_MS)));
  }
  return NOTE_CODES.flatMap((code) => {
    const n = sums[code] ?? 0;
    return n > 0 ? [remark(code, { n })] : [];
  });
}

/** Uploads of others since the first day of the span: their calls stand in the same report. */
export function othersNotes({ book, uploads, span }: LedgerFacts): readonly ResultNote[] {
  if (uploads === null) return [remark('listUnread')];
  const fromMs = Date.parse(`${span.from}T00:00:00Z`) - DAY_MS / 2;
  const others = uploads.filter(
    (upload) => !isOurs(book, upload) && (createTimeMs(upload) ?? fromMs) >= fromMs,
  );
  const rows = others.reduce((sum, { lineQuantity }) => sum + (lineQuantity ?? 0), 0);
  return [
    ...(others.length > 0 ? [remark('others', { n: others.length, rows })] : []),
    ...(uploads.length >= UPLOADS_A_PAGE ? [remark('listUnread')] : []),
  ];
}

/** Batches with what Metrica's list says of their uploads now; nothing is written down of it. */
export function withUploads(
  batches: readonly Batch[],
  uploads: readonly Upload[] | null,
): readonly Batch[] {
  const find = uploadFinder(uploads ?? []);
  return batches.map((batch) => {
    const upload = find(batch);
    if (upload === undefined || batch.last === null) return batch;
    const { last } = batch;
    return {
      ...batch,
      last: {
        ...last,
        status: upload.status || last.status,
        linked: upload.linkedQuantity ?? last.linked,
        accepted: upload.lineQuantity ?? last.accepted,
        source: upload.sourceQuantity ?? last.source,
      },
    };
  });
}

/** Finds the upload of a batch by the id that Metrica gave it. */
function uploadFinder(uploads: readonly Upload[]): (batch: Batch) => Upload | undefined {
  const byId = new Map(uploads.map((upload) => [upload.id, upload]));
  return ({ last }) => byId.get(last?.uploadId ?? '');
}

function indexOf(first: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(first)) / DAY_MS);
}
